import ValueNetwork

/// `valuenet project`: a network made of another.
enum ProjectCommand {
  static let declaration = CommandDeclaration(
    name: "project",
    summary: "a two-mode projection, a quotient graph or a roll-up",
    discussion: """
      Makes a network of another, in one of three ways: --from and --onto join
      entities that have neighbors of a kind in common, such as investors by
      the firms in which both invest; --by makes an entity of each value of a
      field, with the number of relations between values; --along joins units
      to the parents that own them. The selection comes first.
      """,
    operands: ["INPUT"],
    groups: [
      OptionGroup(
        title: "Projection",
        options: [
          CommandOption(
            "--from", .list("KIND,…"),
            "the kinds that are dissolved: what two entities have in common"),
          CommandOption("--onto", .list("KIND,…"), "the kinds that stay"),
          CommandOption(
            "--weighting",
            .choice(ProjectionWeighting.allCases.map(\.rawValue)),
            "the weight of a tie: how many they have in common, Newman's"
              + " collaboration strength, or the count of those alone that"
              + " chance does not explain (default: count)"),
          CommandOption(
            "--significance", .single("P"),
            "with backbone: how likely it may be that chance alone gives any"
              + " tie at all (default: 0.05)"),
        ]),
      OptionGroup(
        title: "Quotient graph and roll-up",
        options: [
          CommandOption(
            "--by", .single("FIELD"),
            "the field of entities whose values become entities, such as"
              + " layer, region or country"),
          CommandOption(
            "--missing", .choice(MissingValues.allCases.map(\.rawValue)),
            "with --by: whether entities without a value are one of their"
              + " own, or left out (default: count)"),
          CommandOption(
            "--along", .list("KIND,…"),
            "the kinds of relations by which parents own units, such as owns"),
        ]),
      OptionGroup(
        title: "Reading",
        // --from names what is dissolved here.
        options: SharedOptions.reading.options.filter { $0.name != "--from" }),
      SharedOptions.selection(isolates: .keep),
      SharedOptions.snapshots,
      OptionGroup(
        title: "Output",
        options: [
          CommandOption(
            "--output", short: "-o", .file("FILE"),
            "the network, in the format of its name; with several --years it"
              + " holds {year}; - is standard output"),
          NetworkOutput.option, SharedOptions.quiet, SharedOptions.help,
        ]),
    ],
    examples: [
      "valuenet project data --from firm --onto investor -o syndicates.gexf",
      "valuenet project data --by layer --dimension technology -o layers.json",
      "valuenet project data --along owns -o groups.xlsx",
    ],
    run: run)

  /// One of the three ways.
  private enum Way {
    case projection(from: [EntityKind], onto: [EntityKind], ProjectionOptions)
    case quotient(field: String, MissingValues)
    case rollUp([RelationKind])
  }

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let way = try way(of: arguments)
    let (path, format) = try target(of: arguments)
    let loading = try Loading(arguments, console: console)
    let request = try arguments.request(isolates: .keep, for: loading.network)
    if (request.years?.count ?? 0) > 1, !path.contains("{year}") {
      throw .usage(
        "several years need as many files; put {year} into the name of"
          + " --output")
    }
    let isQuiet = arguments.has("--quiet")
    if !isQuiet {
      loading.remarkOnYears(request.years, console: console)
      loading.remarkOnEmpty(request.selection, console: console)
    }
    for (year, part) in loading.network.snapshots(request) {
      let made = try make(way, of: part, input: arguments.operands[0])
      if !isQuiet {
        for note in made.notes {
          console.writeNote((year.map { "\($0): " } ?? "") + note)
        }
      }
      try NetworkOutput.write(
        made.network,
        to: path.replacing("{year}", with: year.map(String.init) ?? "all"),
        as: format, arguments, console: console)
    }
  }

  private static func make(
    _ way: Way, of network: Network, input: String
  ) throws(CommandError) -> DerivedNetwork {
    switch way {
    case .projection(let from, let onto, let options):
      return network.projected(from: from, onto: onto, options: options)
    case .quotient(let field, let missing):
      do {
        return try network.quotient(by: field, missing: missing)
      } catch {
        throw .request("\(input): \(error)")
      }
    case .rollUp(let kinds):
      return network.rolledUp(along: kinds)
    }
  }

  private static func way(
    of arguments: ParsedArguments
  ) throws(CommandError) -> Way {
    let given = ["--from", "--onto", "--by", "--along"].filter(arguments.has)
    if given == ["--from", "--onto"] {
      var options = ProjectionOptions(
        weighting: arguments.choice("--weighting") ?? .count)
      if let text = arguments.string("--significance") {
        guard options.weighting == .backbone else {
          throw .usage("--significance is about --weighting backbone")
        }
        guard text.utf8.allSatisfy({ 48...57 ~= $0 || $0 == 46 }),
          let value = Double(text), value > 0, value <= 1
        else {
          throw .usage(
            "--significance '\(text)' is not a number above 0 and at most 1")
        }
        options.significance = value
      }
      return .projection(
        from: (arguments.list("--from") ?? []).map(EntityKind.init(written:)),
        onto: (arguments.list("--onto") ?? []).map(EntityKind.init(written:)),
        options)
    }
    for option in ["--weighting", "--significance"] where arguments.has(option)
    {
      throw .usage("\(option) is about --from and --onto")
    }
    if given == ["--by"], let field = arguments.string("--by") {
      return .quotient(field: field, arguments.choice("--missing") ?? .count)
    }
    if given == ["--along"], let kinds = arguments.list("--along") {
      return .rollUp(kinds.map(RelationKind.init(written:)))
    }
    throw .usage(
      "give --from and --onto, or --by, or --along: one way to make a network"
        + " of another")
  }

  private static func target(
    of arguments: ParsedArguments
  ) throws(CommandError) -> (path: String, format: FileFormat) {
    guard let path = arguments.string("--output") else {
      throw .usage(
        "--output is missing; name the network, such as -o network.gexf")
    }
    return (path, try NetworkOutput.format(of: path, arguments))
  }
}
