extension Reference {
  /// Returns the distance from each vertex to each by trying every vertex as
  /// a stopover; nil where no path leads.
  package static func distances(
    vertexCount: Int, arcs: [PlainEdge]
  ) -> [[Int?]] {
    var distances = [[Int?]](
      repeating: [Int?](repeating: nil, count: vertexCount),
      count: vertexCount)
    for arc in arcs { distances[arc.source][arc.target] = 1 }
    for vertex in 0..<vertexCount { distances[vertex][vertex] = 0 }
    for stop in 0..<vertexCount {
      for start in 0..<vertexCount {
        for end in 0..<vertexCount {
          guard let first = distances[start][stop],
            let second = distances[stop][end]
          else { continue }
          distances[start][end] = min(
            distances[start][end] ?? .max, first + second)
        }
      }
    }
    return distances
  }

  /// Returns the distances from a vertex to all others that it reaches.
  package static func finiteDistances(
    from vertex: Int, in distances: [[Int?]]
  ) -> [Int] {
    distances[vertex].indices.compactMap { other in
      other == vertex ? nil : distances[vertex][other]
    }
  }
}
