import NetworkResults

/// The verdict in one sentence for people.
struct VerdictSentence {
  var fit: PowerLawFit
  var goodness: GoodnessOfFit?
  var comparisons: [TailComparison]

  func text(for support: PowerLawVerdict.Support) -> String {
    switch support {
    case .good:
      "A power law \(law) is a plausible description of \(tail) "
        + "(\(probability)), and no alternative"
        + (cutoffIsBetter ? " but the cutoff, which never fits worse," : "")
        + " has the greater likelihood."
    case .moderate:
      "A power law \(law) is a plausible description of \(tail) "
        + "(\(probability)), but \(rivals)" + betterOnes + "."
    case .withCutoff: cutoff
    case .none:
      "A power law \(law) is ruled out for \(tail) (\(probability))"
        + betterOnes + "."
    case .untested:
      "A power law \(law) is the best of its kind for \(tail), but whether "
        + "it is plausible was not tested" + betterOnes + "."
    }
  }

  /// Where there is too little to say any of this.
  var cannotJudge: String {
    "A power law \(law) is the best of its kind for \(tail), but whether it "
      + "is plausible cannot be judged: that takes at least "
      + "\(VerdictWarnings.leastTail) values, "
      + "\(VerdictWarnings.leastDistinct) of them distinct."
  }

  /// With two digits after the point, and with more where the error has none
  /// in them.
  private var law: String {
    let digits = errorDigits(fit.sigma)
    return "with exponent \(fixedNumber(fit.alpha, digits: digits)) ± "
      + fixedNumber(fit.sigma, digits: digits)
  }

  private var cutoffIsBetter: Bool {
    comparisons.contains {
      $0.alternative == .powerLawWithCutoff && $0.logLikelihoodRatio < 0
    }
  }

  private var tail: String {
    let end = fit.xmax.map { " to \(plainNumber($0))" } ?? " up"
    return
      "the \(plainCount(fit.tailSize)) values from \(plainNumber(fit.xmin))"
      + end
  }

  private var probability: String {
    goodness.map { plainProbability($0.pValue) } ?? "p not computed"
  }

  private var cutoff: String {
    let pure =
      switch goodness.map(\.pValue) {
      case .none: "whose plausibility was not tested"
      case .some(...0.1): "which is ruled out (\(probability))"
      case .some: "which would be plausible by itself (\(probability))"
      }
    let nested = comparisons.first { $0.alternative == .powerLawWithCutoff }
    return "An exponential cutoff describes \(tail) significantly better "
      + "than the pure power law \(law) "
      + "(\(plainProbability(nested?.pValue ?? 1))), \(pure)"
      + betterOnes + "."
  }

  /// The alternatives of greater likelihood, other than the cutoff.
  private var better: [TailComparison] {
    comparisons.filter {
      $0.alternative != .powerLawWithCutoff && $0.logLikelihoodRatio < 0
    }
  }

  private var rivals: String {
    let names = better.map { Self.name(of: $0.alternative) }
    return Self.list(names)
      + (names.count == 1 ? " describes" : " describe")
      + " it at least as well"
  }

  private var betterOnes: String {
    let favored = better.filter { $0.favors == .alternative }
    guard !favored.isEmpty else { return "" }
    let names = favored.map { Self.name(of: $0.alternative) }
    return "; " + Self.list(names)
      + (names.count == 1 ? " describes" : " describe")
      + " it significantly better"
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else {
      return names.first ?? ""
    }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  static func name(of alternative: TailAlternative) -> String {
    switch alternative {
    case .lognormal: "a lognormal"
    case .exponential: "an exponential"
    case .stretchedExponential: "a stretched exponential"
    case .powerLawWithCutoff: "a power law with exponential cutoff"
    case .poisson: "a Poisson distribution"
    }
  }
}
