import NetworkResults
import SampleStatistics
import TestSupport
import Testing

/// Tails in which sums might not end, caps might bind and noise might pass
/// for evidence.
@Suite("Extreme tails")
struct ExtremeTailTests {
  /// 5e-324.
  static let least = Double.leastNonzeroMagnitude

  static func compared(
    _ values: [Double], kind: SampleKind? = nil, xmin: Double? = nil,
    xmax: Double? = nil, _ discretization: TailDiscretization = .proportional
  ) throws -> [TailAlternative: TailComparison] {
    let sample = try Sample(values, kind: kind)
    var options = PowerLawOptions()
    if let xmin { options.xmin = .given(xmin) }
    options.xmax = xmax
    var comparison = ComparisonOptions()
    comparison.discretization = discretization
    let found = sample.comparisons(
      with: try sample.powerLawFit(options), options: comparison)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.alternative, $0) })
  }

  /// What holds of every comparison, whatever was compared.
  static func check(
    _ found: [TailAlternative: TailComparison],
    _ discretization: TailDiscretization = .proportional
  ) {
    for (alternative, comparison) in found {
      #expect(comparison.logLikelihoodRatio.isFinite)
      #expect(comparison.logLikelihood.isFinite)
      #expect(0...1 ~= comparison.pValue)
      let holdsPowerLaw =
        alternative == .powerLawWithCutoff
        || discretization == .proportional
          && [.lognormal, .stretchedExponential].contains(alternative)
      if holdsPowerLaw { #expect(comparison.logLikelihoodRatio <= 0) }
    }
  }

  // Both values with their shares and nothing else: no distribution has a
  // greater likelihood, and the two-parameter families come as near as one
  // likes.
  @Test("two neighboring numbers: the limit, with a note")
  func neighbors() throws {
    for values in [[1, 2, 3], [5, 6], [2, 3], [6, 2, 5, 4]] as [[Double]] {
      let found = try Self.compared(values)
      Self.check(found)
      for alternative in [
        TailAlternative.lognormal, .stretchedExponential, .powerLawWithCutoff,
      ] {
        let comparison = try #require(found[alternative])
        #expect(
          comparison.logLikelihood.agrees(
            with: 2 * logarithm(0.5), within: 1e-10))
        #expect(
          comparison.note?.hasPrefix("the tail has too few distinct values")
            == true)
      }
      let below = try Self.compared(values.suffix(2), xmin: 1)
      Self.check(below)
      #expect(found[.lognormal]?.normalizedRatio == nil)
      #expect(found[.lognormal]?.pValue == 1)
    }
  }

  @Test("all small sets of small numbers end, and R keeps its sign")
  func smallSets() throws {
    for first in stride(from: 1, through: 9, by: 3) {
      for second in stride(from: first + 1, through: 10, by: 2) {
        for third in stride(from: second, through: 10, by: 4) {
          Self.check(
            try Self.compared(
              [first, first, second, third].map { Double($0) },
              xmin: Double(first)))
        }
      }
    }
  }

  @Test("the largest whole numbers are compared too")
  func largest() throws {
    let end = 0x1p53
    for steps in [[3, 2, 1, 0], [2, 1, 0, 0]] as [[Double]] {
      let found = try Self.compared(steps.map { end - $0 })
      Self.check(found)
      // So far from 0 power law, exponential and Poisson are all geometric.
      for alternative in [TailAlternative.exponential, .poisson] {
        #expect(found[alternative]?.logLikelihoodRatio == 0)
        #expect(found[alternative]?.pValue == 1)
      }
    }
  }

  @Test("what is too wide, or has no whole numbers up there, is refused")
  func refused() throws {
    func error(
      _ values: [Double], xmin: Double? = nil, xmax: Double? = nil
    ) -> SampleError? {
      do {
        _ = try Self.compared(values, xmin: xmin, xmax: xmax)
        return nil
      } catch {
        return error as? SampleError
      }
    }
    #expect(
      error([Self.least, 1, 2, 3])
        == .tooWide(from: Self.least, to: 3, decades: 100))
    #expect(
      error([1, 2, 3, 1e308], xmin: 1)?.description
        == "from 1 to 1e+308 there are more than 100 powers of ten, and no "
        + "tail so wide is fitted; take a larger xmin or a smaller xmax")
    #expect(error([Self.least, 1e308, 1, 2, 3]) != nil)
    // Only the tail counts, not what lies below.
    #expect(error([Self.least, 1, 2, 3], xmin: 1) == nil)
    #expect(error([Self.least, 1, 2, 3, 1e308], xmin: 1, xmax: 10) == nil)
    #expect(error([1, 2, 3, 1e100]) == nil)
    #expect(
      error([1, 2, 3, 8, 20], xmin: 1, xmax: 1e300)
        == .tooLarge(1e300, limit: 0x1p53))
  }

  // 20 values whose distances from the end are geometric, once near 10 and
  // once a million times as far from 0. In the limit the stretched
  // exponential is Gompertz's law of the distance y from xmin, and the
  // lognormal the normal distribution: neither depends on the place.
  @Test("narrow tails: the ratios do not depend on how far away they are")
  func narrow() throws {
    let distances: [Double] = [
      0, 9, 12, 14, 15, 15, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 19, 19,
      19,
    ]
    let near = try Self.compared(
      distances.map { 1e6 + $0 }, kind: .continuous, xmin: 1e6)
    let far = try Self.compared(
      distances.map { 1e9 + $0 }, kind: .continuous, xmin: 1e9)
    Self.check(near)
    Self.check(far)
    for alternative in [TailAlternative.lognormal, .stretchedExponential] {
      let ratio = try #require(near[alternative]).logLikelihoodRatio
      #expect(ratio < -15)
      #expect(
        try #require(far[alternative]).logLikelihoodRatio.agrees(
          with: ratio, within: 1e-4))
    }
    // The exponential is the power law there, and what is left no evidence.
    let exponential = try #require(far[.exponential])
    #expect(abs(exponential.logLikelihoodRatio) < 1e-5)
    #expect(exponential.pValue == 1)
    #expect(exponential.normalizedRatio == nil)
  }

  // With an upper end the power law may have an exponent below 1; it is then
  // x^(beta - 1), which the stretched exponential reaches with theta = 0.
  @Test("an exponent below 1: the search begins there, not at beta 0")
  func rising() throws {
    let values = (1...40).map { 2 + 6 * (Double($0) - 0.5) / 40 }
    let found = try Self.compared(
      values, kind: .continuous, xmin: 2, xmax: 8)
    Self.check(found)
    let stretched = try #require(found[.stretchedExponential])
    let parameters = Dictionary(
      uniqueKeysWithValues: stretched.parameters.map { ($0.name, $0.value) })
    #expect(try #require(parameters["theta"]) > 0)
    #expect(try #require(parameters["beta"]) > 1)
    #expect(stretched.logLikelihoodRatio < 0)
  }

  @Test("a large Poisson norm is an integral, and the same")
  func poissonNorm() throws {
    // The mean of the untruncated distribution is its parameter.
    let values = [1e12 - 2e6, 1e12 - 1e6, 1e12, 1e12 + 1e6, 1e12 + 2e6]
    let found = try Self.compared(values, kind: .discrete, xmin: 1)
    let poisson = try #require(found[.poisson])
    #expect(poisson.parameters[0].value.agrees(with: 1e12, within: 1e-12))
    // ln of the normal density with variance mu, of which a Poisson
    // distribution so large is an image.
    let expected =
      -2.5 * logarithm(2 * .pi * 1e12) - (4 + 1 + 0 + 1 + 4) / 2.0
    #expect(poisson.logLikelihood.agrees(with: expected, within: 1e-6))
    // Of 10¹² ± 10⁶ no digits are left for more than one parameter.
    #expect(Set(found.keys) == [.exponential, .poisson])
  }
}
