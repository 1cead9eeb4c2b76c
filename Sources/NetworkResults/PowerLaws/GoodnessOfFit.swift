/// Whether a power law could have made a sample: the answer of the
/// semi-parametric bootstrap.
///
/// Each replicate is a synthetic sample of the same size. A value comes from
/// the values below xmin with their share of the sample, else from the fitted
/// power law; xmin and alpha are then found anew. `p` is the share of
/// replicates that lie as far from their fit as the sample, or farther: a
/// small `p` (0.1 and below in the paper) rules the power law out, a large
/// one does not prove it.
///
/// - Reference: Clauset, Shalizi & Newman 2009, doi:10.1137/070710111.
public struct GoodnessOfFit: Sendable, Equatable {
  /// A percentile interval.
  public struct Interval: Sendable, Equatable {
    public var lower: Double
    public var upper: Double

    public init(lower: Double, upper: Double) {
      self.lower = lower
      self.upper = upper
    }
  }

  public var pValue: Double
  /// The Monte-Carlo standard error of ``pValue``, `sqrt(p (1 - p)/r)`; where
  /// p is 0 or 1 that of one replicate more on the other side.
  public var standardError: Double
  /// How many replicates were fitted.
  public var replicates: Int
  public var seed: UInt64
  /// The share of the intervals, e.g. 0.95.
  public var confidence: Double
  /// Percentiles over ordinary bootstrap samples (drawn with replacement from
  /// the whole sample, not from the fit), xmin searched anew in each: they
  /// count the uncertainty of xmin too.
  public var alphaInterval: Interval
  public var xminInterval: Interval
  public var tailSizeInterval: Interval
  /// The standard deviations over the same samples: the figures behind ± in
  /// Table 3 of the paper.
  public var alphaDeviation: Double
  public var xminDeviation: Double
  public var tailSizeDeviation: Double

  /// Whether there are replicates enough for the ends of an interval: the
  /// outer 2.5 % of fewer than 100 are one or two of them.
  public var hasIntervals: Bool { replicates >= 100 }

  public init(
    pValue: Double, standardError: Double, replicates: Int, seed: UInt64,
    confidence: Double, alphaInterval: Interval, xminInterval: Interval,
    tailSizeInterval: Interval, alphaDeviation: Double, xminDeviation: Double,
    tailSizeDeviation: Double
  ) {
    self.pValue = pValue
    self.standardError = standardError
    self.replicates = replicates
    self.seed = seed
    self.confidence = confidence
    self.alphaInterval = alphaInterval
    self.xminInterval = xminInterval
    self.tailSizeInterval = tailSizeInterval
    self.alphaDeviation = alphaDeviation
    self.xminDeviation = xminDeviation
    self.tailSizeDeviation = tailSizeDeviation
  }
}
