/// What Euler and Maclaurin's formula adds to an integral of
/// `f(x) = (x/q)^-s` to make it the sum over whole steps, at one end.
///
///     sum of f(a + k), k >= 0  =  integral of f from a  +  end(a)
///     end(a) = f(a) (1/2 + sum of B(2j)/(2j)! · s(s+1)…(s+2j-2) / a^(2j-1))
///
/// The series is asymptotic. Eight terms leave less than the rounding where
/// `a >= EulerMaclaurin.reach(s)`, see there.
enum EulerMaclaurin {
  /// B(2j)/(2j)! for j = 1 ... 8.
  static let coefficients: InlineArray<8, Double> = [
    1 / 12, -1 / 720, 1 / 30_240, -1 / 1_209_600, 1 / 47_900_160,
    -691 / 1_307_674_368_000, 1 / 74_724_249_600,
    -3_617 / 10_670_622_842_880_000,
  ]

  /// From where on the formula is exact to rounding.
  ///
  /// The last term is about `2 (s)_15 / ((2π)^16 a^15)` of `f(a)`, which at
  /// `a = 10 + 1.5 |s|` is below 1e-15 of the sum for all `s`.
  static func reach(_ s: Double) -> Double { 10 + 1.5 * abs(s) }

  /// The moments of `v = ln(x/q)` that stand at an end: `end(a)` and its
  /// derivatives by `-s`, once and twice.
  ///
  /// - Parameter v: `ln(a/q)`.
  static func end(_ s: Double, at a: Double, v: Double) -> LogMoments {
    let b = 1 / a
    // The rising factorial over a^(2j-1), with its derivatives by s.
    var p = (s * b, b, 0.0)
    var h = (0.5, 0.0, 0.0)
    for j in 0..<8 {
      let c = coefficients[j]
      h = (h.0 + c * p.0, h.1 + c * p.1, h.2 + c * p.2)
      // Of large numbers a few terms are all that changes anything.
      if abs(c) * (abs(p.0) + abs(p.1) + abs(p.2)) < 1e-19 { break }
      let t = s + Double(2 * j + 1)
      let g = t * (t + 1) * b * b
      let g1 = (2 * t + 1) * b * b
      let g2 = 2 * b * b
      p = (
        p.0 * g, p.1 * g + p.0 * g1, p.2 * g + 2 * p.1 * g1 + p.0 * g2
      )
    }
    let f = exponential(-s * v)
    return LogMoments(
      sum: f * h.0, first: f * (v * h.0 - h.1),
      second: f * (v * v * h.0 - 2 * v * h.1 + h.2))
  }
}

/// Sums of `w`, `v w` and `v² w` over weighted logarithms `v`.
struct LogMoments {
  var sum = 0.0
  var first = 0.0
  var second = 0.0

  var mean: Double { first / sum }
  var variance: Double { second / sum - mean * mean }

  static func + (a: Self, b: Self) -> Self {
    Self(
      sum: a.sum + b.sum, first: a.first + b.first,
      second: a.second + b.second)
  }

  static func - (a: Self, b: Self) -> Self {
    Self(
      sum: a.sum - b.sum, first: a.first - b.first,
      second: a.second - b.second)
  }
}
