import Testing

@testable import NetworkGeneration

/// Rows of a year and its numbers.
func targets(
  _ rows: [Int: [TargetMeasure: Double]]
) throws -> GrowthTargets {
  try GrowthTargets(
    rows.sorted { $0.key < $1.key }.map {
      try GrowthTargets.Year($0.key, $0.value)
    })
}

@Suite("Counts of targets")
struct TargetCountsTests {
  @Test("what is left out is that of the plan as far as all goes on growing")
  func filled() {
    let plan = [10, 20, 40, 60]
    #expect(TargetCounts.filled([nil, nil, nil, nil], along: plan) == plan)
    #expect(
      TargetCounts.filled([nil, 30, nil, nil], along: plan) == [10, 30, 40, 60])
    // 20 and 40 do not fit between 10 and 35: half of 25 each way of 50.
    #expect(
      TargetCounts.filled([10, nil, nil, 35], along: plan) == [10, 15, 25, 35])
    // Before 5 and after 80 the plan has too many and too few.
    #expect(
      TargetCounts.filled([nil, 5, nil, nil], along: plan) == [3, 5, 40, 60])
    #expect(
      TargetCounts.filled([nil, nil, 80, nil], along: plan)
        == [10, 20, 80, 120])
  }

  @Test("two of three counts give the third, and all nodes give relation nodes")
  func derived() throws {
    let plan = GrowthPreset.report2022.plan.scaled(by: 0.01)
    let (aimed, remarks) = try plan.aimed(
      at: targets([
        2014: [.nodes: 400, .relationNodes: 370],
        2015: [.nodes: 420, .sampleNodes: 31],
        2021: [.nodes: 600],
      ]))
    #expect(aimed.periods[0].samples == 30)
    #expect(aimed.periods[0].partners == 370)
    #expect(aimed.periods[1].samples == 31)
    #expect(aimed.periods[1].partners == 389)
    // The plan's 22 would be fewer than 31.
    #expect(aimed.periods[7].samples == 31)
    #expect(aimed.periods[7].partners == 569)
    #expect(remarks.isEmpty)
  }

  @Test("Table 3 itself gives the plan of the preset, and one contradiction")
  func table3() throws {
    let plan = GrowthPreset.report2022.plan
    let rows = plan.periods.map { period in
      let samples = period.year == 2021 ? 2200 : period.samples
      return (
        period.year,
        [
          TargetMeasure.sampleNodes: Double(samples),
          .relationNodes: Double(period.partners),
          .nodes: Double(period.samples + period.partners),
          .edges: Double(period.relations),
          .diameter: Double(period.diameter),
        ]
      )
    }
    let (aimed, remarks) = try plan.aimed(
      at: targets(Dictionary(uniqueKeysWithValues: rows)))
    #expect(aimed.periods == plan.periods)
    #expect(aimed.streams == plan.streams)
    #expect(
      remarks.map(\.description) == [
        "sample_nodes 2200 and relation_nodes 56595 of 2021 are not its nodes"
          + " 58800; sample_nodes is taken as 2205, since nodes add up and"
          + " nobody leaves"
      ])
  }

  @Test(
    "sample nodes that would have to leave stay, and relation nodes give way")
  func relationNodesGiveWay() throws {
    let plan = GrowthPreset.report2022.plan.scaled(by: 0.01)
    let (aimed, remarks) = try plan.aimed(
      at: targets([
        2014: [.sampleNodes: 25, .relationNodes: 320, .nodes: 345],
        2015: [.sampleNodes: 26, .relationNodes: 340, .nodes: 360],
      ]))
    // 360 - 340 = 20 are fewer than 25.
    #expect(aimed.periods[1].samples == 26)
    #expect(aimed.periods[1].partners == 334)
    #expect(
      remarks.map(\.description) == [
        "sample_nodes 26 and relation_nodes 340 of 2015 are not its nodes 360;"
          + " relation_nodes is taken as 334, since nodes add up and nobody"
          + " leaves"
      ])
  }

  @Test("core and streams move with the relations, and none of them falls")
  func parts() throws {
    let plan = GrowthPreset.report2022.plan
    let (aimed, _) = try plan.aimed(
      at: targets([2020: [.edges: 103_468], 2021: [.edges: 178_566]]))
    // Half as many again.
    #expect(aimed.periods[6] == plan.periods[6])
    #expect(
      aimed.periods[7].coreRelations
        == Int((Double(plan.periods[7].coreRelations) * 1.5).rounded()))
    for (stream, known) in zip(aimed.streams, plan.streams) {
      #expect(
        stream.relations[7] == Int((Double(known.relations[7]) * 1.5).rounded())
      )
    }
    let (still, _) = try plan.aimed(
      at: targets([2015: [.edges: 45_000], 2016: [.edges: 45_000]]))
    #expect(
      still.periods[2].coreRelations == still.periods[1].coreRelations)
    #expect(
      still.streams.allSatisfy { $0.relations[2] == $0.relations[1] })
  }

  @Test("what cannot be is refused")
  func refusals() throws {
    let plan = GrowthPreset.report2022.plan.scaled(by: 0.01)
    func error(_ rows: [Int: [TargetMeasure: Double]]) -> TargetError? {
      do throws(TargetError) {
        var years: [GrowthTargets.Year] = []
        for row in rows.sorted(by: { $0.key < $1.key }) {
          years.append(try GrowthTargets.Year(row.key, row.value))
        }
        _ = try plan.aimed(at: GrowthTargets(years))
        return nil
      } catch { return error }
    }
    #expect(
      error([2013: [.nodes: 5]])
        == .unknownYear(2013, known: Array(2014...2021)))
    #expect(
      error([2014: [.edges: 500], 2016: [.edges: 450]])
        == .falling(.edges, year: 2016, count: 450, before: 500))
    #expect(
      error([2014: [.sampleNodes: 30], 2016: [.sampleNodes: 29]])
        == .falling(.sampleNodes, year: 2016, count: 29, before: 30))
    #expect(
      error([2014: [.nodes: 10]])
        == .fewerNodes(year: 2014, nodes: 10, samples: 22))
    #expect(
      error([2014: [.edges: 10.5]])
        == .outOfRange(.edges, year: 2014, value: 10.5))
    #expect(
      error([2014: [.modularity: 2]])
        == .outOfRange(.modularity, year: 2014, value: 2))
    // No number equals itself less than this one.
    let none = error([2014: [.averagePathLength: .nan]])
    #expect(none?.place.measure == .averagePathLength)
    #expect(none?.description.contains("is nan, but has to be") == true)
    #expect(throws: TargetError.repeatedYear(2014)) {
      let year = try GrowthTargets.Year(2014, [:])
      return try GrowthTargets([year, year])
    }
  }

  @Test("names that find no room are refused, not truncated")
  func noRoom() throws {
    func error(_ rows: [Int: [TargetMeasure: Double]]) throws -> GrowthError? {
      let targets = try targets(rows)
      do throws(GrowthError) {
        _ = try SyntheticNetwork(.report2022, targets: targets)
        return nil
      } catch { return error }
    }
    // 34 names, 130 that follow them and 3 of the chain.
    #expect(
      try error([2014: [.sampleNodes: 100]])
        == .namesNeedRoom(
          year: 2014, what: "sample nodes", planned: 167, available: 100))
    // Each of the 40 of the chain has a partner of its own.
    let partners = GrowthPreset.report2022.plan.namedPartners.count + 40
    #expect(
      try error([2014: [.relationNodes: 20]])
        == .namesNeedRoom(
          year: 2014, what: "relation nodes", planned: partners - 1,
          available: 20))
    #expect(
      try error([2021: [.sampleNodes: 30_000_000]])
        == .noRelationForNode(
          year: 2021, nodes: 30_000_000, relations: 119_044))
    #expect(
      try error([2021: [.relationNodes: 30_000_000]])
        == .noRelationForNode(
          year: 2021, nodes: 30_000_000 - 52_638, relations: 15_576))
    let few = try #require(
      try error([2021: [.edges: 104_000, .relationNodes: 52_700]]))
    guard case .namedExceed(2021, _, _) = few else {
      Issue.record("\(few)")
      return
    }
  }

  @Test("counts of a table of one's own are exact, named degrees too")
  func exact() throws {
    let aims: [Int: [TargetMeasure: Double]] = [
      2014: [.sampleNodes: 40, .relationNodes: 300, .edges: 520],
      2017: [.sampleNodes: 44, .nodes: 450, .edges: 777],
      2021: [.sampleNodes: 50, .relationNodes: 600, .edges: 1500],
    ]
    let plan = try GrowthPreset.report2022.plan.scaled(by: 0.01)
      .aimed(at: targets(aims)).plan
    let growth = try Growth.grown(by: plan, seed: 3)
    for (place, period) in plan.periods.enumerated() {
      #expect(
        growth.rows.periods.count { Int($0) <= place } == period.relations)
      let entered = growth.entries.count { Int($0) <= place }
      #expect(entered == period.samples + period.partners)
    }
    #expect(plan.periods[3].samples == 44)
    #expect(plan.periods[3].partners == 406)
    #expect(plan.periods[3].relations == 777)
    #expect(growth.rows.count == 1500)
    let first = try #require(plan.namedSamples.first)
    #expect(growth.degrees[0] == Int32(first.degrees[7]))
  }
}
