import NetworkResults
import SampleStatistics
import Testing

/// The 24 judgments of Clauset, Shalizi & Newman 2009, Tables 4 and 5:
/// likelihood ratios as printed (normalized, but for the cutoff) with the
/// word for the support.
@Suite("The support for a power law")
struct SupportTests {
  struct Row: Sendable, CustomStringConvertible {
    var description: String
    var pValue: Double
    var ratios: [(TailAlternative, Double)]
    var cutoff: (ratio: Double, pValue: Double)
    var support: PowerLawVerdict.Support

    init(
      _ name: String, p: Double, lognormal: Double, exponential: Double,
      stretched: Double, poisson: Double?,
      cutoff: (ratio: Double, pValue: Double),
      _ support: PowerLawVerdict.Support
    ) {
      description = name
      pValue = p
      ratios = [
        (.lognormal, lognormal), (.exponential, exponential),
        (.stretchedExponential, stretched),
      ]
      if let poisson { ratios.append((.poisson, poisson)) }
      self.cutoff = cutoff
      self.support = support
    }

    var comparisons: [TailComparison] {
      ratios.map { Made.comparison($0, ratio: $1, pValue: 0.5) } + [
        Made.comparison(
          .powerLawWithCutoff, ratio: cutoff.ratio, pValue: cutoff.pValue)
      ]
    }
  }

  static let rows = [
    Row(
      "birds", p: 0.55, lognormal: -0.85, exponential: 1.87, stretched: -0.882,
      poisson: nil, cutoff: (-1.24, 0.12), .moderate),
    Row(
      "blackouts", p: 0.62, lognormal: -0.412, exponential: 1.21,
      stretched: -0.417, poisson: nil, cutoff: (-0.382, 0.38), .moderate),
    Row(
      "book_sales", p: 0.66, lognormal: -0.267, exponential: 2.7,
      stretched: 3.885, poisson: nil, cutoff: (-0.14, 0.6), .moderate),
    Row(
      "cities", p: 0.76, lognormal: -0.09, exponential: 3.65, stretched: 0.204,
      poisson: nil, cutoff: (-0.123, 0.62), .moderate),
    Row(
      "fires", p: 0.05, lognormal: -1.78, exponential: 4.0, stretched: -1.82,
      poisson: nil, cutoff: (-5.02, 0.0), .withCutoff),
    Row(
      "flares", p: 1.0, lognormal: -0.803, exponential: 13.7, stretched: -0.546,
      poisson: nil, cutoff: (-4.52, 0.0), .withCutoff),
    Row(
      "http", p: 0.0, lognormal: 1.77, exponential: 11.8, stretched: 2.65,
      poisson: nil, cutoff: (0.0, 1.0), .none),
    Row(
      "quakes", p: 0.0, lognormal: -7.14, exponential: 11.6, stretched: -7.09,
      poisson: nil, cutoff: (-24.4, 0.0), .withCutoff),
    Row(
      "religions", p: 0.42, lognormal: -0.073, exponential: 1.59,
      stretched: 1.75, poisson: nil, cutoff: (-0.167, 0.56), .moderate),
    Row(
      "surnames", p: 0.2, lognormal: -0.836, exponential: 2.89,
      stretched: -0.844, poisson: nil, cutoff: (-1.36, 0.1), .withCutoff),
    Row(
      "wars", p: 0.2, lognormal: -0.737, exponential: 3.68, stretched: -0.767,
      poisson: nil, cutoff: (-0.847, 0.19), .moderate),
    Row(
      "wealth", p: 0.0, lognormal: 0.249, exponential: 6.2, stretched: 8.05,
      poisson: nil, cutoff: (-0.142, 0.59), .none),
    Row(
      "web_hits", p: 0.0, lognormal: -10.21, exponential: 8.55,
      stretched: 10.94, poisson: nil, cutoff: (-74.66, 0.0), .withCutoff),
    Row(
      "weblinks", p: 0.0, lognormal: -2.24, exponential: 25.3, stretched: -1.08,
      poisson: nil, cutoff: (-21.2, 0.0), .withCutoff),
    Row(
      "internet", p: 0.29, lognormal: -0.807, exponential: 6.49,
      stretched: 0.493, poisson: 5.31, cutoff: (-1.97, 0.05), .withCutoff),
    Row(
      "calls", p: 0.63, lognormal: -2.03, exponential: 35.0, stretched: 14.3,
      poisson: 17.9, cutoff: (-30.2, 0.0), .withCutoff),
    Row(
      "citations", p: 0.2, lognormal: -0.141, exponential: 5.91,
      stretched: 1.72, poisson: 6.54, cutoff: (-0.007, 0.91), .moderate),
    Row(
      "email", p: 0.16, lognormal: -1.1, exponential: 0.639, stretched: -1.13,
      poisson: 4.65, cutoff: (-1.89, 0.05), .withCutoff),
    Row(
      "metabolic", p: 0.0, lognormal: -1.05, exponential: 5.59, stretched: 3.66,
      poisson: 3.53, cutoff: (0.0, 1.0), .none),
    Row(
      "papers", p: 0.9, lognormal: -0.091, exponential: 3.08, stretched: 0.709,
      poisson: 5.71, cutoff: (-0.016, 0.86), .moderate),
    Row(
      "proteins", p: 0.31, lognormal: -0.456, exponential: 2.21,
      stretched: 0.055, poisson: 3.05, cutoff: (-0.414, 0.36), .moderate),
    Row(
      "species", p: 0.1, lognormal: -1.63, exponential: 2.39, stretched: -1.59,
      poisson: 5.04, cutoff: (-3.8, 0.01), .withCutoff),
    Row(
      "terrorism", p: 0.68, lognormal: -0.278, exponential: 2.457,
      stretched: 0.772, poisson: 1.81, cutoff: (-0.077, 0.7), .moderate),
    Row(
      "words", p: 0.49, lognormal: 0.395, exponential: 9.09, stretched: 4.13,
      poisson: 4.43, cutoff: (-0.899, 0.18), .good),
  ]

