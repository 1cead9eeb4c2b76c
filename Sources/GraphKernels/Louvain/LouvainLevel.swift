/// A graph on one level of a community search: its vertices are those of the
/// network, or communities of the level before.
package struct LouvainLevel: Sendable, Equatable {
  /// Row *v* is `offsets[v]..<offsets[v + 1]`; loops are in no row.
  package var offsets: [Int]
  package var neighbors: [UInt32]
  /// The weights of the links; empty where all are 1.
  package var weights: [Double]
  /// The weight inside each vertex, every inner link once.
  package var selfWeights: [Double]
  /// The weight of all link ends at each vertex: links once, what is inside
  /// twice.
  package var strengths: [Double]

  package var vertexCount: Int { strengths.count }

  /// Makes a level of which nothing is inside the vertices.
  package init(offsets: [Int], neighbors: [UInt32], weights: [Double] = []) {
    let count = offsets.count - 1
    self.init(
      offsets: offsets, neighbors: neighbors, weights: weights,
      selfWeights: [Double](repeating: 0, count: count),
      strengths: (0..<count).map { vertex in
        let row = offsets[vertex]..<offsets[vertex + 1]
        return weights.isEmpty
          ? Double(row.count) : row.reduce(0) { $0 + weights[$1] }
      })
  }

  package init(
    offsets: [Int], neighbors: [UInt32], weights: [Double],
    selfWeights: [Double], strengths: [Double]
  ) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.weights = weights
    self.selfWeights = selfWeights
    self.strengths = strengths
  }

  /// Returns Σ_v [γ I_v / W - (D_v / 2W)²] over what is inside the vertices:
  /// the modularity of the partition that they are.
  ///
  /// - Precondition: The weight of all links is not 0.
  package func modularity(resolution: Double) -> Double {
    let total = strengths.reduce(0, +)
    return zip(selfWeights, strengths).reduce(0) { sum, vertex in
      let share = vertex.1 / total
      return sum + resolution * (2 * vertex.0) / total - share * share
    }
  }
}
