import ValueNetwork

/// From the file that `--graph` names to rows of neighbors in memory.
///
/// Every reading must give the same graph; `parsing` compares what is read
/// with what was written. Faster ways into memory, a reader of integer pairs
/// or a binary form, are measured as further lines of this suite: a reader of
/// the same file, whose graph equals the subject's.
enum ReadingBenchmark {
  static func run(_ bench: Bench) throws {
    guard let file = bench.options.graphFile else { return }
    let subject = try bench.commonSubject()
    try bench.measure(
      "text to network", on: subject,
      check: { network in
        try Difference.expect(
          network.relations.count, equals: subject.edgeCount, "the rows")
      }
    ) { try NetworkReader.read(file).network }
    try bench.measure(
      "text to graph", on: subject,
      answers: { ["n": Double($0.vertexCount), "m": Double($0.edgeCount)] },
      check: { graph in
        try Difference.expect(
          graph == subject.graph, "every reading gives the same graph")
      }
    ) { CompiledGraph(try NetworkReader.read(file).network) }
  }
}
