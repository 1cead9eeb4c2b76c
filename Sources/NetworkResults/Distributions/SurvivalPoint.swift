/// A point of the complementary cumulative distribution of a sample.
public struct SurvivalPoint: Sendable, Equatable {
  public var value: Double
  /// The share of values that are as large or larger.
  public var share: Double

  public init(value: Double, share: Double) {
    self.value = value
    self.share = share
  }
}

/// A bin of a histogram whose bins grow by a constant factor.
public struct DensityBin: Sendable, Equatable {
  /// The least value that belongs to it.
  public var lower: Double
  /// Continuous samples: the least value that no longer belongs to it;
  /// discrete ones: the largest whole number that does.
  public var upper: Double
  /// Where it is drawn: the geometric mean of both.
  public var center: Double
  public var count: Int
  /// The share of all values, over the width of the bin: of discrete samples
  /// the number of whole numbers in it.
  public var density: Double

  public init(
    lower: Double, upper: Double, center: Double, count: Int, density: Double
  ) {
    self.lower = lower
    self.upper = upper
    self.center = center
    self.count = count
    self.density = density
  }
}
