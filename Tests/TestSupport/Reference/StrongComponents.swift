extension Reference {
  /// Returns the component of each vertex, numbered by first vertices: those
  /// that reach a vertex and are reached by it.
  package static func strongComponents(_ graph: PlainGraph) -> [Int] {
    var targets = [[Int]](repeating: [], count: graph.vertexCount)
    var sources = targets
    for edge in graph.edges {
      targets[edge.source].append(edge.target)
      sources[edge.target].append(edge.source)
    }
    var labels = [Int](repeating: -1, count: graph.vertexCount)
    var count = 0
    for start in graph.vertices where labels[start] < 0 {
      let ahead = reached(from: start, targets)
      let behind = reached(from: start, sources)
      for vertex in graph.vertices where ahead[vertex] && behind[vertex] {
        labels[vertex] = count
      }
      count += 1
    }
    return labels
  }

  private static func reached(from start: Int, _ rows: [[Int]]) -> [Bool] {
    var isReached = [Bool](repeating: false, count: rows.count)
    isReached[start] = true
    var waiting = [start]
    while let vertex = waiting.popLast() {
      for neighbor in rows[vertex] where !isReached[neighbor] {
        isReached[neighbor] = true
        waiting.append(neighbor)
      }
    }
    return isReached
  }
}
