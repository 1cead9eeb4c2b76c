import NetworkResults

/// Densities `exp(-(a t + b q(t)))/norm` on a tail, `t = ln(x/xmin)`: over
/// whole numbers a probability proportional to the density, with the exact
/// sum as norm.
///
/// For a fixed statistic this is an exponential family: the log-likelihood
/// is concave in `(a, b)`, and is at its maximum where the means of `t` and
/// `q` are those of the sample. With `b = 0` it is the power law with
/// exponent `a`.
struct TailFamily {
  var support: TailSupport
  var statistic: TailStatistic

  /// Returns the sums (or integrals over `x/xmin`) of the weight and its
  /// moments from `start` on; multiply by `exp(shift)`.
  ///
  /// - Complexity: O(1) but for the first some twenty and |a| terms.
  func sums(
    _ a: Double, _ b: Double, from start: Double
  ) -> (sums: TailSums, shift: Double) {
    let begin = support.t(start)
    let end = support.xmax.map { support.t($0) }
    switch support.kind {
    case .continuous:
      let exponent = TailExponent(a: a - 1, b: b, statistic: statistic)
      return exponent.scaledIntegral(from: begin, to: end)
    case .discrete:
      let exponent = TailExponent(a: a, b: b, statistic: statistic)
      let top = exponent.peak(from: begin, to: end)
      let shift = exponent.value(top, statistic.value(top))
      return (
        WholeNumberSum(exponent: exponent, support: support, shift: shift)
          .sums(from: start), shift
      )
    }
  }

  /// The norm and the means and covariances of `t` and `q`.
  func moments(_ a: Double, _ b: Double) -> TailMoments {
    let (sums, shift) = sums(a, b, from: support.xmin)
    return TailMoments(sums, shift: shift)
  }

  /// The logarithm of the norm over `x`.
  func lnNorm(_ a: Double, _ b: Double, from start: Double) -> Double {
    let (sums, shift) = sums(a, b, from: start)
    let unit = support.kind == .continuous ? logarithm(support.xmin) : 0
    return logarithm(sums.one) + shift + unit
  }
}
