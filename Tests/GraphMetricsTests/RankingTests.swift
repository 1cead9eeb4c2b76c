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
        "out-strength", "closeness", "harmonic", "betweenness",
        "eccentricity", "pagerank", "eigenvector", "hub", "authority", "core",
        "clustering", "triangles",
      ])
  }

  // a → b → c → a, c → d: a cycle and a way out of it.
  func cycleWithTail() throws -> Network {
    try Network(
      entities: ["a", "b", "c", "d"].map { Entity(id: $0) },
      relations: [
        Relation(source: "a", target: "b"), Relation(source: "b", target: "c"),
        Relation(source: "c", target: "a"), Relation(source: "c", target: "d"),
      ])
  }

  @Test(
    "by place in the network, along directions and without",
    arguments: [
      // From a: b 1, c 2, d 3; from b: c 1, a 2, d 2; from c: a 1, d 1, b 2.
      (
        .closeness, .directed,
        ["1 c 0.75", "2 b 0.6", "3 a 0.5", "4 d 0.0"]
      ),
      (
        .closeness, .undirected,
        ["1 c 1.0", "2= a 0.75", "2= b 0.75", "4 d 0.6"]
      ),
      (
        .eccentricity, .directed,
        ["1 a 3.0", "2= b 2.0", "2= c 2.0", "4 d 0.0"]
      ),
      // c is between a and d, b and d, b and a; b between a and c, a and d,
      // and so on around.
      (
        .betweenness, .directed,
        ["1 c 3.0", "2 b 2.0", "3 a 1.0", "4 d 0.0"]
      ),
      (
        .betweenness, .undirected,
        ["1 c 2.0", "2= a 0.0", "2= b 0.0", "2= d 0.0"]
      ),
      (.core, nil, ["1= a 2.0", "1= b 2.0", "1= c 2.0", "4 d 1.0"]),
      (.triangles, nil, ["1= a 1.0", "1= b 1.0", "1= c 1.0", "4 d 0.0"]),
      // The neighbors of c are a, b, d, of which a and b are joined.
      (
        .clustering, .undirected,
        ["1= a 1.0", "1= b 1.0", "3 c \(1.0 / 3)", "4 d 0.0"]
      ),
    ] as [(RankingScore, GraphDirection?, [String])])
  func places(
    score: RankingScore, direction: GraphDirection?, expected: [String]
  ) throws {
    let lists = try cycleWithTail().ranking(by: score, direction: direction)
    #expect(lines(lists.first) == expected)
  }

  @Test(
    "each score is the one of its own function",
    arguments: [GraphDirection.directed, .undirected], 0..<10)
  func own(direction: GraphDirection, seed: UInt64) throws {
    let network = try RandomNetworks.network(seed: seed)
    let graph = CompiledGraph(network)
    var walk = PageRankOptions()
    walk.direction = direction
    let expected: [(RankingScore, [Double]?)] = [
      (.harmonic, graph.harmonicCloseness(direction: direction)),
      (.pageRank, graph.pageRank(walk)),
      (.eigenvector, graph.eigenvectorCentrality(direction: direction)),
      (.hub, graph.hubsAndAuthorities(direction: direction)?.hubs),
      (
        .authority, graph.hubsAndAuthorities(direction: direction)?.authorities
      ),
    ]
    for (score, values) in expected {
      guard let values else {
        #expect(throws: RankingError.noScores(score)) {
          try network.ranking(by: score, direction: direction)
        }
        continue
      }
      let rows = try network.ranking(by: score, direction: direction)[0].rows
      for row in rows {
        let vertex = try #require(network.entities.ids.firstIndex(of: row.id))
        #expect(row.score == values[vertex])
      }
    }
  }

  @Test("what no cycle feeds has no eigenvector scores, and the list says so")
  func noScores() throws {
    let chain = try Network(
      entities: [Entity(id: "a"), Entity(id: "b")],
      relations: [Relation(source: "a", target: "b")])
    #expect(throws: RankingError.noScores(.eigenvector)) {
      try chain.ranking(by: .eigenvector)
    }
    #expect(
      RankingError.noScores(.eigenvector).description
        == "this network has no eigenvector scores: no cycle feeds any, or"
        + " they do not settle; rank it by pagerank instead")
  }

  @Test("a cut counts who shares the last rank beyond it")
  func top() throws {
    let network = try network()
    let cut = try network.ranking(by: .outDegree, top: 2, year: 2020)
    #expect(lines(cut.first) == ["1 a 3.0", "2= b 1.0"])
    #expect(cut.first?.tiedBeyond == 2)
    #expect(cut.first?.population == 5)
    #expect(cut.first?.year == 2020)
    #expect(cut.first?.rows.first?.year == 2020)
    #expect(try network.ranking(by: .outDegree, top: 4).first?.tiedBeyond == 0)
    #expect(try network.ranking(by: .degree, top: 9).first?.rows.count == 5)
    let none = try network.ranking(by: .degree, top: 0).first
    #expect(none?.rows == [])
    #expect(none?.tiedBeyond == 0)
    #expect(none?.population == 5)
  }

  @Test("a policy decides what is counted")
  func policy() throws {
    let network = try network()
    let merged = try network.ranking(
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
  func empty() throws {
    #expect(
      try Network().ranking(by: .degree)
        == [Ranking(rows: [], population: 0, tiedBeyond: 0)])
    #expect(try Network().ranking(by: .degree, groupBy: .kind) == [])
  }

  @Test(
    "ranks on random networks follow from counting who is ahead",
    arguments: 0..<100)
  func oracle(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let network = try RandomNetworks.network(seed: seed)
    let score = random.pick(
      RankingScore.allCases.filter { $0 != .eigenvector })
    let marks = network.entities.indices.map { _ in random.oneIn(2) }
    let top = Int.random(in: 0...12, using: &random)
    let full = try #require(
      try network.ranking(by: score, among: marks).first)
    let cut = try #require(
      try network.ranking(by: score, top: top, among: marks).first)
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
