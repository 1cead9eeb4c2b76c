/// A relation `y = coefficient · x^exponent`, found by least squares on the
/// logarithms of both.
public struct PowerRelation: Sendable, Equatable {
  public var exponent: Double
  /// Of the exponent, by the residuals; nil for fewer than three points.
  public var standardError: Double?
  public var coefficient: Double
  /// The share of the variance of `ln y` that the relation explains; 1 where
  /// there is none.
  public var rSquared: Double
  /// How many points it was found by.
  public var pointCount: Int

  public init(
    exponent: Double, standardError: Double?, coefficient: Double,
    rSquared: Double, pointCount: Int
  ) {
    self.exponent = exponent
    self.standardError = standardError
    self.coefficient = coefficient
    self.rSquared = rSquared
    self.pointCount = pointCount
  }
}
