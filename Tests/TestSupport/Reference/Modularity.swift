extension Reference {
  /// Returns 1/2W Σ_uv [γ A(u, v) - k(u) k(v) / 2W] over the pairs in one
  /// community, on the undirected view without loops; nil unless W > 0.
  package static func modularity(
    _ graph: PlainGraph, membership: [Int], resolution: Double = 1,
    usesWeights: Bool = true
  ) -> Double? {
    var matrix = [[Double]](
      repeating: [Double](repeating: 0, count: graph.vertexCount),
      count: graph.vertexCount)
    for edge in graph.undirectedView where edge.source != edge.target {
      let weight = usesWeights ? edge.weight : 1
      matrix[edge.source][edge.target] += weight
      matrix[edge.target][edge.source] += weight
    }
    let strengths = matrix.map { $0.reduce(0, +) }
    let total = strengths.reduce(0, +)
    guard total > 0 else { return nil }
    var sum = 0.0
    for u in matrix.indices {
      for v in matrix.indices where membership[u] == membership[v] {
        sum += resolution * matrix[u][v] - strengths[u] * strengths[v] / total
      }
    }
    return sum / total
  }

  /// Returns the largest modularity of any partition, by trying them all.
  package static func largestModularity(
    _ graph: PlainGraph, resolution: Double = 1
  ) -> Double? {
    var best: Double?
    var membership = [Int](repeating: 0, count: graph.vertexCount)
    func extend(_ vertex: Int, _ count: Int) {
      if vertex == graph.vertexCount {
        let value = modularity(
          graph, membership: membership, resolution: resolution)
        if let value { best = max(best ?? value, value) }
        return
      }
      for community in 0...count {
        membership[vertex] = community
        extend(vertex + 1, max(count, community + 1))
      }
    }
    extend(0, 0)
    return best
  }
}
