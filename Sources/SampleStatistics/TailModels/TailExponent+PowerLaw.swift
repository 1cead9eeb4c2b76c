extension TailExponent {
  /// The integrals of ``integral(from:to:shift:)`` to infinity where `b` is
  /// 0: in closed form, since some of them may be infinite.
  ///
  /// - Precondition: `b` is 0 and `a` positive.
  func powerLawIntegral(from start: Double, shift: Double) -> TailSums {
    precondition(b == 0 && a > 0)
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
    case .growth(let rate) where rate == 0:
      (sums.q, sums.tq, sums.qq) = (sums.t, sums.tt, sums.tt)
    case .growth(let rate):
      let (first, firstT) = growth(rate, from: start)
      let (second, _) = growth(2 * rate, from: start)
      sums.q = one * (first - 1) / rate
      sums.tq = one * (firstT - moments[1]) / rate
      sums.qq = one * (second - 2 * first + 1) / (rate * rate)
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
