extension LogMoments {
  /// Above this exponent nothing is left, not even of a first term.
  private static let nothing = 746.0

  /// Returns the moments of `ln(x/q)` over the whole numbers from `q` up to,
  /// but not including, `end`, weighted by `(x/q)^-s`, for any s.
  static func ofWholeNumbers(
    _ s: Double, from q: Double, below end: Double
  ) -> LogMoments {
    let reach = EulerMaclaurin.reach(s)
    var sums = LogMoments()
    let steps = end - q
    var step = 0.0
    while q + step < reach, step < steps {
      let v = logarithm(of: step, above: q)
      if s * v > Self.nothing { return sums }
      sums.add(v, weight: exponential(-s * v))
      step += 1
    }
    if step >= steps { return sums }
    let x = q + step
    let v = logarithm(of: step, above: q)
    let w = logarithm(of: end, over: q)
    let integral = ofInterval(s - 1, from: v, to: w)
    return sums
      + LogMoments(
        sum: q * integral.sum, first: q * integral.first,
        second: q * integral.second)
      + EulerMaclaurin.end(s, at: x, v: v)
      - EulerMaclaurin.end(s, at: end, v: w)
  }

  /// Returns the integrals of `e^(-λt)`, `t e^(-λt)` and `t² e^(-λt)` for t
  /// from `v` to `w`, for any λ.
  static func ofInterval(
    _ lambda: Double, from v: Double, to w: Double
  ) -> LogMoments {
    let width = w - v
    let j = unitIntegrals(lambda * width)
    let f = exponential(-lambda * v) * width
    return LogMoments(
      sum: f * j.0, first: f * (v * j.0 + width * j.1),
      second: f * (v * v * j.0 + 2 * v * width * j.1 + width * width * j.2))
  }

  /// The integrals of `t^p e^(-zt)` over 0 ... 1 for p = 0, 1, 2.
  private static func unitIntegrals(_ z: Double) -> (Double, Double, Double) {
    // By parts where that loses nothing, else by the series.
    if abs(z) >= 1 {
      let e = exponential(-z)
      let j0 = -exponentialMinusOne(-z) / z
      let j1 = (j0 - e) / z
      return (j0, j1, (2 * j1 - e) / z)
    }
    var (j0, j1, j2) = (1.0, 1.0 / 2, 1.0 / 3)
    var term = 1.0
    for k in 1...20 {
      term *= -z / Double(k)
      j0 += term / Double(k + 1)
      j1 += term / Double(k + 2)
      j2 += term / Double(k + 3)
    }
    return (j0, j1, j2)
  }
}