  @Test("the rule says what the paper says", arguments: rows)
  func paper(row: Row) {
    let support = PowerLawVerdict.Support.judged(
      pValue: row.pValue, comparisons: row.comparisons)
    #expect(support == row.support)
  }

  @Test("all four words occur in the paper")
  func coverage() {
    #expect(Set(Self.rows.map(\.support)).count == 4)
  }

  @Test("p = 0.1 rules the power law out, more does not")
  func threshold() {
    func judged(_ p: Double?) -> PowerLawVerdict.Support {
      .judged(
        pValue: p,
        comparisons: [Made.comparison(.lognormal, ratio: 1, pValue: 0.5)])
    }
    #expect(judged(0.1) == .none)
    #expect(judged(0.1.nextUp) == .good)
    #expect(judged(nil) == .untested)
  }

  @Test("an alternative that became the power law speaks for nothing")
  func tie() {
    let tie = Made.comparison(.lognormal, ratio: 0, pValue: 1)
    #expect(
      PowerLawVerdict.Support.judged(pValue: 0.5, comparisons: [tie]) == .good)
  }
}

/// Results with the numbers that matter and no others.
enum Made {
  static func comparison(
    _ alternative: TailAlternative, ratio: Double, pValue: Double
  ) -> TailComparison {
    TailComparison(
      alternative: alternative, parameters: [], logLikelihood: -100,
      logLikelihoodRatio: ratio, normalizedRatio: ratio, pValue: pValue,
      favors: pValue > 0.1 ? .neither : ratio > 0 ? .powerLaw : .alternative,
      isNested: alternative == .powerLawWithCutoff)
  }

  static func goodness(
    p: Double, xmin: ClosedRange<Double> = 2...3
  ) -> GoodnessOfFit {
    GoodnessOfFit(
      pValue: p, standardError: 0.01, replicates: 1_000, seed: 1,
      confidence: 0.95, alphaInterval: .init(lower: 2, upper: 3),
      xminInterval: .init(lower: xmin.lowerBound, upper: xmin.upperBound),
      tailSizeInterval: .init(lower: 50, upper: 100), alphaDeviation: 0.1,
      xminDeviation: 1, tailSizeDeviation: 10)
  }

  static func fit(
    xmin: Double = 2, alpha: Double = 2.5, tailSize: Int = 800,
    kind: SampleKind = .discrete
  ) -> PowerLawFit {
    PowerLawFit(
      kind: kind, xmin: xmin, alpha: alpha, sigma: 0.05, ksDistance: 0.02,
      tailSize: tailSize, sampleSize: 1_000, logLikelihood: -1_000)
  }
}
