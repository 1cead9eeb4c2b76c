package import GraphCore

/// An edge as the plain references read it.
package struct PlainEdge: Sendable, Equatable {
  package var source: Int
  package var target: Int
  package var weight = 1.0
  package var kind = 0
  package var isUndirected = false

  package init(
    _ source: Int, _ target: Int, weight: Double = 1, kind: Int = 0,
    isUndirected: Bool = false
  ) {
    self.source = source
    self.target = target
    self.weight = weight
    self.kind = kind
    self.isUndirected = isUndirected
  }
}

/// A small graph as a list of edges.
package struct PlainGraph: Sendable, CustomStringConvertible {
  package var vertexCount: Int
  package var edges: [PlainEdge]

  package init(vertexCount: Int, edges: [PlainEdge]) {
    self.vertexCount = vertexCount
    self.edges = edges
  }

  package var compiled: CompiledGraph {
    CompiledGraph(
      vertexCount: vertexCount, sources: edges.map { UInt32($0.source) },
      targets: edges.map { UInt32($0.target) }, weights: edges.map(\.weight),
      kinds: edges.map { UInt32($0.kind) },
      isUndirected: edges.map(\.isUndirected))
  }

  package var description: String {
    let list = edges.map { edge in
      "\(edge.source)\(edge.isUndirected ? "-" : ">")\(edge.target)"
        + "*\(edge.weight)/\(edge.kind)"
    }
    return "\(vertexCount): \(list.joined(separator: " "))"
  }

  /// The edges of the undirected view, by looking for partners one by one.
  package var undirectedView: [PlainEdge] {
    var partners = [Int?](repeating: nil, count: edges.count)
    for late in edges.indices {
      let partner = edges[..<late].indices.first { early in
        partners[early] == nil && arePair(edges[early], edges[late])
      }
      if let partner {
        partners[partner] = late
        partners[late] = partner
      }
    }
    return edges.indices.filter { edge in
      partners[edge] == nil || edges[edge].source > edges[edge].target
    }.map { edges[$0] }
  }

  private func arePair(_ a: PlainEdge, _ b: PlainEdge) -> Bool {
    !a.isUndirected && !b.isUndirected && a.source != a.target
      && a.source == b.target && a.target == b.source && a.kind == b.kind
  }

  /// The steps that can be taken: along every edge or, undirected, both ways
  /// in the undirected view.
  package func arcs(_ direction: GraphDirection) -> [PlainEdge] {
    guard direction == .undirected else { return edges }
    return undirectedView.flatMap { edge in
      [edge, PlainEdge(edge.target, edge.source, weight: edge.weight)]
    }
  }

  /// How many steps lead from each vertex to each, by row.
  package func matrix(_ direction: GraphDirection) -> [[Double]] {
    var matrix = [[Double]](
      repeating: [Double](repeating: 0, count: vertexCount),
      count: vertexCount)
    for arc in arcs(direction) { matrix[arc.source][arc.target] += 1 }
    return matrix
  }
}

extension PlainGraph {
  /// Returns a graph with everything in it that may go wrong: loops, parallel
  /// and reciprocal edges, kinds, undirected edges, weights, isolates.
  package static func random(
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
      PlainEdge(
        Int.random(in: 0..<count, using: &random),
        Int.random(in: 0..<count, using: &random),
        weight: isWeighted ? Double(Int.random(in: 1...4, using: &random)) : 1,
        kind: Int.random(in: 0..<kinds, using: &random),
        isUndirected: style == 0 || style == 1 && random.oneIn(3))
    }
    return PlainGraph(vertexCount: count, edges: edges)
  }
}
