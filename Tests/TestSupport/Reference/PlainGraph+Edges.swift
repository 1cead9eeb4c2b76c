package import GraphCore

extension PlainGraph {
  /// The graph under a policy, edge by edge.
  package func under(_ policy: EdgePolicy) -> PlainGraph {
    var result = PlainGraph(vertexCount: vertexCount, edges: [])
    for edge in edges {
      if edge.isLoop, policy.loops == .drop { continue }
      let twin = result.edges.firstIndex { $0.isParallel(to: edge) }
      if let twin, policy.parallel == .merge {
        result.edges[twin].weight += edge.weight
      } else {
        result.edges.append(edge)
      }
    }
    return result
  }

  /// The undirected view: edges enter one by one, each takes the first
  /// opposite edge of its kind that has no partner yet.
  package func undirectedViewMarks() -> [Bool] {
    var marks = edges.map { _ in true }
    var isPaired = edges.map { _ in false }
    for (place, edge) in edges.enumerated()
    where !edge.isLoop && !edge.isUndirected {
      let partner = edges.indices.prefix(place).first { earlier in
        let other = edges[earlier]
        return !isPaired[earlier] && !other.isUndirected
          && other.kind == edge.kind && other.source == edge.target
          && other.target == edge.source
      }
      guard let partner else { continue }
      isPaired[place] = true
      isPaired[partner] = true
      // The edge whose source stands earlier is left out.
      marks[edge.source < edge.target ? place : partner] = false
    }
    return marks
  }

  package var undirectedView: [Edge] {
    zip(edges, undirectedViewMarks()).filter(\.1).map(\.0)
  }

  /// The distinct other vertices joined with a vertex.
  package func neighbors(of vertex: Int) -> Set<Int> {
    var found: Set<Int> = []
    for edge in edges where !edge.isLoop {
      if edge.source == vertex { found.insert(edge.target) }
      if edge.target == vertex { found.insert(edge.source) }
    }
    return found
  }

  /// Whether an edge leads from one vertex to another; an undirected edge
  /// leads both ways.
  package func hasLink(_ source: Int, _ target: Int) -> Bool {
    edges.contains { edge in
      (edge.source, edge.target) == (source, target)
        || edge.isUndirected && (edge.target, edge.source) == (source, target)
    }
  }
}

extension PlainGraph.Edge {
  func isParallel(to other: Self) -> Bool {
    guard isUndirected == other.isUndirected else { return false }
    return (source, target) == (other.source, other.target)
      || isUndirected && (target, source) == (other.source, other.target)
  }
}
