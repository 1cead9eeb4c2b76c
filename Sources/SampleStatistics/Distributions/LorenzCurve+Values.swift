public import NetworkResults

extension LorenzCurve {
  /// Makes the curve of values that add up: degrees, amounts.
  ///
  ///     Gini = Σᵢ (2i − n − 1) xᵢ / (n Σ xᵢ),  x₁ ≤ x₂ ≤ … ≤ xₙ
  ///
  /// Zeros count: who holds nothing belongs to the population. Nil where a
  /// value is negative or not finite, or all are zero: there is then nothing
  /// to share.
  ///
  /// - Complexity: O(*n* log *n*).
  /// - Reference: Lorenz 1905, doi:10.2307/2276207.
  public init?(of values: [Double]) {
    let sorted = values.sorted()
    // Sorting leaves what is not a number anywhere.
    guard values.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return nil }
    let count = sorted.count
    let sum = sorted.reduce(0, +)
    guard sum > 0, sum.isFinite else { return nil }
    var points = [Point(population: 0, share: 0)]
    var held = 0.0
    var differences = 0.0
    for (place, value) in sorted.enumerated() {
      held += value
      differences += Double(2 * place + 1 - count) * value
      if place + 1 == count || sorted[place + 1] != value {
        points.append(
          Point(
            population: Double(place + 1) / Double(count),
            share: place + 1 == count ? 1 : held / sum))
      }
    }
    let top = sorted.suffix((count + 9) / 10).reduce(0, +)
    self.init(
      points: points, gini: differences / (Double(count) * sum),
      topDecileShare: top / sum, size: count, sum: sum)
  }
}
