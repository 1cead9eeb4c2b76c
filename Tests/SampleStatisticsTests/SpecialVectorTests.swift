import Foundation
import NetworkResults
import SampleStatistics
import Testing

/// Values of 25 digits from mpmath.
@Suite(
  "Special functions against 25 digits",
  .enabled(
    if: ReferenceData.isThere,
    "the reference vectors do not lie beside the package"))
struct SpecialVectorTests {
  /// The logarithm of a number that may lie outside the range of `Double`.
  func ln(_ text: String?) throws -> Double {
    let parts = try #require(text).split(separator: "e")
    let digits = try #require(Double(parts[0]))
    let exponent = parts.count > 1 ? try #require(Double(parts[1])) : 0
    return log(digits) + exponent * log(10)
  }

  func number(_ row: [String: String], _ key: String) throws -> Double {
    try #require(row[key].flatMap { Double($0) })
  }

  /// How far a logarithm may be off for its function to have a relative error
  /// of 1e-12: that, and the rounding of the logarithm itself where it is
  /// hundreds (norms down to exp(-807) do not even fit a `Double`).
  func tolerance(_ logarithm: Double) -> Double {
    1e-12 + 4e-16 * abs(logarithm)
  }

  @Test("norms of power laws with cutoff, over real numbers")
  func continuousCutoff() throws {
    let rows = try ReferenceRecords.vectors("truncated_power_law_norms")
    #expect(rows.count == 170)
    for row in rows {
      let alpha = try number(row, "alpha")
      let lambda = try number(row, "lam")
      let xmin = try number(row, "xmin")
      // ∫ x^-alpha exp(-lambda x) dx = lambda^(alpha-1) Γ(1-alpha, ...)
      let found =
        (alpha - 1) * log(lambda) + lnUpperGamma(1 - alpha, lambda * xmin)
      let expected = try ln(row["continuous_norm_int_x_alpha_exp"])
      #expect(abs(found - expected) < tolerance(expected), "\(row)")
    }
  }

  @Test("norms of power laws with cutoff, over whole numbers")
  func discreteCutoff() throws {
    for row in try ReferenceRecords.vectors("truncated_power_law_norms") {
      let tail = LerchTail(
        alpha: try number(row, "alpha"), lambda: try number(row, "lam"),
        from: try number(row, "xmin"))
      let expected = try ln(row["discrete_norm_sum"])
      #expect(abs(tail.lnSum - expected) < tolerance(expected), "\(row)")
    }
  }

  @Test("Hurwitz zeta as a tail without cutoff, and its derivative")
  func zeta() throws {
    let rows = try ReferenceRecords.vectors("hurwitz_zeta")
    #expect(rows.count == 176)
    for row in rows {
      let s = try number(row, "s")
      let q = try number(row, "q")
      let tail = LerchTail(alpha: s, lambda: 0, from: q)
      let expected = try number(row, "ln_zeta")
      #expect(abs(tail.lnSum - expected) < tolerance(expected), "\(row)")
      let derivative = try number(row, "dln_zeta_ds")
      // s is a double near 1, so 1/(s - 1) has lost the digits of s.
      let lost = 1e-16 / (s - 1)
      #expect(
        tail.byAlpha.agrees(with: derivative, within: 1e-12 + lost),
        "\(row)")
    }
  }

  @Test("tails of lognormal distributions")
  func lognormal() throws {
    let rows = try ReferenceRecords.vectors("lognormal_tails")
    #expect(rows.count == 7)
    for row in rows {
      let mu = try number(row, "mu")
      let sigma = try number(row, "sigma")
      let xmin = try number(row, "xmin")
      func z(_ x: Double) -> Double { (log(x) - mu) / sigma }
      let tail = lnNormalTail(z(xmin))
      let expected = try number(row, "ln_tail_prob_continuous")
      #expect(tail.agrees(with: expected), "\(row)")
      let piece =
        lnNormalDifference(z(xmin + 2.5), z(xmin + 3.5))
        - lnNormalTail(z(xmin - 0.5))
      let rounded = try number(row, "ln_pmf_rounded_at_xmin_plus_3")
      // Written with mu and sigma, two numbers of the size of z² are taken
      // from each other, and the width of a piece is known to 1e-16 z of z:
      // at mu = -5000 no more than ten digits are left, however the normal
      // distribution is computed. The fits work in t = ln(x/x0) instead.
      let z0 = abs(z(xmin))
      let width = z(xmin + 3.5) - z(xmin + 2.5)
      let lost = 4e-16 * (z0 * z0 + z0 / width)
      #expect(abs(piece - rounded) < 1e-12 + lost, "\(row)")
    }
  }
}
