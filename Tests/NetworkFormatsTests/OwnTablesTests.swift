import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

/// Names that break careless writing somewhere.
private let hostile = [
  "quo\"te", "<b>&amp;</b>", "line\nbreak\r\ntab\t", "nul\0nul", "👩‍🔬🇨🇳",
  "\u{202E}rtl عربي", "=cmd()", "]]>", "\"; DROP TABLE nodes; --", "_x0041_",
  "\u{1}\u{FFFE}\u{FFFF}", "  padded ", "[\"a\"]", "true", "a|b", "'",
  "\\u0041",
]

@Suite("Tables as they were written")
struct OwnTablesTests {
  static let formats: [FileFormat] = [.workbook, .sqlite]

  /// Writes a network and reads it back; nothing may be lost without a word.
  private func roundTrip(
    _ network: Network, _ format: FileFormat
  ) throws -> Network {
    let written = try NetworkWriter.files(of: network, as: format)
    #expect(written.ledger.entries.filter { $0.outcome != .noted } == [])
    let again = try NetworkWriter.files(of: network, as: format)
    #expect(written.files == again.files)
    let loaded = try NetworkReader.read(
      bytes: written.files[0].bytes, name: "own")
    #expect(loaded.network.invariantViolations() == [])
    return loaded.network
  }

  @Test("the real input comes back", arguments: formats)
  func chinaAI(format: FileFormat) throws {
    let network = try NetworkReader.read(
      packagePath("Fixtures/china-ai")
    ).network
    #expect(try roundTrip(network, format) == network)
  }

  @Test("random networks come back", arguments: formats, 0..<40)
  func random(format: FileFormat, seed: UInt64) throws {
    let network = try RandomNetworks.network(seed: seed)
    #expect(try roundTrip(network, format) == network)
  }

  @Test("the empty network comes back", arguments: formats)
  func empty(format: FileFormat) throws {
    #expect(try roundTrip(Network(), format) == Network())
  }

  @Test("hostile names come back from every place", arguments: formats)
  func hostileNames(format: FileFormat) throws {
    var builder = NetworkBuilder()
    for (place, name) in hostile.enumerated() {
      var entity = Entity(id: name, name: "n" + name)
      entity.englishName = ""
      entity.aliases = [name, ""]
      entity.kind = EntityKind(rawValue: name)
      entity.regions = [name, "", name]
      entity.layers = ["", "基础层"]
      entity.provenance = [""]
      entity.attributes = [
        Attribute(name, .text(name)), Attribute("name", .text("")),
        Attribute("Name", .integer(.max)), Attribute("attribute:x", .real(2)),
        Attribute("n_a_m_e", .list([.text(name), .list([]), .boolean(true)])),
        Attribute("名称", .boolean(place == 0)), Attribute("", .integer(.min)),
        Attribute("mixed", place == 1 ? .boolean(false) : .real(0.1)),
      ]
      try builder.add(entity)
    }
    for name in hostile {
      var relation = Relation(source: name, target: "'", weight: 1e300)
      relation.kind = "企业"
      relation.technology = ""
      relation.amount = -0.25
      relation.attributes = [
        Attribute("source", .text(name)), Attribute("weight", .real(1)),
      ]
      try builder.add(relation)
      try builder.add(relation)
    }
    var event = Event(id: "=1|2", sources: ["a|b", "'"], targets: ["=cmd()"])
    event.attributes = [Attribute("id", .list([.integer(1), .real(1)]))]
    try builder.add(event)
    let network = builder.finish()
    #expect(try roundTrip(network, format) == network)
  }

  @Test("attributes stay in the order of their names", arguments: formats)
  func order(format: FileFormat) throws {
    var entities = Network.Entities()
    entities.attributes = AttributeColumns(
      [("b", CategoryColumn()), ("a", CategoryColumn())], count: 0)
    var first = Entity(id: "1")
    first.attributes = [Attribute("a", .integer(1))]
    var second = Entity(id: "2")
    second.attributes = [
      Attribute("a", .integer(2)), Attribute("b", .integer(3)),
    ]
    entities.append(first)
    entities.append(second)
    var relations = Network.Relations()
    relations.entityIDs = entities.ids
    let network = Network(entities: entities, relations: relations, events: [])
    #expect(network.entities[1].attributes.map(\.name) == ["b", "a"])
    #expect(try roundTrip(network, format) == network)
  }

  @Test("a hundred thousand characters are too long for a cell of a sheet")
  func longTexts() throws {
    let long = String(repeating: "长", count: 100_000)
    var entity = Entity(id: "a", name: long)
    var network = try Network(entities: [entity], relations: [])
    #expect(try roundTrip(network, .sqlite) == network)
    let written = try NetworkWriter.files(of: network, as: .workbook)
    #expect(
      written.ledger.entries.map {
        "\($0.outcome) \($0.count) \($0.what): \($0.places)"
      } == [
        "changed 1 texts of more than 32767 characters, cut: "
          + "[\"nodes, row 1\"]"
      ])
    let read = try NetworkReader.read(
      bytes: written.files[0].bytes, name: "own"
    ).network
    #expect(read.entities[0].name == String(long.prefix(32_767)))
    entity = Entity(id: long)
    network = try Network(entities: [entity], relations: [])
    #expect(try roundTrip(network, .sqlite) == network)
    #expect(
      throws: FormatError.unwritable(
        .workbook,
        problem: "the id of 100000 characters (nodes, row 1) is longer than "
          + "the 32767 of a cell",
        remedy: "write SQLite or GraphML instead")
    ) { try NetworkWriter.files(of: network, as: .workbook) }
  }

  @Test("what a format cannot hold stands in the ledger")
  func ledger() throws {
    var entity = Entity(id: "a")
    entity.attributes = [
      Attribute("x", .real(.infinity)), Attribute("y", .integer(1 << 60)),
      Attribute("z", .real(.nan)),
    ]
    let network = try Network(entities: [entity], relations: [])
    func words(_ format: FileFormat) throws -> [String] {
      try NetworkWriter.files(of: network, as: format).ledger.entries.map {
        "\($0.outcome) \($0.count) \($0.what)"
      }
    }
    #expect(
      try words(.workbook) == [
        "changed 2 numbers that are not finite, written as text",
        "noted 1 integers of more than 15 digits, which spreadsheet programs "
          + "round",
      ])
    #expect(
      try words(.sqlite) == ["omitted 1 numbers that are none (NaN)"])
  }

  @Test("a sheet has no more rows and columns than programs show")
  func sizes() throws {
    let entities = (0..<4).map { Entity(id: "\($0)") }
    let network = try Network(entities: entities, relations: [])
    func words(_ limits: WorkbookLimits) -> String? {
      do throws(FormatError) {
        _ = try WorkbookWriter(network, limits: limits)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(WorkbookLimits().rows == 1_048_576)
    #expect(words(WorkbookLimits(rows: 5)) == nil)
    #expect(
      words(WorkbookLimits(rows: 4))
        == "XLSX: 4 entities are more than the 3 rows of a sheet; write "
        + "SQLite or GraphML instead")
    #expect(
      words(WorkbookLimits(columns: 0))
        == "XLSX: 1 columns are more than the 0 of a sheet; write SQLite or "
        + "GraphML instead")
  }
}
