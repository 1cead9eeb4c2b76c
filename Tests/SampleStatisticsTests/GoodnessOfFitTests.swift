import Foundation
import GraphKernels
import NetworkResults
import TestSupport
import Testing

@testable import SampleStatistics

@Suite("Goodness of fit")
struct GoodnessOfFitTests {
  func bootstrap(
    _ replicates: Int, seed: UInt64 = 1, threads: Int? = nil
  ) -> BootstrapOptions {
    var options = BootstrapOptions()
    options.replicates = replicates
    options.seed = seed
    options.threads = threads
    return options
  }

  @Test(
    "the same for any number of threads", arguments: SampleKind.allCases)
  func threads(kind: SampleKind) throws {
    let sample = try XminSearchTests.sample(kind, 1)
    let fit = try sample.powerLawFit()
    let alone = try sample.goodnessOfFit(
      of: fit, PowerLawOptions(), bootstrap(30, threads: 1))
    for threads in [2, 5] {
      let shared = try sample.goodnessOfFit(
        of: fit, PowerLawOptions(), bootstrap(30, threads: threads))
      #expect(shared == alone)
    }
    let other = try sample.goodnessOfFit(
      of: fit, PowerLawOptions(), bootstrap(30, seed: 2))
    #expect(other.alphaInterval != alone.alphaInterval)
    #expect(alone.replicates == 30)
    #expect(alone.seed == 1)
    #expect(alone.alphaInterval.lower <= fit.alpha)
    #expect(alone.alphaInterval.upper >= fit.alpha)
  }

  @Test("a law that made the sample is not ruled out, another one is")
  func power() throws {
    let law = try Sample(
      PowerLawSamples.zeta(3_000, alpha: 2.5, xmin: 2, seed: 4))
    let good = try law.goodnessOfFit(
      of: law.powerLawFit(), PowerLawOptions(), bootstrap(200))
    #expect(good.pValue > 0.1)
    // From a fixed xmin: an exponential is no power law.
    let none = try Sample(
      PowerLawSamples.exponential(2_000, mean: 30, seed: 4)
        .map { $0.rounded(.up) })
    var options = PowerLawOptions()
    options.xmin = .given(5)
    let fit = try none.powerLawFit(options)
    let bad = try none.goodnessOfFit(of: fit, options, bootstrap(200))
    #expect(bad.pValue == 0)
    // Of no replicate beyond, the error is that of one in 201.
    let q = 1.0 / 201
    #expect(
      bad.standardError.agrees(
        with: (q * (1 - q) / 200).squareRoot(), within: 1e-14))
    #expect(bad.xminInterval == GoodnessOfFit.Interval(lower: 5, upper: 5))
    #expect(bad.xminDeviation == 0)
  }

  @Test(
    "every kind of fit has its replicates", arguments: SampleKind.allCases)
  func kinds(kind: SampleKind) throws {
    let sample = try XminSearchTests.sample(kind, 6)
    for xmax in [nil, 400.0] {
      for correction in FiniteSizeCorrection.allCases {
        var options = PowerLawOptions()
        options.xmax = xmax
        options.correction = correction
        options.xmin = .smallestDistanceWithin(2...50)
        let fit = try sample.powerLawFit(options)
        let found = try sample.goodnessOfFit(of: fit, options, bootstrap(20))
        #expect((0...1).contains(found.pValue))
        #expect(found.xminInterval.lower >= 2)
        #expect(found.xminInterval.upper <= 50)
        #expect(found.alphaInterval.lower <= found.alphaInterval.upper)
        #expect(found.alphaDeviation > 0)
      }
    }
  }

  /// Two values are hardly a sample; draws of one value alone are repeated.
  @Test("the smallest samples end")
  func smallest() throws {
    for kind in SampleKind.allCases {
      let sample = try Sample([1, 2], kind: kind)
      let found = try sample.goodnessOfFit(
        of: sample.powerLawFit(), PowerLawOptions(), bootstrap(50))
      #expect((0...1).contains(found.pValue))
      #expect(found.alphaInterval.lower.isFinite)
    }
  }

  @Test("options that are none are refused")
  func refused() throws {
    let sample = try Sample([1, 1, 2, 3])
    let fit = try sample.powerLawFit()
    let none = #expect(throws: SampleError.self) {
      try sample.goodnessOfFit(of: fit, PowerLawOptions(), bootstrap(0))
    }
    #expect(none?.description == "0 replicates; ask for at least one")
    var whole = bootstrap(1)
    whole.confidence = 1
    let certain = #expect(throws: SampleError.self) {
      try sample.goodnessOfFit(of: fit, PowerLawOptions(), whole)
    }
    #expect(
      certain?.description
        == "the confidence is 1.0; it must lie between 0 and 1")
  }

  @Test("percentiles are interpolated")
  func spread() {
    let spread = Spread([4, 1, 3, 2, 5], 0.5)
    #expect(spread.interval == GoodnessOfFit.Interval(lower: 2, upper: 4))
    #expect(spread.deviation == 2.5.squareRoot())
    #expect(Spread.quantile(0.375, of: [1, 2, 3, 4, 5]) == 2.5)
  }
}

