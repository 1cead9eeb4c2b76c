package import GraphCore

extension PlainGraph {
  /// The steps that count apart: along every edge or, undirected, both ways
  /// along every edge of the undirected view.
  package func viewArcs(_ direction: GraphDirection) -> [(Int, Int)] {
    switch direction {
    case .directed: arcs(.directed)
    case .undirected:
      undirectedView.flatMap {
        [($0.source, $0.target), ($0.target, $0.source)]
      }
    }
  }

  /// How many steps lead from each vertex to each, by row.
  package func matrix(_ direction: GraphDirection) -> [[Double]] {
    var matrix = vertices.map { _ in vertices.map { _ in 0.0 } }
    for (source, target) in viewArcs(direction) { matrix[source][target] += 1 }
    return matrix
  }
}

extension PlainGraph: CustomStringConvertible {
  package var description: String {
    let list = edges.map { edge in
      "\(edge.source)\(edge.isUndirected ? "-" : ">")\(edge.target)"
        + "*\(edge.weight)/\(edge.kind)"
    }
    return "\(vertexCount): \(list.joined(separator: " "))"
  }
}

extension RandomGraphs {
  /// Returns a graph of at least so many vertices, its weights whole and
  /// positive.
  package static func positive(
    seed: UInt64, vertices: ClosedRange<Int> = 0...9
  ) -> PlainGraph {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: vertices, using: &random)
    guard count > 0 else { return PlainGraph(vertexCount: 0, edges: []) }
    let style = Int.random(in: 0..<3, using: &random)
    let isWeighted = random.oneIn(2)
    let kinds = random.oneIn(2) ? 1 : 2
    let edges = (0..<Int.random(in: 0...(3 * count), using: &random)).map {
      _ in
      PlainGraph.Edge(
        Int.random(in: 0..<count, using: &random),
        Int.random(in: 0..<count, using: &random),
        weight: isWeighted ? Double(Int.random(in: 1...4, using: &random)) : 1,
        kind: Int.random(in: 0..<kinds, using: &random),
        isUndirected: style == 0 || style == 1 && random.oneIn(3))
    }
    return PlainGraph(vertexCount: count, edges: edges)
  }
}
