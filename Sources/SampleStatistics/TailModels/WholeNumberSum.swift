/// Sums of `exp(exponent - shift)` and its moments over whole numbers.
///
/// The first terms are added as they are; from a number on where the weight
/// changes little from one whole number to the next, the rest is its integral
/// with Euler and Maclaurin's correction at the ends.
struct WholeNumberSum {
  var exponent: TailExponent
  var support: TailSupport
  var shift: Double

  /// Terms are added one by one up to this many; no fit comes near it.
  private static let mostTerms = 20_000_000.0

  func sums(from start: Double) -> TailSums {
    var total = TailSums()
    let end = support.xmax ?? .infinity
    var next = start
    var target = start + 16
    while true {
      while next < target, next <= end {
        let t = support.t(next)
        let q = exponent.statistic.value(t)
        total.add(exponential(exponent.value(t, q) - shift), t, q)
        next += 1
      }
      if next > end || isOver(at: next, total) { return total }
      if next - start > Self.mostTerms { return total }
      if isSmooth(at: next),
        let rest = rest(from: next, after: total)
      {
        total.add(rest)
        return total
      }
      target = next + 16
    }
  }

  /// Whether all further terms together would not be seen.
  private func isOver(at k: Double, _ total: TailSums) -> Bool {
    let t = support.t(k)
    let slope = exponent.slope(t) / k
    guard slope < -1e-3 else { return false }
    var term = TailSums()
    let q = exponent.statistic.value(t)
    term.add(exponential(exponent.value(t, q) - shift) / -slope, t, q)
    return term.isNegligible(to: total)
  }

  /// Whether Euler and Maclaurin's series can hold from `k` on.
  private func isSmooth(at k: Double) -> Bool {
    let t = support.t(k)
    let bend = 1 / exponent.statistic.step(weight: exponent.b)
    return k >= 20 && abs(exponent.slope(t)) / k < 1 && bend / k < 0.25
  }

  /// The terms from `start` on, or nil if the correction does not settle.
  private func rest(
    from start: Double, after total: TailSums
  ) -> TailSums? {
    let lower = correction(at: start)
    let scale = max(total.one, 1e-300)
    guard lower.remainder <= 1e-17 * scale else { return nil }
    var end: Double?
    var sums = lower.sums
    if let xmax = support.xmax {
      // From a place after the last term on everything is taken off again.
      let upper = correction(at: xmax)
      guard upper.remainder <= 1e-17 * scale else { return nil }
      sums.add(upper.sums, times: -1)
      var last = TailSums()
      let t = support.t(xmax)
      let q = exponent.statistic.value(t)
      last.add(exponential(exponent.value(t, q) - shift), t, q)
      sums.add(last)
      end = t
    }
    // The integral is over k: dk = k dt = xmin exp(t) dt.
    let inT = TailExponent(
      a: exponent.a - 1, b: exponent.b, statistic: exponent.statistic)
    let begin = support.t(start)
    let integral = inT.rest(from: begin, to: end, shift: shift)
    sums.add(integral, times: support.xmin)
    return sums
  }

  /// What is added to the integral from `k` on, for each sum.
  private func correction(
    at k: Double
  ) -> (sums: TailSums, remainder: Double) {
    let t = PowerSeries.logarithm(at: k, constant: support.t(k))
    let q = exponent.statistic.series(at: k, t: t)
    var ln = t.combined(-exponent.a, -exponent.b, with: q)
    ln.coefficients[0] =
      exponent.value(t.coefficients[0], q.coefficients[0]) - shift
    let weight = ln.exponentiated()
    let wt = weight * t
    let wq = weight * q
    let one = weight.endCorrection()
    var sums = TailSums()
    sums.one = one.value
    sums.t = wt.endCorrection().value
    sums.q = wq.endCorrection().value
    sums.tt = (wt * t).endCorrection().value
    sums.tq = (wt * q).endCorrection().value
    sums.qq = (wq * q).endCorrection().value
    return (sums, one.remainder)
  }
}
