extension Reference {
  /// Returns where a walk over links ends that goes on till it stands still:
  /// every vertex gives its rank to the vertices it links to in equal parts.
  ///
  /// - Parameter isBothWays: Whether each edge is two links.
  package static func pageRanks(
    _ graph: PlainGraph, isBothWays: Bool, damping: Double
  ) -> [Double] {
    let count = Double(graph.vertexCount)
    var links = graph.edges.map { (from: $0.source, to: $0.target) }
    if isBothWays { links += links.map { (from: $0.to, to: $0.from) } }
    var leaving = [Double](repeating: 0, count: graph.vertexCount)
    for link in links { leaving[link.from] += 1 }
    var ranks = [Double](repeating: 1 / count, count: graph.vertexCount)
    // What is left to move shrinks by the damping each round.
    var left = 1.0
    while left > 1e-16 {
      let lost = graph.vertices.filter { leaving[$0] == 0 }
        .reduce(0) { $0 + ranks[$1] }
      let jumps = (1 - damping + damping * lost) / count
      var next = [Double](repeating: jumps, count: graph.vertexCount)
      for link in links {
        next[link.to] += damping * ranks[link.from] / leaving[link.from]
      }
      ranks = next
      left *= damping
    }
    return ranks
  }
}
