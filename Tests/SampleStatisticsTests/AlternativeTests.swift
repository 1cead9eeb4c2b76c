import Foundation
import NetworkResults
import SampleStatistics
import TestSupport
import Testing

/// Fits worked by hand, laws, and sweeps against plain twins.
@Suite("Alternatives to a power law")
struct AlternativeTests {
  func comparisons(
    _ sample: Sample, xmin: Double, xmax: Double? = nil,
    _ discretization: TailDiscretization = .proportional
  ) -> [TailAlternative: TailComparison] {
    var fit = Made.fit(xmin: xmin, kind: sample.kind)
    fit.xmax = xmax
    var options = ComparisonOptions()
    options.discretization = discretization
    return Dictionary(
      uniqueKeysWithValues: sample.comparisons(with: fit, options: options)
        .map { ($0.alternative, $0) })
  }

  func value(_ comparison: TailComparison?, _ name: String) -> Double? {
    comparison?.parameters.first { $0.name == name }?.value
  }

  // 1 1 2 3: the mean is 7/4, so exp(-lambda) = (3/4)/(7/4) = 3/7, and
  // P(k) = 4/7 (3/7)^(k-1): ln L = 4 ln(4/7) + 3 ln(3/7).
  @Test("exponential over whole numbers is geometric: lambda = ln(7/3)")
  func geometric() throws {
    let found = comparisons(
      try Sample(wholeNumbers: [1, 1, 2, 3]), xmin: 1)[.exponential]
    let lambda = try #require(value(found, "lambda"))
    #expect(lambda.agrees(with: log(7.0 / 3)))
    #expect(
      found?.logLikelihood.agrees(with: 4 * log(4.0 / 7) + 3 * log(3.0 / 7))
        == true)
  }

  // 1, 2, 6 from 1 up: the mean excess is 2, so lambda = 1/2 and
  // ln L = 3 ln(1/2) - 3.
  @Test("exponential over real numbers: lambda = 1/(mean - xmin)")
  func exponential() throws {
    let found = comparisons(
      try Sample([1, 2, 6], kind: .continuous), xmin: 1)[.exponential]
    #expect(value(found, "lambda")?.agrees(with: 0.5) == true)
    #expect(
      found?.logLikelihood.agrees(with: 3 * log(0.5) - 3) == true)
  }

  // mu/(1 - exp(-mu)) is the mean of a Poisson variate above 0.
  @Test("Poisson from 1 up: mu/(1 - exp(-mu)) = 7/4")
  func poisson() throws {
    let found = comparisons(
      try Sample(wholeNumbers: [1, 1, 2, 3]), xmin: 1)[.poisson]
    let mu = try #require(value(found, "mu"))
    #expect((mu / -expm1(-mu)).agrees(with: 1.75))
    let likelihood =
      7 * log(mu) - log(12) - 4 * log(expm1(mu))
    #expect(found?.logLikelihood.agrees(with: likelihood) == true)
  }

  // The mean square of t is 16/5, twice the square of its mean 2 · (4/5)²
  // is 1.28: too large for c > 0.
  @Test("where t is too scattered, lognormal and stretched exponential end")
  func degenerate() throws {
    let sample = try Sample([1, 1, 1, 1, exp(4)], kind: .continuous)
    let found = comparisons(sample, xmin: 1)
    for alternative in [TailAlternative.lognormal, .stretchedExponential] {
      let comparison = try #require(found[alternative])
      #expect(comparison.logLikelihoodRatio == 0)
      #expect(comparison.pValue == 1)
      #expect(comparison.normalizedRatio == nil)
      #expect(comparison.favors == .neither)
      #expect(comparison.parameters.allSatisfy { $0.value.isFinite })
    }
  }

  @Test("Poisson is for whole numbers only; the order is that of the options")
  func order() throws {
    let numbers: [Double] = [1, 2, 3, 5, 9]
    let fit = Made.fit(xmin: 1)
    #expect(
      try Sample(numbers).comparisons(with: fit).map(\.alternative)
        == TailAlternative.allCases)
    #expect(
      try Sample(numbers, kind: .continuous).comparisons(with: fit)
        .map(\.alternative)
        == TailAlternative.allCases.filter { $0 != .poisson })
    var options = ComparisonOptions()
    options.alternatives = [.poisson, .lognormal]
    #expect(
      try Sample(numbers).comparisons(with: fit, options: options)
        .map(\.alternative) == [.poisson, .lognormal])
  }

  @Test("a tail of one distinct value is compared with nothing")
  func oneValue() throws {
    let sample = try Sample(wholeNumbers: [1, 2, 9, 9, 9])
    #expect(comparisons(sample, xmin: 9).isEmpty)
  }

  @Test(
    "two neighbors alone: finite numbers, and a note", arguments: [1, 7, 900])
  func neighbors(first: Int) throws {
    let sample = try Sample(wholeNumbers: [first, first, first + 1])
    for comparison in comparisons(sample, xmin: Double(first)).values {
      #expect(comparison.logLikelihood.isFinite)
      #expect(comparison.logLikelihoodRatio.isFinite)
      #expect((0...1).contains(comparison.pValue))
      // No distribution does better than the shares themselves.
      let bound = 2 * log(2.0 / 3) + log(1.0 / 3)
      #expect(comparison.logLikelihood < bound + 1e-6)
    }
  }

  /// Lognormal, so that every alternative has an inner maximum.
  static func lognormal(_ seed: UInt64, count: Int = 200) -> [Double] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let sum = (0..<12).reduce(-6.0) { sum, _ in
        sum + Double.random(in: 0..<1, using: &random)
      }
      return exp(1.5 + sum)
    }
  }

  @Test("the unit does not matter for real numbers", arguments: [1, 2, 3])
  func unit(seed: UInt64) throws {
    let values = Self.lognormal(seed)
    let small = comparisons(try Sample(values, kind: .continuous), xmin: 2)
    let large = comparisons(
      try Sample(values.map { $0 * 4_096 }, kind: .continuous), xmin: 8_192)
    for (alternative, comparison) in small {
      let other = try #require(large[alternative])
      #expect(
        abs(comparison.logLikelihoodRatio - other.logLikelihoodRatio) < 1e-9)
      #expect(abs(comparison.pValue - other.pValue) < 1e-6)
    }
  }

  @Test("what contains the power law never has the smaller likelihood")
  func nesting() throws {
    for seed: UInt64 in 1...8 {
      let values = Self.lognormal(seed).map { $0.rounded(.up) }
      for kind in SampleKind.allCases {
        let found = comparisons(try Sample(values, kind: kind), xmin: 2)
        for alternative in [
          TailAlternative.lognormal, .stretchedExponential,
          .powerLawWithCutoff,
        ] {
          let ratio = try #require(found[alternative]).logLikelihoodRatio
          #expect(ratio <= 1e-9)
        }
      }
    }
  }

  /// The likelihood of a textbook density on a tail, by plain sums.
  func plain(
    _ density: Reference.TailDensity, _ values: [Double], _ kind: SampleKind,
    last: Double
  ) -> Double {
    let first = values.min() ?? 1
    let norm =
      kind == .discrete
      ? density.lnSum(from: Int(first), to: Int(last))
      : density.lnIntegral(from: first, to: last)
    return values.reduce(0) { $0 + density.logarithm($1) - norm }
  }

  @Test(
    "the likelihood of every fit is the plain one",
    arguments: SampleKind.allCases)
  func likelihoods(kind: SampleKind) throws {
    for seed: UInt64 in 1...2 {
      let values = Self.lognormal(seed).map {
        kind == .discrete ? $0.rounded(.up) : $0
      }.filter { $0 >= 2 }
      let xmin = try #require(values.min())
      let found = comparisons(try Sample(values, kind: kind), xmin: xmin)
      for (alternative, comparison) in found {
        func value(_ name: String) throws -> Double {
          try #require(self.value(comparison, name))
        }
        let density: Reference.TailDensity =
          switch alternative {
          case .exponential: .exponential(lambda: try value("lambda"))
          case .poisson: .poisson(mu: try value("mu"))
          case .lognormal:
            .lognormal(mu: try value("mu"), sigma: try value("sigma"))
          case .powerLawWithCutoff:
            .cutoff(alpha: try value("alpha"), lambda: try value("lambda"))
          case .stretchedExponential:
            .stretchedExponential(
              beta: try value("beta"), lambda: try value("lambda"))
          }
        let plain = plain(density, values, kind, last: 20_000)
        #expect(
          comparison.logLikelihood.agrees(with: plain, within: 1e-9),
          "\(alternative)")
      }
    }
  }

  @Test("a grid and a simplex find the same maximum, on a tail with an end")
  func maximum() throws {
    let values = Self.lognormal(4, count: 60).map { $0.rounded(.up) }
      .filter { (2...60).contains($0) }
    let found = comparisons(
      try Sample(values, kind: .discrete), xmin: 2, xmax: 60)
    let grids: [(TailAlternative, [Double], [Double])] = [
      (.lognormal, [-1, 0, 1, 2], [0.3, 1, 2]),
      (.powerLawWithCutoff, [0, 1, 2], [0.01, 0.1, 1]),
      (.stretchedExponential, [0.3, 0.7, 1.2], [0.1, 1, 3]),
    ]
    for (alternative, x, y) in grids {
      let best = Reference.simplexMaximum(x: x, y: y) { x, y in
        guard y > 0, alternative != .stretchedExponential || x > 0 else {
          return -.infinity
        }
        let density: Reference.TailDensity =
          switch alternative {
          case .lognormal: .lognormal(mu: x, sigma: y)
          case .powerLawWithCutoff: .cutoff(alpha: x, lambda: y)
          default: .stretchedExponential(beta: x, lambda: y)
          }
        return plain(density, values, .discrete, last: 60)
      }
      let ours = try #require(found[alternative]).logLikelihood
      #expect(ours.agrees(with: best.value, within: 1e-8), "\(alternative)")
    }
  }

  @Test("an end far off changes nothing, a near one what the plain sums say")
  func truncated() throws {
    let values = Self.lognormal(5).map { $0.rounded(.up) }.filter {
      (2...30).contains($0)
    }
    for kind in SampleKind.allCases {
      let sample = try Sample(values, kind: kind)
      let open = comparisons(sample, xmin: 2)
      let far = comparisons(sample, xmin: 2, xmax: 1e6)
      let near = comparisons(sample, xmin: 2, xmax: 30)
      for alternative in [TailAlternative.exponential, .powerLawWithCutoff] {
        let openOne = try #require(open[alternative])
        let farOne = try #require(far[alternative])
        #expect(
          openOne.logLikelihood.agrees(
            with: farOne.logLikelihood,
            within: 1e-10))
        let nearOne = try #require(near[alternative])
        let density = Reference.TailDensity.cutoff(
          alpha: value(nearOne, "alpha") ?? 0,
          lambda: try #require(value(nearOne, "lambda")))
        let plain = plain(density, values, kind, last: 30)
        #expect(
          nearOne.logLikelihood.agrees(with: plain, within: 1e-9))
        #expect(nearOne.logLikelihood >= farOne.logLikelihood - 1e-9)
      }
    }
  }
}
