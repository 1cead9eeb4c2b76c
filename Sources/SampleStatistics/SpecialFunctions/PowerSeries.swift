/// The first coefficients of a power series in a step `u`, from which every
/// derivative at a point can be read.
struct PowerSeries {
  static let length = 22

  var coefficients: [Double]

  /// The series of a constant.
  init(_ constant: Double) {
    coefficients = [Double](repeating: 0, count: Self.length)
    coefficients[0] = constant
  }

  /// The series of `ln(1 + u/n)`, plus a constant.
  static func logarithm(at n: Double, constant: Double) -> PowerSeries {
    var series = PowerSeries(constant)
    var power = -1.0
    for j in 1..<length {
      power *= -1 / n
      series.coefficients[j] = power / Double(j)
    }
    return series
  }

  /// The series of `scale (1 + u/n)^exponent`.
  static func power(
    at n: Double, exponent: Double, scale: Double
  ) -> PowerSeries {
    var series = PowerSeries(scale)
    var term = scale
    for j in 1..<length {
      term *= (exponent - Double(j - 1)) / (Double(j) * n)
      series.coefficients[j] = term
    }
    return series
  }

  static func * (left: PowerSeries, right: PowerSeries) -> PowerSeries {
    var product = PowerSeries(0)
    for i in 0..<length {
      let factor = left.coefficients[i]
      if factor == 0 { continue }
      for j in 0..<(length - i) {
        product.coefficients[i + j] += factor * right.coefficients[j]
      }
    }
    return product
  }

  /// The series of `x self + y other`.
  func combined(
    _ x: Double, _ y: Double, with other: PowerSeries
  ) -> PowerSeries {
    var sum = PowerSeries(0)
    for j in 0..<Self.length {
      sum.coefficients[j] = x * coefficients[j] + y * other.coefficients[j]
    }
    return sum
  }

  /// The series of `exp(self)`: from `f' = g' f`.
  func exponentiated() -> PowerSeries {
    var result = PowerSeries(exponential(coefficients[0]))
    for n in 1..<Self.length {
      var sum = 0.0
      for j in 1...n {
        sum += Double(j) * coefficients[j] * result.coefficients[n - j]
      }
      result.coefficients[n] = sum / Double(n)
    }
    return result
  }
}

extension PowerSeries {
  /// The Bernoulli numbers `B(2j)/(2j)`, j = 1, 2, …
  private static let weights: [Double] = [
    1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32_760,
    1.0 / 12, -3_617.0 / 8_160, 43_867.0 / 14_364, -174_611.0 / 6_600,
    77_683.0 / 276,
  ]

  /// What Euler and Maclaurin add to the integral from the point of the
  /// series on to get the sum from there on: half the value, less the odd
  /// derivatives times Bernoulli numbers.
  ///
  /// `remainder` is the size of the last term that was taken, which bounds
  /// the error; the terms are taken while they fall.
  func endCorrection() -> (value: Double, remainder: Double) {
    var value = coefficients[0] / 2
    var last = Double.infinity
    for (j, weight) in Self.weights.enumerated() {
      let term = weight * coefficients[2 * j + 1]
      // An odd derivative may vanish by chance, hence the factor.
      if abs(term) > 4 * last { break }
      value -= term
      last = abs(term)
    }
    return (value, last)
  }
}
