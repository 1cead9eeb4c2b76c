import NetworkModel
import Testing

@testable import NetworkGeneration

@Suite("Limits of a growth")
struct GrowthLimitTests {
  private func error(
    scale: Double = 0.02, _ rows: [Int: [TargetMeasure: Double]],
    rounds: Int = 0
  ) throws -> GrowthError? {
    let targets = try targets(rows)
    do throws(GrowthError) {
      _ = try SyntheticNetwork.calibrated(
        .report2022, scale: scale, targets: targets, rounds: rounds,
        measuring: { _, _ in [:] })
      return nil
    } catch { return error }
  }

  @Test("a scale at which there would be too much is refused as it stands")
  func scale() {
    // 119,044 relations and 58,800 nodes times 421, and beyond all numbers.
    #expect(
      throws: GrowthError.tooLarge(
        year: 2021, nodes: 24_754_800, relations: 50_117_524)
    ) { try SyntheticNetwork(.report2022, scale: 421) }
    #expect(throws: GrowthError.self) {
      try SyntheticNetwork(.report2022, scale: 1e300)
    }
  }

  @Test("counts are bounded before anything is made of them")
  func counts() throws {
    let most = Double(GrowthPlan.largestCount)
    for measure in [TargetMeasure.sampleNodes, .relationNodes, .nodes, .edges] {
      #expect(
        throws: TargetError.outOfRange(measure, year: 2021, value: most + 1)
      ) { try GrowthTargets.Year(2021, [measure: most + 1]) }
      #expect(throws: Never.self) {
        try GrowthTargets.Year(2021, [measure: most])
      }
    }
    // Each is possible, but not both together.
    #expect(
      try error([2021: [.sampleNodes: 3e7, .relationNodes: 3e7]])
        == .targets(.tooMany(.nodes, year: 2021, count: 60_000_000)))
    // What follows in proportion counts as well: 810 to 884 of the plan.
    #expect(
      try error([2014: [.edges: most]])
        == .targets(.tooMany(.edges, year: 2015, count: 54_567_901)))
  }

  @Test("more relations than pairs are refused before a growth begins")
  func pairs() throws {
    // 1,176 nodes, 44 of them in the sample and 11 of these with a name.
    let plan = GrowthPreset.report2022.plan.scaled(by: 0.02)
    let names = plan.namedSamples.count
    let pairs = 1176 * 1175 - 1132 * 1131 - names * (names - 1)
    #expect(pairs == 101_398)
    let aims: [TargetMeasure: Double] = [.nodes: 1176, .edges: 2_000_000]
    #expect(
      try error([2021: aims])
        == .noRoom(
          year: 2021, what: "relations", planned: 2_000_000, pairs: pairs))
    // Fewer than that, but too many of them between sample nodes.
    let core = try #require(
      try error([2021: [.nodes: 1176, .edges: 90_000]]))
    guard
      case .noRoom(2021, "relations between sample nodes", _, let room) = core
    else {
      Issue.record("\(core)")
      return
    }
    #expect(room < 44 * 43)
  }

  @Test("what a small network has room for still grows")
  func roomy() throws {
    #expect(try error([2021: [.nodes: 1176, .edges: 5000]]) == nil)
  }

  @Test("a search takes networks of a quarter of the size at most")
  func search() throws {
    let rows: [Int: [TargetMeasure: Double]] = [
      2021: [.edges: 13_000_000, .nodes: 7_000_000, .modularity: 0.7]
    ]
    #expect(
      try error(scale: 100, rows, rounds: 1)
        == .tooLargeToSearch(count: 13_000_000, limit: 12_500_000))
  }

  @Test("an error knows the count at fault")
  func places() {
    let errors: [(GrowthError, TargetMeasure?)] = [
      (.tooLarge(year: 2021, nodes: 60_000_000, relations: 1), .nodes),
      (.tooLarge(year: 2021, nodes: 1, relations: 60_000_000), .edges),
      (.namedExceed(year: 2021, planned: 2, available: 1), .edges),
      (.noRelationForNode(year: 2021, nodes: 2, relations: 1), .edges),
      (.noRoom(year: 2021, what: "", planned: 2, pairs: 1), .edges),
      (.crowded(year: 2021, what: ""), .edges),
      (
        .namesNeedRoom(
          year: 2021, what: "sample nodes", planned: 2, available: 1),
        .sampleNodes
      ),
      (
        .namesNeedRoom(
          year: 2021, what: "relation nodes", planned: 2, available: 1),
        .relationNodes
      ),
      (.targets(.falling(.nodes, year: 2021, count: 1, before: 2)), .nodes),
      (.shrinking(what: "", year: 2021), nil),
    ]
    for (error, measure) in errors {
      #expect(error.place?.year == 2021)
      #expect(error.place?.measure == measure)
    }
    let search = GrowthError.tooLargeToSearch(count: 2, limit: 1)
    #expect(search.place == nil)
  }

  @Test("named relation nodes have the kinds that their names tell")
  func kinds() {
    let plan = GrowthPreset.report2022.plan
    let sorts = NamedSorts(plan)
    func kind(_ name: String) -> EntityKind? { sorts.kind(of: name, origin: 0) }
    #expect(kind("天津大学") == .university)
    #expect(kind("中国科学院") == .researchInstitute)
    #expect(kind("微软亚洲研究院") == .researchInstitute)
    #expect(kind("深圳证券交易所") == "other")
    #expect(kind("IEEE") == "other")
    #expect(kind("上海市政府") == .government)
    #expect(kind("红杉资本中国") == .investor)
    #expect(kind("上汽集团") == .firm)
    #expect(plan.namedPartners.allSatisfy { kind($0.name) != nil })
    // Nothing is known of a placeholder that technology relations brought.
    #expect(sorts.kind(of: nil, origin: 0) == nil)
  }
}
