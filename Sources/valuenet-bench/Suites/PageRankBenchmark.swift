import ValueNetwork

/// PageRank to a fixed change in the last round, compared by one more plain
/// round.
enum PageRankBenchmark {
  /// Ranks are at most this far from those a round before, in sum.
  private static let change = 1e-9

  static func run(_ bench: Bench) throws {
    let subject = try bench.commonSubject()
    let graph = subject.graph
    let isSimple =
      graph.simpleUndirectedRows().targets.count == 2 * graph.edgeCount
    for direction in GraphDirection.allCases {
      var options = PageRankOptions()
      options.direction = direction
      // The option bounds the distance to the limit, not the last change.
      options.tolerance = change * options.damping / (1 - options.damping)
      let damping = options.damping
      for threads in bench.threads {
        try bench.measure(
          "PageRank, \(direction.rawValue)", on: subject, threads: threads,
          answers: { ["largest": $0.max() ?? 0] },
          column: { $0 },
          check: { ranks in
            try Difference.expect(ranks.reduce(0, +), near: 1, "the sum")
            // Parallel edges count apart and loops by both ends, which the
            // plain rows of the undirected reading leave out.
            guard direction == .directed || isSimple else { return }
            let residual = PlainAnswers.pageRankResidual(
              of: ranks,
              direction == .directed ? graph.outgoing : graph.rows(direction),
              damping: damping)
            try Difference.expect(
              residual <= change * 1.01, "a round moves \(residual)")
          }
        ) { graph.pageRank(options, threads: threads) }
      }
    }
  }
}
