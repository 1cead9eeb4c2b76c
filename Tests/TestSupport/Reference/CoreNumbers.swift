extension PlainGraph {
  /// For each vertex the largest k at which it survives: all vertices with
  /// fewer than k neighbors left go, until none does.
  package func coreNumbers() -> [Int] {
    var cores = [Int](repeating: 0, count: vertexCount)
    let neighbors = vertices.map(neighbors(of:))
    var left = Set(vertices)
    var k = 0
    while !left.isEmpty {
      for vertex in left { cores[vertex] = k }
      k += 1
      while true {
        let weak = left.filter { neighbors[$0].intersection(left).count < k }
        if weak.isEmpty { break }
        left.subtract(weak)
      }
    }
    return cores
  }
}
