import NetworkResults
import TestSupport
import Testing

@testable import SampleStatistics

/// The search gives candidates up early and looks between few values; what it
/// finds must be what looking at everything finds, to the last bit.
@Suite("The search for xmin")
struct XminSearchTests {
  struct Case: CustomTestStringConvertible {
    var kind: SampleKind
    var shape: Int
    var testDescription: String { "\(kind) \(shape)" }
  }

  static let cases = SampleKind.allCases.flatMap { kind in
    (0..<10).map { Case(kind: kind, shape: $0) }
  }

  /// Samples of every shape: true tails, mixtures, none, ties, few values.
  static func sample(_ kind: SampleKind, _ shape: Int) throws -> Sample {
    let seed = UInt64(shape + 1)
    var values: [Double] =
      switch shape % 5 {
      case 0: PowerLawSamples.pareto(900, alpha: 2.5, xmin: 1, seed: seed)
      case 1:
        PowerLawSamples.pareto(300, alpha: 1.8, xmin: 30, seed: seed)
          + PowerLawSamples.exponential(700, mean: 15, seed: seed)
      case 2:
        PowerLawSamples.lognormal(800, mean: 2, deviation: 1, seed: seed)
      case 3: PowerLawSamples.exponential(800, mean: 40, seed: seed)
      default: PowerLawSamples.pareto(20, alpha: 3, xmin: 2, seed: seed)
      }
    if kind == .discrete {
      values = values.map { $0.rounded(.up) }.filter { $0 < 0x1p52 }
    } else if shape >= 5 {
      values = values.map { ($0 * 10).rounded(.up) / 10 }
    }
    return try Sample(values, kind: kind)
  }

  /// The lowest point of the curve; the first of several.
  func lowest(_ curve: [XminCandidate]) -> XminCandidate {
    curve.reduce(curve[0]) { $1.ksDistance < $0.ksDistance ? $1 : $0 }
  }

  @Test("finds what looking at everything finds", arguments: cases)
  func exactness(of sought: Case) throws {
    let sample = try Self.sample(sought.kind, sought.shape)
    for distance in DistanceConvention.allCases {
      for xmax in [nil, (sample.maximum / 2).rounded(.up)] {
        var options = PowerLawOptions()
        options.distance = distance
        options.xmax = xmax.flatMap { $0 > sample.values[1] ? $0 : nil }
        let curve = try sample.xminCandidates(options, limit: .max)
        let best = lowest(curve)
        let fit = try sample.powerLawFit(options)
        #expect(fit.xmin == best.xmin)
        #expect(fit.ksDistance == best.ksDistance)
        #expect(fit.alpha == best.alpha)
        #expect(fit.tailSize == best.tailSize)
      }
    }
  }

  @Test("agrees with the plain twin", arguments: cases)
  func twin(of sought: Case) throws {
    let whole = try Self.sample(sought.kind, sought.shape)
    // The plain way is slow: the first values only.
    var values: [Double] = []
    for (value, count) in zip(whole.values, whole.counts) where value < 3_000 {
      values += [Double](repeating: value, count: count)
    }
    var random = SeededGenerator(seed: 9)
    values = Array(values.shuffled(using: &random).prefix(60))
    let plain = Reference.powerLaw(values, discrete: sought.kind == .discrete)
    let fit = try Sample(values, kind: sought.kind).powerLawFit()
    #expect(fit.xmin == plain.xmin)
    #expect(fit.alpha.agrees(with: plain.alpha, within: 1e-9))
    #expect(fit.ksDistance.agrees(with: plain.distance, within: 1e-9))
  }

  @Test("many candidates, on any number of threads")
  func threads() throws {
    let sample = try Sample(
      PowerLawSamples.pareto(3_000, alpha: 2.2, xmin: 4, seed: 2)
        + PowerLawSamples.lognormal(3_000, mean: 1, deviation: 0.6, seed: 3))
    #expect(sample.values.count > 5_000)
    var options = PowerLawOptions()
    options.threads = 1
    let best = lowest(try sample.xminCandidates(options, limit: .max))
    let alone = try sample.powerLawFit(options)
    #expect(alone.xmin == best.xmin)
    #expect(alone.ksDistance == best.ksDistance)
    for threads in [2, 3, 8] {
      options.threads = threads
      #expect(try sample.powerLawFit(options) == alone)
    }
  }

  @Test("a curve of few points spreads them")
  func curve() throws {
    let sample = try Self.sample(.continuous, 0)
    let all = try sample.xminCandidates(limit: .max)
    #expect(all.count == sample.values.count - 1)
    let some = try sample.xminCandidates(limit: 10)
    #expect(some.count == 10)
    #expect(some.first == all.first)
    #expect(some.allSatisfy { all.contains($0) })
  }

  @Test("in a tie the smallest xmin is taken, in whatever order they are met")
  func tie() throws {
    let sample = try Sample([4, 16], kind: .continuous)
    let columns = TailColumns(sample, xmax: nil)
    let search = XminSearch<ParetoTail>(
      convention: .everyDatum, xmax: .infinity)
    let distance = search.candidate(columns, TailStart(columns, at: 0))
      .everyLook(columns, from: 0)
    var memory = DistanceMemory()
    // A later place with the same distance loses, an earlier one wins.
    var later = XminSearch<ParetoTail>.Best(distance: distance, place: 5)
    search.attempt(0, columns, &later, &memory)
    #expect(later.place == 0)
    var earlier = XminSearch<ParetoTail>.Best(distance: distance, place: -1)
    search.attempt(0, columns, &earlier, &memory)
    #expect(earlier.place == -1)
    typealias Best = XminSearch<ParetoTail>.Best
    #expect(
      Best(distance: 1, place: 7).or(Best(distance: 1, place: 3)).place == 3)
    #expect(
      Best(distance: 1, place: 3).or(Best(distance: 1, place: 7)).place == 3)
  }
}
