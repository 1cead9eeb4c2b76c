public import NetworkResults

extension PowerRelation {
  /// Finds the relation of positive pairs by ordinary least squares on their
  /// natural logarithms, each pair with the same weight.
  ///
  /// Pairs with a number that is not positive and finite are left out. Nil
  /// where fewer than two different x remain.
  ///
  /// - Complexity: O(*n*).
  public init?(_ pairs: [(x: Double, y: Double)]) {
    let logs = pairs.filter { pair in
      pair.x > 0 && pair.y > 0 && pair.x.isFinite && pair.y.isFinite
    }.map { (x: logarithm($0.x), y: logarithm($0.y)) }
    let count = Double(logs.count)
    guard count > 0 else { return nil }
    let meanX = logs.reduce(0) { $0 + $1.x } / count
    let meanY = logs.reduce(0) { $0 + $1.y } / count
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for pair in logs {
      let (dx, dy) = (pair.x - meanX, pair.y - meanY)
      xx += dx * dx
      xy += dx * dy
      yy += dy * dy
    }
    guard logs.contains(where: { $0.x != logs[0].x }), xx > 0 else {
      return nil
    }
    let slope = xy / xx
    let residual = max(0, yy - slope * xy)
    self.init(
      exponent: slope,
      standardError: logs.count < 3
        ? nil : (residual / (count - 2) / xx).squareRoot(),
      coefficient: exponential(meanY - slope * meanX),
      rSquared: yy > 0 ? 1 - residual / yy : 1, pointCount: logs.count)
  }

  /// Returns the y of an x.
  public func value(at x: Double) -> Double {
    coefficient * exponential(exponent * logarithm(x))
  }
}
