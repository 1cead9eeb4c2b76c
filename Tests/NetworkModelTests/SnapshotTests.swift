import NetworkModel
import TestSupport
import Testing

@Suite("Snapshots")
struct SnapshotTests {
  //   a ──2015──▶ b ──2016 to 2018──▶ c      g (no year), alone
  //   │                              ▲       h (from 2017), alone
  //   └──no year──▶ d                │
  //   e (from 2014) ─────2019────────┘
  //   f (from 2020) ──2016──▶ a
  private func network() throws -> Network {
    var lasting = Relation(source: "b", target: "c", year: 2016)
    lasting.endYear = 2018
    return try Network(
      entities: [
        Entity(id: "a"), Entity(id: "b"), Entity(id: "c"), Entity(id: "d"),
        Entity(id: "e", year: 2014), Entity(id: "f", year: 2020),
        Entity(id: "g"), Entity(id: "h", year: 2017),
      ],
      relations: [
        Relation(source: "a", target: "b", year: 2015), lasting,
        Relation(source: "a", target: "d"),
        Relation(source: "e", target: "c", year: 2019),
        Relation(source: "f", target: "a", year: 2016),
      ])
  }

  static let worked:
    [(year: Int, window: Window, entities: String, relations: String)] = [
      // a and d are tied by a relation without a year: they are always there.
      (2013, .cumulative, "adg", "ad"),
      (2014, .cumulative, "adeg", "ad"),
      (2015, .cumulative, "abdeg", "ab ad"),
      // f says 2020, but a relation never loses an end.
      (2016, .cumulative, "abcdefg", "ab bc ad fa"),
      (2017, .cumulative, "abcdefgh", "ab bc ad fa"),
      (2019, .cumulative, "abcdefgh", "ab bc ad ec fa"),
      (2013, .yearly, "adg", "ad"),
      (2015, .yearly, "abdeg", "ab ad"),
      (2016, .yearly, "abcdefg", "bc ad fa"),
      (2018, .yearly, "abcdegh", "bc ad"),
      (2019, .yearly, "acdegh", "ad ec"),
      (2020, .yearly, "adefgh", "ad"),
    ]

  @Test("the network as known in a year, worked by hand", arguments: worked)
  func example(
    year: Int, window: Window, entities: String, relations: String
  ) throws {
    let snapshot = try network().snapshot(of: year, window: window)
    #expect(snapshot.entities.map(\.id).joined() == entities)
    #expect(
      snapshot.relations.map { $0.source + $0.target }
        .joined(separator: " ") == relations)
  }

  @Test("undated relations are counted, and years found")
  func years() throws {
    #expect(try network().undatedRelationCount == 1)
    #expect(try network().yearRange == 2015...2019)
    let undated = try Network(
      entities: [Entity(id: "a")],
      relations: [Relation(source: "a", target: "a")])
    #expect(undated.undatedRelationCount == 1)
    #expect(undated.yearRange == nil)
    #expect(undated.snapshot(of: 1) == undated)
    let dated = try Network(
      entities: [Entity(id: "a")],
      relations: [
        Relation(source: "a", target: "a", year: 3),
        Relation(source: "a", target: "a", year: 3),
      ])
    #expect(dated.undatedRelationCount == 0)
    #expect(dated.yearRange == 3...3)
    #expect(Network().undatedRelationCount == 0)
    #expect(Network().yearRange == nil)
    #expect(Network().snapshot(of: 2020) == Network())
  }

  @Test("an end year before the year counts as none")
  func reversed() throws {
    var relation = Relation(source: "a", target: "a", year: 2016)
    relation.endYear = 2010
    let network = try Network(
      entities: [Entity(id: "a")], relations: [relation])
    let kept = (2009...2017).filter {
      !network.snapshot(of: $0, window: .yearly).relations.isEmpty
    }
    #expect(kept == [2016])
  }

  @Test("laws of snapshots on random networks")
  func laws() throws {
    for seed in 0..<80 as Range<UInt64> {
      let network = try RandomNetworks.network(seed: seed)
      // The whole is known once the last year of anything has come.
      let last = max(
        network.yearRange?.upperBound ?? 0,
        network.entities.compactMap(\.year).max() ?? 0)
      #expect(network.snapshot(of: last) == network, "seed \(seed)")

      var before: Network?
      for year in 2011...2024 {
        let snapshot = network.snapshot(of: year)
        let alone = network.snapshot(of: year, window: .yearly)
        for part in [snapshot, alone] {
          #expect(part.invariantViolations() == [])
          #expect(part.undatedRelationCount == network.undatedRelationCount)
        }
        #expect(snapshot.snapshot(of: year) == snapshot)
        // What is known stays known, and the year alone is part of it.
        let known = Set(snapshot.entities.map(\.id))
        if let before {
          #expect(known.isSuperset(of: before.entities.map(\.id)))
          #expect(snapshot.relations.count >= before.relations.count)
        }
        #expect(known.isSuperset(of: alone.entities.map(\.id)))
        #expect(alone.relations.count <= snapshot.relations.count)
        #expect(
          Array(snapshot.relations)
            == network.relations.filter { ($0.year ?? year) <= year })
        #expect(
          Array(alone.relations)
            == network.relations.filter { relation in
              guard let start = relation.year else { return true }
              return start == year
                || start < year && year <= relation.endYear ?? start
            })
        before = snapshot
      }
    }
  }
}
