import ValueNetwork

/// `valuenet compare`: two networks, or a network and a published table.
enum CompareCommand {
  static let declaration = CommandDeclaration(
    name: "compare",
    summary: "two networks, or a network and published numbers, side by side",
    discussion: """
      Measures A and B and puts the numbers side by side, year by year, with
      their differences. Each is a network, or a table of published numbers:
      CSV with columns named by the keys of stats, such as
      average_path_length, and perhaps a column year; - is one of them on
      standard input. Of a table only its own measures and years are compared,
      and numbers agree if they round to what it prints, or lie within
      --tolerance. Where no number stands on both sides, that is an error.
      """,
    operands: ["A", "B"],
    groups: [
      SharedOptions.reading,
      SharedOptions.snapshots,
      SharedOptions.policy,
      OptionGroup(
        title: "Conventions",
        options: [
          CommandOption(
            "--direction", .choice(GraphDirection.allCases.map(\.rawValue)),
            "how edges are walked (default: directed if no relation is"
              + " undirected)"),
          CommandOption(
            "--low-degree", .choice(LowDegree.allCases.map(\.rawValue)),
            "whether nodes with fewer than two neighbors count as 0 in the"
              + " average clustering (default: zero if directed)"),
          CommandOption(
            "--compat", .choice(Compatibility.allCases.map(\.rawValue)),
            "gephi measures as Gephi 0.9.2 does, which published tables were"
              + " made with (default: none)"),
          CommandOption(
            "--runs", .single("N"),
            "how many searches for communities (default: 10; with --compat"
              + " gephi 20)"),
          SharedOptions.seed, SharedOptions.threads,
        ]),
      OptionGroup(
        title: "Table",
        options: [
          CommandOption(
            "--columns", .list("KEY,…"),
            "only these measures, by their JSON keys"),
          ToleranceText.option,
          CommandOption(
            "--fail-on", .choice(["difference"]),
            "end with status 1 if numbers do not agree (default: never)"),
        ]),
      SharedOptions.output,
    ],
    examples: [
      "valuenet compare data published.csv --compat gephi",
      "valuenet compare data published.csv --tolerance"
        + " average_path_length=2%,diameter=1 --fail-on difference",
      "valuenet compare old new --columns nodes,edges,average_clustering",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let tolerances = try ToleranceText.parse(
      arguments.list("--tolerance") ?? [])
    guard arguments.operands != ["-", "-"] else {
      throw .usage("standard input can be read but once; name a file")
    }
    var sides: [ComparedSide] = []
    for path in arguments.operands {
      sides.append(try ComparedSide(path, arguments, console: console))
    }
    let measures = try measures(arguments, sides)
    let years = try years(arguments, sides, console: console)
    var conventions = Conventions()
    var values: [StructureColumns] = []
    for side in sides {
      switch side.content {
      case .published(let table): values.append(table)
      case .network(let network):
        let (used, columns) = try measured(
          network, years: years, measures: measures, arguments,
          console: console)
        if conventions.items.isEmpty { conventions = used }
        values.append(columns)
      }
    }
    let comparison = StructureComparison(
      values[0], values[1], measures: measures, years: years,
      tolerances: tolerances)
    var table = ComparisonTable.table(
      comparison, first: arguments.operands[0],
      second: arguments.operands[1], conventions: conventions)
    table.notes.insert(
      contentsOf: sides.map(\.remark) + gephi(arguments, sides, measures),
      at: 1)
    let text = table.rendered(as: OutputFormat.format(of: arguments))
    try console.write(Array(text.utf8), for: arguments)
    try fail(on: arguments.string("--fail-on"), comparison)
  }

  private static func fail(
    on what: String?, _ comparison: StructureComparison
  ) throws(CommandError) {
    guard comparison.compared > 0 else {
      throw .request(
        "nothing was compared: no measure has a number on both sides; state"
          + " numbers in the table, or choose others with --columns or --years")
    }
    let count = comparison.compared - comparison.agreeing
    guard let what, count > 0 else { return }
    throw .request(
      "\(count) of \(comparison.compared) numbers do not agree; --fail-on"
        + " \(what) ends with an error then")
  }

  /// What a reader has to know who holds other conventions than Gephi's
  /// against a published table.
  private static func gephi(
    _ arguments: ParsedArguments, _ sides: [ComparedSide],
    _ measures: [StructureMeasure]
  ) -> [String] {
    let moved: Set<StructureMeasure> = [
      .modularity, .communities, .averagePathLength, .averageClustering,
    ]
    guard arguments.choice("--compat") != Compatibility.gephi,
      Set(sides.map(\.source)).count > 1, !moved.isDisjoint(with: measures)
    else { return [] }
    return [
      "Published tables usually come from Gephi, whose modularity and path"
        + " lengths differ from the definitions taken here; --compat gephi"
        + " measures as it does."
    ]
  }

  /// The measures that are compared: those asked for, else those that every
  /// table prints, else all.
  private static func measures(
    _ arguments: ParsedArguments, _ sides: [ComparedSide]
  ) throws(CommandError) -> [StructureMeasure] {
    if let asked = try arguments.structureMeasures() { return asked }
    let tables = sides.compactMap(\.published)
    guard let first = tables.first else { return StructureMeasure.allCases }
    return first.measures.filter { measure in
      tables.allSatisfy { $0.measures.contains(measure) }
    }
  }

  /// The years that are compared: those asked for, which both sides must
  /// know, else those of the tables as far as both sides know them.
  private static func years(
    _ arguments: ParsedArguments, _ sides: [ComparedSide], console: Console
  ) throws(CommandError) -> [Int]? {
    if let parts = arguments.list("--years") {
      let years = try Years.parse(parts)
      for side in sides {
        if let objection = years.lazy.compactMap(side.objection).first {
          throw .request(objection)
        }
      }
      return years
    }
    let tables = sides.compactMap(\.published)
    guard let first = tables.first(where: { !$0.years.isEmpty }) else {
      return nil
    }
    guard tables.allSatisfy({ !$0.years.isEmpty }) else {
      throw .request(
        "one of the tables has years and the other has none; give both a"
          + " column year, or neither")
    }
    var years: [Int] = []
    for year in first.years {
      let objections = sides.compactMap { $0.objection(to: year) }
      if objections.isEmpty { years.append(year) }
      guard let objection = objections.first, !arguments.has("--quiet") else {
        continue
      }
      console.writeNote("remark: \(objection), so that year is left out")
    }
    guard !years.isEmpty else {
      throw .request(
        "\(sides.map(\.path).joined(separator: " and ")) have no year in"
          + " common")
    }
    return years
  }

  private static func measured(
    _ network: Network, years: [Int]?, measures: [StructureMeasure],
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) -> (Conventions, StructureColumns) {
    var request = AnalysisRequest()
    request.years = years
    request.window = arguments.choice("--window") ?? .cumulative
    request.policy = arguments.edgePolicy
    var options = StructureOptions()
    options.direction = arguments.choice("--direction")
    options.lowDegree = arguments.choice("--low-degree")
    options.compatibility = arguments.choice("--compat") ?? .none
    options.modularityRuns = try arguments.integer("--runs", in: 1...100_000)
    options.seed = try arguments.seed()
    options.threads = try arguments.threads()
    let (conventions, snapshots) = network.structureTable(
      request, options: options, measures: Set(measures),
      progress: Progress.report(on: console, what: "snapshots"))
    return (
      conventions,
      StructureColumns(measures: measures, snapshots: snapshots)
    )
  }
}
