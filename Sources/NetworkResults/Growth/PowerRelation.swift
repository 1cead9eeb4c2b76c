/// A relation `y = coefficient · x^exponent`, found by least squares on the
/// logarithms of both.
public struct PowerRelation: Sendable, Equatable {
  /// A place on the line of the relation.
  public struct Place: Sendable, Equatable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  public var exponent: Double
  /// Of the exponent, by the residuals; nil for fewer than three points.
  public var standardError: Double?
  public var coefficient: Double
  /// The share of the variance of `ln y` that the relation explains; 1 where
  /// there is none.
  public var rSquared: Double
  /// How many points it was found by.
  public var pointCount: Int
  /// The relation at the least and at the greatest x of the points.
  public var ends: [Place]

  public init(
    exponent: Double, standardError: Double?, coefficient: Double,
    rSquared: Double, pointCount: Int, ends: [Place]
  ) {
    self.exponent = exponent
    self.standardError = standardError
    self.coefficient = coefficient
    self.rSquared = rSquared
    self.pointCount = pointCount
    self.ends = ends
  }
}
