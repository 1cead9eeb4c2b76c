/// Sums of `exp(exponent - shift)` and its moments over whole numbers.
///
/// The first terms are added as they are; from a number on where the weight
/// changes little from one whole number to the next, the rest is its integral
/// with Euler and Maclaurin's correction at the ends.
struct WholeNumberSum {
  var exponent: TailExponent
  var support: TailSupport
  var shift: Double

  /// A sum ends here whatever happens.
  ///
  /// No fit comes near it. Terms that are no numbers are jumped over; where
  /// terms rise more than e-fold from one to the next, 745 of them lead from
  /// the smallest number to the greatest; where they bend too much for the
  /// correction, they pass the peak and have fallen to nothing within some
  /// fifty; and else the correction settles.
  private static let mostTerms = 4_000_000.0

  /// Below this an exponential is 0.
  private static let leastExponent = -746.0

  func sums(from start: Double) -> TailSums {
    var total = TailSums()
    let end = (support.xmax ?? .infinity) - support.xmin
    let begin = firstStep(from: start - support.xmin, to: end)
    var next = begin
    var target = begin + 16
    while true {
      while next < target, next <= end {
        let (t, value) = value(at: next)
        total.add(
          exponential(value), t, exponent.statistic.value(t))
        next += 1
      }
      // What is no number now will be none later.
      let isLost = total.one.isNaN || value(at: next).value.isNaN
      if next > end || isLost || isOver(at: next, total) { return total }
      if next - begin > Self.mostTerms { return total }
      if isSmooth(at: next),
        let rest = rest(from: next, after: total)
      {
        total.add(rest)
        return total
      }
      // An attempt costs as much as many terms.
      target = next + max(16, ((next - begin) / 4).rounded(.down))
    }
  }

  /// The logarithms of a number, given by its distance from xmin, and of its
  /// weight.
  private func value(at step: Double) -> (t: Double, value: Double) {
    let t = support.t(step: step)
    return (t, exponent.value(t, exponent.statistic.value(t)) - shift)
  }

  /// The first number that has a weight at all: the exponent is concave, so
  /// that none lies before it.
  private func firstStep(from start: Double, to end: Double) -> Double {
    let begin = support.t(step: start)
    let top = exponent.peak(
      from: begin, to: end.isFinite ? support.t(step: end) : nil)
    guard top > begin, value(at: start).value < Self.leastExponent else {
      return start
    }
    var low = start
    // The peak may lie beyond all numbers, while a search goes astray; up to
    // here they can be counted on from.
    var high = min(
      end, 0x1p52, (support.xmin * exponentialMinusOne(top)).rounded(.down))
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if value(at: middle).value < Self.leastExponent {
        low = middle
      } else {
        high = middle
      }
    }
    return low
  }

  /// Whether all further terms together would not be seen.
  private func isOver(at step: Double, _ total: TailSums) -> Bool {
    let (t, value) = value(at: step)
    let slope = exponent.slope(t) / (support.xmin + step)
    guard slope < -1e-3 else { return false }
    var term = TailSums()
    term.add(exponential(value) / -slope, t, exponent.statistic.value(t))
    return term.isNegligible(to: total)
  }

  /// Whether Euler and Maclaurin's series can hold from a number on.
  private func isSmooth(at step: Double) -> Bool {
    let k = support.xmin + step
    let t = support.t(step: step)
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
    if let xmax = support.xmax,
      value(at: xmax - support.xmin).value >= Self.leastExponent
    {
      // From a place after the last term on everything is taken off again.
      let upper = correction(at: xmax - support.xmin)
      guard upper.remainder <= 1e-17 * scale else { return nil }
      sums.add(upper.sums, times: -1)
      var last = TailSums()
      let (t, value) = value(at: xmax - support.xmin)
      last.add(exponential(value), t, exponent.statistic.value(t))
      sums.add(last)
      end = t
    }
    // The integral is over k: dk = k dt = xmin exp(t) dt.
    let inT = TailExponent(
      a: exponent.a - 1, b: exponent.b, statistic: exponent.statistic)
    let begin = support.t(step: start)
    let integral = inT.rest(from: begin, to: end, shift: shift)
    sums.add(integral, times: support.xmin)
    return sums
  }

  /// What is added to the integral from a number on, for each sum.
  private func correction(
    at step: Double
  ) -> (sums: TailSums, remainder: Double) {
    let k = support.xmin + step
    let t = PowerSeries.logarithm(at: k, constant: support.t(step: step))
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
