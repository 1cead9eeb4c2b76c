import Foundation
import NetworkResults
import SampleStatistics
import TestSupport
import Testing

/// What only many samples can show. `VALUENET_SLOW_TESTS=1 swift test -c
/// release -Xswiftc -enable-testing --filter SlowPowerLaw` runs them, in some
/// minutes.
@Suite(
  "Power laws over many samples, slow",
  .enabled(
    if: ProcessInfo.processInfo.environment["VALUENET_SLOW_TESTS"] != nil,
    "VALUENET_SLOW_TESTS is not set"))
struct SlowPowerLawTests {
  func bootstrap(_ replicates: Int, seed: UInt64) -> BootstrapOptions {
    var options = BootstrapOptions()
    options.replicates = replicates
    options.seed = seed
    return options
  }

  /// The distance of p-values from the uniform distribution, times sqrt(n).
  func distance(_ values: [Double]) -> Double {
    let n = Double(values.count)
    var distance = 0.0
    for (i, p) in values.sorted().enumerated() {
      distance = max(
        distance, abs(p - Double(i) / n), abs(Double(i + 1) / n - p))
    }
    return distance * n.squareRoot()
  }

  /// With xmin given p is uniform for both kinds.
  ///
  /// The 1 % point of Kolmogorov's distribution is 1.628; p-values of 400
  /// replicates are steps of 1/400, which adds at most sqrt(1000)/800.
  @Test("p is uniform where xmin is given", arguments: SampleKind.allCases)
  func uniform(kind: SampleKind) throws {
    var options = PowerLawOptions()
    // From the true xmin: the paper's null hypothesis, which p tests exactly
    // but for the estimated exponent.
    options.xmin = .given(2)
    let values = try (0..<1_000).map { number in
      let seed = UInt64(number + 1)
      let values =
        kind == .discrete
        ? PowerLawSamples.zeta(400, alpha: 2.4, xmin: 2, seed: seed)
        : PowerLawSamples.pareto(400, alpha: 2.4, xmin: 2, seed: seed)
      let sample = try Sample(values)
      let fit = try sample.powerLawFit(options)
      return try sample.goodnessOfFit(
        of: fit, options, bootstrap(400, seed: seed)
      ).pValue
    }
    #expect(distance(values) < 1.628 + 0.04)
  }

  /// With xmin searched the replicates are made from an xmin that was chosen
  /// because it fits, so p is not exactly uniform; it must not be too small.
  @Test("discrete: p is not too small where xmin is searched")
  func searched() throws {
    let values = try (0..<1_000).map { number in
      let seed = UInt64(number + 1)
      let sample = try Sample(
        PowerLawSamples.zeta(400, alpha: 2.4, xmin: 1, seed: seed))
      return try sample.goodnessOfFit(
        of: sample.powerLawFit(), PowerLawOptions(), bootstrap(200, seed: seed)
      ).pValue
    }
    let small = values.count { $0 < 0.1 }
    // 100 expected, with a standard deviation of 9.5.
    #expect(small < 100 + 4 * 10)
    #expect(values.reduce(0, +) / 1_000 > 0.45)
  }

  /// The search finds in the sample a tail closer to its fit than it finds in
  /// most replicates of that fit.
  @Test("continuous: p is conservative where xmin is searched")
  func conservative() throws {
    let values = try (0..<400).map { number in
      let seed = UInt64(number + 1)
      let sample = try Sample(
        PowerLawSamples.pareto(400, alpha: 2.4, xmin: 1, seed: seed))
      return try sample.goodnessOfFit(
        of: sample.powerLawFit(), PowerLawOptions(), bootstrap(200, seed: seed)
      ).pValue
    }
    // 40 and 0.5 expected of a uniform p, with standard deviations of 6 and
    // 0.0144.
    #expect(values.count { $0 <= 0.1 } < 40)
    let mean = values.reduce(0, +) / 400
    #expect(mean > 0.529)
    #expect(mean < 0.7)
  }

  @Test("p is small where another law made the sample")
  func others() throws {
    var options = PowerLawOptions()
    options.xmin = .given(5)
    for number in 0..<50 {
      let seed = UInt64(number + 1)
      for values in [
        PowerLawSamples.exponential(3_000, mean: 20, seed: seed),
        PowerLawSamples.lognormal(
          3_000, mean: 2.5, deviation: 0.7, seed: seed),
      ] {
        for sample in [
          try Sample(values), try Sample(values.map { $0.rounded(.up) }),
        ] {
          let fit = try sample.powerLawFit(options)
          let found = try sample.goodnessOfFit(
            of: fit, options, bootstrap(100, seed: seed))
          #expect(found.pValue < 0.05)
        }
      }
    }
  }

  /// Of 1,000 intervals of 95 % 950 hold the true exponent, with a standard
  /// deviation of 6.9; percentile intervals are a little short.
  @Test("the intervals of alpha hold it", arguments: SampleKind.allCases)
  func coverage(kind: SampleKind) throws {
    var options = PowerLawOptions()
    options.xmin = .given(2)
    var (percentiles, errors) = (0, 0)
    for number in 0..<1_000 {
      let seed = UInt64(number + 1)
      let values =
        kind == .discrete
        ? PowerLawSamples.zeta(800, alpha: 2.4, xmin: 2, seed: seed)
        : PowerLawSamples.pareto(800, alpha: 2.4, xmin: 2, seed: seed)
      let sample = try Sample(values)
      let fit = try sample.powerLawFit(options)
      if abs(fit.alpha - 2.4) < 1.959_964 * fit.sigma { errors += 1 }
      let found = try sample.goodnessOfFit(
        of: fit, options, bootstrap(400, seed: seed))
      if found.alphaInterval.lower <= 2.4, 2.4 <= found.alphaInterval.upper {
        percentiles += 1
      }
    }
    #expect(abs(errors - 950) < 28)
    #expect(abs(percentiles - 945) < 28)
  }
}