@Suite("Draws")
struct DrawTests {
  /// Chi-squared per degree of freedom of counts against expected ones; bins
  /// of fewer than 5 are joined with the next.
  func misfit(_ counts: [Double], _ expected: [Double]) -> Double {
    var (sum, bins, count, mean) = (0.0, 0.0, 0.0, 0.0)
    for (found, share) in zip(counts, expected) {
      count += found
      mean += share
      guard mean >= 5 else { continue }
      sum += (count - mean) * (count - mean) / mean
      bins += 1
      (count, mean) = (0, 0)
    }
    return sum / max(1, bins - 1)
  }

  @Test(
    "binomial variates have the binomial's probabilities",
    arguments: [
      (1, 0.3), (12, 0.5), (40, 0.1), (40, 0.93), (300, 0.2), (2_000, 0.011),
      (5_000, 0.7), (1_000_000, 0.000_05),
    ])
  func binomial(count: Int, probability: Double) {
    var random = SplitMix64(seed: 7)
    let draws = 40_000
    let center = Double(count) * probability
    let first = max(0, Int(center - 8 * center.squareRoot()) - 5)
    let last = min(count, Int(center + 8 * center.squareRoot()) + 5)
    var counts = [Double](repeating: 0, count: last - first + 1)
    for _ in 0..<draws {
      counts[random.binomial(count, probability) - first] += 1
    }
    let n = Double(count)
    let expected = (first...last).map { k -> Double in
      let k = Double(k)
      let ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
      let odds = k * log(probability) + (n - k) * log1p(-probability)
      return Double(draws) * exp(ways + odds)
    }
    #expect(misfit(counts, expected) < 2)
  }

  @Test("binomial variates at the ends")
  func ends() {
    var random = SplitMix64(seed: 7)
    #expect(random.binomial(0, 0.5) == 0)
    #expect(random.binomial(9, 0) == 0)
    #expect(random.binomial(9, 1) == 9)
    #expect(random.binomial(9, 1.1) == 9)
    #expect(random.binomial(9, .nan) == 0)
  }

  @Test("ln k!")
  func factorials() {
    for k in [0, 1, 2, 9, 10, 11, 50, 1e6] {
      #expect(logFactorial(k).agrees(with: lgamma(k + 1), within: 2e-15))
    }
  }

