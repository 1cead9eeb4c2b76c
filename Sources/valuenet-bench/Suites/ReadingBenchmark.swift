import GraphKernels
import ValueNetwork

/// From the file that `--graph` names to rows of neighbors in memory.
///
/// Every way into memory must give the graph of the plain one, which is that
/// of the reader of networks; `parsing` compares what that reads with what
/// was written.
enum ReadingBenchmark {
  static func run(_ bench: Bench) throws {
    guard let file = bench.options.graphFile else { return }
    let subject = try bench.commonSubject()
    let network = try NetworkReader.read(file).network
    let plain = NamedGraph(network)
    for threads in bench.threads {
      try bench.measure(
        "text to graph", on: subject, threads: threads,
        answers: {
          [
            "n": Double($0.graph.vertexCount),
            "m": Double($0.graph.edgeCount),
          ]
        },
        check: { found in
          try Difference.expect(
            found.graph.vertexCount, equals: plain.graph.vertexCount,
            "the number of vertices")
          try Difference.expect(
            edgeSum(found), equals: edgeSum(plain),
            "what the edges, by the names of their ends, add up to")
        }
      ) { try NamedGraph(edgeListAt: file, threads: threads) }
    }
    try bench.measure(
      "text to network", on: subject,
      check: { found in
        try Difference.expect(found == network, "the same network")
      }
    ) { try NetworkReader.read(file).network }
    try bench.measure(
      "network to graph", on: subject,
      check: { try Difference.expect($0 == plain.graph, "the same graph") }
    ) { CompiledGraph(network) }
  }

  /// Returns a sum over all edges that does not depend on their order, nor
  /// on how vertices are numbered, but on what their ends are called.
  private static func edgeSum(_ named: NamedGraph) -> UInt64 {
    let codes = (0..<named.graph.vertexCount).map { vertex in
      named.names[vertex].utf8.reduce(UInt64(7)) { $0 &* 131 &+ UInt64($1) }
    }
    return zip(named.graph.sources, named.graph.targets).reduce(0) {
      sum, edge in
      var random = SplitMix64(
        seed: codes[Int(edge.0)] &* 3 &+ codes[Int(edge.1)])
      return sum &+ random.next()
    }
  }
}
