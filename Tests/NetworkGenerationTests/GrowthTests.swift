import GraphKernels
import NetworkModel
import Testing

@testable import NetworkGeneration

/// The preset at a hundredth of its size, which grows in milliseconds.
private func small(seed: UInt64 = 1) throws -> Growth {
  try Growth.grown(
    by: GrowthPreset.report2022.plan.scaled(by: 0.01), seed: seed)
}

@Suite("Growth of a value network")
struct GrowthTests {
  @Test("counts of every period are exact", arguments: [1, 2, 3] as [UInt64])
  func counts(seed: UInt64) throws {
    let plan = GrowthPreset.report2022.plan.scaled(by: 0.01)
    let growth = try Growth.grown(by: plan, seed: seed)
    let samples = plan.periods.last?.samples ?? 0
    for (place, period) in plan.periods.enumerated() {
      let rows = growth.rows.periods.count { Int($0) <= place }
      #expect(rows == period.relations)
      let entered = growth.entries.enumerated().filter {
        Int($0.element) <= place
      }
      #expect(entered.count { $0.offset < samples } == period.samples)
      #expect(entered.count { $0.offset >= samples } == period.partners)
      let core = growth.rows.sources.indices.count {
        Int(growth.rows.periods[$0]) <= place && growth.rows.streams[$0] == 0
          && growth.isCore($0)
      }
      #expect(core == period.coreRelations)
    }
  }

  @Test("no ordered pair is joined twice and nothing is joined with itself")
  func distinctPairs() throws {
    let rows = try small().rows
    let pairs = zip(rows.sources, rows.targets).map { [$0, $1] }
    #expect(Set(pairs).count == rows.count)
    #expect(pairs.allSatisfy { $0[0] != $0[1] })
  }

  @Test("a relation is not older than its ends, and every node has one")
  func ends() throws {
    let growth = try small()
    var isUsed = [Bool](repeating: false, count: growth.entries.count)
    for row in growth.rows.sources.indices {
      for end in [growth.rows.sources[row], growth.rows.targets[row]] {
        #expect(growth.entries[Int(end)] <= growth.rows.periods[row])
        isUsed[Int(end)] = true
      }
    }
    #expect(isUsed.allSatisfy { $0 })
  }

  @Test("every relation has a sample node at one end")
  func sampleEnds() throws {
    let growth = try small()
    let samples = growth.sampleCount
    for row in growth.rows.sources.indices {
      let low = min(growth.rows.sources[row], growth.rows.targets[row])
      #expect(Int(low) < samples)
    }
  }

  @Test("the seed decides everything")
  func seeds() throws {
    #expect(try small().rows == small().rows)
    #expect(try small(seed: 1).rows != small(seed: 2).rows)
  }

  @Test("no two named nodes are joined")
  func namedNodes() throws {
    let growth = try small()
    for row in growth.rows.sources.indices {
      let ends = [growth.rows.sources[row], growth.rows.targets[row]]
      #expect(!ends.allSatisfy { growth.isNamed(Int($0)) })
    }
  }

  @Test("a plan that shrinks is refused")
  func shrinking() {
    var plan = GrowthPreset.report2022.plan.scaled(by: 0.01)
    plan.periods[3].relations = plan.periods[2].relations - 1
    #expect(
      throws: GrowthError.shrinking(what: "the relations", year: 2017)
    ) { try Growth(plan, seed: 1) }
  }

  @Test("more nodes than relations to join them are refused")
  func starving() {
    var plan = GrowthPlan()
    var period = GrowthPeriod()
    period.year = 2020
    period.samples = 4
    period.partners = 9
    period.relations = 6
    plan.periods = [period]
    #expect(
      throws: GrowthError.noRelationForNode(
        year: 2020, nodes: 9, relations: 6)
    ) { try Growth.grown(by: plan, seed: 1) }
  }
}

@Suite("Supplier chain")
struct SupplierChainTests {
  private func plan(diameters: [Int]) -> GrowthPlan {
    var plan = GrowthPlan()
    plan.periods = diameters.enumerated().map { place, diameter in
      var period = GrowthPeriod()
      period.year = 2020 + place
      period.samples = 200
      period.partners = 400 + 100 * place
      period.relations = 1200 + 300 * place
      period.coreRelations = 500 + 100 * place
      period.diameter = diameter
      return period
    }
    return plan
  }

  @Test("the provider of its head is as far from the farthest as planned")
  func diameter() throws {
    let growth = try Growth.grown(by: plan(diameters: [14, 12, 15]), seed: 1)
    let depth = growth.levels(from: growth.chain.entry).max() ?? 0
    let steps = growth.chain.steps.max() ?? 0
    #expect(1 + steps + Int(depth) == 15)
    let head = try #require(growth.chain.steps.lastIndex(of: steps))
    // The providers are the first relation nodes, in the order of members.
    let provider = 200 + head
    #expect(growth.levels(from: provider).max() == 15)
  }

  @Test("where every ceiling is passed the chain still gets its relations")
  func full() throws {
    var plan = plan(diameters: [14, 12])
    for place in plan.periods.indices { plan.periods[place].sampleCeiling = 1 }
    let growth = try Growth.grown(by: plan, seed: 1)
    #expect(growth.rows.count == 1500)
  }

  @Test("without a planned distance no chain is laid")
  func none() throws {
    let growth = try Growth.grown(by: plan(diameters: [0, 0]), seed: 1)
    #expect(growth.chain.members.isEmpty)
  }
}
