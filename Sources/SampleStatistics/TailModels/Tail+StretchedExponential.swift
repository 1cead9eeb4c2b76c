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
    let best = bestRate { intervals.best(rate: $0).lnLikelihood }
    let weight = intervals.best(rate: best.rate).weight
    return TailFit(
      alternative: .stretchedExponential,
      model: IntervalTail(
        edges: intervals.edges, a: -best.rate, b: weight,
        statistic: intervals.statistic(rate: best.rate)),
      parameters: stretchedParameters(
        rate: best.rate, weight: weight, top: intervals.top,
        x0: intervals.edges.origin),
      isRoundedPowerLaw: best.rate == 0, isAtLimit: best.isAtLimit)
  }

  private func stretched() -> TailFit {
    let powerLaw = powerLaw()
    let edge = TailFamily(support: support, statistic: .square)
      .moments(powerLaw.point.a, 0).q
    // Where the square of t is too large on average, the likelihood falls
    // from beta = 0 on: the condition that holds for the lognormal.
    let falls = mean(.square) >= edge * (1 - 1e-12)
    // An exponent below 1 is reached with theta 0, where beta is 1 - alpha.
    let first = max(0, 1 - powerLaw.point.a)
    let best = bestRate(from: first, fallsAtFirst: first == 0 && falls) {
      stretched(rate: $0, from: first, powerLaw).lnLikelihood
    }
    guard best.rate > first else {
      return powerLawFit(of: .stretchedExponential)
    }
    let model = stretched(rate: best.rate, from: first, powerLaw).model
    return TailFit(
      alternative: .stretchedExponential, model: model,
      parameters: stretchedParameters(
        rate: best.rate, weight: model.point.b, top: top, x0: support.xmin),
      isAtLimit: best.isAtLimit)
  }

  /// `ln(x/xmin)` of the largest value.
  var top: Double { logarithms.last ?? 0 }

  /// The best member of the family for a beta, and its likelihood.
  private func stretched(
    rate: Double, from first: Double, _ powerLaw: FamilyTail
  ) -> (model: FamilyTail, lnLikelihood: Double) {
    guard rate > first else {
      let point = powerLaw.point
      return (powerLaw, -size * (point.a * meanT + powerLaw.lnNorm))
    }
    let statistic = TailStatistic.growth(rate: rate, top: top)
    let family = TailFamily(support: support, statistic: statistic)
    let q = mean(statistic)
    guard q.isFinite else { return (powerLaw, -.infinity) }
    let a = 1 - rate
    if support.kind == .continuous, support.xmax == nil {
      // The norm is 1/theta, so the best theta is known.
      let norm = logarithm(support.xmin) + rate * top + logarithm(q)
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

  /// The beta of greatest likelihood, `first` or more.
  ///
  /// What is large for a beta is told by the width of the tail and by the
  /// scatter within: in a tail of a thousandth of its place it is found near a
  /// thousand.
  private func bestRate(
    from first: Double = 0, fallsAtFirst: Bool = false,
    _ height: (Double) -> Double
  ) -> (rate: Double, isAtLimit: Bool) {
    let deviation = varianceT.squareRoot()
    let unit = max(1, 1 / top, 0.25 / deviation)
    var steps = [0.0, 0x1p-5]
    func heightAt(_ step: Double) -> Double {
      // A height that could not be computed is none.
      let height = height(first + step * unit)
      return height.isNaN ? -.infinity : height
    }
    var heights = steps.map(heightAt)
    while let last = steps.last, last < 0x1p11 {
      steps.append(2 * last)
      heights.append(heightAt(2 * last))
      let isFalling = heights[heights.count - 1] < heights[heights.count - 2]
      if isFalling, last >= 4 { break }
    }
    let best = heights.indices.max { heights[$0] < heights[$1] } ?? 0
    if best == 0, fallsAtFirst { return (first, false) }
    let peak = highestPoint(
      from: first + unit * steps[max(0, best - 1)],
      to: first + unit * steps[min(steps.count - 1, best + 1)], of: height)
    return peak.value > heights[0]
      ? (peak.place, best == steps.count - 1) : (first, false)
  }

  /// - Parameter weight: theta over `exp(-beta top)`.
  private func stretchedParameters(
    rate: Double, weight: Double, top: Double, x0: Double
  ) -> [TailComparison.Parameter] {
    let lnTheta = logarithm(weight) - rate * top
    let lambda = exponential(lnTheta - logarithm(rate) - rate * logarithm(x0))
    let parameters: [TailComparison.Parameter] = [
      .init("beta", rate), .init("lambda", lambda),
      .init("theta", exponential(lnTheta)),
    ]
    return parameters.filter { $0.value.isFinite }
  }
}
