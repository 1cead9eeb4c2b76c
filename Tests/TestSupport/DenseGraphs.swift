/// Graphs in which many vertices have many neighbors, made from a seed.
package enum DenseGraphs {
  /// Returns a graph in which every pair of vertices is joined with a
  /// probability, half of the pairs that are in both directions.
  package static func graph(
    seed: UInt64, vertices count: Int, density: Double
  ) -> PlainGraph {
    var random = SeededGenerator(seed: seed)
    var graph = PlainGraph(vertexCount: count, edges: [])
    for low in 0..<count {
      for high in low + 1..<count
      where Double.random(in: 0..<1, using: &random) < density {
        let isUp = random.oneIn(2)
        graph.edges.append(isUp ? .init(low, high) : .init(high, low))
        if random.oneIn(2) {
          graph.edges.append(isUp ? .init(high, low) : .init(low, high))
        }
      }
    }
    return graph
  }
}
