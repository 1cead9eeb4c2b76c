/// The logarithm of a weight on a tail, `-(a t + b q(t))`: 0 where the tail
/// begins.
struct TailExponent {
  var a: Double
  var b: Double
  var statistic: TailStatistic

  func value(_ t: Double, _ q: Double) -> Double {
    // q may be infinite where it has no weight.
    b == 0 ? -a * t : -(a * t + b * q)
  }

  func slope(_ t: Double) -> Double {
    b == 0 ? -a : -(a + b * statistic.slope(t))
  }

  /// Where the exponent is greatest from `start` on, up to `end`.
  func peak(from start: Double, to end: Double?) -> Double {
    guard slope(start) > 0 else { return start }
    let free = b > 0 ? statistic.place(ofSlope: -a / b) : nil
    return min(max(free ?? (end ?? start), start), end ?? .infinity)
  }

  /// Returns the integrals of `exp(exponent - shift)` with its moments over
  /// `t` from `start` to `end`, nil for infinity.
  ///
  /// Gauss–Legendre panels of twenty points, as wide as the exponent lets
  /// them be: every integrand is positive and smooth in a panel, so nothing
  /// cancels, whatever the signs and sizes of `a` and `b`.
  ///
  /// - Complexity: O(number of panels), about ten and one for each e-fold
  ///   over which the tail stretches.
  func integral(
    from start: Double, to end: Double?, shift: Double
  ) -> TailSums {
    let top = peak(from: start, to: end)
    var total = TailSums()
    var place = top
    while place < end ?? .infinity {
      let width = panelWidth(at: place, toward: 1)
      let next = min(place + width, end ?? .infinity)
      let panel = self.panel(from: place, to: next, shift: shift)
      total.add(panel)
      if panel.isNegligible(to: total) { break }
      place = next
    }
    place = top
    while place > start {
      let width = panelWidth(at: place, toward: -1)
      let next = max(place - width, start)
      let panel = self.panel(from: next, to: place, shift: shift)
      total.add(panel)
      if panel.isNegligible(to: total) { break }
      place = next
    }
    return total
  }

  /// How far the exponent is smooth enough for one panel, and never so little
  /// that a sum would not move.
  private func panelWidth(at place: Double, toward sign: Double) -> Double {
    var width = min(
      statistic.step(weight: b), 8 / max(abs(slope(place)), 1e-3))
    // At a peak there is no slope, but the narrower it is the more bend.
    let bend = b * statistic.bend(place)
    if bend > 4 { width = min(width, 4 / bend.squareRoot()) }
    width = min(width, 16 / max(abs(slope(place + sign * width)), 1e-3))
    return max(width, abs(place) * 0x1p-50)
  }

  /// One panel.
  func panel(from left: Double, to right: Double, shift: Double) -> TailSums {
    let middle = 0.5 * (left + right)
    let half = 0.5 * (right - left)
    var sums = TailSums()
    for (node, weight) in GaussLegendre.points {
      for t in [middle - half * node, middle + half * node] {
        let q = statistic.value(t)
        sums.add(half * weight * exponential(value(t, q) - shift), t, q)
      }
    }
    return sums
  }
}
