public import NetworkResults

/// How a power law is fitted. The defaults are the method of Clauset, Shalizi
/// and Newman 2009 as plfit.m runs it, with exact exponents.
public struct PowerLawOptions: Sendable, Equatable {
  /// Where the tail may begin.
  public enum Xmin: Sendable, Equatable {
    /// At any distinct value but the largest: the one with the smallest
    /// Kolmogorov–Smirnov distance, the smallest such value in a tie.
    case smallestDistance
    /// The same among the distinct values from one number to another.
    case smallestDistanceWithin(ClosedRange<Double>)
    /// There.
    case given(Double)
  }

  public var xmin = Xmin.smallestDistance
  /// Where the tail ends; nil for nowhere. Values above are left out.
  public var xmax: Double?
  public var distance = DistanceConvention.everyDatum
  public var correction = FiniteSizeCorrection.none
  public var standardError = StandardErrorRule.fisherInformation
  /// How many threads to use at most; nil for one a core. No number depends
  /// on it.
  public var threads: Int?

  public init() {}
}

/// How the bootstrap is run.
public struct BootstrapOptions: Sendable, Equatable {
  /// How many synthetic samples; 2,500 give p to ±0.01.
  public var replicates = 1_000
  public var seed: UInt64 = 1
  /// The share of the percentile intervals.
  public var confidence = 0.95
  /// How many threads to use at most; nil for one a core. No number depends
  /// on it.
  public var threads: Int?

  public init() {}
}
