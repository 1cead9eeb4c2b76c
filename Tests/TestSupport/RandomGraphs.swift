/// Graphs made from a seed, with everything that conventions differ on.
package enum RandomGraphs {
  /// Returns a graph with loops, parallel edges, opposite edges of equal and
  /// other kinds, edges without direction, weights, isolated vertices and
  /// several components, each in some graphs and missing in others.
  package static func graph(
    seed: UInt64, vertices largest: Int = 12
  ) -> PlainGraph {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...largest, using: &random)
    var graph = PlainGraph(vertexCount: count, edges: [])
    guard count > 0 else { return graph }
    let edgeCount = Int.random(in: 0...(3 * count), using: &random)
    let blockSize =
      random.oneIn(3) ? Int.random(in: 1...count, using: &random) : count
    let kindCount = random.pick([1, 1, 2, 3])
    let undirectedShare = random.pick([0, 0, 0, 1, 2, 4])
    let hasLoops = random.oneIn(2)
    let hasWeights = random.oneIn(2)
    for _ in 0..<edgeCount {
      let block = Int.random(in: 0..<count, using: &random) / blockSize
      let members = (block * blockSize)..<min(count, (block + 1) * blockSize)
      var edge = PlainGraph.Edge(
        .random(in: members, using: &random),
        .random(in: members, using: &random))
      if let model = graph.edges.last, random.oneIn(3) {
        // Runs beside an earlier edge, or against it.
        let isAgainst = random.oneIn(2)
        edge.source = isAgainst ? model.target : model.source
        edge.target = isAgainst ? model.source : model.target
      }
      if edge.isLoop, !hasLoops { continue }
      edge.kind = Int.random(in: 0..<kindCount, using: &random)
      // 0 of 4 edges, 1, 2 or all of them.
      edge.isUndirected =
        Int.random(in: 0..<4, using: &random) < undirectedShare
      if hasWeights {
        // Quarters add up without rounding in any order.
        edge.weight = Double(Int.random(in: -2...12, using: &random)) / 4
      }
      graph.edges.append(edge)
    }
    return graph
  }
}
