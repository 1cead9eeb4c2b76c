import TestSupport
import Testing
import ValueNetwork

@testable import ValuenetCommand

@Suite("The DOT language")
struct DOTTests {
  private func read(_ text: String) throws -> LoadedNetwork {
    var options = ReadingOptions()
    options.formats = Formats.library
    options.format = .dot
    return try NetworkReader.read(
      bytes: Array(text.utf8), name: "x", options: options)
  }

  private func check(_ network: Network) throws {
    let first = try NetworkWriter.files(
      of: network, as: .dot, library: Formats.library)
    let text = String(decoding: first.files[0].bytes, as: UTF8.self)
    let back = try read(text)
    #expect(back.network == network)
    #expect(
      try NetworkWriter.files(
        of: back.network, as: .dot, library: Formats.library) == first)
    #expect(first.ledger.entries.allSatisfy { $0.outcome == .noted })
  }

  @Test("Graphviz reads it: nodes, edges, directions, subgraphs")
  func byHand() throws {
    let loaded = try read(
      """
      digraph trade {
        node [kind=firm]; rankdir=LR
        甲 [label="甲公司", staff=12]
        subgraph cluster_a { b -> 甲 [weight=2.5, relation=invests] }
        甲 -> b -> c [year=2014]
        b -> c [dir=none]; c -> 甲 [dir=back]
      }
      """)
    let network = loaded.network
    #expect(network.entities.map(\.id) == ["甲", "b", "c"])
    #expect(network.entities.map(\.name) == ["甲公司", "b", "c"])
    #expect(network.entities.map(\.kind) == [.firm, .firm, .firm])
    #expect(
      network.relations.map { "\($0.source)>\($0.target) \($0.direction)" }
        == [
          "b>甲 directed", "甲>b directed", "b>c directed", "b>c undirected",
          "甲>c directed",
        ])
    #expect(network.relations.map(\.weight) == [2.5, 1, 1, 1, 1])
    #expect(network.relations[0].kind == "invests")
    #expect(network.relations[1].year == 2014)
    #expect(
      loaded.ledger.tables[0].dialect == "UTF-8 DOT, edges directed")
    #expect(
      loaded.ledger.tables.flatMap { $0.entries.map(\.reason) } == [
        "subgraphs, read flat", "attributes of the graph itself, not read",
        "edges with dir=back, read from head to tail",
      ])
    #expect(
      try read("strict graph { a -- b; a -- b; }").network.relations.map(
        \.direction) == [.undirected])
  }

  @Test(
    "the files from which the fuzzer starts are read",
    arguments: [("hand.dot", 5, 4), ("strict.gv", 5, 3)])
  func corpus(file: String, nodes: Int, edges: Int) throws {
    let path = packagePath("Fixtures/Formats/dot/\(file)")
    var options = ReadingOptions()
    options.formats = Formats.library
    let network = try NetworkReader.read(path, options: options).network
    #expect(network.entities.count == nodes)
    #expect(network.relations.count == edges)
    #expect(network.invariantViolations() == [])
  }

  @Test("ids that begin with % come back, though Graphviz keeps such names")
  func percent() throws {
    let network = try Network(
      entities: [Entity(id: "%x"), Entity(id: "%"), Entity(id: "a%")],
      relations: [Relation(source: "%x", target: "%")])
    try check(network)
    let written = try NetworkWriter.files(
      of: network, as: .dot, library: Formats.library)
    #expect(
      written.ledger.lines().contains { $0.contains("ids that begin with %") })
    let foreign = try read("graph { \"%x\" }").ledger
    #expect(
      foreign.tables.contains { table in
        table.entries.contains {
          $0.reason.hasPrefix("names that begin with %")
        }
      })
  }

  @Test("networks come back with every type", arguments: 0..<15)
  func random(seed: Int) throws {
    try check(
      RandomNetworks.network(
        seed: UInt64(seed), entities: 1 + seed, relations: 3 * seed))
  }

  @Test("China's AI industry and the empty network come back")
  func chinaAI() throws {
    try check(Network())
    try check(NetworkReader.read(fixture("china-ai")).network)
  }

  @Test("hostile names come back")
  func hostile() throws {
    var entities: [Entity] = []
    for (place, text) in [
      "]]>", "\0", "\\", "\\\"", "\"", "\"\"", "\\N", "a\\\nb", "\r\n",
      "<b>x</b>",
      "<", "_x0000_", "; DROP", "}", "//", "/*", "#", "label", "👩‍🔬", "عربي", "",
      String(repeating: "长\"<&", count: 25_000),
    ].enumerated() {
      var entity = Entity(id: "\(text)\(place)", name: text)
      entity.attributes = [
        Attribute("name \(place)", .text(text)),
        Attribute("label", .text(text)), Attribute("shape", .text("box")),
        Attribute("list", .list([.text(text), .integer(1)])),
      ]
      entities.append(entity)
    }
    try check(
      Network(
        entities: entities,
        relations: entities.map { Relation(source: $0.id, target: "]]>0") }))
  }

  @Test("undirected relations among directed ones are noted")
  func ledger() throws {
    var relation = Relation(source: "a", target: "b")
    relation.direction = .undirected
    let network = try Network(
      entities: ["a", "b"].map { Entity(id: $0) },
      relations: [relation, Relation(source: "a", target: "b")])
    let result = try NetworkWriter.files(
      of: network, as: .dot, library: Formats.library)
    #expect(
      result.ledger.entries.map(\.what) == [
        "undirected relations among directed ones, written with dir=none"
      ])
    try check(network)
  }

  @Test(
    "what is no DOT is refused",
    arguments: ["", "digraph {", "digraph { a -> }", "graph { a -> b }", "x"])
  func malformed(text: String) {
    #expect(throws: FormatError.self) { try read(text) }
  }
}
