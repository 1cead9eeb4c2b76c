import ValueNetwork

/// An input that is a graph file: structure without records.
struct GraphFileInput {
  static let suffix = ".vnet"
  /// The verbs that read one.
  static let readers = "stats, rank, fit, plot and convert"

  let graph: NamedGraph
  let ledger: ImportLedger

  /// Whether the input of a command line is a graph file, by name or by what
  /// it begins with.
  static func isInput(of arguments: ParsedArguments) -> Bool {
    isGraphFile(arguments.operands[0], arguments)
  }

  /// Whether an input is a graph file.
  static func isGraphFile(
    _ path: String, _ arguments: ParsedArguments
  ) -> Bool {
    if let format: FileFormat = arguments.choice("--from") {
      return format == .graphFile
    }
    return path.hasSuffix(suffix) || NamedGraph.isGraphFile(path)
  }

  /// The options that ask for more than a graph file holds.
  private static let optionsOfTables = [
    "--nodes", "--aliases", "--events", "--encoding", "--repeated-rows",
    "--dimension", "--relation", "--kind", "--role", "--country", "--where",
    "--isolates", "--years", "--window", "--among", "--group-by", "--values",
  ]

  /// Loads the graph and accounts for it.
  ///
  /// The edge policy of the command line is applied to what the file holds.
  init(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let path = arguments.operands[0]
    guard path != "-" else {
      throw .usage("a graph file has a name; name a file for the input")
    }
    for option in Self.optionsOfTables where arguments.list(option) != nil {
      throw .request(
        "\(path): \(option) asks for more than a graph file holds, which is"
          + " ids, edges, weights and directions; give the tables it was made"
          + " of")
    }
    do {
      graph = try NamedGraph(graphFileAt: path)
        .applying(arguments.edgePolicy)
    } catch {
      throw .request(error.description)
    }
    ledger = ImportLedger(
      tables: [
        ("entities", graph.graph.vertexCount),
        ("relations", graph.graph.edgeCount),
      ].map { content, count in
        var table = ImportLedger.Table(
          content: content, file: path, dialect: "graph file")
        (table.read, table.kept) = (count, count)
        return table
      })
    guard !arguments.has("--quiet") else { return }
    for line in ledger.lines() { console.writeNote(line) }
  }

  /// Returns the only row of a structure table.
  func structureTable(
    options: StructureOptions, measures: Set<StructureMeasure>?,
    pathProgress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) -> (conventions: Conventions, snapshots: [StructureStatistics]) {
    var statistics = graph.graph.structure(
      options, measures: measures, pathProgress: pathProgress)
    // No relation of a graph file has a year.
    statistics.undatedRelations = graph.graph.edgeCount
    return (options.conventions(for: graph.graph), [statistics])
  }
}
