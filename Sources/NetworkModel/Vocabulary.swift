/// The words by which the terms of the open vocabularies are known, Chinese
/// and English.
enum Vocabulary {
  /// Returns the term that a text means, whatever its case and width; a text
  /// that no table knows stays as it is, without blanks around it.
  static func term(_ text: String, in table: [String: String]) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let folded = words.joined(separator: " ").foldedWidth.lowercased()
    let joined = folded.split(separator: " ").joined(separator: "_")
    if let known = table[folded] ?? table[joined] { return known }
    guard let first = words.first, let last = words.last else { return "" }
    return String(text[first.startIndex..<last.endIndex])
  }

  /// Adds each term itself to the words that mean it.
  private static func completing(
    _ words: [String: String], _ terms: [String]
  ) -> [String: String] {
    var table = words
    for term in Array(words.values) + terms { table[term] = term }
    return table
  }

  static let entityKinds = completing(
    [
      "企业": "firm", "公司": "firm", "厂商": "firm", "company": "firm",
      "enterprise": "firm",
      "投资机构": "investor", "投资者": "investor", "投资方": "investor",
      "基金": "investor", "投资人": "investor",
      "高校": "university", "大学": "university", "院校": "university",
      "科研机构": "research_institute", "研究机构": "research_institute",
      "研究院": "research_institute", "科研院所": "research_institute",
      "research-institute": "research_institute",
      "创新机构": "innovation_organization",
      "新型创新组织": "innovation_organization",
      "innovation-organization": "innovation_organization",
      "政府": "government", "政府部门": "government", "政府机构": "government",
      "联盟": "alliance", "产业联盟": "alliance", "协会": "alliance",
      "园区": "park", "产业园": "park", "产业园区": "park",
      "产品": "product", "环节": "segment", "细分领域": "segment",
      "技术": "technology", "场景": "scenario", "应用场景": "scenario",
      "行业": "industry", "地点": "place", "算力中心": "computing_centre",
    ], [])

  static let dimensions = completing(
    [
      "技术": "technology", "技术维度": "technology", "技术关系": "technology",
      "人力资本": "human_capital", "人力资本维度": "human_capital",
      "人才": "human_capital", "human-capital": "human_capital",
      "投资": "investment", "资本": "investment", "投融资": "investment",
      "投资维度": "investment", "投资关系": "investment",
      "隶属": "affiliation", "归属": "affiliation",
      "供应链": "supply_chain", "产业链": "supply_chain",
      "supply-chain": "supply_chain",
      "竞争": "competition",
    ], [])

  static let relationKinds = completing(
    [
      "供应": "supplies", "提供": "supplies", "技术输入": "supplies",
      "赋能": "empowers", "技术赋能": "empowers",
      "合作": "cooperates", "技术合作": "cooperates",
      "联合实验室": "joint_lab", "共建实验室": "joint_lab",
      "joint-lab": "joint_lab",
      "平台成员": "platform_member",
      "培养": "trains", "求学": "prior_learning", "学习经历": "prior_learning",
      "就读": "prior_learning", "毕业": "prior_learning",
      "任职": "prior_work", "工作经历": "prior_work",
      "投资": "invests", "融资": "invests", "入股": "invests",
      "收购": "acquires", "并购": "acquires", "孵化": "incubates",
      "成员": "member_of", "属于": "member_of", "隶属": "member_of",
      "位于": "located_in", "坐落": "located_in",
      "产品属于": "product_of", "拥有": "owns", "控股": "owns",
      "管理": "administers", "供应链": "supply_chain", "上下游": "supply_chain",
      "竞争": "competes",
    ], [])

  static let roles = completing(
    [
      "样本": "sample", "样本节点": "sample", "样本企业": "sample",
      "关系": "relation", "关系节点": "relation",
    ], [])
}

extension EntityKind {
  /// The kind that a word means: `企业`, `Company` and `FIRM` are `firm`; a
  /// word that is not known is kept as written, without blanks around it.
  public init(written text: String) {
    self.init(rawValue: Vocabulary.term(text, in: Vocabulary.entityKinds))
  }
}

extension Dimension {
  /// The dimension that a word means: `投资` and `Investment` are
  /// `investment`; a word that is not known is kept as written, without
  /// blanks around it.
  public init(written text: String) {
    self.init(rawValue: Vocabulary.term(text, in: Vocabulary.dimensions))
  }
}

extension RelationKind {
  /// The kind of relation that a word means: `收购` and `Acquires` are
  /// `acquires`; a word that is not known is kept as written, without blanks
  /// around it.
  public init(written text: String) {
    self.init(rawValue: Vocabulary.term(text, in: Vocabulary.relationKinds))
  }
}

extension Role {
  /// The role that a word means: `样本` and `Sample` are `sample`; a word that
  /// is not known is kept as written, without blanks around it.
  public init(written text: String) {
    self.init(rawValue: Vocabulary.term(text, in: Vocabulary.roles))
  }
}

extension BuiltInField {
  /// Returns the term that a text means as a value of this field; nil for a
  /// field of another sort of values.
  package func term(_ text: String) -> String? {
    switch self {
    case .kind: EntityKind(written: text).rawValue
    case .role: Role(written: text).rawValue
    case .dimension: Dimension(written: text).rawValue
    case .relation: RelationKind(written: text).rawValue
    default: nil
    }
  }
}
