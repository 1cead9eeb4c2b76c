import NetworkResults

extension Tail {
  /// The power law of greatest likelihood, with which alternatives are
  /// compared.
  ///
  ///     p(x) ∝ x^-alpha
  func powerLaw() -> FamilyTail {
    let family = TailFamily(support: support, statistic: .growth(rate: 1))
    return FamilyTail(family, family.powerLaw(meanT: meanT))
  }

  /// The power law as a member of a family that holds it.
  func powerLawFit(of alternative: TailAlternative) -> TailFit {
    let model = powerLaw()
    let alpha = model.point.a
    let parameters: [TailComparison.Parameter] =
      switch alternative {
      case .lognormal: [.init("a", alpha - 1), .init("c", 0)]
      case .powerLawWithCutoff: [.init("alpha", alpha), .init("lambda", 0)]
      case .stretchedExponential:
        [.init("beta", max(0, 1 - alpha)), .init("theta", max(0, alpha - 1))]
      case .exponential, .poisson: []
      }
    return TailFit(
      alternative: alternative, model: model, parameters: parameters,
      isPowerLaw: true)
  }
}
