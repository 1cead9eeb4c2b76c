import NetworkResults

/// A member of a family of tails.
struct TailPoint: Equatable {
  var a: Double
  var b: Double
  /// Whether the likelihood is greatest at `b = 0`: the power law itself.
  var isPowerLaw = false
  /// Whether the likelihood still rose where the search was ended: so few
  /// distinct values that it has no maximum.
  var isAtLimit = false
}

extension TailFamily {
  /// How far the search for a maximum goes, in multiples of what the means
  /// suggest: in a narrow tail far from 0 exponents of 10⁹ are ordinary.
  private static let limit = 1e8

  /// The smallest logarithm of a weight that is still a number.
  private static let leastLog = -690.0

  private func limit(mean: Double) -> Double {
    Self.limit * max(1, 1 / mean)
  }

  /// The same for a weight: what grows as fast as `x` leaves no digits to a
  /// weight far above the inverse of its mean.
  private func weightLimit(mean: Double) -> Double {
    statistic == .square ? limit(mean: mean) : Self.limit / mean
  }

  /// Returns the `a` for which the mean of `t` is `target` at this `b`.
  ///
  /// The mean falls as `a` grows, about as 1/(a - 1) at first and
  /// exponentially later, so its logarithm is what is solved for.
  func exponent(meanT target: Double, b: Double, near start: Double)
    -> Double
  {
    if b == 0, support.xmax == nil, support.kind == .continuous {
      return 1 + 1 / target
    }
    let isOpen = b == 0 && support.xmax == nil
    return decreasingRoot(
      from: isOpen ? max(start, 1.0001) : start, above: isOpen ? 1 : nil,
      upTo: limit(mean: target), stride: max(1, 1 / target)
    ) { a in
      let moments = moments(a, b)
      let value = logarithm(moments.t / target)
      // One number beside the target is as near as can be had.
      return (abs(value) < 3e-16 ? 0 : value, -moments.tt / moments.t)
    }
  }

  /// Returns the `b` for which the mean of `q` is `target` at this `a`; 0 if
  /// it is less even there.
  func weight(meanQ target: Double, a: Double) -> Double {
    // Where q overflows at the end of a tail that rises to there, its mean is
    // not below any target.
    let isSteep =
      a < 0
      && support.xmax.map { !(statistic.value(support.t($0)) < 1e150) } ?? false
    if !isSteep, support.xmax != nil || a > 1, moments(a, 0).q <= target {
      return 0
    }
    let ln = decreasingRoot(
      from: -logarithm(target), upTo: logarithm(weightLimit(mean: target))
    ) { ln in
      let b = exponential(max(ln, Self.leastLog))
      let moments = moments(a, b)
      return (logarithm(moments.q / target), -b * moments.qq / moments.q)
    }
    return exponential(ln)
  }

  /// Returns the maximum of the likelihood over all `a` and `b >= 0`, given
  /// the means of `t` and `q` in the sample.
  ///
  /// For each `b` the best `a` is found, and `b` is where the mean of `q`
  /// there is that of the sample; as the likelihood is concave, this is the
  /// only maximum. If the mean of `q` is too small even at `b = 0`, the
  /// maximum is at that edge.
  func maximum(meanT: Double, meanQ: Double) -> TailPoint {
    var a = powerLaw(meanT: meanT).a
    let edge = moments(a, 0).q
    // What rounding leaves of a difference is none.
    guard edge > meanQ * (1 + 1e-12) else {
      return TailPoint(a: a, b: 0, isPowerLaw: true)
    }
    let highest = logarithm(weightLimit(mean: meanQ))
    let ln = decreasingRoot(from: -logarithm(meanQ), upTo: highest) { ln in
      let b = exponential(max(ln, Self.leastLog))
      a = exponent(meanT: meanT, b: b, near: a)
      let moments = moments(a, b)
      let variance = moments.qq - moments.tq * moments.tq / moments.tt
      let value = logarithm(moments.q / meanQ)
      // Noise around 0 must not lead the search astray.
      return (
        abs(value) < 2e-14 ? 0 : value, -b * max(variance, 0) / moments.q
      )
    }
    let b = exponential(ln)
    return TailPoint(
      a: exponent(meanT: meanT, b: b, near: a), b: b,
      isAtLimit: ln >= highest)
  }

  /// The power law for which the mean of `t` is `meanT`.
  func powerLaw(meanT: Double) -> TailPoint {
    let a = exponent(meanT: meanT, b: 0, near: startingExponent(meanT))
    return TailPoint(a: a, b: 0, isPowerLaw: true)
  }

  /// An exponent near which the mean of `t` is `meanT` where `b` is 0.
  private func startingExponent(_ meanT: Double) -> Double {
    guard support.kind == .discrete else { return 1 + 1 / meanT }
    return 1 + 1 / (meanT - logarithm(onePlus: -0.5 / support.xmin))
  }
}
