import ValueNetwork

/// What must not break where one vertex has a million neighbors.
enum HubsBenchmark {
  static func run(_ bench: Bench) throws {
    let rim = 1_000_000
    let subject = WheelGraph.subject(rim: rim)
    let graph = subject.graph
    try bench.measure(
      "triangles", on: subject,
      check: {
        try Difference.expect($0.triangles, equals: rim, "the triangles")
      }
    ) { graph.transitivity() }
    try bench.measure(
      "average clustering, directed", on: subject,
      check: { mean in
        // A rim vertex has three neighbors, two of whose six ordered pairs
        // are linked; the hub has a million.
        let hub = 1 / Double(rim - 1)
        let rest = Double(rim) / 3
        try Difference.expect(
          mean, near: (hub + rest) / Double(rim + 1), "the mean")
      }
    ) { graph.averageClustering(direction: .directed) }
    try bench.measure(
      "strong components", on: subject,
      check: {
        try Difference.expect($0.count, equals: 2, "the hub and the rim")
      }
    ) { graph.strongComponents() }
    try bench.measure(
      "core numbers", on: subject,
      check: {
        try Difference.expect($0.allSatisfy { $0 == 3 }, "all are 3")
      }
    ) { graph.coreNumbers() }
  }
}
