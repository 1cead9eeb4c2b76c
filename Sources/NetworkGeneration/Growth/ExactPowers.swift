/// Powers by additions and multiplications alone.
///
/// The mathematical functions of systems differ in the last bit, and a grown
/// network must not.
enum ExactPowers {
  /// Returns *x* to the power *y*; 0 where *x* is not positive.
  static func power(_ x: Double, _ y: Double) -> Double {
    x > 0 ? exponential2(y * logarithm2(x)) : 0
  }

  /// Returns 2 to the power *x*: the whole part by the exponent, the rest by
  /// its series.
  static func exponential2(_ x: Double) -> Double {
    let whole = x.rounded(.down)
    let exponent = (x - whole) * ln2
    var term = 1.0
    var sum = 1.0
    for place in 1..<18 {
      term *= exponent / Double(place)
      sum += term
    }
    return Double(sign: .plus, exponent: Int(whole), significand: sum)
  }

  /// Returns the logarithm to base 2 of a positive number: its exponent and
  /// the series of the inverse hyperbolic tangent for its significand.
  static func logarithm2(_ x: Double) -> Double {
    let ratio = (x.significand - 1) / (x.significand + 1)
    var term = ratio
    var sum = 0.0
    for place in 0..<24 {
      sum += term / Double(2 * place + 1)
      term *= ratio * ratio
    }
    return Double(x.exponent) + 2 * sum / ln2
  }

  private static let ln2 = 0.693147180559945309
}
