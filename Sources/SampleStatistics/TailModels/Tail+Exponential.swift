import NetworkResults

extension Tail {
  /// The exponential distribution of greatest likelihood.
  ///
  ///     p(x) ∝ exp(-lambda x)
  ///
  /// Over whole numbers this is the geometric distribution. In a truncated
  /// tail lambda is 0 where the mean lies in the upper half.
  func exponentialFit() -> TailFit {
    let family = TailFamily(support: support, statistic: .growth(rate: 1))
    let b = family.weight(meanQ: meanExcess, a: 0)
    return TailFit(
      alternative: .exponential,
      model: FamilyTail(family, TailPoint(a: 0, b: b)),
      parameters: [.init("lambda", b / support.xmin)])
  }

  /// The mean of `(x - xmin)/xmin`.
  var meanExcess: Double {
    mean { x, _ in (x - support.xmin) / support.xmin }
  }
}
