import GraphCore
import GraphMetrics
import NetworkModel
import NetworkResults
import TestSupport
import Testing

@Suite("Ranking")
struct RankingTests {
  /// Degrees: d 4 (a loop among them), b 3, a 3, c 2, e 0; strengths differ.
  func network() throws -> Network {
    var entities = ["d", "b", "a", "c", "e"].map { Entity(id: $0) }
    entities[0].name = "Delta"
    entities[0].kind = .firm
    entities[1].kind = .firm
    entities[2].kind = .investor
    entities[3].kind = .firm
    entities[1].layers = ["foundation", "application"]
    entities[2].layers = ["application", "application"]
    entities[1].country = "CN"
    entities[2].role = .sample
    return try Network(
      entities: entities,
      relations: [
        Relation(source: "d", target: "d", weight: 0.5),
        Relation(source: "a", target: "b", weight: 2),
        Relation(source: "a", target: "b", weight: 3),
        Relation(source: "a", target: "d"), Relation(source: "c", target: "d"),
        Relation(source: "b", target: "c", weight: 10),
      ])
  }

  func lines(_ list: Ranking?) -> [String] {
    list?.rows.map {
      "\($0.rank)\($0.isTied ? "=" : "") \($0.id) \($0.score)"
    } ?? []
  }

  @Test(
    "by each score",
    arguments: [
      (.degree, ["1 d 4.0", "2= a 3.0", "2= b 3.0", "4 c 2.0", "5 e 0.0"]),
      (
        .inDegree,
        ["1 d 3.0", "2 b 2.0", "3 c 1.0", "4= a 0.0", "4= e 0.0"]
      ),
      (
        .outDegree,
        ["1 a 3.0", "2= b 1.0", "2= c 1.0", "2= d 1.0", "5 e 0.0"]
      ),
      (
        .strength,
        ["1 b 15.0", "2 c 11.0", "3 a 6.0", "4 d 3.0", "5 e 0.0"]
      ),
      (
        .inStrength,
        ["1 c 10.0", "2 b 5.0", "3 d 2.5", "4= a 0.0", "4= e 0.0"]
      ),
      (
        .outStrength,
        ["1 b 10.0", "2 a 6.0", "3 c 1.0", "4 d 0.5", "5 e 0.0"]
      ),
    ] as [(RankingScore, [String])])
  func scores(score: RankingScore, expected: [String]) throws {
    #expect(lines(try network().ranking(by: score).first) == expected)
  }

  @Test("the words of the command")
  func words() {
    #expect(
      RankingScore.allCases.map(\.rawValue) == [
        "degree", "in-degree", "out-degree", "strength", "in-strength",
        "out-strength",
      ])
  }

  @Test("a cut counts who shares the last rank beyond it")
  func top() throws {
    let network = try network()
    let cut = network.ranking(by: .outDegree, top: 2, year: 2020)
    #expect(lines(cut.first) == ["1 a 3.0", "2= b 1.0"])
    #expect(cut.first?.tiedBeyond == 2)
    #expect(cut.first?.population == 5)
    #expect(cut.first?.year == 2020)
    #expect(cut.first?.rows.first?.year == 2020)
    #expect(network.ranking(by: .outDegree, top: 4).first?.tiedBeyond == 0)
    #expect(network.ranking(by: .degree, top: 9).first?.rows.count == 5)
    let none = network.ranking(by: .degree, top: 0).first
    #expect(none?.rows == [])
    #expect(none?.tiedBeyond == 0)
    #expect(none?.population == 5)
  }

  @Test("a policy decides what is counted")
  func policy() throws {
    let network = try network()
    let merged = network.ranking(
      by: .degree, policy: EdgePolicy(parallel: .merge, loops: .drop))
    #expect(
      lines(merged.first)
        == ["1= a 2.0", "1= b 2.0", "1= c 2.0", "1= d 2.0", "5 e 0.0"])
  }

  @Test("who is marked is listed, with the score in the whole network")
  func marks() throws {
    let list = try network().ranking(
      by: .degree, among: [false, true, true, true, true])
    #expect(
      lines(list.first) == ["1= a 3.0", "1= b 3.0", "3 c 2.0", "4 e 0.0"])
    let nobody = try network().ranking(
      by: .degree, among: [Bool](repeating: false, count: 5))
    #expect(nobody.map(\.population) == [0])
  }

  @Test(
    "groups by name, last those of which none is stated",
    arguments: [
      (.kind, ["firm: d b c", "investor: a", "–: e"]),
      (.role, ["sample: a", "–: d b c e"]),
      (.country, ["CN: b", "–: d a c e"]),
      (.layer, ["application: a b", "foundation: b", "–: d c e"]),
    ] as [(GroupKey, [String])])
  func groups(key: GroupKey, expected: [String]) throws {
    let lists = try network().ranking(by: .degree, groupBy: key)
    let found = lists.map { list in
      ([(list.group ?? "–") + ":"] + list.rows.map(\.id))
        .joined(separator: " ")
    }
    #expect(found == expected)
    for list in lists {
      #expect(list.rows.allSatisfy { $0.group == list.group })
      #expect(list.rows.first?.rank == 1)
    }
  }

  @Test("names and kinds go along; a name not stated is the id")
  func names() throws {
    let rows = try network().ranking(by: .degree).first?.rows
    #expect(rows?.first?.name == "Delta")
    #expect(rows?.first?.kind == "firm")
    #expect(rows?.last?.name == "e")
    #expect(rows?.last?.kind == nil)
  }

  @Test("a network of nobody has one empty list, and no groups")
  func empty() {
    #expect(
      Network().ranking(by: .degree)
        == [Ranking(rows: [], population: 0, tiedBeyond: 0)])
    #expect(Network().ranking(by: .degree, groupBy: .kind) == [])
  }

  @Test(
    "ranks on random networks follow from counting who is ahead",
    arguments: 0..<100)
  func oracle(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let network = try RandomNetworks.network(seed: seed)
    let score = random.pick(RankingScore.allCases)
    let marks = network.entities.indices.map { _ in random.oneIn(2) }
    let top = Int.random(in: 0...12, using: &random)
    let full = try #require(network.ranking(by: score, among: marks).first)
    let cut = try #require(
      network.ranking(by: score, top: top, among: marks).first)
    #expect(full.population == marks.count { $0 })
    #expect(cut.rows == Array(full.rows.prefix(top)))
    for row in full.rows {
      let ahead = full.rows.count { $0.score > row.score }
      #expect(row.rank == ahead + 1)
      let equals = full.rows.count { $0.score == row.score }
      #expect(row.isTied == (equals > 1))
    }
    let beyond = full.rows.dropFirst(top)
    #expect(
      cut.tiedBeyond == beyond.count { $0.rank == cut.rows.last?.rank })
    for (a, b) in zip(full.rows, full.rows.dropFirst()) {
      let isOrdered = a.score == b.score ? a.id < b.id : a.score > b.score
      #expect(isOrdered)
    }
  }
}
