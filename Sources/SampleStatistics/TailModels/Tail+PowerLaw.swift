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
}
