/// Returns `ln Γ(s, z)`, the logarithm of the upper incomplete gamma function,
/// for any real `s`, also negative and 0.
///
///     Γ(s, z) = ∫ v^(s-1) exp(-v) dv from z to ∞
///             = z^s ∫ exp(s t - z exp(t)) dt from 0 to ∞
///
/// The second integrand is positive and smooth, so its quadrature loses
/// nothing where recurrences in `s` cancel: relative error of Γ about 1e-14,
/// and one unit in the last place of the logarithm where that is large.
///
/// - Parameter z: Above 0.
/// - Complexity: O(1 + ln(1/z)).
/// - Reference: NIST Digital Library of Mathematical Functions, 8.2.
package func lnUpperGamma(_ s: Double, _ z: Double) -> Double {
  precondition(z > 0)
  let exponent = TailExponent(a: -s, b: z, statistic: .growth(rate: 1))
  let top = exponent.peak(from: 0, to: nil)
  let shift = exponent.value(top, exponent.statistic.value(top))
  let sums = exponent.integral(from: 0, to: nil, shift: shift)
  return logarithm(sums.one) + shift + s * logarithm(z) - z
}
