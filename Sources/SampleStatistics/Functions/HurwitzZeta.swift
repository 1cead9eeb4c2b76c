/// The Hurwitz zeta function `ζ(s, q)`, the sum of `(q + k)^-s` over
/// `k = 0, 1, …`, scaled by `q^s` so that nothing is lost or underflows where
/// `q` is large: the norm of the discrete power law from `q` up.
///
/// Summed up to where Euler and Maclaurin's formula is exact, which is
/// nowhere for large `q`. `s` must be above 1, `q` positive.
///
/// - Complexity: O(*s*) for small `q`, never more than about a hundred terms;
///   O(1) from `q = 10 + 1.5 s` up.
/// - Reference: Johansson 2015, doi:10.1007/s11075-014-9893-1.
package struct HurwitzZeta: Sendable {
  package let s: Double
  package let q: Double
  /// `q^s ζ(s, q)`, at least 1.
  package let scaled: Double
  /// The mean of `ln(x/q)` under the discrete power law.
  package let meanLog: Double
  /// The variance of `ln x` under it: the Fisher information of `s`.
  package let varianceLog: Double

  package init(_ s: Double, _ q: Double) {
    self.s = s
    self.q = q
    let moments = LogMoments.ofWholeNumbers(s, from: q)
    scaled = moments.sum
    meanLog = moments.mean
    varianceLog = moments.variance
  }

  /// `ln ζ(s, q)`.
  package var logarithm: Double {
    SampleStatistics.logarithm(scaled) - s * SampleStatistics.logarithm(q)
  }

  /// `ζ(s, q)`; 0 where that is below what a number can hold.
  package var value: Double { scaled * power(q, -s) }

  /// The derivative of `ln ζ(s, q)` by `s`.
  package var logDerivative: Double {
    -SampleStatistics.logarithm(q) - meanLog
  }

  /// The second derivative of `ln ζ(s, q)` by `s`.
  package var logSecondDerivative: Double { varianceLog }
}

extension LogMoments {
  /// A term that is smaller than e^-45 of the second is left out, with all
  /// that follow it, where `s` is so large that they fall like a geometric
  /// series. The first does not count: its logarithm is 0, and the mean and
  /// the variance are of the size of the second.
  private static let negligible = 45.0

  /// Returns the moments of `ln(x/q)` over `x = q, q + 1, …`, weighted by
  /// `(x/q)^-s`, for s above 1.
  static func ofWholeNumbers(_ s: Double, from q: Double) -> LogMoments {
    let reach = EulerMaclaurin.reach(s)
    let least = s * SampleStatistics.logarithm(onePlus: 1 / q) + negligible
    var sums = LogMoments()
    // The largest whole numbers cannot be counted up, but steps can.
    var step = 0.0
    while q + step < reach {
      let v = SampleStatistics.logarithm(of: step, above: q)
      if s * v > least { return sums }
      sums.add(v, weight: exponential(-s * v))
      step += 1
    }
    let x = q + step
    let v = SampleStatistics.logarithm(of: step, above: q)
    let a = 1 / (s - 1)
    let f = q * exponential(-(s - 1) * v) * a
    let integral = LogMoments(
      sum: f, first: f * (v + a), second: f * (v * v + 2 * a * (v + a)))
    return sums + integral + EulerMaclaurin.end(s, at: x, v: v)
  }

  mutating func add(_ v: Double, weight: Double) {
    sum += weight
    first += v * weight
    second += v * v * weight
  }
}
