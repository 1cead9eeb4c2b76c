import Foundation
import NetworkResults
import SampleStatistics
import Testing

/// Fits by an exact program of other hands.
@Suite(
  "Alternatives against an exact reference",
  .enabled(
    if: ReferenceData.isThere,
    "the reference fits do not lie beside the package"))
struct TailReferenceTests {
  /// Where a record of the reference is found, by what we call it.
  static func key(
    _ alternative: TailAlternative, _ kind: SampleKind,
    _ discretization: TailDiscretization
  ) -> String? {
    switch (alternative, kind, discretization) {
    case (.powerLawWithCutoff, _, .proportional): "truncated_power_law"
    case (.exponential, _, .proportional): "exponential"
    case (.poisson, .discrete, .proportional): "poisson"
    case (.lognormal, .continuous, .proportional): "lognormal"
    case (.lognormal, .discrete, .proportional): "lognormal_sum"
    case (.lognormal, .discrete, .rounded): "lognormal"
    case (.stretchedExponential, .continuous, .proportional):
      "stretched_exponential"
    case (.stretchedExponential, .discrete, .rounded):
      "stretched_exponential_round"
    case (.stretchedExponential, .discrete, .roundedDown):
      "stretched_exponential"
    // The reference leaves these out.
    default: nil
    }
  }

  // The log-likelihood agrees to rounding. At a maximum it hardly depends on
  // the parameters, so a program that only looks at it (the reference) knows
  // those to about the square root of that; the tolerances say so.
  @Test(
    "log-likelihood, R, normalized R, p and parameters",
    arguments: ReferenceData.names)
  func everyNumber(dataset: String) throws {
    let record = try ReferenceRecords.exact(dataset)
    var compared = 0
    for discretization in TailDiscretization.allCases {
      let found = try ReferenceRecords.comparisons(dataset, discretization)
      for alternative in TailAlternative.allCases {
        guard
          let key = Self.key(alternative, record.kind, discretization)
        else { continue }
        let expected = try #require(record.alternatives[key])
        let comparison = try #require(found[alternative])
        try compare(comparison, expected, record, key)
        compared += 1
      }
    }
    #expect(compared == record.alternatives.count)
  }

  func compare(
    _ found: TailComparison, _ expected: ReferenceRecords.Alternative,
    _ record: ReferenceRecords.Record, _ key: String
  ) throws {
    let size = Double(try #require(record.tailSize))
    let note = Comment(rawValue: record.dataset + " " + key)
    let likelihood = try #require(expected.logLikelihood)
    #expect(found.logLikelihood.agrees(with: likelihood), note)
    // Sums of n rounded terms.
    let ratio = try #require(expected.ratio)
    let rounding = 1e-9 * max(1, abs(ratio)) + 1e-14 * size
    #expect(abs(found.logLikelihoodRatio - ratio) < rounding, note)
    if let normalized = expected.normalized, let ours = found.normalizedRatio {
      #expect(abs(ours - normalized) < 2e-6 * max(1, abs(normalized)), note)
    } else {
      // Nested, or the power law itself.
      #expect(found.normalizedRatio == nil && expected.normalized == nil, note)
    }
    #expect(abs(found.pValue - expected.pValue) < 1e-6, note)
    let names = [
      "mu": "mu", "sigma": "sigma", "a": "a", "c": "c", "alpha": "alpha",
      "lambda": "lambda_", "beta": "beta", "theta": "theta",
    ]
    for parameter in found.parameters {
      var name = try #require(names[parameter.name])
      if key.hasPrefix("stretched"), name == "lambda_" { name = "lambda_csn" }
      guard let value = expected.parameters[name] else { continue }
      // mu = ln x0 - a/(2c) and its like magnify what c is off by.
      let isSharp = ["alpha", "theta", "a"].contains(parameter.name)
      let scale = isSharp ? max(1, abs(value)) : abs(value)
      let bound = isSharp ? 2e-6 : 2e-5
      // At the edge we say 0, a search stops short of it.
      let edge = 1e-12
      #expect(
        abs(parameter.value - value) < bound * scale + edge,
        "\(record.dataset) \(key) \(parameter.name)")
    }
  }

  @Test(
    "where the density of whole numbers becomes the power law, R = 0 and p = 1",
    arguments: ["words", "moby_sample"])
  func degenerate(dataset: String) throws {
    let found = try ReferenceRecords.comparisons(dataset, .proportional)
    for alternative in [TailAlternative.lognormal, .stretchedExponential] {
      let comparison = try #require(found[alternative])
      #expect(comparison.logLikelihoodRatio == 0)
      #expect(comparison.normalizedRatio == nil)
      #expect(comparison.pValue == 1)
      #expect(comparison.favors == .neither)
      #expect(comparison.note == "the best fit is the power law itself")
    }
  }
}
