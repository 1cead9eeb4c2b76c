#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Returns `exp(x²) erfc(x)`, the complementary error function without its
/// fast factor.
///
/// Relative error below 1e-14 for `x >= -5`; overflows to infinity below
/// about -26.6, where ``lnErfc(_:)`` still holds.
///
/// - Complexity: O(1).
/// - Reference: Abramowitz & Stegun 1964, 7.1.23.
package func scaledErfc(_ x: Double) -> Double {
  if x < 8 {
    // exp(x²) would magnify the rounding of x², so its error is put back.
    let square = x * x
    let error = (-square).addingProduct(x, x)
    return exponential(square) * (1 + error) * erfc(x)
  }
  // The asymptotic series; its terms fall until about the x²-th, far below
  // the last bit for x >= 8.
  let step = -1 / (2 * x * x)
  var term = 1.0
  var sum = 1.0
  var odd = 1.0
  while abs(term) > 1e-18, odd < 80 {
    term *= odd * step
    sum += term
    odd += 2
  }
  return sum / (x * 1.772453850905516027298)
}

/// Returns `ln erfc(x)` for any `x`, also where `erfc(x)` underflows.
package func lnErfc(_ x: Double) -> Double {
  x < 1 ? logarithm(erfc(x)) : logarithm(scaledErfc(x)) - x * x
}

/// Returns `ln (1 - Φ(z))`, the upper tail of the standard normal
/// distribution.
package func lnNormalTail(_ z: Double) -> Double {
  lnErfc(z * 0.7071067811865475244) - 0.6931471805599453094
}

/// Returns `ln (Φ(upper) - Φ(lower))` without cancellation in the tails.
///
/// - Precondition: `lower < upper`.
package func lnNormalDifference(_ lower: Double, _ upper: Double) -> Double {
  precondition(lower < upper)
  if upper < 0 { return lnNormalDifference(-upper, -lower) }
  if lower <= 0 {
    // Both tails are at most one half, so the difference from 1 is safe
    // unless it is narrow around 0; there the density hardly changes.
    let width = upper - lower
    if width > 0.5 {
      return logarithm(
        onePlus: -exponential(lnNormalTail(upper))
          - exponential(lnNormalTail(-lower)))
    }
  }
  // The integral of the density, taken out of it its value at the lower end:
  // a smooth positive integrand.
  let range = TailExponent(a: lower, b: 0.5, statistic: .square)
  let sums = range.integral(from: 0, to: upper - lower, shift: 0)
  return logarithm(sums.one) - 0.5 * lower * lower - 0.9189385332046727418
}
