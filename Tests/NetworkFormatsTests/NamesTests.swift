import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Names of ends")
struct NamesTests {
  static let nodes = """
    id,name,kind,aliases
    baidu,百度,firm,百度在线|Baidu Inc.
    iflytek,科大讯飞（集团）,firm,讯飞
    hrg,哈工大机器人,firm,
    hrg-lab,哈工大机器人,research_institute,
    hrg-2,哈工大机器人,research_institute,
    a-b,甲乙,firm,
    ab,丙,firm,
    """

  /// The id that each name is understood as, with those tables.
  private func understood(
    _ names: [String], _ name: String, kind: String = ""
  ) throws -> ([String], ImportLedger.Table) {
    let rows = names.map { "\"\($0)\",\(kind),x\n" }.joined()
    let folder = try FolderFixture(
      name,
      texts: [
        "nodes": Self.nodes, "edges": "source,source_kind,target\n" + rows,
      ])
    let loaded = try folder.read()
    #expect(loaded.network.invariantViolations() == [])
    return (
      loaded.network.relations.map(\.source), loaded.ledger.tables[1]
    )
  }

  @Test("by id, by name, by alias, by spelling, or new")
  func order() throws {
    let (ids, table) = try understood(
      [
        "baidu", "百度", "百度在线", " ＢＡＩＤＵ　", "科大讯飞(集团)", "讯飞",
        "科大 讯飞集团", "Baidu, inc", "商汤", "甲乙",
      ], "names-order")
    #expect(
      ids == [
        "baidu", "baidu", "baidu", "baidu", "iflytek", "iflytek", "iflytek",
        "baidu", "商汤", "a-b",
      ])
    #expect(
      table.entries.map { "\($0.outcome) \($0.count) \($0.reason)" } == [
        "created 2 entities that only this table names",
        "noted 2 names understood by an alias",
        "noted 4 names understood by another spelling",
      ])
  }

  @Test("a name of two means neither, unless the kind tells")
  func ambiguous() throws {
    #expect(
      try understood(["哈工大机器人"], "names-firm", kind: "企业").0 == ["hrg"])
    // Two are institutes, so that the kind tells as little as none.
    for kind in ["", "高校", "研究院"] {
      let (ids, table) = try understood(
        ["哈工大机器人", "哈工大机器人"], "names-two", kind: kind)
      #expect(ids == ["哈工大机器人", "哈工大机器人"])
      #expect(
        table.entries.contains {
          $0.reason == "entities whose name may mean several others"
            && $0.count == 1
        })
    }
  }

  @Test("a spelling of two means neither")
  func ambiguousSpelling() throws {
    // a-b and ab are ids of two entities; A.B could be either.
    #expect(try understood(["A.B"], "names-form").0 == ["A.B"])
    #expect(try understood(["ab", "a-b"], "names-exact").0 == ["ab", "a-b"])
  }

  @Test("names that no table declares differ as they are written")
  func undeclared() throws {
    let network = try read("a,A\nA,Ａ\na-b,ab\n").network
    #expect(network.entities.map(\.id) == ["a", "A", "Ａ", "a-b", "ab"])
  }

  @Test("integers that a table declares are found by id and by name")
  func integers() throws {
    let folder = try FolderFixture(
      "names-integers",
      texts: [
        "nodes": "id,name\n7,七\nx,42\n",
        "edges": String(repeating: "7 42\n42 9\n", count: 40),
      ])
    let network = try folder.read().network
    #expect(network.entities.map(\.id) == ["7", "x", "9"])
    #expect(pairs(network) == (0..<40).flatMap { _ in ["7>x", "x>9"] })
  }

  @Test("without a table of entities an alias makes the id it stands for")
  func aliasesAlone() throws {
    let folder = try FolderFixture(
      "names-aliases",
      texts: [
        "aliases": "别名,名称\n讯飞,科大讯飞\nIflytek,讯飞\n百度公司,百度\n",
        "edges": "讯飞,iflytek\n科大讯飞,商汤\n",
      ])
    let loaded = try folder.read()
    // An alias of an alias stands for the same; 百度 is never used.
    #expect(loaded.network.entities.map(\.id) == ["科大讯飞", "商汤"])
    #expect(
      loaded.network.entities[0].aliases == ["讯飞", "Iflytek"])
    #expect(pairs(loaded.network) == ["科大讯飞>科大讯飞", "科大讯飞>商汤"])
    #expect(loaded.ledger.tables[0].kept == 3)
  }

  @Test("an alias said twice is merged; one that is its own name is harmless")
  func harmlessAliases() throws {
    let folder = try FolderFixture(
      "names-harmless",
      texts: [
        "nodes": "id,name\nbaidu,百度\n",
        "aliases": "alias,id\nbaidu,baidu\n百度,baidu\n度娘,百度\n度娘,baidu\n",
        "edges": "度娘,x\n",
      ])
    let loaded = try folder.read()
    #expect(pairs(loaded.network) == ["baidu>x"])
    #expect(loaded.network.entities[0].aliases == ["百度", "度娘"])
    #expect(loaded.ledger.tables[1].kept == 3)
    #expect(loaded.ledger.tables[1].total(.merged) == 1)
  }

  @Test("a node written twice in the same words is merged")
  func repeatedNode() throws {
    let folder = try FolderFixture(
      "names-repeated",
      texts: [
        "nodes": "id,name\nbaidu,百度\n,\nbaidu, 百度\n", "edges": "baidu,x\n",
      ])
    let table = try folder.read().ledger.tables[0]
    #expect(table.read == 3 && table.kept == 1)
    #expect(table.total(.merged) == 1 && table.total(.dropped) == 1)
  }

  @Test("every column of an entity arrives where it belongs")
  func columns() throws {
    let folder = try FolderFixture(
      "names-columns",
      texts: [
        "nodes": """
        编号;名称;英文名;类型;角色;国家;省份;城市;层级;领域;年份;别名;来源;员工
        sense;商汤科技;SenseTime;企业;样本节点;CN;上海|香港;上海;技术层|应用层;视觉;2014;商汤;报告:1|报告:2;3000
        """,
        "edges": "商汤,x\n",
      ])
    var expected = Entity(
      id: "sense", name: "商汤科技", kind: .firm, role: .sample, country: "CN",
      year: 2014)
    expected.englishName = "SenseTime"
    expected.regions = ["上海", "香港"]
    expected.cities = ["上海"]
    expected.layers = ["technology", "application"]
    expected.sectors = ["视觉"]
    expected.aliases = ["商汤"]
    expected.provenance = ["报告:1", "报告:2"]
    expected.attributes = [Attribute("员工", .text("3000"))]
    #expect(try folder.read().network.entities[0] == expected)
  }
}
