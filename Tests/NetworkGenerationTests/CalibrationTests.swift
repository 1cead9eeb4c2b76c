import GraphCore
import GraphMetrics
import NetworkModel
import NetworkResults
import Testing

@testable import NetworkGeneration

@Suite("Steps of a search for knobs")
struct KnobSearchTests {
  private func search(
    _ measure: TargetMeasure, targets: [Double?], from value: Double,
    isFree: [Bool]? = nil, carried: [Double]? = nil
  ) throws -> KnobSearch {
    KnobSearch(
      measure, moving: try #require(measure.knob), targets: targets,
      isFree: isFree ?? targets.map { $0 != nil },
      carried: carried ?? targets.map { _ in 0 },
      values: targets.map { _ in value })
  }

  private func isClose(_ values: [Double], _ others: [Double]) -> Bool {
    values.count == others.count
      && zip(values, others).allSatisfy { abs($0 - $1) < 1e-9 }
  }

  @Test("paths 2 % too long let the strong take more part, by 6 times that")
  func pathLength() throws {
    var search = try search(.averagePathLength, targets: [5], from: 1)
    search.step(by: [5.1])
    #expect(isClose(search.values, [1.12]))
  }

  @Test("a modularity 0.03 too high lowers fidelity, by 2 times that")
  func modularity() throws {
    var search = try search(.modularity, targets: [0.7], from: 0.6)
    search.step(by: [0.73])
    #expect(isClose(search.values, [0.54]))
  }

  @Test("clustering half too high lowers closure, by a fifth of that")
  func clustering() throws {
    var search = try search(.averageClustering, targets: [0.004], from: 0.2)
    search.step(by: [0.006])
    #expect(isClose(search.values, [0.1]))
    // Of a target of 0 the tolerance is the measure.
    var zero = try self.search(.averageClustering, targets: [0], from: 0.2)
    zero.step(by: [0.0005])
    #expect(isClose(zero.values, [0.1]))
  }

  @Test("a year is moved by what its own relations did")
  func carried() throws {
    // Half of the second year's relations are the first's, and with them half
    // of an error of 0.02; what is left is that of the other half.
    var both = try search(
      .modularity, targets: [0.7, 0.6], from: 0.5, carried: [0, 0.5])
    both.step(by: [0.72, 0.62])
    #expect(isClose(both.values, [0.46, 0.46]))
    // Where the first year cannot move, the second makes up for all: 0.08.
    var second = try search(
      .modularity, targets: [0.7, 0.6], from: 0.5, isFree: [false, true],
      carried: [0, 0.5])
    second.step(by: [0.72, 0.62])
    #expect(isClose(second.values, [0.5, 0.42]))
    // So it does where nothing was aimed at in the first year.
    var alone = try search(
      .modularity, targets: [nil, 0.6], from: 0.5, carried: [0, 0.5])
    alone.step(by: [nil, 0.62])
    #expect(isClose(alone.values, [0.5, 0.42]))
  }

  @Test("of a year that stands at its bound the next inherits nothing")
  func bound() throws {
    var search = try search(
      .averageClustering, targets: [0.01, 0.01], from: 0.6,
      carried: [0, 0.5])
    // Too little clustering: closure would have to rise over 0.6 in both;
    // own errors are 10 % and, of the second, all of 10 % by half: 20 %.
    search.step(by: [0.009, 0.009])
    #expect(search.values == [0.6, 0.6])
    search.step(by: [0.009, 0.0102])
    // (0.02 + 0) / 0.5 = 0.04, and the gain fell from 0.2 to 0.12.
    #expect(isClose(search.values, [0.6, 0.5952]))
  }

  @Test("gains grow while the error keeps its sign and fall where it turns")
  func gains() throws {
    var search = try search(.modularity, targets: [0.7], from: 0.5)
    search.step(by: [0.71])
    #expect(isClose(search.values, [0.48]))
    search.step(by: [0.71])
    #expect(isClose(search.values, [0.455]))
    search.step(by: [0.69])
    // 2.5 × 0.6 = 1.5.
    #expect(isClose(search.values, [0.47]))
    for _ in 0..<20 { search.step(by: [0.699]) }
    // From 1.875 and 2.34 on it is 3, the most.
    let before = search.values[0]
    search.step(by: [0.699])
    #expect(isClose(search.values, [before + 0.003]))
  }

  @Test("no step is longer than the limit, and none leaves the range")
  func limits() throws {
    var search = try search(.averagePathLength, targets: [5], from: 2.5)
    search.step(by: [4])
    #expect(isClose(search.values, [1.75]))
    for _ in 0..<10 { search.step(by: [4]) }
    #expect(search.values == [-1])
    for _ in 0..<20 { search.step(by: [10]) }
    #expect(search.values == [3])
  }
}

@Suite("Calibration")
struct CalibrationTests {
  private func calibration(
    _ rows: [Int: [TargetMeasure: Double]], given: [GrowthSetting] = []
  ) throws -> Calibration {
    let targets = try targets(rows)
    var plan = GrowthPreset.report2022.plan
    for setting in given { try plan.set(setting) }
    return Calibration(plan, targets: targets, given: given)
  }

