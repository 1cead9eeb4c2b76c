extension Reference {
  /// Returns the level of the communities: the weights between any two of
  /// them, and those inside, from a matrix of all.
  package static func contractedLevel(
    _ level: Level, communities: [Int], count: Int
  ) -> Level {
    var matrix = [[Double]](
      repeating: [Double](repeating: 0, count: count), count: count)
    var order = [[Int]](repeating: [], count: count)
    var inner = [Double](repeating: 0, count: count)
    for vertex in communities.indices {
      let own = communities[vertex]
      inner[own] += level.selfWeights[vertex]
      for link in level.rows[vertex] {
        let other = communities[link.neighbor]
        matrix[own][other] += link.weight
        if other != own, !order[own].contains(other) {
          order[own].append(other)
        }
      }
    }
    return Level(
      rows: (0..<count).map { own in
        order[own].map { (neighbor: $0, weight: matrix[own][$0]) }
      },
      selfWeights: (0..<count).map { inner[$0] + matrix[$0][$0] / 2 })
  }
}
