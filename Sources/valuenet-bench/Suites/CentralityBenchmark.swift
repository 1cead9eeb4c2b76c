import ValueNetwork

/// What a vertex counts by its place in the whole.
///
/// Iterated values are compared with what one more plain round makes of them, betweenness by its
/// sum: over all ordered pairs, a path of length *d* has *d* − 1 vertices
/// inside.
enum CentralityBenchmark {
  static func run(_ bench: Bench) throws {
    let subject = try bench.commonSubject()
    let graph = subject.graph
    if subject.edgeCount < 1_000_000 {
      try bench.measure(
        "eigenvector centrality, undirected", on: subject,
        check: { try checkEigenvector($0, graph.simpleUndirectedRows()) }
      ) { graph.eigenvectorCentrality(direction: .undirected) }
      try bench.measure(
        "hubs and authorities", on: subject,
        check: { try checkHubs($0, graph.outgoing) }
      ) { graph.hubsAndAuthorities(direction: .directed) }
    }
    let small = ValueNetworkGraph(vertices: 6_000).subject
    let paths = small.graph.pathLengths(direction: .directed)
    for threads in bench.threads {
      try bench.measure(
        "betweenness, directed", on: small, threads: threads,
        check: { values in
          try Difference.expect(
            values.reduce(0, +),
            near: Double(Int(paths.sum) - paths.reachablePairs),
            within: 1e-6, "the sum")
        }
      ) { small.graph.betweenness(direction: .directed, threads: threads) }
    }
  }

  // MARK: Checking

  private static func checkEigenvector(
    _ values: [Double]?, _ rows: AdjacencyRows
  ) throws {
    guard let values else { return }
    let next = values.indices.map { vertex in
      rows[vertex].reduce(0) { $0 + values[Int($1)] }
    }
    try Difference.expect(
      isParallel(values, next), "the neighbors' scores add up to the same")
  }

  private static func checkHubs(
    _ found: HubsAndAuthorities?, _ outgoing: AdjacencyRows
  ) throws {
    guard let found else { return }
    let next = found.hubs.indices.map { vertex in
      outgoing[vertex].reduce(0) { $0 + found.authorities[Int($1)] }
    }
    try Difference.expect(
      isParallel(found.hubs, next), "hubs are what authorities make them")
  }

  /// Whether one is a multiple of the other but for rounding.
  private static func isParallel(_ one: [Double], _ other: [Double]) -> Bool {
    func product(_ left: [Double], _ right: [Double]) -> Double {
      zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let cosine =
      product(one, other)
      / (product(one, one) * product(other, other)).squareRoot()
    return cosine > 1 - 1e-9
  }
}
