import NetworkResults

/// The conventions and results of fits in words.
enum PowerLawWords {
  static func kind(_ kind: SampleKind) -> String {
    switch kind {
    case .discrete: "whole numbers; the norm is the exact Hurwitz zeta sum"
    case .continuous: "real numbers"
    }
  }

  static func xmin(_ rule: XminRule) -> String {
    switch rule {
    case .smallestDistance:
      "smallest Kolmogorov-Smirnov distance among the distinct values"
    case .given: "given"
    }
  }

  static func alpha(_ fit: PowerLawFit) -> String {
    let method =
      fit.xmax == nil
      ? "maximum likelihood"
      : "maximum likelihood with an upper end at xmax"
    return switch fit.correction {
    case .none: method
    case .unbiased:
      method + ", corrected for finite size: (alpha (n - 1) + 1)/n"
    }
  }

  static func sigma(_ rule: StandardErrorRule) -> String {
    switch rule {
    case .fisherInformation:
      "standard error by the Fisher information, at this xmin"
    case .classical: "(alpha - 1)/sqrt(n), at this xmin"
    }
  }

  static func distance(_ convention: DistanceConvention) -> String {
    switch convention {
    case .everyDatum: "as plfit.m and poweRlaw take it, at every datum"
    case .distinctValues: "as the Python package powerlaw takes it"
    case .supremum: "supremum from both sides of every step"
    }
  }

  static func interval(_ goodness: GoodnessOfFit, _ rule: XminRule) -> String {
    guard goodness.hasIntervals else {
      return "no interval from fewer than 100 replicates"
    }
    let xmin =
      switch rule {
      case .smallestDistance: "xmin searched in each"
      case .given: "at the given xmin"
      }
    return "\(percent(goodness.confidence)) percentiles of"
      + " \(NumberText.grouped(goodness.replicates)) bootstrap samples, \(xmin)"
  }

  static func pValue(_ goodness: GoodnessOfFit) -> String {
    "share of \(NumberText.grouped(goodness.replicates)) synthetic samples as"
      + " far from their fit; p <= 0.1 rules the power law out; seed"
      + " \(goodness.seed)"
  }

  static func percent(_ share: Double) -> String {
    let digits = (share * 100).rounded() == share * 100 ? 0 : 1
    return NumberText.fixed(share * 100, digits: digits) + " %"
  }

  static func name(_ alternative: TailAlternative) -> String {
    switch alternative {
    case .lognormal: "lognormal"
    case .exponential: "exponential"
    case .stretchedExponential: "stretched exponential"
    case .powerLawWithCutoff: "power law with cutoff"
    case .poisson: "Poisson"
    }
  }

  static func favored(_ comparison: TailComparison) -> String {
    switch comparison.favors {
    case .powerLaw: "power law"
    case .alternative: name(comparison.alternative)
    case .neither: "neither"
    }
  }

  static func support(_ support: PowerLawVerdict.Support) -> String {
    switch support {
    case .none: "none"
    case .moderate: "moderate"
    case .good: "good"
    case .withCutoff: "with cutoff"
    case .untested: "untested"
    }
  }

  static func scaleFreeClass(
    _ found: PowerLawVerdict.ScaleFreeClass
  ) -> String {
    switch found {
    case .notScaleFree: "not scale-free"
    case .superWeak: "super-weak"
    case .weakest: "weakest"
    case .weak: "weak"
    case .strong: "strong"
    case .strongest: "strongest"
    case .untested: "untested"
    }
  }

  /// What was left out of the sample; nil where nothing was.
  static func dropped(_ dropped: DroppedValues) -> String? {
    let parts = [
      (dropped.zeros, "zero", "zeros"),
      (dropped.negatives, "negative value", "negative values"),
      (dropped.notFinite, "value that is not finite", "values not finite"),
    ].filter { $0.0 > 0 }.map { count, one, many in
      count == 1 ? "1 \(one)" : "\(NumberText.grouped(count)) \(many)"
    }
    guard !parts.isEmpty else { return nil }
    let verb = dropped.count == 1 ? "is" : "are"
    return parts.joined(separator: ", ") + " \(verb) left out"
  }
}
