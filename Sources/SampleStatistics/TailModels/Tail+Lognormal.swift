import NetworkResults

extension Tail {
  /// The lognormal distribution of greatest likelihood.
  ///
  ///     p(x) ∝ 1/x exp(-(ln x - mu)²/(2 sigma²))
  ///          ∝ 1/x exp(-a t - c t²),   t = ln(x/x0)
  ///
  /// with `c = 1/(2 sigma²)` and `a = (ln x0 - mu)/sigma²`. In `a` and
  /// `c >= 0` the likelihood is concave, and `c = 0` is the power law with
  /// exponent `a + 1`; in mu and sigma that limit lies at infinity.
  ///
  /// - Parameter discretization: What becomes of it over whole numbers.
  func lognormalFit(_ discretization: TailDiscretization) -> TailFit {
    guard let offset = offset(discretization) else {
      let family = TailFamily(support: support, statistic: .square)
      let point = family.maximum(meanT: meanT, meanQ: mean(.square))
      if point.isPowerLaw { return powerLawFit(of: .lognormal) }
      return TailFit(
        alternative: .lognormal, model: FamilyTail(family, point),
        parameters: lognormalParameters(
          a: point.a - 1, c: point.b, x0: support.xmin),
        isAtLimit: point.isAtLimit)
    }
    let intervals = LognormalIntervals(self, offset: offset)
    let point = intervals.maximum()
    return TailFit(
      alternative: .lognormal,
      model: IntervalTail(
        edges: intervals.edges, a: point.a, b: point.b, statistic: .square),
      parameters: lognormalParameters(
        a: point.a, c: point.b, x0: intervals.edges.origin),
      isRoundedPowerLaw: point.isPowerLaw, isAtLimit: point.isAtLimit)
  }

  private func lognormalParameters(
    a: Double, c: Double, x0: Double
  ) -> [TailComparison.Parameter] {
    let parameters: [TailComparison.Parameter] = [
      .init("mu", logarithm(x0) - a / (2 * c)),
      .init("sigma", (1 / (2 * c)).squareRoot()),
      .init("a", a), .init("c", c),
    ]
    return parameters.filter { $0.value.isFinite }
  }

  /// How far below a whole number its interval begins; nil for none.
  func offset(_ discretization: TailDiscretization) -> Double? {
    guard support.kind == .discrete else { return nil }
    return switch discretization {
    case .proportional: nil
    case .rounded: 0.5
    case .roundedDown: 0
    }
  }
}
