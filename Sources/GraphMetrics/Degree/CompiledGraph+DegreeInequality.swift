public import GraphCore
import GraphKernels

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
  /// - Complexity: O(*n*).
  public func topDecileDegreeShare() -> Double? {
    guard edgeCount > 0 else { return nil }
    let top = degreeHistogram().sumOfHighest((vertexCount + 9) / 10)
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
  /// - Complexity: O(*n*).
  public func degreeGini() -> Double? {
    guard edgeCount > 0 else { return nil }
    let sum = degreeHistogram().sumOfDifferences
    return Double(sum) / (Double(vertexCount) * Double(2 * edgeCount))
  }

  func degreeHistogram() -> DegreeHistogram {
    DegreeHistogram(offsets: outgoing.offsets.span, and: incoming.offsets.span)
  }
}
