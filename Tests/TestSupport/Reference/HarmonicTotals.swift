extension Reference {
  /// Returns for each vertex how many others it reaches, and Σ 1/d over them.
  package static func harmonicTotals(
    _ distances: [[Int?]]
  ) -> [(reached: Int, inverseSum: Double)] {
    distances.indices.map { vertex in
      let finite = distances.indices.compactMap { other in
        other == vertex ? nil : distances[vertex][other]
      }
      return (finite.count, finite.map { 1 / Double($0) }.reduce(0, +))
    }
  }
}
