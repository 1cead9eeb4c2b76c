public import NetworkResults

/// What the class of a network is judged by, from one of its degree
/// sequences.
///
/// - Reference: Broido & Clauset 2019, doi:10.1038/s41467-019-08746-5.
public struct ScaleFreeEvidence: Sendable, Equatable {
  /// Of the goodness of fit.
  public var pValue: Double
  public var tailSize: Int
  public var alpha: Double
  /// Whether none of exponential, lognormal, stretched exponential and power
  /// law with cutoff is favored over the power law.
  public var noAlternativeIsFavored: Bool

  public init(
    pValue: Double, tailSize: Int, alpha: Double, noAlternativeIsFavored: Bool
  ) {
    self.pValue = pValue
    self.tailSize = tailSize
    self.alpha = alpha
    self.noAlternativeIsFavored = noAlternativeIsFavored
  }

  init(
    fit: PowerLawFit, pValue: Double, comparisons: [TailComparison]
  ) {
    self.init(
      pValue: pValue, tailSize: fit.tailSize, alpha: fit.alpha,
      noAlternativeIsFavored: !comparisons.contains {
        // The paper knows no Poisson.
        $0.alternative != .poisson && $0.favors == .alternative
      })
  }

  /// As Clauset, Shalizi & Newman draw the line, for support and class alike.
  var isPlausible: Bool { pValue > 0.1 }
  var isWeak: Bool { isPlausible && tailSize >= 50 }
  var hasFittingExponent: Bool { isWeak && alpha > 2 && alpha < 3 }
}

extension PowerLawVerdict.ScaleFreeClass {
  /// Returns the class of a network, from the degree sequences that it
  /// yields: one for a simple graph; in, out and total for a directed one.
  ///
  ///     strongest     as strong, for 9 sequences of 10, and no alternative
  ///                   favored for 19 of 20
  ///     strong        as weak and super-weak together, with 2 < alpha < 3,
  ///                   for half of them
  ///     weak          p > 0.1 and 50 values in the tail, for half of them
  ///     weakest       p > 0.1, for half of them
  ///     super-weak    no alternative favored, for half of them
  ///
  /// The first that holds, from the top. One sequence either meets a
  /// condition or does not, so for a simple graph strong is strongest too.
  ///
  /// - Returns: Untested without a sequence.
  /// - Reference: Broido & Clauset 2019, doi:10.1038/s41467-019-08746-5,
  ///   and the code of the authors for the shares.
  public static func judged(_ sequences: [ScaleFreeEvidence]) -> Self {
    guard !sequences.isEmpty else { return .untested }
    /// Whether a condition holds for so many in a hundred.
    func holds(
      for percent: Int, _ condition: (ScaleFreeEvidence) -> Bool
    ) -> Bool {
      100 * sequences.count(where: condition) >= percent * sequences.count
    }
    func isStrong(_ evidence: ScaleFreeEvidence) -> Bool {
      evidence.hasFittingExponent && evidence.noAlternativeIsFavored
    }
    if holds(for: 90, { $0.hasFittingExponent }), holds(for: 90, isStrong),
      holds(for: 95, { $0.noAlternativeIsFavored })
    {
      return .strongest
    }
    if holds(for: 50, isStrong) { return .strong }
    if holds(for: 50, { $0.isWeak }) { return .weak }
    if holds(for: 50, { $0.isPlausible }) { return .weakest }
    if holds(for: 50, { $0.noAlternativeIsFavored }) { return .superWeak }
    return .notScaleFree
  }
}
