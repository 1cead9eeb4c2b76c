import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Directories, events and honest files")
struct FolderTests {
  private func reading(_ path: String) throws -> LoadedNetwork {
    try NetworkReader.read(packagePath("Fixtures/Reading/" + path))
  }

  @Test("a directory of four encodings and delimiters")
  func mixed() throws {
    let loaded = try reading("mixed")
    let network = loaded.network
    #expect(
      loaded.ledger.tables.map { "\($0.content): \($0.dialect)" } == [
        "entities: UTF-8 with byte-order mark, tab, header",
        "aliases: gzip, UTF-8, whitespace, header",
        "relations: GB18030, semicolon, header",
      ])
    #expect(network.entities.map(\.id) == ["百度", "科大讯飞", "阿里"])
    #expect(network.entities.map(\.role) == [.sample, .sample, nil])
    #expect(
      network.entities[1].attributes == [Attribute("备注", .text("合肥\r\n总部"))])
    #expect(pairs(network) == ["百度>科大讯飞", "阿里>百度"])
    let investment = network.relations[0]
    #expect(investment.kind == "invests" && investment.year == 2020)
    #expect(investment.amount == 125_000_000 && investment.currency == "CNY")
    #expect(investment.attributes == [Attribute("备注", .text("首轮;领投"))])
    #expect(network.relations[1].year == 2021)
  }

  @Test("an edge list with remarks, as graph archives publish them")
  func snap() throws {
    let loaded = try reading("snap.txt")
    #expect(pairs(loaded.network) == ["0>1", "1>2", "2>0", "0>1"])
    #expect(loaded.ledger.tables[0].dialect == "UTF-8, tab, no header")
  }

  @Test("a list of words with quotes and weights")
  func words() throws {
    let network = try reading("words.txt").network
    #expect(pairs(network) == ["San Zhang>李四", "李四>王五", "王五>San Zhang"])
    #expect(network.relations.map(\.weight) == [2.5, 1_000, 4])
  }

  @Test("gzip members are read one after the other")
  func members() throws {
    let loaded = try reading("two-members.csv.gz")
    #expect(pairs(loaded.network) == ["a>b", "b>c", "c>a"])
    #expect(loaded.ledger.tables[0].dialect == "gzip, UTF-8, comma, header")
  }

  @Test("a quarter of a million rows out of a kilobyte")
  func lines() throws {
    let network = try reading("lines.csv.gz").network
    #expect(network.relations.count == 262_144)
    #expect(network.entities.map(\.id) == ["1", "2"])
  }

  // MARK: Events

  static let edges = """
    source,target,relation,year,event
    甲,丙,invests,2020,
    甲,丙,invests,2020,
    乙,丙,invests,2021,
    丁,丙,invests,2020,r1
    """
  static let events = """
    event,date,investors,investee,amount,round,note
    r1,2020-05-01,甲|乙|丁|甲,丙,3亿元,A,first
    r2,2020-06-01,甲,丙|戊,未披露,B,
    """

  @Test("the pairs of an event are found among the relations, or made")
  func events() throws {
    let folder = try FolderFixture(
      "events", texts: ["edges": Self.edges, "events": Self.events])
    let loaded = try folder.read()
    let network = loaded.network
    #expect(network.invariantViolations() == [])
    let found = network.relations.map {
      "\($0.source)>\($0.target) \($0.year ?? 0) \($0.event ?? "-")"
    }
    // The second row repeats the first, so 甲 has one relation left for r1;
    // 乙 invested in another year; r2 finds none and makes two.
    #expect(
      found == [
        "甲>丙 2020 r1", "乙>丙 2021 -", "丁>丙 2020 r1", "乙>丙 2020 r1",
        "甲>丙 2020 r2", "甲>戊 2020 r2",
      ])
    #expect(network.events.map(\.id) == ["r1", "r2"])
    let first = network.events[0]
    #expect(first.sources == ["甲", "乙", "丁"] && first.targets == ["丙"])
    #expect(first.kind == "invests" && first.dimension == .investment)
    #expect(first.amount == 3e8 && first.currency == "CNY")
    #expect(
      first.attributes == [
        Attribute("note", .text("first")),
        Attribute("date", .text("2020-05-01")),
      ])
    #expect(network.events[1].amount == nil)
    #expect(network.relations[3].amount == 3e8)
    #expect(network.relations[0].amount == nil)
    let table = loaded.ledger.tables[1]
    #expect(table.read == 2 && table.kept == 2)
    #expect(
      table.entries.map { "\($0.outcome) \($0.count) \($0.reason)" } == [
        "noted 1 relations that stood already, now of their event",
        "created 3 relations of events",
        "noted 1 relations that name their event already",
        "noted 1 amounts that are not disclosed",
        "created 1 entities that only this table names",
      ])
  }

  @Test("sources and targets without investors state no kind")
  func otherEvents() throws {
    let folder = try FolderFixture(
      "events-other",
      texts: [
        "edges": "1,2\n",
        "events": "id,sources,targets,relation\np,1|3,2,合作\nq,1,2,\n",
      ])
    let network = try folder.read().network
    #expect(network.events.map(\.kind) == ["cooperates", nil])
    #expect(network.relations.map(\.event) == ["q", "p", "p"])
  }

  // MARK: Limits

  private func complaint(
    _ bytes: [UInt8], _ change: (inout ReadingLimits) -> Void
  ) -> String? {
    var options = ReadingOptions()
    change(&options.limits)
    return NetworkFormatsTests.complaint(aboutBytes: bytes, options)
  }

  @Test("cells, rows and columns beyond the limits are refused")
  func sizes() {
    let long = String(repeating: "长", count: 400)
    #expect(
      complaint(Array("source,target\na,\(long)\n".utf8)) { $0.cellBytes = 999 }
        == "edges.csv:2:3: the cell is larger than 999 bytes; is a quote left "
        + "open?")
    #expect(
      complaint(Array("source,target\na,\"\(long)\n".utf8)) {
        $0.cellBytes = 999
      }
        == "edges.csv:2:3: the cell is larger than 999 bytes; is a quote left "
        + "open?")
    #expect(
      complaint(Array("source,target\na,\(long)\n".utf8)) { $0.rowBytes = 999 }
        == "edges.csv:2:1: the row is larger than 999 bytes; is a quote left "
        + "open?")
    let wide = Array(
      ("source,target," + String(repeating: "x,", count: 20) + "\n").utf8)
    #expect(
      complaint(wide) { $0.columns = 20 }
        == "edges.csv:1:51: the row has more than 20 cells; a table has at "
        + "most that many columns")
    #expect(
      complaint(
        Array("source,target\na,\(long)\n".utf8)
      ) { $0.cellBytes = 1_200 } == nil)
  }

  @Test("a cell without end is refused before it fills the memory")
  func endless() {
    let bytes =
      Array("source,target\n\"".utf8)
      + [UInt8](repeating: 0x61, count: 40 << 20)
    #expect(
      complaint(bytes) { _ in }
        == "edges.csv:2:1: the cell is larger than 16777216 bytes; is a quote "
        + "left open?")
  }

  @Test("a file that expands without end is refused")
  func bomb() throws {
    let member = try readBytes(packagePath("Fixtures/Reading/lines.csv.gz"))
    #expect(
      complaint(member + member) { $0.expandedBytes = 2_000_000 }
        == "edges.csv: cannot expand it: it expands to more than 2000000 "
        + "bytes; compress the file anew, or expand it first")
    #expect(complaint(member) { $0.expandedBytes = 2_000_000 } == nil)
  }
}
