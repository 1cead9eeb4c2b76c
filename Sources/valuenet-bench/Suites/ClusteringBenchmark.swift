import ValueNetwork

/// Triangles and the density around each vertex.
///
/// Compared with a plain count of the links among the neighbors of some
/// vertices. The directed reading is compared where the graph has neither
/// reciprocal pairs nor loops nor parallel edges, so that the plain count is
/// the same.
enum ClusteringBenchmark {
  static func run(_ bench: Bench) throws {
    try run(bench, on: bench.commonSubject())
  }

  static func run(_ bench: Bench, on subject: Subject) throws {
    for threads in bench.threads { try run(bench, on: subject, threads) }
  }

  private static func run(
    _ bench: Bench, on subject: Subject, _ threads: Int
  ) throws {
    let graph = subject.graph
    let rows = graph.simpleUndirectedRows()
    let isSimple = rows.targets.count == 2 * graph.edgeCount
    try bench.measure(
      "local clustering, undirected", on: subject, threads: threads,
      answers: { ["mean": $0.reduce(0, +) / Double($0.count)] },
      column: { $0 },
      check: { try checkUndirected($0, graph) }
    ) {
      graph.localClustering(
        direction: .undirected, lowDegree: .zero, threads: threads)
    }
    try bench.measure(
      "local clustering, directed", on: subject, threads: threads,
      answers: { ["mean": $0.reduce(0, +) / Double($0.count)] },
      check: { values in
        guard isSimple else { return }
        try check(values, places: rows, links: graph.simpleDirectedRows())
      }
    ) {
      graph.localClustering(
        direction: .directed, lowDegree: .zero, threads: threads)
    }
    try bench.measure(
      "average clustering, undirected", on: subject, threads: threads,
      answers: { ["mean": $0 ?? 0] },
      check: { mean in
        let values = graph.localClustering(
          direction: .undirected, lowDegree: .zero)
        try Difference.expect(
          mean, near: values.reduce(0, +) / Double(values.count), "the mean")
      }
    ) {
      graph.averageClustering(
        direction: .undirected, lowDegree: .zero, threads: threads)
    }
    try bench.measure(
      "triangles", on: subject, threads: threads,
      answers: {
        [
          "triangles": Double($0.triangles),
          "transitivity": $0.transitivity ?? 0,
        ]
      },
      check: { found in
        try Difference.expect(
          graph.triangleCounts().reduce(0, +), equals: 3 * found.triangles,
          "the number of corners")
      }
    ) { graph.transitivity(threads: threads) }
    try bench.measure(
      "triangles of every vertex", on: subject, threads: threads,
      answers: { ["triangles": Double($0.reduce(0, +) / 3)] },
      column: { $0.map { Double($0) } },
      check: { counts in
        for vertex in PlainAnswers.sample(rows) {
          try Difference.expect(
            2 * counts[vertex],
            equals: PlainAnswers.neighborLinks(
              of: vertex, places: rows, links: rows),
            "twice the triangles of \(vertex)")
        }
      }
    ) { graph.triangleCounts(threads: threads) }
  }

  static func checkUndirected(
    _ values: [Double], _ graph: CompiledGraph
  ) throws {
    let rows = graph.simpleUndirectedRows()
    // Loops and parallel edges count in k, which the plain count leaves out.
    guard rows.targets.count == 2 * graph.edgeCount else { return }
    try check(values, places: rows, links: rows)
  }

  /// - Parameters:
  ///   - places: The neighbors of a vertex.
  ///   - links: Where links lead.
  private static func check(
    _ values: [Double], places: AdjacencyRows, links: AdjacencyRows
  ) throws {
    for vertex in PlainAnswers.sample(places) {
      let count = PlainAnswers.neighborLinks(
        of: vertex, places: places, links: links)
      let k = places.count(of: vertex)
      try Difference.expect(
        values[vertex], near: k < 2 ? 0 : Double(count) / Double(k * (k - 1)),
        "the clustering of \(vertex)")
    }
  }
}
