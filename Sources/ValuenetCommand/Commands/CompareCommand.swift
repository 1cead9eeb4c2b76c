import ValueNetwork

/// `valuenet compare`: two networks, or a network and a published table.
enum CompareCommand {
  static let declaration = CommandDeclaration(
    name: "compare",
    summary: "two networks, or a network and published numbers, side by side",
    discussion: """
      Measures A and B and puts the numbers side by side, year by year, with
      their differences. Each is a network, or a table of published numbers:
      CSV with a column year and columns named by the keys of stats, such as
      average_path_length. Of a table only its own measures and years are
      compared, and numbers agree if they round to what it prints.
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
            "only these measures, by their JSON keys")
        ]),
      SharedOptions.output,
    ],
    examples: [
      "valuenet compare data published.csv --compat gephi",
      "valuenet compare old new --columns nodes,edges,average_clustering",
    ],
    run: run)

  /// One side of the comparison.
  private enum Side {
    case network(Network)
    case published(StructureColumns)
  }

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    var sides: [Side] = []
    for path in arguments.operands {
      sides.append(try side(path, arguments, console: console))
    }
    let tables = sides.compactMap { side -> StructureColumns? in
      if case .published(let table) = side { table } else { nil }
    }
    let measures = try measures(arguments, tables)
    let years = try years(arguments, tables)
    var conventions = Conventions()
    var values: [StructureColumns] = []
    for side in sides {
      switch side {
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
      rows: measures.filter { $0 != .year }.flatMap { measure in
        (years.map { $0.map(Optional.some) } ?? [nil]).map { year in
          StructureComparison.Row(
            measure: measure, year: year,
            first: values[0].value(of: measure, in: year),
            second: values[1].value(of: measure, in: year))
        }
      })
    let table = ComparisonTable.table(
      comparison, first: arguments.operands[0],
      second: arguments.operands[1], conventions: conventions)
    let text = table.rendered(as: OutputFormat.format(of: arguments))
    try console.write(Array(text.utf8), for: arguments)
  }

  private static func side(
    _ path: String, _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) -> Side {
    guard !path.hasSuffix(GraphFileInput.suffix) else {
      throw .request(
        "\(path): a graph file has no years or roles to compare; give the"
          + " tables it was made of")
    }
    do {
      let options = arguments.readingOptions
      if try YearTable.isTable(path, options: options) {
        let table = try YearTable.read(path, options: options)
        return .published(
          try StructureColumns(
            table, of: path,
            remark: { if !arguments.has("--quiet") { console.writeNote($0) } }))
      }
    } catch let error as FormatError {
      throw .request(error.description)
    } catch let error as CommandError {
      throw error
    } catch {
      throw .request("\(error)")
    }
    let loading = try Loading(inputs: [path], arguments, console: console)
    return .network(loading.network)
  }

  /// The measures that are compared: those asked for, else those that every
  /// table prints, else all.
  private static func measures(
    _ arguments: ParsedArguments, _ tables: [StructureColumns]
  ) throws(CommandError) -> [StructureMeasure] {
    if let asked = try arguments.structureMeasures() { return asked }
    guard let first = tables.first else { return StructureMeasure.allCases }
    return first.measures.filter { measure in
      tables.allSatisfy { $0.measures.contains(measure) }
    }
  }

  private static func years(
    _ arguments: ParsedArguments, _ tables: [StructureColumns]
  ) throws(CommandError) -> [Int]? {
    if let parts = arguments.list("--years") { return try Years.parse(parts) }
    guard let first = tables.first, !first.years.isEmpty else { return nil }
    return first.years.filter { year in
      tables.allSatisfy { $0.years.contains(year) }
    }
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
