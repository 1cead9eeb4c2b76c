/// The likelihood of a lognormal distribution whose values are rounded to
/// whole numbers.
struct LognormalIntervals {
  var edges: WholeNumberIntervals
  private var tail: Tail

  init(_ tail: Tail, offset: Double) {
    self.tail = tail
    edges = WholeNumberIntervals(tail.support, offset: offset)
  }

  /// Returns the best `a` and `b >= 0` of `exp(-a t - b t²)`.
  ///
  /// At the maximum the means of `t` and `t²` are those that are expected
  /// within the intervals of the sample. The search is nested: the best `a`
  /// for each `b`, from which `b` is found.
  func maximum() -> TailPoint {
    var a = best(b: 0, near: 1 / max(tail.meanT, 1e-3))
    guard curvature(a, 0).value > 1e-12 else {
      return TailPoint(a: a, b: 0, isPowerLaw: true)
    }
    let square = tail.mean(.square)
    let limit = logarithm(1e8 * max(1, 1 / square))
    let ln = decreasingRoot(from: -logarithm(square), upTo: limit) { ln in
      a = best(b: exponential(ln), near: a)
      let (value, slope) = curvature(a, exponential(ln))
      return (value, exponential(ln) * slope)
    }
    let b = exponential(ln)
    return TailPoint(
      a: best(b: b, near: a), b: b, isAtLimit: ln >= limit)
  }

  private func best(b: Double, near start: Double) -> Double {
    let isOpen = b == 0 && edges.end == nil
    return decreasingRoot(
      from: isOpen ? max(start, 1e-4) : start, above: isOpen ? 0 : nil,
      upTo: 1e8 * max(1, 1 / tail.meanT), stride: max(1, 1 / tail.meanT)
    ) { a in
      let (all, within) = moments(a, b)
      return (
        logarithm(all.t / within.t), -all.tt / all.t + within.tt / within.t
      )
    }
  }

  /// The derivative by `b` at the best `a`, on a logarithmic scale, and about
  /// its slope.
  private func curvature(
    _ a: Double, _ b: Double
  ) -> (value: Double, slope: Double) {
    let (all, within) = moments(a, b)
    let tt = all.tt - within.tt
    let tq = all.tq - within.tq
    let qq = all.qq - within.qq
    return (logarithm(all.q / within.q), -max(qq - tq * tq / tt, 0) / all.q)
  }

  /// Moments of all real numbers of the tail, and the means of those within
  /// the intervals of the sample.
  private func moments(
    _ a: Double, _ b: Double
  ) -> (all: TailMoments, within: TailMoments) {
    let exponent = TailExponent(a: a, b: b, statistic: .square)
    let (sums, shift) = exponent.scaledIntegral(from: 0, to: edges.end)
    var within = TailSums()
    for (value, count) in zip(tail.values, tail.counts) {
      let (lower, upper) = edges.interval(of: value)
      let (sums, shift) = exponent.scaledIntegral(from: lower, to: upper)
      let moments = TailMoments(sums, shift: shift)
      let share = count / tail.size
      within.t += share * moments.t
      within.q += share * moments.q
      within.tt += share * moments.tt
      within.tq += share * moments.tq
      within.qq += share * moments.qq
    }
    return (TailMoments(sums, shift: shift), TailMoments(means: within))
  }
}
