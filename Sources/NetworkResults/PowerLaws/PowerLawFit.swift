/// A power law fitted to the tail of a sample.
///
///     discrete     p(k) = k^-alpha / sum of j^-alpha over j = xmin ... xmax
///     continuous   p(x) = C x^-alpha for xmin <= x <= xmax
///
/// Without ``xmax`` the tail has no upper end: the norm is the Hurwitz zeta
/// function, and `C = (alpha - 1) xmin^(alpha - 1)`.
///
/// - Reference: Clauset, Shalizi & Newman 2009, doi:10.1137/070710111.
public struct PowerLawFit: Sendable, Equatable {
  public var kind: SampleKind
  /// The smallest value of the tail.
  public var xmin: Double
  /// The largest value of the tail where it is truncated; nil where not.
  public var xmax: Double?
  public var xminRule: XminRule
  /// The exponent; above 1 unless the tail is truncated.
  public var alpha: Double
  /// The standard error of ``alpha`` at this ``xmin``, which does not count
  /// that xmin is uncertain too; see ``GoodnessOfFit/alphaInterval``.
  public var sigma: Double
  public var sigmaRule: StandardErrorRule
  /// The Kolmogorov–Smirnov distance of the tail, 0...1.
  public var ksDistance: Double
  public var distanceConvention: DistanceConvention
  public var correction: FiniteSizeCorrection
  /// How many values lie in the tail.
  public var tailSize: Int
  /// How many values were kept, in the tail or not.
  public var sampleSize: Int
  /// The natural logarithm of the likelihood of the tail.
  public var logLikelihood: Double

  public init(
    kind: SampleKind, xmin: Double, xmax: Double? = nil,
    xminRule: XminRule = .smallestDistance, alpha: Double, sigma: Double,
    sigmaRule: StandardErrorRule = .fisherInformation, ksDistance: Double,
    distanceConvention: DistanceConvention = .everyDatum,
    correction: FiniteSizeCorrection = .none, tailSize: Int, sampleSize: Int,
    logLikelihood: Double
  ) {
    self.kind = kind
    self.xmin = xmin
    self.xmax = xmax
    self.xminRule = xminRule
    self.alpha = alpha
    self.sigma = sigma
    self.sigmaRule = sigmaRule
    self.ksDistance = ksDistance
    self.distanceConvention = distanceConvention
    self.correction = correction
    self.tailSize = tailSize
    self.sampleSize = sampleSize
    self.logLikelihood = logLikelihood
  }
}

/// What the fit is where the tail begins at one of the candidates: a point
/// of the curve whose lowest point is the xmin that is chosen.
public struct XminCandidate: Sendable, Equatable {
  public var xmin: Double
  public var alpha: Double
  public var ksDistance: Double
  public var tailSize: Int

  public init(xmin: Double, alpha: Double, ksDistance: Double, tailSize: Int) {
    self.xmin = xmin
    self.alpha = alpha
    self.ksDistance = ksDistance
    self.tailSize = tailSize
  }
}
