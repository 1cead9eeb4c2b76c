import NetworkResults

/// A sum `Σ k^-alpha exp(-lambda k)` over whole numbers from a first one on,
/// as its logarithm, with the derivatives of that.
package struct LerchTail: Sendable, Equatable {
  package var lnSum: Double
  /// By alpha: minus the mean of `ln k`.
  package var byAlpha: Double
  /// By lambda: minus the mean of `k`.
  package var byLambda: Double

  /// - Parameters:
  ///   - alpha: Any real number if lambda is positive, else above 1.
  ///   - lambda: 0 or more; with 0 it is the Hurwitz zeta function.
  ///   - first: 1 or more.
  /// - Complexity: O(1): some twenty terms and Euler and Maclaurin's
  ///   correction of an integral.
  /// - Reference: NIST Digital Library of Mathematical Functions, 25.14.
  package init(alpha: Double, lambda: Double, from first: Double) {
    precondition(lambda > 0 || (lambda == 0 && alpha > 1))
    let family = TailFamily(
      support: TailSupport(kind: .discrete, xmin: first),
      statistic: .growth(rate: 1))
    let moments = family.moments(alpha, lambda * first)
    lnSum = moments.lnNorm - alpha * logarithm(first) - lambda * first
    byAlpha = -(moments.t + logarithm(first))
    byLambda = -(moments.q + 1) * first
  }
}
