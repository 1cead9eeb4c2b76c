import Foundation
import NetworkFormats
import NetworkModel
import NetworkReports
import NetworkResults
import RecordChecks
import TestSupport
import Testing

@Suite("Similar names")
struct SimilarNamesTests {
  /// What is found among bare names: `kept < other: evidence`.
  func found(_ names: [String]) throws -> [String] {
    let network = try Network(
      entities: names.map { Entity(id: $0) }, relations: [])
    return network.similarNames().map {
      "\($0.entity.name) < \($0.other.name): \($0.evidence.rawValue)"
    }
  }

  @Test(
    "one pair of each evidence",
    arguments: [
      ("ＡＩ·之家", "ai 之家", "spelling"),
      ("北鲲云", "北鲲云有限公司", "legal_form"),
      ("Acme", "ACME, Inc.", "legal_form"),
      ("商汤科技", "商汤集团", "designation"),
      ("中国南方电网", "南方电网", "designation"),
      ("深圳市", "深圳", "designation"),
      ("中国平安", "平安科技", "general_words"),
      ("中信银行", "中信证券", "general_words"),
      ("上海大学", "上海科技大学", "general_words"),
      ("ZTE中兴", "中兴", "script"),
      ("字节跳动", "字节", "containment"),
      ("中国信息通信研究院", "信通院", "abbreviation"),
      ("云南省交通投资", "云南交投", "abbreviation"),
      ("疾病的风险预测", "疾病风险预测", "abbreviation"),
      ("华东师范大学", "华南师范大学", "one_letter"),
      ("Microsoft", "Micro-soft", "spelling"),
    ])
  func evidence(_ first: String, _ second: String, _ name: String) throws {
    #expect(
      try found([first, second]) == ["\(first) < \(second): \(name)"])
  }

  @Test(
    "names that share but words, numbers or a series",
    arguments: [
      ["深势科技", "深视科技"], ["小马智行", "小马易行"], ["GPT-3.5", "GPT-35"],
      ["节点 12", "节点 123"], ["企业一二三四一", "企业一二三四二", "企业一二三四三", "企业一二三四四"],
      ["智能制造", "制造行业"], [], ["一"],
    ])
  func unlike(_ names: [String]) throws {
    #expect(try found(names) == [])
  }

  @Test("a word that many names contain is none of them")
  func words() throws {
    let makers = (1...9).map { "第\($0)机器人公司甲乙" }
    #expect(try !found(["机器人"] + makers).contains { $0.contains("contain") })
    #expect(try found(["机器人", makers[0]]).count == 1)
  }

  @Test("other kinds are no candidates; no kind is like any")
  func kinds() throws {
    func pairs(_ first: EntityKind?, _ second: EntityKind?) throws -> Int {
      try Network(
        entities: [
          Entity(id: "奇富", kind: first), Entity(id: "奇富GPT", kind: second),
        ], relations: []
      ).similarNames().count
    }
    #expect(try pairs(.firm, "product") == 0)
    #expect(try pairs(.firm, nil) == 1)
    #expect(try pairs(.firm, .investor) == 1)
  }

  @Test("the described one is kept; of two described none is an alias")
  func sides() throws {
    var entities = ["商汤集团", "商汤科技"].map { Entity(id: $0) }
    entities[1].country = "CN"
    let one = try Network(entities: entities, relations: []).similarNames()
    #expect(one.map(\.entity.id) == ["商汤科技"])
    #expect(AliasSuggestion.table(one).rows.first?.first == .text("商汤集团"))
    entities[0].country = "CN"
    let both = try Network(entities: entities, relations: []).similarNames()
    #expect(both.map(\.isBothDescribed) == [true])
    #expect(AliasSuggestion.table(both).rows.isEmpty)
  }

  @Test("aliases are names, and known pairs are left out")
  func aliases() throws {
    var zte = Entity(id: "zte", name: "Zhongxing")
    zte.aliases = ["中兴通讯"]
    let network = try Network(
      entities: [zte, Entity(id: "中兴")], relations: [])
    #expect(network.similarNames().map(\.entity.id) == ["zte"])
    #expect(network.similarNames(except: [("中兴", "中兴通讯")]).isEmpty)
  }

  /// A name of the raw relations that another name of the same body meets.
  func aliasesMet(by names: Set<String>) throws -> [(String, Set<String>)] {
    let nodes = try PlainTable.rows(fixture("nodes.csv"))
    let aliases = try PlainTable.rows(fixture("aliases.csv"))
    var names = names
    var ids: [String: String] = [:]
    for row in nodes { ids[row["name"] ?? ""] = row["id"] }
    for row in aliases where ids[row["alias"] ?? ""] == nil {
      ids[row["alias"] ?? ""] = row["id"]
    }
    names.formIntersection(ids.keys)
    return aliases.compactMap { row in
      guard let alias = row["alias"], names.contains(alias),
        ["spelling", "abbreviation", "legal_name", "stock_suffix"]
          .contains(row["kind_of_alias"] ?? "")
      else { return nil }
      let others = names.filter { $0 != alias && ids[$0] == row["id"] }
      return others.isEmpty ? nil : (alias, others)
    }
  }

  @Test("the raw relations: four of five aliases, no distinct pair is certain")
  func rawRelations() throws {
    let network = try NetworkReader.read(
      packagePath("Fixtures/china-ai/raw/edges_raw.csv")
    ).network
    let pairs = network.similarNames()
    let joined = Set(pairs.map { Set([$0.entity.name, $0.other.name]) })
    let expected = try aliasesMet(by: Set(network.entities.map(\.name)))
    let met = expected.filter { alias, others in
      others.contains { joined.contains([alias, $0]) }
    }
    #expect(expected.count == 70)
    #expect(met.count == 62, "of \(expected.count)")
    // A list for people must not drown what is true.
    #expect(pairs.count < 250)

    let distinct = try PlainTable.rows(fixture("distinct.csv"))
    #expect(distinct.count == 243)
    let certain = Set(
      pairs.filter { $0.evidence.certainty == .certain }
        .map { Set([$0.entity.name, $0.other.name]) })
    #expect(!certain.isEmpty)
    for row in distinct {
      let pair: Set = [row["name_a"] ?? "", row["name_b"] ?? ""]
      #expect(!certain.contains(pair), "\(pair)")
    }
  }

  @Test("what is called likely nearly always is right")
  func likely() throws {
    func likely(_ path: String) throws -> [Set<String>] {
      try NetworkReader.read(packagePath(path)).network.similarNames()
        .filter { $0.evidence.certainty == .likely }
        .map { [$0.entity.name, $0.other.name] }
    }
    // No two entities of the cleaned network are one; the firm 中国平安 has
    // the alias 平安.
    #expect(try likely("Fixtures/china-ai") == [["平安", "平安科技"]])
    var ids: [String: String] = [:]
    for row in try PlainTable.rows(fixture("nodes.csv")) {
      ids[row["name"] ?? ""] = row["id"]
    }
    for row in try PlainTable.rows(fixture("aliases.csv"))
    where ids[row["alias"] ?? ""] == nil {
      ids[row["alias"] ?? ""] = row["id"]
    }
    let raw = try likely("Fixtures/china-ai/raw/edges_raw.csv")
    let wrong = raw.filter { Set($0.map { ids[$0] }).count > 1 }
    #expect(raw.count == 24)
    #expect(wrong == [["平安", "平安科技"]])
    let distinct = Set(
      try PlainTable.rows(fixture("distinct.csv")).map {
        Set([$0["name_a"] ?? "", $0["name_b"] ?? ""])
      })
    #expect(distinct.isDisjoint(with: raw))
  }

  @Test("each pair of distinct names by itself is never certain")
  func distinctPairs() throws {
    for row in try PlainTable.rows(fixture("distinct.csv")) {
      let pairs = try Network(
        entities: [
          Entity(id: row["name_a"] ?? ""), Entity(id: row["name_b"] ?? ""),
        ], relations: []
      ).similarNames()
      #expect(pairs.allSatisfy { $0.evidence.certainty != .certain }, "\(row)")
    }
  }

  @Test("hostile names")
  func hostile() throws {
    let long = String(repeating: "长", count: 100_000)
    #expect(
      try found([long, long + " ", "!!!", "\u{0}", "😀😀", "😀😀公司"]) == [
        "\(long) < \(long) : spelling", "😀😀 < 😀😀公司: designation",
      ])
  }

  private func fixture(_ name: String) throws -> String {
    try String(
      contentsOfFile: packagePath("Fixtures/china-ai/" + name), encoding: .utf8)
  }
}
