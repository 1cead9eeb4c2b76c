import NetworkModel

/// The words of the closed vocabularies, as they are written in tables.
///
/// A word that is not listed is kept, in lower case and with underscores for
/// blanks, as the vocabularies of the model are open.
enum Terms {
  static func entityKind(_ text: String) -> EntityKind {
    EntityKind(rawValue: term(text, entityKinds))
  }

  static func dimension(_ text: String) -> Dimension {
    Dimension(rawValue: term(text, dimensions))
  }

  static func relationKind(_ text: String) -> RelationKind {
    RelationKind(rawValue: term(text, relationKinds))
  }

  static func role(_ text: String) -> Role {
    Role(rawValue: term(text, roles))
  }

  static func layer(_ text: String) -> String { layers[text] ?? text }

  /// Reads the type of an edge: Gephi's words and the Chinese ones.
  static func direction(_ text: String) -> Relation.Direction? {
    switch text.foldedWidth.lowercased() {
    case "directed", "有向", "单向": .directed
    case "undirected", "无向", "mutual", "双向": .undirected
    default: nil
    }
  }

  private static func term(
    _ text: String, _ table: [String: String]
  ) -> String {
    let folded = text.foldedWidth.lowercased()
    let joined = folded.split(whereSeparator: \.isWhitespace)
      .joined(separator: "_")
    return table[folded] ?? table[joined] ?? joined
  }

  private static let entityKinds: [String: String] = [
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
  ]

  private static let dimensions: [String: String] = [
    "技术": "technology", "技术维度": "technology", "技术关系": "technology",
    "人力资本": "human_capital", "人力资本维度": "human_capital",
    "人才": "human_capital", "human-capital": "human_capital",
    "投资": "investment", "资本": "investment", "投融资": "investment",
    "投资维度": "investment", "投资关系": "investment",
    "隶属": "affiliation", "归属": "affiliation",
    "供应链": "supply_chain", "产业链": "supply_chain",
    "supply-chain": "supply_chain",
    "竞争": "competition",
  ]

  private static let relationKinds: [String: String] = [
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
  ]

  private static let roles: [String: String] = [
    "样本": "sample", "样本节点": "sample", "样本企业": "sample",
    "关系": "relation", "关系节点": "relation",
  ]

  private static let layers: [String: String] = [
    "基础层": "foundation", "基础": "foundation", "技术层": "technology",
    "应用层": "application", "应用": "application", "技术": "technology",
  ]
}
