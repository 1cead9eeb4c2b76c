import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Networks in formats and back")
struct FormatRoundTripTests {
  private func check(_ network: Network, _ format: FileFormat) throws {
    let first = try written(network, as: format)
    let bytes = try #require(first.files.first).bytes
    let back = try readFile(bytes)
    #expect(back.network == network)
    #expect(back.network.invariantViolations() == [])
    // The same network, the same bytes.
    #expect(try written(back.network, as: format) == first)
    for table in back.ledger.tables {
      #expect(table.read == table.kept)
      #expect(table.entries == [])
    }
  }

  @Test(
    "random networks, with every type of attribute",
    arguments: faithfulFormats, 0..<20)
  func random(format: FileFormat, seed: Int) throws {
    try check(
      RandomNetworks.network(
        seed: UInt64(seed), entities: 1 + seed, relations: 3 * seed), format)
  }

  @Test("the network without entities", arguments: faithfulFormats)
  func empty(format: FileFormat) throws { try check(Network(), format) }

  @Test("China's AI industry", arguments: faithfulFormats)
  func chinaAI(format: FileFormat) throws {
    let folder = packagePath("Fixtures/china-ai")
    try check(NetworkReader.read(folder).network, format)
  }

  /// Texts that end what they stand in somewhere, or that XML cannot hold.
  static let hostile = [
    "]]>", "<![CDATA[x]]>", "</node>", "&amp;", "&#0;", "\0", "\u{1}\u{1F}",
    "\u{FFFE}\u{FFFF}", "_x0000_", "_x005F_", "_x_x0041_", "_x0041\u{0}",
    "_x0041\r_", "_x0041#", "_x0041\u{FFFE}", "=cmd()",
    "\"; DROP TABLE entities; --", "'", "\"", "\\", "\\u0000", "\r", "\r\n",
    "\n", "\t", " ", "", "{\"a\":1}", "[1, 2]", "[\"a\\\"\"]", "null", "NaN",
    "x (json)", "attribute:x", "عربي \u{202E}", "👩‍🔬🇨🇳", "𠮷",
    "?>", "<?valuenetwork 1?>",
    "-->", "--", "\u{85}\u{2028}", "a|b", "|", "a;b,c",
  ]

  @Test("hostile names, values and attributes", arguments: faithfulFormats)
  func hostileNames(format: FileFormat) throws {
    var entities: [Entity] = []
    var relations: [Relation] = []
    for (place, text) in Self.hostile.enumerated() {
      var entity = Entity(id: "\(text)\(place)", name: text)
      entity.englishName = text
      entity.aliases = [text, "a"]
      entity.kind = EntityKind(rawValue: text)
      entity.country = text
      entity.regions = [text]
      entity.attributes = [
        Attribute("name \(text)", .text(text)), Attribute("text", .text(text)),
        Attribute("list", .list([.text(text), .text("")])),
        Attribute("mixed", place % 2 == 0 ? .text(text) : .integer(place)),
      ]
      entity.provenance = [text]
      entities.append(entity)
      var relation = Relation(source: entity.id, target: entities[0].id)
      relation.kind = RelationKind(rawValue: text)
      relation.technology = text
      relation.event = text
      relation.attributes = [Attribute("name \(text)", .text(text))]
      relations.append(relation)
    }
    try check(Network(entities: entities, relations: relations), format)
  }

  @Test("names of 100,000 characters", arguments: faithfulFormats)
  func longNames(format: FileFormat) throws {
    let long = String(repeating: "长\"<&", count: 25_000)
    var entity = Entity(id: long)
    entity.attributes = [Attribute("a", .list([.text(long)]))]
    try check(
      Network(
        entities: [entity, Entity(id: "b", name: long)],
        relations: [Relation(source: long, target: "b")]), format)
  }

  @Test("every sort of value keeps its type", arguments: faithfulFormats)
  func types(format: FileFormat) throws {
    let values: [AttributeValue] = [
      .integer(.max), .integer(.min), .integer(0), .real(0), .real(1e300),
      .real(.leastNonzeroMagnitude), .real(0.1), .real(-3), .boolean(true),
      .boolean(false), .text("1"), .text("1.0"), .text("true"), .list([]),
      .list([.integer(1), .integer(2)]), .list([.real(1), .real(0.5)]),
      .list([.boolean(true)]), .list([.integer(1), .text("1")]),
      .list([.list([.text("a")]), .list([])]),
    ]
    var entities: [Entity] = []
    for (place, value) in values.enumerated() {
      var entity = Entity(id: "e\(place)")
      // A column of its own keeps the type by column, the shared one by row.
      entity.attributes = [
        Attribute("own \(place)", value), Attribute("shared", value),
      ]
      entities.append(entity)
    }
    try check(Network(entities: entities, relations: []), format)
  }

  @Test(
    "attributes named as fields stay attributes", arguments: faithfulFormats)
  func names(format: FileFormat) throws {
    var entity = Entity(id: "a")
    var relation = Relation(source: "a", target: "a")
    for name in [
      "id", "label", "name", "kind", "类型", "weight", "value", "key", "source",
      "target", "year", "direction", "type", "parent", "viz_size", "start",
      "end", "edge_id", "event", "events", "attribute:id", "x (json)", "",
    ] {
      entity.attributes.append(Attribute(name, .text("of " + name)))
      relation.attributes.append(Attribute(name, .integer(1)))
    }
    try check(Network(entities: [entity], relations: [relation]), format)
  }

  @Test(
    "numbers that are not finite: JSON says so, the others hold them",
    arguments: faithfulFormats)
  func infinite(format: FileFormat) throws {
    var entity = Entity(id: "a")
    entity.attributes = [Attribute("x", .real(.infinity))]
    let network = try Network(entities: [entity], relations: [])
    switch format {
    case .json, .d3, .cytoscape:
      let result = try written(network, as: format)
      #expect(
        result.ledger.entries.map(\.what) == [
          "numbers that are not finite, written as texts"
        ])
      let back = try readFile(result.files[0].bytes).network
      #expect(
        back.entities[0].attributes == [Attribute("x", .text("Infinity"))])
    default: try check(network, format)
    }
  }

  @Test("events keep what only they know", arguments: faithfulFormats)
  func events(format: FileFormat) throws {
    var event = Event(
      id: "round \"A\" ]]>", sources: ["a", "b"], targets: ["c"],
      dimension: .investment, year: 2016, amount: 1.5e9, currency: "CNY",
      round: "A\0")
    event.attributes = [
      Attribute("z", .list([.integer(1)])), Attribute("a", .boolean(true)),
    ]
    event.provenance = ["somewhere"]
    try check(
      Network(
        entities: ["a", "b", "c"].map { Entity(id: $0) }, relations: [],
        events: [event]), format)
  }

  @Test("truncated files are refused at every cut", arguments: faithfulFormats)
  func truncated(format: FileFormat) throws {
    let network = try RandomNetworks.network(
      seed: 3, entities: 3, relations: 4, events: 1)
    let bytes = try written(network, as: format).files[0].bytes
    // What follows the last mark is but a line end.
    for count in 0..<(bytes.count - 1) {
      #expect(throws: FormatError.self, "cut at \(count)") {
        try readFile(Array(bytes[..<count]), as: format)
      }
    }
  }
}
