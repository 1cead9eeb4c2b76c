import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Dialects and headers")
struct DialectTests {
  @Test(
    "a title before the header is passed over, and noted",
    arguments: [
      ("投资关系表,,\n来源,目标,年份\na,b,2020\n", "comma, header"),
      ("关系\r\n来源;目标\r\na;b\r\n", "semicolon, header"),
      ("sep=;\nsource;target\na;b\n", "semicolon, header"),
      ("sep=,\r\nsource,target\r\na,b\r\n", "comma, header"),
    ])
  func title(text: String, dialect: String) throws {
    let loaded = try NetworkReader.read(bytes: Array(text.utf8), name: "t.csv")
    let table = loaded.ledger.tables[0]
    #expect(loaded.network.relations.map(\.source) == ["a"])
    #expect(loaded.network.relations.map(\.target) == ["b"])
    #expect(table.dialect == "UTF-8, " + dialect)
    #expect(table.read == 1)
    let notes = table.entries.filter { $0.reason.contains("title") }
    #expect(notes.map(\.reason) == ["a title before the header"])
    #expect(notes.flatMap(\.positions).map(\.line) == [1])
  }

  @Test("a row that is half empty is no title of a list without headers")
  func noTitle() {
    #expect(throws: FormatError.self) {
      try NetworkReader.read(bytes: Array("a,\nb,c\n".utf8), name: "t.csv")
    }
  }

  @Test(
    "delimiter and header are found out",
    arguments: [
      ("source,target\na,b\n", "comma, header", ["a>b"]),
      ("source\ttarget\na\tb\n", "tab, header", ["a>b"]),
      ("source;target;note\na;b;x,y,z\n", "semicolon, header", ["a>b"]),
      ("source|target\na|b\n", "bar, header", ["a>b"]),
      ("source target\na b\n", "whitespace, header", ["a>b"]),
      ("1,2\n2,3\n", "comma, no header", ["1>2", "2>3"]),
      ("1 2\n2   3\n", "whitespace, no header", ["1>2", "2>3"]),
      ("1\t2\n2\t3\n", "tab, no header", ["1>2", "2>3"]),
      ("  1 2  \n\t2 3\n", "whitespace, no header", ["1>2", "2>3"]),
      (
        "San Zhang,Si Li\nA B,C D\n", "comma, no header",
        ["San Zhang>Si Li", "A B>C D"]
      ),
      ("来源,目标,关系\n百度,讯飞,合作\n", "comma, header", ["百度>讯飞"]),
      ("From Node,To-Node\nx,y\n", "comma, header", ["x>y"]),
      ("　来源　,\"目标\"\na,b\n", "comma, header", ["a>b"]),
      ("投资方,被投资方,轮次\na,b,A\n", "comma, header", ["a>b"]),
      ("甲方,乙方\na,b\n", "comma, header", ["a>b"]),
      // One word that is a header elsewhere may as well be a vertex.
      (
        "产业,人工智能\n人工智能,芯片\n", "comma, no header",
        ["产业>人工智能", "人工智能>芯片"]
      ),
      ("# a\n% b\n1 2\n# c\n3 4\n", "whitespace, no header", ["1>2", "3>4"]),
      ("#FromNodeId\tToNodeId\n1\t2\n", "tab, header", ["1>2"]),
      (
        "# made by hand, twice\n1 2\n3 4\n", "whitespace, no header",
        ["1>2", "3>4"]
      ),
      ("#made by hand\n1;2\n3;4\n", "semicolon, no header", ["1>2", "3>4"]),
      ("#1,#2\n#2,#3\n", "comma, no header", ["#1>#2", "#2>#3"]),
      ("source,target\n#1,%2\n", "comma, header", ["#1>%2"]),
    ])
  func dialects(text: String, dialect: String, expected: [String]) throws {
    let loaded = try read(text)
    #expect(loaded.ledger.tables[0].dialect == "UTF-8, " + dialect)
    #expect(pairs(loaded.network) == expected)
  }

  @Test("every header of the vocabulary is found, in any dress")
  func vocabulary() {
    for field in RelationField.allCases {
      for header in field.headers {
        let spaced = header.uppercased().map { "\($0) " }.joined(separator: "_")
        #expect(TableHeader<RelationField>([spaced])[field] == 0, "\(header)")
      }
    }
    for field in EntityField.allCases {
      for header in field.headers {
        #expect(TableHeader<EntityField>([header])[field] == 0, "\(header)")
      }
    }
    for field in EventField.allCases {
      for header in field.headers {
        #expect(TableHeader<EventField>([header])[field] == 0, "\(header)")
      }
    }
  }

  @Test("the better of two headers wins, the other stays an attribute")
  func ranks() throws {
    let loaded = try read(
      "source_name,source,investee,investee_id\n百度公司,baidu,讯飞公司,iflytek\n")
    #expect(pairs(loaded.network) == ["baidu>iflytek"])
    #expect(
      loaded.network.relations[0].attributes == [
        Attribute("source_name", .text("百度公司")),
        Attribute("investee", .text("讯飞公司")),
      ])
  }

  @Test("来源 is where a relation starts, and where a node is cited")
  func origin() throws {
    #expect(TableHeader<RelationField>(["来源"])[.source] == 0)
    #expect(TableHeader<EntityField>(["来源"])[.provenance] == 0)
  }

  @Test("two headers without letters are two of the same name")
  func hyphens() {
    #expect(
      complaint(about: "source,target,-,_,-\na,b,1,2,3\n")
        == "edges.csv:1:19: the header '-' is that of column 3 already; rename "
        + "one of them")
  }

  @Test("remarks and blank lines are noted, not counted as rows")
  func lines() throws {
    let table = try read("# head\n1 2\n\n# tail\n  \n3 4\n").ledger.tables[0]
    #expect(table.read == 2 && table.kept == 2)
    #expect(
      table.entries.filter { $0.outcome == .noted } == [
        .init(
          outcome: .noted, reason: "blank lines", count: 2,
          positions: [
            .init(file: "edges.csv", line: 3),
            .init(file: "edges.csv", line: 5),
          ]),
        .init(
          outcome: .noted, reason: "comment lines", count: 2,
          positions: [
            .init(file: "edges.csv", line: 1),
            .init(file: "edges.csv", line: 4),
          ]),
      ])
  }
}