  @Test("a round is judged by its worst deviation in tolerances")
  func worst() throws {
    var calibration = try calibration([
      2014: [.averagePathLength: 5, .modularity: 0.7, .diameter: 17],
      2015: [.averageClustering: 0.004, .topDecileDegreeShare: 0.7],
    ])
    // 0.5 tolerances of 0.1, 0.75 of 0.02, 0.25 of 1, and 0.9 of 0.001.
    let round = calibration.note([
      2014: [.averagePathLength: 5.05, .modularity: 0.715, .diameter: 17.25],
      2015: [.averageClustering: 0.0049, .topDecileDegreeShare: 0.1],
    ])
    let worst = try #require(round.worst)
    #expect(worst.measure == .averageClustering)
    #expect(worst.year == 2015)
    #expect(abs(worst.scaled - 0.9) < 1e-9)
    #expect(round.number == 1)
  }

  @Test("the best round is kept, of equal ones the one with smaller squares")
  func kept() throws {
    var calibration = try calibration([
      2014: [.modularity: 0.75], 2015: [.modularity: 0.75],
    ])
    for (one, other) in [
      (0.875, 0.8125), (0.8125, 0.8125), (0.8125, 0.75), (0.875, 0.75),
    ] {
      calibration.note([
        2014: [.modularity: one], 2015: [.modularity: other],
      ])
    }
    #expect(calibration.kept?.number == 3)
    #expect(calibration.rounds == 4)
  }

  @Test("the first round has the settings that were given")
  func first() throws {
    let given = [try GrowthSetting(.fidelity, to: 0.5)]
    var calibration = try calibration([2014: [.modularity: 0.7]], given: given)
    #expect(calibration.settings == given)
    calibration.note([2014: [.modularity: 0.72]])
    #expect(
      calibration.settings.map(\.description)
        == ["fidelity=0.5", "2014:fidelity=0.46"])
    #expect(calibration.kept?.settings == given)
  }

  @Test("a knob that was set for a year stays; a later one for all frees it")
  func fixed() throws {
    let year = try GrowthSetting(.fidelity, to: 0.5, in: 2014)
    let all = try GrowthSetting(.fidelity, to: 0.4)
    let rows: [Int: [TargetMeasure: Double]] = [2014: [.modularity: 0.7]]
    var fixed = try calibration(rows, given: [all, year])
    #expect(!fixed.isSearchable)
    fixed.note([2014: [.modularity: 0.9]])
    #expect(fixed.settings == [all, year])
    #expect(try calibration(rows, given: [year, all]).isSearchable)
  }

  @Test("without a number to search for there is no search")
  func nothing() throws {
    #expect(try !calibration([2014: [.edges: 41_000]]).isSearchable)
    #expect(
      try !calibration([2014: [.topDecileDegreeShare: 0.7]]).isSearchable)
  }

  private static func numbers(
    of network: Network, _ year: Int
  ) -> [TargetMeasure: Double] {
    var options = StructureOptions()
    options.compatibility = .gephi
    options.modularityRuns = 1
    options.threads = 1
    let structure = network.snapshot(of: year, window: .cumulative).structure(
      year: year, options: options,
      measures: [.averageClustering, .averagePathLength, .modularity])
    return [
      .averageClustering: structure.averageClustering ?? 0,
      .averagePathLength: structure.averagePathLength ?? 0,
      .modularity: structure.modularity ?? 0,
    ]
  }

  @Test("a search comes closer, the same on any number of threads")
  func search() throws {
    let known = try SyntheticNetwork(
      .report2022, scale: 0.02,
      settings: [
        GrowthSetting(.fidelity, to: 0.9), GrowthSetting(.closure, to: -0.5),
      ]
    ).network
    let aims = try targets(
      Dictionary(
        uniqueKeysWithValues: [2014, 2021].map {
          ($0, Self.numbers(of: known, $0))
        }))
    let poor = try [
      GrowthSetting(.fidelity, to: 0.1), GrowthSetting(.closure, to: 0.5),
      GrowthSetting(.hubExponent, to: 0, in: 2021),
    ]
    var results: [(network: SyntheticNetwork, rounds: [Calibration.Round])] = []
    for threads in [1, 2] {
      var rounds: [Calibration.Round] = []
      let (network, kept) = try SyntheticNetwork.calibrated(
        .report2022, scale: 0.02, seed: 7, settings: poor, targets: aims,
        rounds: 6, threads: threads, measuring: Self.numbers,
        report: { rounds.append($0) })
      let best = rounds.compactMap { $0.worst?.scaled }.min()
      #expect(kept?.worst?.scaled == best)
      results.append((network, rounds))
    }
    #expect(results[0].network.network == results[1].network.network)
    #expect(results[0].network.settings == results[1].network.settings)
    #expect(results[0].rounds == results[1].rounds)
    let scaled = results[0].rounds.compactMap { $0.worst?.scaled }
    #expect(scaled.count == 6)
    #expect((scaled.min() ?? 1) < 0.5 * scaled[0])
    let found = results[0].network.settings.dropFirst(3)
    #expect(!found.isEmpty)
    #expect(!found.contains { $0.knob == .hubExponent && $0.year == 2021 })
    #expect(found.allSatisfy { $0.year == 2014 || $0.year == 2021 })
  }
}
