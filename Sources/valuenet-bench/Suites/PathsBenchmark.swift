import ValueNetwork

/// All distances, and what is made of them.
///
/// Compared with plain searches from some vertices, and the totals with
/// those of the vertices.
enum PathsBenchmark {
  /// Above this, all pairs are a matter of minutes and not asked for.
  private static let mostVertices = 300_000

  static func run(_ bench: Bench) throws {
    let subject = try bench.commonSubject()
    guard subject.vertexCount <= mostVertices else { return }
    let graph = subject.graph
    for direction in GraphDirection.allCases {
      for threads in bench.threads {
        try bench.measure(
          "distances, \(direction.rawValue)", on: subject, threads: threads,
          answers: { answers($0) }, column: { meanDistances($0) },
          check: { try check($0, graph.rows(direction)) }
        ) { graph.pathLengths(direction: direction, threads: threads) }
        try bench.measure(
          "closeness, \(direction.rawValue)", on: subject, threads: threads,
          column: { $0 }, check: { try checkCloseness($0, graph, direction) }
        ) { graph.closeness(direction: direction, threads: threads) }
        try bench.measure(
          "harmonic closeness, \(direction.rawValue)", on: subject,
          threads: threads, column: { $0 },
          check: { try checkHarmonic($0, graph, direction) }
        ) { graph.harmonicCloseness(direction: direction, threads: threads) }
      }
    }
  }

  private static func answers(_ paths: PathLengths) -> [String: Double] {
    [
      "averagePathLength": paths.average ?? 0,
      "diameter": Double(paths.diameter ?? 0),
      "reachablePairs": Double(paths.reachablePairs),
    ]
  }

  /// The mean distance from each vertex to those it reaches; 0 if none.
  private static func meanDistances(_ paths: PathLengths) -> [Double] {
    zip(paths.distanceSums, paths.reachedCounts).map { sum, reached in
      reached == 0 ? 0 : Double(sum) / Double(reached)
    }
  }

  // MARK: Checking

  static func check(_ paths: PathLengths, _ rows: AdjacencyRows) throws {
    try Difference.expect(
      paths.distanceSums.reduce(0, +), equals: paths.sum, "the sum")
    try Difference.expect(
      paths.reachedCounts.reduce(0, +), equals: paths.reachablePairs,
      "the number of pairs")
    try Difference.expect(
      paths.eccentricities.max(), equals: paths.diameter, "the diameter")
    let sum = paths.pairsByDistance.enumerated().reduce(0) {
      $0 + ($1.offset + 1) * $1.element
    }
    try Difference.expect(
      sum, equals: Int(paths.sum), "the sum over the histogram")
    for vertex in PlainAnswers.sample(rows) {
      let levels = PlainAnswers.levels(from: vertex, rows)
      let sum = levels.enumerated().reduce(0) {
        $0 + $1.offset * $1.element
      }
      try Difference.expect(
        paths.eccentricities[vertex], equals: levels.count - 1,
        "the eccentricity of \(vertex)")
      try Difference.expect(
        paths.distanceSums[vertex], equals: UInt64(sum),
        "the sum of distances of \(vertex)")
      try Difference.expect(
        paths.reachedCounts[vertex], equals: levels.reduce(0, +) - 1,
        "what \(vertex) reaches")
    }
  }

  private static func checkCloseness(
    _ values: [Double], _ graph: CompiledGraph, _ direction: GraphDirection
  ) throws {
    let rows = graph.rows(direction)
    for vertex in PlainAnswers.sample(rows) {
      let levels = PlainAnswers.levels(from: vertex, rows)
      let reached = levels.reduce(0, +) - 1
      let sum = levels.enumerated().reduce(0) {
        $0 + $1.offset * $1.element
      }
      try Difference.expect(
        values[vertex], near: reached == 0 ? 0 : Double(reached) / Double(sum),
        "the closeness of \(vertex)")
    }
  }

  private static func checkHarmonic(
    _ values: [Double], _ graph: CompiledGraph, _ direction: GraphDirection
  ) throws {
    let rows = graph.rows(direction)
    for vertex in PlainAnswers.sample(rows) {
      let levels = PlainAnswers.levels(from: vertex, rows)
      let reached = levels.reduce(0, +) - 1
      let sum = levels.enumerated().dropFirst().reduce(0.0) {
        $0 + Double($1.element) / Double($1.offset)
      }
      try Difference.expect(
        values[vertex], near: reached == 0 ? 0 : sum / Double(reached),
        "the harmonic closeness of \(vertex)")
    }
  }
}

extension CompiledGraph {
  /// The distinct neighbors along a direction.
  func rows(_ direction: GraphDirection) -> AdjacencyRows {
    switch direction {
    case .directed: simpleDirectedRows()
    case .undirected: simpleUndirectedRows()
    }
  }
}
