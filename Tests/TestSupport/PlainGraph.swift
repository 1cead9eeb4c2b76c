package import GraphCore

/// A graph as a list of edges, for plain references and random tests.
package struct PlainGraph: Sendable, Equatable {
  package struct Edge: Sendable, Hashable {
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

    package var isLoop: Bool { source == target }
  }

  package var vertexCount: Int
  package var edges: [Edge]

  package init(vertexCount: Int, edges: [Edge]) {
    self.vertexCount = vertexCount
    self.edges = edges
  }

  package var vertices: Range<Int> { 0..<vertexCount }

  /// The interpretation where none is asked for.
  package var naturalDirection: GraphDirection {
    edges.contains(where: \.isUndirected) ? .undirected : .directed
  }

  /// Lowers the graph the way a network is.
  package func compiled(policy: EdgePolicy = EdgePolicy()) -> CompiledGraph {
    CompiledGraph(
      vertexCount: vertexCount, sources: edges.map { UInt32($0.source) },
      targets: edges.map { UInt32($0.target) }, weights: edges.map(\.weight),
      kinds: edges.map { UInt32($0.kind) },
      isUndirected: edges.map(\.isUndirected), policy: policy)
  }

  /// Returns the graph with vertex `v` called `names[v]`.
  package func renamed(_ names: [Int]) -> PlainGraph {
    var graph = self
    for place in edges.indices {
      graph.edges[place].source = names[edges[place].source]
      graph.edges[place].target = names[edges[place].target]
    }
    return graph
  }

  /// Returns both graphs as one, the vertices of the other behind these.
  package func beside(_ other: PlainGraph) -> PlainGraph {
    let moved = other.edges.map { edge in
      var edge = edge
      edge.source += vertexCount
      edge.target += vertexCount
      return edge
    }
    return PlainGraph(
      vertexCount: vertexCount + other.vertexCount, edges: edges + moved)
  }
}
