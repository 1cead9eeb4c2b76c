import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Repeated rows and what tells them apart")
struct RepeatedRowsTests {
  static let records = """
    source,target,relation,year,technology,amount,round,note,provenance
    a,b,invests,2020,,,,x,r:1
    a,b,invests,2020,,5亿元,,y,r:2
    a,b,invests,2020,,5亿元,B,x,r:1
    a,b,invests,2020,,,A,x,r:7
    a,b,invests,2020,,6亿元,,,r:3
    a,b,invests,2021,,,,,r:4
    a,b,invests,2020,芯片,,,,r:5
    b,a,invests,2020,,,,,r:6
    """

  @Test("a row that says no more, or no less, is the same statement")
  func merging() throws {
    let loaded = try read(Self.records)
    let relations = loaded.network.relations
    #expect(
      relations.map(\.provenance) == [
        ["r:1", "r:2"], ["r:7"], ["r:3"], ["r:4"], ["r:5"], ["r:6"],
      ])
    #expect(relations[0].amount == 5e8)
    #expect(relations[0].currency == "CNY")
    #expect(relations[0].round == "B")
    #expect(
      relations[0].attributes
        == [Attribute("note", .list([.text("x"), .text("y")]))])
    let table = loaded.ledger.tables[0]
    #expect(table.read == 8 && table.kept == 6)
    #expect(
      table.entries.filter { $0.outcome == .merged } == [
        .init(
          outcome: .merged, reason: "completes an earlier relation", count: 2,
          positions: [
            .init(file: "edges.csv", line: 3, column: 1),
            .init(file: "edges.csv", line: 4, column: 1),
          ])
      ])
  }

  @Test("kept rows stay as they are, and an edge list keeps them by itself")
  func keeping() throws {
    var options = ReadingOptions()
    options.repeatedRows = .keep
    #expect(try read(Self.records, options).network.relations.count == 8)
    let list = "source,target,note\na,b,x\na,b,x\n"
    #expect(try read(list).network.relations.count == 2)
    options.repeatedRows = .merge
    let merged = try read(list, options)
    #expect(merged.network.relations.count == 1)
    #expect(merged.ledger.tables[0].total(.merged) == 1)
    #expect(try read("1 2\n1 2\n", options).network.relations.count == 1)
  }

  @Test("an export that numbers or labels its edges keeps them all")
  func exports() throws {
    let gephi =
      "Source,Target,Type,Id,Label,Weight\n"
      + "a,b,Directed,0,,1\na,b,Directed,1,,1\n"
    #expect(try read(gephi).network.relations.count == 2)
    #expect(
      try read("source,target,label\na,b,x\na,b,x\n").network.relations.count
        == 2)
    #expect(
      try read("id,source,target,year\n1,a,b,2020\n2,a,b,2020\n").network
        .relations.count == 2)
  }

  @Test("the same rows in plain words: a quadratic twin agrees")
  func mergingOracle() throws {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<60 {
      let rows = (0..<80).map { _ in
        [
          random.pick(["a", "b"]), random.pick(["a", "b"]),
          random.pick(["", "invests"]), random.pick(["", "2020"]),
          random.pick(["", "x", "y"]), random.pick(["", "1", "2"]),
          random.pick(["", "A"]), random.pick(["", "p", "q"]),
        ]
      }
      var kept: [[String]] = []
      for row in rows {
        func agrees(_ other: [String]) -> Bool {
          func holds(_ more: [String], _ less: [String]) -> Bool {
            (4..<8).allSatisfy { less[$0].isEmpty || less[$0] == more[$0] }
          }
          return row[..<4] == other[..<4]
            && (holds(row, other) || holds(other, row))
        }
        if kept.contains(row) { continue }
        if let place = kept.firstIndex(where: agrees) {
          for cell in 4..<8 where kept[place][cell].isEmpty {
            kept[place][cell] = row[cell]
          }
        } else {
          kept.append(row)
        }
      }
      let text =
        "source,target,relation,year,application,amount,round,股数\n"
        + rows.map { $0.joined(separator: ",") + "\n" }.joined()
      let relations = try read(text).network.relations
      let found = relations.map { relation in
        [
          relation.source, relation.target, relation.kind?.rawValue ?? "",
          relation.year.map(String.init) ?? "", relation.application ?? "",
          relation.amount.map { String(Int($0)) } ?? "", relation.round ?? "",
          relation.attributes.first?.value.description ?? "",
        ]
      }
      #expect(found == kept)
    }
  }

  @Test(
    "rows that each say something else are two",
    arguments: [
      // An amount in the one, a round in the other.
      ("amount,round", ",A", "5,", 2), ("amount,round", ",A", "5,A", 1),
      ("amount,round", "5,A", ",", 1), ("amount,round", "5,A", "5,B", 2),
      ("deal", "x", "y", 2), ("deal", "x", "", 1), ("deal", "x", "x", 1),
      ("股数,deal", "3,", ",x", 2), ("股数,deal", "3,x", ",x", 1),
      // Notes and citations are beside the fact.
      ("note,备注", "x,", ",y", 1), ("Remark,comment", "x,y", "y,x", 1),
      ("说明,注,notes", "a,b,c", "d,e,f", 1),
      ("信息来源,provenance", "a,b", "c,d", 1),
      // What the ends are takes no part.
      ("source_kind,target_kind", "firm,", ",firm", 1),
    ])
  func containment(
    headers: String, first: String, second: String, count: Int
  ) throws {
    for (first, second) in [(first, second), (second, first)] {
      let text =
        "source,target,year,\(headers)\n"
        + "a,b,2020,\(first)\na,b,2020,\(second)\n"
      #expect(try read(text).network.relations.count == count, "\(text)")
    }
  }

  @Test("dates in full tell relations of one year apart, and are kept")
  func dates() throws {
    let loaded = try read(
      "投资方,被投资方,投资时间,结束日期\n"
        + "a,b,2020-01-01,\na,b,2020-12-01,2021年\na,b,2020,\n"
        + "a,b,2020/3,\na,b,2020-01-01,\nc,d,2020-1-1,6/30/2021\n")
    let relations = loaded.network.relations
    #expect(
      relations.map(\.attributes) == [
        [Attribute("date", .text("2020-01-01"))],
        [Attribute("date", .text("2020-12-01"))],
        [Attribute("date", .text("2020/3"))],
        [
          Attribute("date", .text("2020-1-1")),
          Attribute("end_date", .text("6/30/2021")),
        ],
      ])
    #expect(relations.map(\.year) == [2020, 2020, 2020, 2020])
    #expect(relations.map(\.endYear) == [nil, 2021, nil, 2021])
    #expect(loaded.ledger.tables[0].total(.merged) == 2)
    // A year alone makes no attribute, and a column named date stays one.
    let plain = try read("source,target,year,date\na,b,2020年,spring\n")
    #expect(plain.network.relations.attributes.names == ["date"])
    let both = try read("source,target,year,date\na,b,2020-05,spring\n")
    #expect(
      both.network.relations[0].attributes == [
        Attribute("date", .text("spring")), Attribute("year", .text("2020-05")),
      ])
  }

  @Test("years that are not stated are missing, and noted with their place")
  func unstatedYears() throws {
    let loaded = try read(
      "source,target,year,end_year\na,b,NA,—\na,c,2020,不详\n")
    #expect(loaded.network.relations.map(\.year) == [nil, 2020])
    let entry = try #require(
      loaded.ledger.tables[0].entries.first {
        $0.reason == "years that are not stated"
      })
    #expect(entry.outcome == .noted && entry.count == 3)
    #expect(entry.positions.map(\.column) == [5, 8, 10])
  }

  @Test("a weight may have thousands separators")
  func separators() throws {
    let network = try read("source,target,weight\na,b,\"1,234.5\"\n").network
    #expect(network.relations[0].weight == 1_234.5)
  }
}
