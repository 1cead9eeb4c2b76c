import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Tables of relations")
struct RelationTableTests {
  @Test("every column arrives where it belongs")
  func columns() throws {
    let text = """
      source,source_kind,target,target_kind,dimension,relation,year,end_year,\
      technology,application,industry,weight,amount,currency,round,type,event,\
      provenance,备注,空列
      百度,企业,清华大学,高校,人力资本,培养,2018-03-01,2020年,语音识别,智能医疗,\
      医疗,2.5,"1,000",CNY,A,Undirected,e1,报告:1|报告:2,长期,
      """
    let network = try read(text).network
    let relation = network.relations[0]
    var expected = Relation(
      source: "百度", target: "清华大学", dimension: .humanCapital,
      kind: "trains", year: 2018, weight: 2.5)
    expected.direction = .undirected
    expected.endYear = 2020
    expected.technology = "语音识别"
    expected.application = "智能医疗"
    expected.industry = "医疗"
    expected.amount = 1_000
    expected.currency = "CNY"
    expected.round = "A"
    expected.event = "e1"
    expected.attributes = [
      Attribute("备注", .text("长期")), Attribute("date", .text("2018-03-01")),
    ]
    expected.provenance = ["报告:1", "报告:2"]
    #expect(relation == expected)
    #expect(network.entities.map(\.kind) == [.firm, .university])
    #expect(network.invariantViolations() == [])
  }