  @Test(
    "discrete draws have the law's probabilities, table or not",
    arguments: [
      (2.5, 1.0, nil), (1.3, 7, nil), (3.6, 40, nil),
      (2.1, 3, 9_000), (-0.5, 3, 9_000),
    ] as [(Double, Double, Double?)])
  func discrete(alpha: Double, xmin: Double, xmax: Double?) throws {
    let sample = try Sample(histogram: [(xmin, 1), (xmin + 1, 1)])
    let columns = TailColumns(sample, xmax: nil)
    let start = TailStart(columns, at: 0)
    var drawn = TailColumns(kind: .discrete)
    var random = SplitMix64(seed: 11)
    var memory = DrawMemory()
    let count = 60_000
    if let xmax {
      let model = TruncatedZetaTail(columns, start, xmax: xmax, alpha: alpha)
      TruncatedZetaDraws(model, columns, start, expected: 60_000)
        .append(count, to: &drawn, &random, &memory)
    } else {
      let model = ZetaTail(columns, start, xmax: .infinity, alpha: alpha)
      ZetaDraws(model, columns, start, expected: 60_000)
        .append(count, to: &drawn, &random, &memory)
    }
    drawn.finish()
    #expect(drawn.size == Double(count))
    #expect(zip(drawn.values, drawn.values.dropFirst()).allSatisfy(<))
    if let xmax { #expect(drawn.values.allSatisfy { $0 <= xmax }) }
    // Bins that grow by a fifth, far beyond the table.
    var edges = [xmin]
    while edges.count < 200 {
      edges.append((edges[edges.count - 1] * 1.2).rounded(.up))
    }
    func norm(_ x: Double) -> Double {
      let end = (xmax ?? 0) + 1
      if xmax != nil {
        guard x < end else { return 0 }
        return LogMoments.ofWholeNumbers(alpha, from: x, below: end).sum
          * pow(x / xmin, -alpha)
      }
      return HurwitzZeta(alpha, x).scaled * pow(x / xmin, -alpha)
    }
    let total = norm(xmin)
    var counts: [Double] = []
    var expected: [Double] = []
    for (lower, upper) in zip(edges, edges.dropFirst()) {
      let places = drawn.place(from: lower)..<drawn.place(from: upper)
      counts.append(
        drawn.below[places.upperBound] - drawn.below[places.lowerBound])
      expected.append(Double(count) * (norm(lower) - norm(upper)) / total)
    }
    #expect(misfit(counts, expected) < 1.7)
  }

  @Test("draws have no upper end, even where numbers end")
  func noEnd() throws {
    let sample = try Sample(histogram: [(1, 1), (2, 1)])
    let columns = TailColumns(sample, xmax: nil)
    let start = TailStart(columns, at: 0)
    let model = ZetaTail(columns, start, xmax: .infinity, alpha: 1.01)
    var drawn = TailColumns(kind: .discrete)
    var random = SplitMix64(seed: 3)
    var memory = DrawMemory()
    ZetaDraws(model, columns, start, expected: 5_000)
      .append(5_000, to: &drawn, &random, &memory)
    drawn.finish()
    // A share of e^-7.1 lies beyond the largest number of all.
    #expect(drawn.values.last == .infinity)
    #expect(drawn.logs.allSatisfy { $0.isFinite })
    // ln x is nearly exponential with mean 1/(alpha - 1) = 100.
    let mean = drawn.logSums[0] / drawn.size
    #expect(mean.agrees(with: model.meanLog, within: 0.05))
    let fit = ZetaTail(columns: drawn)
    #expect(abs(fit.alpha - 1.01) < 0.001)
  }

  @Test("continuous draws come sorted, with the law's mean logarithm")
  func continuous() throws {
    let sample = try Sample([2.5, 3.5])
    let columns = TailColumns(sample, xmax: nil)
    let start = TailStart(columns, at: 0)
    var random = SplitMix64(seed: 5)
    var memory = DrawMemory()
    var open = TailColumns(kind: .continuous)
    let pareto = ParetoTail(columns, start, xmax: .infinity, alpha: 2.7)
    ParetoDraws(pareto, columns, start, expected: 0)
      .append(50_000, to: &open, &random, &memory)
    open.finish()
    #expect(zip(open.values, open.values.dropFirst()).allSatisfy(<))
    let mean = TailStart(open, from: 2.5).meanLog
    #expect(mean.agrees(with: 1 / 1.7, within: 0.02))
    for alpha in [-2.0, 1, 1.000_000_01, 3] {
      var closed = TailColumns(kind: .continuous)
      let model = TruncatedParetoTail(
        columns, start, xmax: 90, alpha: alpha)
      TruncatedParetoDraws(model, columns, start, expected: 0)
        .append(50_000, to: &closed, &random, &memory)
      closed.finish()
      #expect(closed.values.allSatisfy { $0 <= 90.000_001 })
      let found = TailStart(closed, from: 2.5).meanLog
      let moments = LogMoments.ofInterval(
        alpha - 1, from: 0, to: log(90 / 2.5))
      #expect(found.agrees(with: moments.mean, within: 0.02))
    }
  }

  @Test("draws from the data have the data's shares, drawn either way")
  func data() throws {
    for counts in [[900, 60, 30, 10], [1, 2, 1, 3]] {
      let sample = try Sample(
        histogram: zip([1, 2, 5, 9], counts).map { ($0, $1) })
      let columns = TailColumns(sample, xmax: nil)
      let draws = ValueDraws(columns, distinct: 4)
      var random = SplitMix64(seed: 5)
      var drawn: [Int] = []
      var sums = [Double](repeating: 0, count: 4)
      for _ in 0..<2_000 {
        draws.draw(20, &random, into: &drawn)
        #expect(drawn.reduce(0, +) == 20)
        for place in 0..<4 { sums[place] += Double(drawn[place]) }
      }
      let expected = counts.map {
        40_000 * Double($0) / Double(sample.size)
      }
      #expect(misfit(sums, expected) < 3)
    }
  }
}

extension ZetaTail {
  fileprivate init(columns: TailColumns) {
    self.init(columns, TailStart(columns, at: 0), xmax: .infinity)
  }

  fileprivate var meanLog: Double { HurwitzZeta(alpha, 1).meanLog }
}
