package import GraphCore

extension Reference {
  /// The distance from each vertex to each, nil where no path leads: Floyd
  /// and Warshall.
  package static func distances(
    vertexCount: Int, arcs: [(Int, Int)]
  ) -> [[Int?]] {
    var distance = [[Int?]](
      repeating: [Int?](repeating: nil, count: vertexCount),
      count: vertexCount)
    for (source, target) in arcs { distance[source][target] = 1 }
    for vertex in 0..<vertexCount { distance[vertex][vertex] = 0 }
    for middle in 0..<vertexCount {
      for source in 0..<vertexCount {
        guard let first = distance[source][middle] else { continue }
        for target in 0..<vertexCount {
          guard let second = distance[middle][target] else { continue }
          distance[source][target] = min(
            distance[source][target] ?? .max, first + second)
        }
      }
    }
    return distance
  }

  /// The distances from one vertex, by a queue.
  package static func distances(
    from source: Int, rows: [[Int]]
  ) -> [Int?] {
    var distance = [Int?](repeating: nil, count: rows.count)
    distance[source] = 0
    var queue = [source]
    var place = 0
    while place < queue.count {
      let vertex = queue[place]
      place += 1
      for head in rows[vertex] where distance[head] == nil {
        distance[head] = distance[vertex].map { $0 + 1 }
        queue.append(head)
      }
    }
    return distance
  }
}

extension PlainGraph {
  /// The steps that a path may take.
  package func arcs(_ direction: GraphDirection) -> [(Int, Int)] {
    let along = edges.map { ($0.source, $0.target) }
    switch direction {
    case .directed: return along
    case .undirected: return along + along.map { ($0.1, $0.0) }
    }
  }

  package func distances(_ direction: GraphDirection) -> [[Int?]] {
    Reference.distances(vertexCount: vertexCount, arcs: arcs(direction))
  }
}
