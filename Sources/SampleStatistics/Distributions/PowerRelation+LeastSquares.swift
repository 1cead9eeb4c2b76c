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
    let intercept = meanY - slope * meanX
    var standardError: Double?
    if logs.count > 2 {
      standardError = (residual / (count - 2) / xx).squareRoot()
    }
    let order = logs.map(\.x).sorted()
    let ends = [order[0], order[order.count - 1]].map { x in
      PowerRelation.Place(
        x: exponential(x), y: exponential(intercept + slope * x))
    }
    self.init(
      exponent: slope, standardError: standardError,
      coefficient: exponential(intercept),
      rSquared: yy > 0 ? 1 - residual / yy : 1, pointCount: logs.count,
      ends: ends)
  }
}
