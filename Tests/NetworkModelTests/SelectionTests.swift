import NetworkModel
import TestSupport
import Testing

@Suite("Selecting part of a network")
struct SelectionTests {
  //   firm a ──technology──▶ firm b        d (no kind), alone
  //     ▲                      ▲
  //     └─investment─ investor c ─technology─┘
  private func network() throws -> Network {
    try Network(
      entities: [
        Entity(id: "a", kind: .firm, role: .sample, country: "CN"),
        Entity(id: "b", kind: .firm, role: .relation, country: "US"),
        Entity(id: "c", kind: .investor, role: .relation, country: "CN"),
        Entity(id: "d"),
      ],
      relations: [
        Relation(source: "a", target: "b", kind: "supplies"),
        Relation(source: "c", target: "a", kind: "invests"),
        Relation(source: "c", target: "b", kind: "empowers"),
      ])
  }

  private func select(
    _ change: (inout Selection) throws -> Void
  ) throws -> (entities: [String], relations: [String]) {
    var selection = Selection()
    try change(&selection)
    let part = try network().selecting(selection)
    #expect(part.invariantViolations() == [])
    return (
      part.entities.map(\.id), part.relations.map { $0.source + $0.target }
    )
  }

  @Test("each condition keeps what it says")
  func conditions() throws {
    let all = try select { _ in }
    #expect(all == (["a", "b", "c", "d"], ["ab", "ca", "cb"]))
    let firms = try select { $0.kinds = [.firm] }
    #expect(firms == (["a", "b"], ["ab"]))
    let chinese = try select { $0.countries = ["CN"] }
    #expect(chinese == (["a", "c"], ["ca"]))
    let sample = try select { $0.roles = [.sample] }
    #expect(sample == (["a"], []))
    let technology = try select { $0.dimensions = [.technology] }
    #expect(technology == (["a", "b", "c", "d"], ["ab", "cb"]))
    let supplies = try select { $0.relationKinds = ["supplies", "invests"] }
    #expect(supplies == (["a", "b", "c", "d"], ["ab", "ca"]))
    let none = try select { $0.kinds = [] }
    #expect(none == ([], []))
  }

  @Test("conditions are joined, and isolates go where that is asked")
  func joined() throws {
    let both = try select {
      $0.kinds = [.firm, .investor]
      $0.dimensions = [.technology]
    }
    #expect(both == (["a", "b", "c"], ["ab", "cb"]))
    let connected = try select { $0.isolates = .drop }
    #expect(connected == (["a", "b", "c"], ["ab", "ca", "cb"]))
    let investment = try select {
      $0.dimensions = [.investment]
      $0.isolates = .drop
    }
    #expect(investment == (["a", "c"], ["ca"]))
    let lonely = try select {
      $0.roles = [.sample]
      $0.isolates = .drop
    }
    #expect(lonely == ([], []))
  }

  @Test("a condition in words selects entities or relations by its fields")
  func predicates() throws {
    let firms = try select {
      $0.condition = try Predicate(parsing: "kind = firm")
    }
    #expect(firms == (["a", "b"], ["ab"]))
    let toFirms = try select {
      $0.condition = try Predicate(parsing: "either.kind = investor")
    }
    #expect(toFirms == (["a", "b", "c", "d"], ["ca", "cb"]))
    let narrowed = try select {
      $0.condition = try Predicate(parsing: "target.country = US")
      $0.kinds = [.firm]
      $0.isolates = .drop
    }
    #expect(narrowed == (["a", "b"], ["ab"]))
  }

  @Test("laws of selection on random networks")
  func laws() throws {
    var strict = 0
    for seed in 0..<150 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let network = try RandomNetworks.network(seed: seed)
      let selection = randomSelection(using: &random)
      let part = network.selecting(selection)
      #expect(part.invariantViolations() == [])
      // Selecting twice is selecting once.
      #expect(part.selecting(selection) == part, "seed \(seed)")
      if part != network { strict += 1 }
      // Order is kept, rows are unchanged.
      #expect(isSubsequence(Array(part.entities), of: Array(network.entities)))
      #expect(
        isSubsequence(Array(part.relations), of: Array(network.relations)))
      // Conditions on entities and on relations commute.
      var first = selection
      first.dimensions = nil
      first.relationKinds = nil
      first.isolates = .keep
      var second = selection
      second.kinds = nil
      second.roles = nil
      second.countries = nil
      #expect(
        network.selecting(first).selecting(second) == part, "seed \(seed)")
      // No entity left alone stays if isolates are dropped.
      if selection.isolates == .drop {
        let ends = Set(part.relations.flatMap { [$0.source, $0.target] })
        #expect(part.entities.allSatisfy { ends.contains($0.id) })
      }
    }
    #expect(strict > 100)
    #expect(Network().selecting(Selection()) == Network())
  }

  private func randomSelection(
    using random: inout SeededGenerator
  ) -> Selection {
    var selection = Selection()
    if random.oneIn(2) { selection.kinds = [.firm, .investor, "product"] }
    if random.oneIn(3) { selection.roles = [.sample] }
    if random.oneIn(3) { selection.countries = ["CN", "US"] }
    if random.oneIn(2) { selection.dimensions = [.technology, .investment] }
    if random.oneIn(3) { selection.relationKinds = ["supplies", "invests"] }
    if random.oneIn(2) { selection.isolates = .drop }
    return selection
  }

  private func isSubsequence<Row: Equatable>(
    _ rows: [Row], of all: [Row]
  ) -> Bool {
    var rest = all[...]
    for row in rows {
      guard let place = rest.firstIndex(of: row) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