  @Test("a relation kind decides the dimension where none is stated")
  func dimension() throws {
    let network = try read(
      "source,target,relation,dimension\na,b,投资,\na,b,赋能,竞争\na,b,其他,\n"
    ).network
    #expect(
      network.relations.map(\.dimension) == [.investment, .competition, nil])
  }

  @Test("a header alone is a network without relations")
  func headerOnly() throws {
    let loaded = try NetworkReader.read(
      packagePath("Fixtures/Reading/header-only.csv"))
    #expect(loaded.network == Network())
    #expect(loaded.ledger.tables.count == 1)
    #expect(loaded.ledger.tables[0].read == 0)
    #expect(loaded.ledger.tables[0].dialect == "UTF-8, comma, header")
  }

  @Test("the kind of an end is the first that a row states")
  func kinds() throws {
    let network = try read(
      "source,source_kind,target,target_kind\na,,b,企业\nb,高校,a,投资机构\n"
    ).network
    #expect(network.entities.map(\.kind) == [.investor, .firm])
  }

  // MARK: Integers

  /// The same rows once as plain integers and once quoted, which no fast way
  /// understands.
  @Test("integers read fast are the same as integers read as cells")
  func fastPath() throws {
    var random = SeededGenerator(seed: 7)
    for round in 0..<60 {
      let isWeighted = round % 2 == 0
      let end = random.pick(["\n", "\r\n", "\r"])
      let rows = (0..<Int.random(in: 1...400, using: &random)).map { _ in
        let ids = (0..<2).map { _ in
          random.oneIn(9)
            ? random.pick([
              "007", "00", "0", "-1", "firm", "999999999999999999",
              "1000000000000000000", "18446744073709551616", "１２",
            ])
            : String(
              Int.random(
                in: 0...random.pick([9, 500, 4_294_967_295]),
                using: &random))
        }
        return ids
          + (isWeighted
            ? [random.pick(["1", "0.5", "12.25", "1e2", "-3"])] : [])
      }
      let plain = rows.map { $0.joined(separator: ",") + end }.joined()
      let quoted = rows.map {
        $0.map { "\"\($0)\"" }.joined(separator: ",") + end
      }.joined()
      let fast = try read(plain)
      #expect(fast.network == (try read(quoted)).network)
      // A window of less than the longest row is never read fast.
      for blockSize in [8, 200] {
        let loaded = try NetworkReader.read(
          relations: .memory(Array(plain.utf8), name: "edges.csv"), .init(),
          blockSize: blockSize)
        #expect(loaded.network == fast.network)
        #expect(loaded.ledger == fast.ledger)
      }
      #expect(
        fast.network.relations.map { [$0.source, $0.target] }
          == rows.map { Array($0[..<2]) })
      if isWeighted {
        #expect(
          fast.network.relations.map(\.weight)
            == rows.compactMap { Double($0[2]) })
      }
    }
  }

  @Test("huge ids take no more room than small ones")
  func sparseIDs() throws {
    var random = SeededGenerator(seed: 8)
    let ids = (0..<2_000).map { _ in
      UInt64.random(in: 0...999_999_999_999_999_999, using: &random)
    }
    let text = (0..<20_000).map { row in
      "\(ids[row % 2_000]) \(ids[(row * 7 + 3) % 2_000])\n"
    }.joined()
    let network = try read(text).network
    #expect(network.entities.count == Set(ids).count)
    #expect(network.relations.count == 20_000)
    for row in stride(from: 0, to: 20_000, by: 97) {
      #expect(network.relations[row].source == String(ids[row % 2_000]))
      #expect(
        network.relations[row].target == String(ids[(row * 7 + 3) % 2_000]))
    }
  }

  @Test("an integer is interned by its value, dense or not")
  func interner() {
    var random = SeededGenerator(seed: 9)
    var interner = IntegerInterner()
    var places: [UInt64: UInt32] = [:]
    for _ in 0..<40_000 {
      let top = random.pick(
        [1_000, 300_000, 3_000_000, UInt64.max] as [UInt64])
      let value = UInt64.random(in: 0...top, using: &random)
      #expect(interner.place(of: value) == places[value])
      if places[value] == nil {
        places[value] = UInt32(places.count)
        interner.insert(value, place: UInt32(places.count - 1))
      }
    }
    for (value, place) in places { #expect(interner.place(of: value) == place) }
    // All at once: what is found is right, and all that are new are not.
    let known = Array(places.keys)
    let new = (0..<1_000).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 | 1 << 63 }
      .filter { places[$0] == nil }
    var found: [UInt32] = []
    interner.placesPlusOne(of: known + new, into: &found)
    for (value, place) in zip(known, found) where place > 0 {
      #expect(places[value] == place - 1)
    }
    #expect(found.prefix(known.count).count { $0 > 0 } > known.count / 2)
    #expect(found.dropFirst(known.count).allSatisfy { $0 == 0 })
  }

  // The array grows to 131101, and may double only from the fourth integer
  // on; until then 262201, its last place after that, waits in the table.
  @Test("integers at the end of the array move to it")
  func internerBorder() {
    let values: [UInt64] = [0, 131_100, 262_201, 140_000, 262_202, 7]
    var interner = IntegerInterner()
    for (place, value) in values.enumerated() {
      interner.insert(value, place: UInt32(place))
      for (earlier, value) in values[...place].enumerated() {
        #expect(interner.place(of: value) == UInt32(earlier))
      }
      for value in values[(place + 1)...] {
        #expect(interner.place(of: value) == nil)
      }
    }
  }

  @Test("new entities are counted, with the first places")
  func created() throws {
    let table = try read("a,b\nb,c\n1,d\n").ledger.tables[0]
    #expect(
      table.entries == [
        .init(
          outcome: .created, reason: "entities that only this table names",
          count: 5,
          positions: [
            .init(file: "edges.csv", line: 1, column: 1),
            .init(file: "edges.csv", line: 1, column: 3),
            .init(file: "edges.csv", line: 2, column: 3),
          ])
      ])
  }

  @Test("a row of empty cells is dropped, and counted as a row")
  func emptyRows() throws {
    let table = try read("source,target,year\na,b,\n,,\n , ,\nb,c,\n").ledger
      .tables[0]
    #expect(table.read == 4 && table.kept == 2 && table.total(.dropped) == 2)
  }

  @Test("amounts that are not disclosed are noted, not refused")
  func undisclosed() throws {
    let loaded = try read("source,target,amount\na,b,未披露\na,c,5亿\n")
    #expect(loaded.network.relations.map(\.amount) == [nil, 5e8])
    #expect(
      loaded.ledger.tables[0].entries.contains {
        $0.reason == "amounts that are not disclosed" && $0.count == 1
      })
  }

  @Test("texts that are canonically equal are one entity and one value")
  func canonical() throws {
    let network = try read(
      "source,target,technology\né,x,é\ne\u{301},y,e\u{301}\n"
        + "\u{212A},z,\nK,z,\n"
    ).network
    #expect(network.invariantViolations() == [])
    #expect(network.entities.map(\.id) == ["é", "x", "y", "\u{212A}", "z"])
    #expect(network.relations.count { $0.technology == "é" } == 2)
    #expect(
      Set(network.relations.technologies.values).count
        == network.relations.technologies.values.count)
  }
}
