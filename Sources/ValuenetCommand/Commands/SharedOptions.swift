import ValueNetwork

/// Options that mean the same in every verb.
enum SharedOptions {
  static let reading = OptionGroup(
    title: "Reading",
    options: [
      CommandOption(
        "--from", .choice(FileFormat.allCases.map(\.rawValue)),
        "the format of INPUT (default: found by its content, then its name)"),
      CommandOption(
        "--nodes", .file("FILE"),
        "the table of entities, instead of nodes.csv in INPUT"),
      CommandOption(
        "--aliases", .file("FILE"),
        "the table of alternative names, instead of aliases.csv in INPUT"),
      CommandOption(
        "--events", .file("FILE"),
        "the table of events, instead of events.csv in INPUT"),
      CommandOption(
        "--query", .single("SQL"),
        "what to ask a SQLite database for, in place of its tables: a row is"
          + " a relation, its columns are named source, target, …"),
      CommandOption(
        "--encoding", .choice(TextEncoding.allCases.map(\.rawValue)),
        "how text is encoded; auto takes UTF-8 if all bytes are valid, else"
          + " GB18030 (default: auto)"),
      CommandOption(
        "--repeated-rows", .choice(RepeatedRows.allCases.map(\.rawValue)),
        "whether rows that say the same again are one relation (default:"
          + " merge in tables with a relation, dimension or year column, keep"
          + " in bare edge lists)"),
    ])

  /// The selection, with what the verb does with entities left alone.
  static func selection(isolates: Selection.Isolates) -> OptionGroup {
    OptionGroup(
      title: "Selection",
      options: [
        CommandOption(
          "--dimension", .list("NAME,…"), "only relations of these dimensions"),
        CommandOption(
          "--relation", .list("NAME,…"), "only relations of these kinds"),
        CommandOption(
          "--kind", .list("NAME,…"),
          "only entities of these kinds and the relations among them"),
        CommandOption(
          "--role", .list("NAME,…"),
          "only entities of these roles and the relations among them"),
        CommandOption(
          "--country", .list("CODE,…"),
          "only entities of these countries and the relations among them"),
        CommandOption(
          "--where", .single("EXPR"),
          "only what satisfies a condition, such as 'year >= 2018 and"
            + " source.kind = investor' or 'country != CN'"),
        CommandOption(
          "--isolates", .choice(Selection.Isolates.allCases.map(\.rawValue)),
          "whether entities without any selected relation stay (default:"
            + " \(isolates.rawValue))"),
      ])
  }

  static let snapshots = OptionGroup(
    title: "Snapshots",
    options: [
      CommandOption(
        "--years", .list("A-B|a,b,c"),
        "a snapshot for each of these years, instead of the whole network"),
      CommandOption(
        "--window", .choice(Window.allCases.map(\.rawValue)),
        "whether a snapshot holds all relations up to its year or those of"
          + " the year alone; a relation without a year is in every one"
          + " (default: cumulative)"),
    ])

  static let policy = OptionGroup(
    title: "Edges",
    options: [
      CommandOption(
        "--parallel", .choice(EdgePolicy.Parallel.allCases.map(\.rawValue)),
        "whether several relations between the same ends in the same"
          + " direction stay or become one with their weights summed"
          + " (default: keep)"),
      CommandOption(
        "--loops", .choice(EdgePolicy.Loops.allCases.map(\.rawValue)),
        "whether relations of an entity with itself stay (default: keep)"),
    ])

  static let output = OptionGroup(
    title: "Output",
    options: [
      CommandOption(
        "--format", .choice(OutputFormat.names),
        "how the result is written (default: by the suffix of the output"
          + " file, else text)"),
      CommandOption(
        "--output", short: "-o", .file("FILE"),
        "where the result goes (default: standard output)"),
      quiet, help,
    ])

  static let quiet = CommandOption(
    "--quiet", .none, "no import ledger, no remarks; errors only")

  static let help = CommandOption("--help", short: "-h", .none, "this page")

  static let seed = CommandOption(
    "--seed", .single("N"),
    "where random choices start; same seed, same result (default: 1)")

  static let threads = CommandOption(
    "--threads", .single("N"),
    "how many threads to use; results are the same for any number (default:"
      + " all cores)")
}

extension ParsedArguments {
  /// The options of ``SharedOptions/policy``.
  var edgePolicy: EdgePolicy {
    EdgePolicy(
      parallel: choice("--parallel") ?? .keep,
      loops: choice("--loops") ?? .keep)
  }

  func seed() throws(CommandError) -> UInt64 {
    UInt64(try integer("--seed", in: 0...Int.max) ?? 1)
  }

  func threads() throws(CommandError) -> Int? {
    try integer("--threads", in: 1...1024)
  }

  /// The options of ``SharedOptions/reading``.
  var readingOptions: ReadingOptions {
    var options = ReadingOptions()
    options.format = choice("--from")
    options.formats = Formats.library
    options.encoding = choice("--encoding") ?? .auto
    options.nodesFile = string("--nodes")
    options.aliasesFile = string("--aliases")
    options.eventsFile = string("--events")
    options.query = string("--query")
    options.repeatedRows = choice("--repeated-rows")
    return options
  }

  /// The options of ``SharedOptions/selection``, for a network.
  func selection(
    isolates: Selection.Isolates, for network: Network
  ) throws(CommandError) -> Selection {
    var selection = Selection()
    selection.kinds = list("--kind")?.map(EntityKind.init(written:))
    selection.roles = list("--role")?.map(Role.init(written:))
    selection.countries = list("--country")
    selection.dimensions = list("--dimension")?.map(Dimension.init(written:))
    selection.relationKinds = list("--relation")?
      .map(RelationKind.init(written:))
    selection.isolates = choice("--isolates") ?? isolates
    if let text = string("--where") {
      selection.condition = try condition(
        text, of: "--where", for: network)
    }
    return selection
  }

  /// Reads a condition and checks its fields against a network.
  func condition(
    _ text: String, of option: String, for network: Network
  ) throws(CommandError) -> Predicate {
    do {
      let condition = try Predicate(parsing: text)
      try condition.validate(against: network)
      return condition
    } catch {
      throw .request("\(option):1:\(error.column): \(error)")
    }
  }
}
