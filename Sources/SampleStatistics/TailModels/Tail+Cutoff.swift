import NetworkResults

extension Tail {
  /// The power law with exponential cutoff of greatest likelihood.
  ///
  ///     p(x) ∝ x^-alpha exp(-lambda x), lambda >= 0
  ///
  /// Alpha may be any real number where lambda is positive; lambda = 0 is the
  /// power law. The likelihood is concave in both.
  func cutoffFit() -> TailFit {
    let family = TailFamily(support: support, statistic: .excess)
    let point = family.maximum(meanT: meanT, meanQ: mean(.excess))
    if point.isPowerLaw { return powerLawFit(of: .powerLawWithCutoff) }
    return TailFit(
      alternative: .powerLawWithCutoff, model: FamilyTail(family, point),
      parameters: [
        .init("alpha", point.a - point.b),
        .init("lambda", point.b / support.xmin),
      ], isAtLimit: point.isAtLimit)
  }
}
