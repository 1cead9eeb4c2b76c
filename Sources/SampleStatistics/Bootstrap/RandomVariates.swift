import GraphKernels

extension SplitMix64 {
  /// Returns a number between 0 and 1, neither of them.
  @inline(__always)
  mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// Returns an exponential variate of mean 1.
  @inline(__always)
  mutating func exponentialVariate() -> Double { -logarithm(uniform()) }

  /// Returns how many of so many draws succeed, each with a probability.
  ///
  /// Exact: by inversion where few are expected, else by rejection from a
  /// transformed density that is compared with the true one.
  ///
  /// - Parameter probability: What is not between 0 and 1 is taken for the
  ///   nearer of them.
  /// - Complexity: O(1) expected.
  /// - Reference: Hörmann 1993, doi:10.1080/00949659308811496.
  mutating func binomial(_ count: Int, _ probability: Double) -> Int {
    guard count > 0, probability > 0 else { return 0 }
    guard probability < 1 else { return count }
    if probability > 0.5 { return count - binomial(count, 1 - probability) }
    return Double(count) * probability < 10
      ? invertedBinomial(count, probability)
      : rejectedBinomial(count, probability)
  }

  private mutating func invertedBinomial(
    _ count: Int, _ probability: Double
  ) -> Int {
    let n = Double(count)
    let none = exponential(n * logarithm(onePlus: -probability))
    let odds = probability / (1 - probability)
    while true {
      var rest = uniform()
      var term = none
      var successes = 0.0
      // Rounding may leave something when all terms are used up; then again.
      while successes <= n, successes < 200 {
        if rest <= term { return Int(successes) }
        rest -= term
        successes += 1
        term *= odds * (n - successes + 1) / successes
      }
    }
  }

  private mutating func rejectedBinomial(
    _ count: Int, _ p: Double
  ) -> Int {
    let n = Double(count)
    let deviation = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let center = n * p + 0.5
    let sure = 0.92 - 4.2 / b
    let scale = (2.83 + 5.1 / b) * deviation
    let mode = ((n + 1) * p).rounded(.down)
    while true {
      let u = uniform() - 0.5
      let v = uniform()
      let edge = 0.5 - abs(u)
      let k = ((2 * a / edge + b) * u + center).rounded(.down)
      if edge >= 0.07, v <= sure { return Int(k) }
      if k < 0 || k > n { continue }
      let height = logarithm(v * scale / (a / (edge * edge) + b))
      let ratio =
        logFactorial(mode) + logFactorial(n - mode) - logFactorial(k)
        - logFactorial(n - k) + (k - mode) * logarithm(p / (1 - p))
      if height <= ratio { return Int(k) }
    }
  }
}

/// Returns ln(k!) of a whole number.
///
/// Stirling's series, whose first term left out is below 1e-16 from 10 up;
/// smaller numbers by multiplying.
package func logFactorial(_ k: Double) -> Double {
  if k < 10 {
    var product = 1.0
    var factor = 2.0
    while factor <= k {
      product *= factor
      factor += 1
    }
    return logarithm(product)
  }
  let x = k + 1
  return (x - 0.5) * logarithm(x) - x + 0.918_938_533_204_672_74
    + stirlingError(x)
}

/// What Stirling's formula falls short of `ln Gamma(x)`, by its series.
///
/// - Precondition: x is 10 or more.
func stirlingError(_ x: Double) -> Double {
  let r = 1 / (x * x)
  return
    (1.0 / 12
    - r * (1.0 / 360 - r * (1.0 / 1_260 - r * (1.0 / 1_680 - r / 1_188)))) / x
}
