extension TailExponent {
  /// The integrals of ``integral(from:to:shift:)`` to infinity where `b` is
  /// 0: in closed form, since some of them may be infinite.
  ///
  /// They are infinite too where `a` is not positive.
  ///
  /// - Precondition: `b` is 0.
  func powerLawIntegral(from start: Double, shift: Double) -> TailSums {
    precondition(b == 0)
    guard a > 0 else { return TailSums(everywhere: .infinity) }
    let one = exponential(-a * start - shift) / a
    // E[t^n] = start^n + n/a E[t^(n-1)]
    var moments = [1.0]
    for n in 1...4 {
      moments.append(
        power(start, Double(n)) + Double(n) / a * moments[n - 1])
    }
    var sums = TailSums()
    sums.one = one
    sums.t = one * moments[1]
    sums.tt = one * moments[2]
    switch statistic {
    case .square:
      sums.q = one * moments[2]
      sums.tq = one * moments[3]
      sums.qq = one * moments[4]
    case .growth(let rate, _) where rate == 0:
      (sums.q, sums.tq, sums.qq) = (sums.t, sums.tt, sums.tt)
    case .growth(let rate, let top):
      let unit = exponential(-rate * top)
      let (first, firstT) = growth(rate, from: start)
      let (second, _) = growth(2 * rate, from: start)
      sums.q = unit * one * (first - 1) / rate
      sums.tq = unit * one * (firstT - moments[1]) / rate
      sums.qq = unit * unit * one * (second - 2 * first + 1) / (rate * rate)
    case .excess:
      let (first, firstT) = growth(1, from: start)
      let (second, _) = growth(2, from: start)
      // 1/(a - 1) - 1/a without cancelling, and so on.
      sums.q =
        a > 1
        ? one
          * (TailStatistic.excess(start)
            + exponentialMinusOne(start) / (a - 1) + 1 / (a * (a - 1)))
        : .infinity
      sums.tq = one * (firstT - moments[1] - moments[2])
      sums.qq =
        one
        * (second - 2 * first + 1 - 2 * (firstT - moments[1]) + moments[2])
    }
    return sums
  }

  /// The means of `exp(rate t)` and `t exp(rate t)`.
  private func growth(
    _ rate: Double, from start: Double
  ) -> (mean: Double, timesT: Double) {
    guard a > rate else { return (.infinity, .infinity) }
    let mean = a / (a - rate) * exponential(rate * start)
    return (mean, mean * (start + 1 / (a - rate)))
  }
}
