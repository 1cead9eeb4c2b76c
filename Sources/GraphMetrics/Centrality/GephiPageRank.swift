import GraphCore

extension CompiledGraph {
  /// Returns PageRank by the rounds and the stopping rule of Gephi 0.9.2.
  func gephiPageRank(
    _ direction: GraphDirection, damping: Double
  ) -> [Double] {
    let neighbors = incomingRows(direction).simplified()
    let all = outgoingRows(direction)
    let degrees = (0..<vertexCount).map { Double(all.count(of: $0)) }
    let dangling = degrees.indices.filter { degrees[$0] == 0 }
    let count = Double(vertexCount)
    var ranks = [Double](repeating: 1 / count, count: vertexCount)
    while true {
      let lost = dangling.reduce(0) { $0 + ranks[$1] }
      let base = (1 - damping) / count + damping / count * lost
      let given = zip(ranks, degrees).map { $1 == 0 ? 0 : $0 / $1 }
      let next = neighbors.sums(of: given).map { base + damping * $0 }
      // Ranks that fall do not keep the rounds going.
      let rises = zip(ranks, next).contains { old, new in
        (new - old) / old >= 0.001
      }
      ranks = next
      if !rises { return ranks }
    }
  }
}
