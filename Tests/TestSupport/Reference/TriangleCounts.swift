extension PlainGraph {
  /// For each vertex the sets of three joined vertices it is in.
  package func triangleCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: vertexCount)
    let neighbors = vertices.map(neighbors(of:))
    for a in vertices {
      for b in vertices where b > a && neighbors[a].contains(b) {
        for c in vertices
        where c > b && neighbors[a].contains(c) && neighbors[b].contains(c) {
          for corner in [a, b, c] { counts[corner] += 1 }
        }
      }
    }
    return counts
  }

  /// For each vertex the edges, of those one way and those the other at most
  /// one each, that join two of its neighbors.
  package func linkedTriangleCounts() -> [Int] {
    let links = vertices.map { a in
      Set(edges.filter { $0.source == a }.map(\.target))
    }
    return vertices.map { vertex in
      let around = neighbors(of: vertex)
      return around.reduce(0) { sum, a in
        sum + links[a].intersection(around).subtracting([a]).count
      }
    }
  }

  /// For each vertex the pairs of distinct neighbors.
  package func tripleCounts() -> [Int] {
    vertices.map { vertex in
      let k = neighbors(of: vertex).count
      return k * (k - 1) / 2
    }
  }
}
