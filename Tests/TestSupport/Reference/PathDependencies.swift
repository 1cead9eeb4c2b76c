extension Reference {
  /// Returns, for each vertex, Σ σ(s, v) σ(v, t) / σ(s, t) over the ordered
  /// pairs with `s` in `sources` that it lies between.
  package static func pathDependencies(
    of sources: Range<Int>, distances: [[Int?]], arcs: [(Int, Int)]
  ) -> [Double] {
    let vertices = distances.indices
    let counts = vertices.map { start in
      pathCounts(from: start, distances: distances[start], arcs: arcs)
    }
    return vertices.map { vertex in
      var sum = 0.0
      for start in sources where start != vertex {
        for end in vertices where end != vertex && end != start {
          guard let whole = distances[start][end],
            let first = distances[start][vertex],
            let second = distances[vertex][end], first + second == whole
          else { continue }
          sum +=
            counts[start][vertex] * counts[vertex][end] / counts[start][end]
        }
      }
      return sum
    }
  }

  /// Returns how many shortest paths lead from a vertex to each: by distance,
  /// those to the vertices one step before, once for every edge from there.
  private static func pathCounts(
    from start: Int, distances: [Int?], arcs: [(Int, Int)]
  ) -> [Double] {
    var counts = [Double](repeating: 0, count: distances.count)
    counts[start] = 1
    for distance in 1..<max(2, distances.count) {
      for (source, target) in arcs
      where distances[target] == distance
        && distances[source] == distance - 1
      {
        counts[target] += counts[source]
      }
    }
    return counts
  }
}
