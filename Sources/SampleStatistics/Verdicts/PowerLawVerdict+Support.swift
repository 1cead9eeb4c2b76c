public import NetworkResults

extension PowerLawVerdict.Support {
  /// Returns the support in the words of Clauset, Shalizi & Newman 2009.
  ///
  /// They give the words, their meaning and 24 examples; this rule says the
  /// same of all 24:
  ///
  /// 1. With cutoff, if the power law with cutoff is favored: p <= 0.1 in the
  ///    nested test.
  /// 2. None, if the goodness of fit has p <= 0.1.
  /// 3. Good, if no other alternative has the greater likelihood.
  /// 4. Moderate, if one has.
  ///
  /// An alternative that has become the power law itself speaks neither for
  /// nor against it.
  ///
  /// - Parameter pValue: Of the goodness of fit; nil where it was not
  ///   computed: then untested, unless a cutoff is favored.
  public static func judged(
    pValue: Double?, comparisons: [TailComparison]
  ) -> Self {
    let hasCutoff = comparisons.contains {
      $0.alternative == .powerLawWithCutoff && $0.pValue <= 0.1
        && $0.logLikelihoodRatio < 0
    }
    if hasCutoff { return .withCutoff }
    guard let pValue else { return .untested }
    if pValue <= 0.1 { return .none }
    let hasBetter = comparisons.contains {
      $0.alternative != .powerLawWithCutoff && $0.logLikelihoodRatio < 0
    }
    return hasBetter ? .moderate : .good
  }
}
