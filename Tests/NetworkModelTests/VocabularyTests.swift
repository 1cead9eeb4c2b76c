import Testing

@testable import NetworkModel

@Suite("Words of the vocabularies")
struct VocabularyTests {
  @Test("known words mean their term in any case and width")
  func known() {
    for word in ["企业", " Company ", "FIRM", "ｆｉｒｍ", "firm"] {
      #expect(EntityKind(written: word) == .firm)
    }
    #expect(EntityKind(written: "Research  Institute") == .researchInstitute)
    #expect(RelationKind(written: "Acquires") == RelationKind(written: "收购"))
    #expect(Dimension(written: "Supply Chain") == .supplyChain)
    #expect(Role(written: "样本节点") == .sample)
  }

  @Test("unknown words stay as they are written")
  func unknown() {
    for word in ["StartUp", "Joint Venture", "Tech X", "ＡＢ", "独角兽 企业"] {
      #expect(EntityKind(written: " \(word)　").rawValue == word)
      #expect(Role(written: word).rawValue == word)
      #expect(RelationKind(written: word).rawValue == word)
      #expect(Dimension(written: word).rawValue == word)
    }
    #expect(EntityKind(written: " ").rawValue == "")
  }

  @Test(
    "conditions understand the same words",
    arguments: [
      ("kind = 企业", 1), ("kind = FIRM", 1), ("kind in (高校, Company)", 1),
      ("kind != 公司", 1), ("kind not in (企业)", 1), ("kind = StartUp", 1),
      ("kind = startup", 0), ("kind ~ 企业", 0), ("role = 样本", 1),
      ("relation = Acquires", 1), ("relation = 收购", 1),
      ("dimension = 投资", 1), ("source.kind = 企业", 1),
      ("both.kind = 企业", 0), ("source.role in (样本)", 1),
    ])
  func conditions(text: String, count: Int) throws {
    var builder = NetworkBuilder()
    try builder.add(Entity(id: "a", kind: .firm, role: .sample))
    try builder.add(Entity(id: "b", kind: "StartUp"))
    try builder.add(
      Relation(
        source: "a", target: "b", dimension: .investment, kind: "acquires"))
    let predicate = try Predicate(parsing: text)
    #expect(
      predicate.marks(in: builder.finish()).count { $0 } == count, "\(text)")
  }
}
