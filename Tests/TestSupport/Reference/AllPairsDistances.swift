package import GraphCore
package import GraphKernels

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

extension Reference {
  /// What distances add up to, noted pair by pair.
  package static func distanceTotals(rows: [[Int]]) -> DistanceTotals {
    var totals = DistanceTotals(vertexCount: rows.count)
    for source in rows.indices {
      for case let distance? in distances(from: source, rows: rows)
      where distance > 0 {
        totals.sums[source] += UInt64(distance)
        totals.reached[source] += 1
        totals.eccentricities[source] = max(
          totals.eccentricities[source], UInt32(distance))
        // 2⁶⁴ / d, rounded down.
        totals.inverseSums[source] += (UInt128(1) << 64) / UInt128(distance)
        while totals.pairsByDistance.count < distance {
          totals.pairsByDistance.append(0)
        }
        totals.pairsByDistance[distance - 1] += 1
      }
    }
    return totals
  }
}

extension Reference {
  /// Returns for each vertex how many others it reaches, and Σ 1/d over them.
  package static func harmonicTotals(
    _ distances: [[Int?]]
  ) -> [(reached: Int, inverseSum: Double)] {
    distances.indices.map { vertex in
      let finite = distances.indices.compactMap { other in
        other == vertex ? nil : distances[vertex][other]
      }
      return (finite.count, finite.map { 1 / Double($0) }.reduce(0, +))
    }
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
