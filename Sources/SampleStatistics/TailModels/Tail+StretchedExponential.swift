import NetworkResults

extension Tail {
  /// The stretched exponential (Weibull) distribution of greatest likelihood.
  ///
  ///     p(x) ∝ x^(beta-1) exp(-lambda x^beta)
  ///          ∝ exp((beta - 1) t - theta q(t)),   q = (exp(beta t) - 1)/beta
  ///
  /// with `t = ln(x/x0)` and `theta = lambda beta x0^beta`. As beta falls to
  /// 0 at the same theta it becomes the power law with exponent `theta + 1`.
  /// For each beta the best theta is unique; the best beta is looked for
  /// between the powers of two where the likelihood is greatest.
  ///
  /// - Parameter discretization: What becomes of it over whole numbers.
  func stretchedExponentialFit(
    _ discretization: TailDiscretization
  ) -> TailFit {
    guard let offset = offset(discretization) else { return stretched() }
    let intervals = StretchedIntervals(self, offset: offset)
    let rate = bestRate { intervals.best(rate: $0).lnLikelihood }
    let theta = intervals.best(rate: rate).theta
    return TailFit(
      alternative: .stretchedExponential,
      model: IntervalTail(
        edges: intervals.edges, a: -rate, b: theta,
        statistic: .growth(rate: rate)),
      parameters: stretchedParameters(
        rate: rate, theta: theta, x0: intervals.edges.origin),
      isRoundedPowerLaw: rate == 0)
  }

  private func stretched() -> TailFit {
    let powerLaw = powerLaw()
    let edge = TailFamily(support: support, statistic: .square)
      .moments(powerLaw.point.a, 0).q
    // Where the square of t is too large on average, the likelihood falls
    // from beta = 0 on: the condition that holds for the lognormal.
    let falls = mean(.square) >= edge * (1 - 1e-12)
    let rate = bestRate(fallsAtZero: falls) {
      stretched(rate: $0, powerLaw).lnLikelihood
    }
    let model = stretched(rate: rate, powerLaw).model
    return TailFit(
      alternative: .stretchedExponential, model: model,
      parameters: stretchedParameters(
        rate: rate, theta: rate == 0 ? model.point.a - 1 : model.point.b,
        x0: support.xmin), isPowerLaw: rate == 0)
  }

  /// The best member of the family for a beta, and its likelihood.
  private func stretched(
    rate: Double, _ powerLaw: FamilyTail
  ) -> (model: FamilyTail, lnLikelihood: Double) {
    guard rate > 0 else {
      let point = powerLaw.point
      return (powerLaw, -size * (point.a * meanT + powerLaw.lnNorm))
    }
    let statistic = TailStatistic.growth(rate: rate)
    let family = TailFamily(support: support, statistic: statistic)
    let q = mean(statistic)
    guard q.isFinite else { return (powerLaw, -.infinity) }
    let a = 1 - rate
    if support.kind == .continuous, support.xmax == nil {
      // The norm is 1/theta, so the best theta is known.
      let norm = logarithm(support.xmin * q)
      let point = TailPoint(a: a, b: 1 / q)
      return (
        FamilyTail(family: family, point: point, lnNorm: norm),
        -size * (a * meanT + 1 + norm)
      )
    }
    let point = TailPoint(a: a, b: family.weight(meanQ: q, a: a))
    let model = FamilyTail(family, point)
    return (
      model, -size * (a * meanT + point.b * q + model.lnNorm)
    )
  }

  /// The beta of greatest likelihood, 0 or more.
  private func bestRate(
    fallsAtZero: Bool = false, _ height: (Double) -> Double
  ) -> Double {
    var rates = [0.0, 0x1p-5]
    var heights = rates.map(height)
    while let last = rates.last, last < 0x1p11 {
      rates.append(2 * last)
      heights.append(height(2 * last))
      let isFalling = heights[heights.count - 1] < heights[heights.count - 2]
      if isFalling, last >= 4 { break }
    }
    // A height that could not be computed is none.
    let sound = heights.map { $0.isNaN ? -.infinity : $0 }
    let best = sound.indices.max { sound[$0] < sound[$1] } ?? 0
    if best == 0, fallsAtZero { return 0 }
    let peak = highestPoint(
      from: rates[max(0, best - 1)],
      to: rates[min(rates.count - 1, best + 1)], of: height)
    return peak.value > sound[0] ? peak.place : 0
  }

  private func stretchedParameters(
    rate: Double, theta: Double, x0: Double
  ) -> [TailComparison.Parameter] {
    let lambda = theta / rate * exponential(-rate * logarithm(x0))
    let parameters: [TailComparison.Parameter] = [
      .init("beta", rate), .init("lambda", lambda), .init("theta", theta),
    ]
    return parameters.filter { $0.value.isFinite }
  }
}
