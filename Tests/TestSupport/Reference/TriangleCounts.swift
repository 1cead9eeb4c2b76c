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

  /// For each vertex the pairs of distinct neighbors.
  package func tripleCounts() -> [Int] {
    vertices.map { vertex in
      let k = neighbors(of: vertex).count
      return k * (k - 1) / 2
    }
  }
}
