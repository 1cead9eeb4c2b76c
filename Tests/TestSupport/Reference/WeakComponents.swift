extension Reference {
  /// Returns the component of each vertex, numbered by first vertices: the
  /// number of a vertex spreads to all it has an edge with, till none does.
  package static func weakComponents(_ graph: PlainGraph) -> [Int] {
    var neighbors = [[Int]](repeating: [], count: graph.vertexCount)
    for edge in graph.edges {
      neighbors[edge.source].append(edge.target)
      neighbors[edge.target].append(edge.source)
    }
    var labels = [Int](repeating: -1, count: graph.vertexCount)
    var count = 0
    for start in graph.vertices where labels[start] < 0 {
      var level = [start]
      labels[start] = count
      while !level.isEmpty {
        var next: [Int] = []
        for vertex in level {
          for neighbor in neighbors[vertex] where labels[neighbor] < 0 {
            labels[neighbor] = count
            next.append(neighbor)
          }
        }
        level = next
      }
      count += 1
    }
    return labels
  }
}
