public import GraphCore

extension CompiledGraph {
  /// Returns the share of all degree that the tenth of the vertices with the
  /// highest degree holds.
  ///
  ///     Σ degree of the ⌈n/10⌉ highest / Σ degree of all
  ///
  /// Degrees are total: parallel edges count one each, a loop 2. Isolated
  /// vertices are in *n*.
  ///
  /// - Returns: A share in 0...1; nil without edges.
  /// - Complexity: O(*n* log *n*).
  public func topDecileDegreeShare() -> Double? {
    guard edgeCount > 0 else { return nil }
    let ascending = degrees().sorted()
    let top = ascending.suffix((vertexCount + 9) / 10).reduce(0, +)
    return Double(top) / Double(2 * edgeCount)
  }

  /// Returns the Gini coefficient of the degrees, that of the population.
  ///
  ///     Σᵢ (2i − n − 1) dᵢ / (n Σ dᵢ),  d₁ ≤ d₂ ≤ … ≤ dₙ
  ///
  /// Degrees are total: parallel edges count one each, a loop 2. Isolated
  /// vertices are in *n*.
  ///
  /// - Returns: 0 if all are equal, at most (*n* − 1)/*n*; nil without edges.
  /// - Complexity: O(*n* log *n*).
  public func degreeGini() -> Double? {
    guard edgeCount > 0 else { return nil }
    var sum = 0
    for (rank, degree) in degrees().sorted().enumerated() {
      sum += (2 * rank + 1 - vertexCount) * degree
    }
    return Double(sum) / (Double(vertexCount) * Double(2 * edgeCount))
  }
}
