import ValueNetwork

/// The links, and the whole row of the structure table, from a graph in
/// memory; the row is compared with its columns measured one by one.
enum StructureBenchmark {
  static func run(_ bench: Bench) throws {
    let subject = try bench.commonSubject()
    let graph = subject.graph
    try bench.measure(
      "reciprocity", on: subject, answers: { ["share": $0 ?? 0] },
      check: { share in
        let links = graph.simpleDirectedRows()
        let back = graph.incoming.simplified()
        let returned = (0..<links.vertexCount).reduce(0) { sum, vertex in
          sum + Set(links[vertex]).intersection(back[vertex]).count
        }
        try Difference.expect(
          share, near: Double(returned) / Double(links.targets.count),
          "the share of ties that are returned")
      }
    ) { graph.reciprocity(direction: .directed) }
    try bench.measure(
      "degree assortativity, undirected", on: subject,
      answers: { ["coefficient": $0 ?? 0] },
      check: { try checkAssortativity($0, graph) }
    ) { graph.degreeAssortativity(direction: .undirected) }
    guard subject.vertexCount <= 300_000 else { return }
    for direction in GraphDirection.allCases {
      for threads in bench.threads {
        var options = StructureOptions()
        options.direction = direction
        options.threads = threads
        try bench.measure(
          "structure row, \(direction.rawValue)", on: subject,
          threads: threads,
          check: { row in
            let paths = graph.pathLengths(direction: direction)
            try Difference.expect(
              row.averagePathLength, near: paths.average, "the path length")
            try Difference.expect(
              row.triangles, equals: graph.transitivity().triangles,
              "the number of triangles")
            try Difference.expect(
              row.weakComponents, equals: graph.weakComponents().count,
              "the number of components")
          }
        ) { graph.structure(options) }
      }
    }
  }

  /// Pearson's coefficient over both ends of every edge, for graphs whose
  /// every edge is another pair.
  private static func checkAssortativity(
    _ found: Double?, _ graph: CompiledGraph
  ) throws {
    let rows = graph.simpleUndirectedRows()
    guard rows.targets.count == 2 * graph.edgeCount else { return }
    var (count, sum, squares, products) = (0.0, 0.0, 0.0, 0.0)
    for vertex in 0..<rows.vertexCount {
      let degree = Double(rows.count(of: vertex))
      for neighbor in rows[vertex] {
        count += 1
        sum += degree
        squares += degree * degree
        products += degree * Double(rows.count(of: Int(neighbor)))
      }
    }
    let mean = sum / count
    try Difference.expect(
      found,
      near: (products / count - mean * mean) / (squares / count - mean * mean),
      within: 1e-6, "the coefficient")
  }
}
