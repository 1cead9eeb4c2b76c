import NetworkModel

/// The headers under which each column is known, best first.
///
/// They are compared without case, blanks, underscores and hyphens, and in
/// ordinary width. Of two columns that mean the same, the one listed first
/// is taken and the other stays a free attribute: a table with `investee_id`
/// and `investee` is read by the ids.
protocol TableField: RawRepresentable, CaseIterable, Sendable
where RawValue == Int {
  /// The headers of this column, as ``normalizedHeader(_:)`` gives them.
  var headers: [String] { get }
}

/// A column of a table of relations.
enum RelationField: Int, TableField {
  case source, target, dimension, kind, year, endYear, technology
  case application, industry, weight, amount, currency, round, direction
  case sourceKind, targetKind, event, provenance

  var headers: [String] {
    switch self {
    case .source:
      [
        "source", "sourceid", "来源", "源", "起点", "源节点", "来源节点",
        "起始节点", "from", "fromid", "fromnode", "fromnodeid", "src",
        "investorid", "sourcename", "提供方", "供应方", "供给方", "投资方",
        "投资机构", "投资者", "投资人", "供应商", "来源名称", "源名称",
        "provider", "supplier", "investor", "甲方",
      ]
    case .target:
      [
        "target", "targetid", "目标", "终点", "目标节点", "终止节点", "to",
        "toid", "tonode", "tonodeid", "dst", "investeeid", "targetname",
        "被投资方", "被投方", "被投企业", "被投资企业", "融资方", "受资方",
        "需求方", "接收方", "使用方", "客户", "目标名称", "recipient",
        "customer", "investee", "乙方",
      ]
    case .dimension: ["dimension", "维度", "关系维度", "网络维度"]
    case .kind:
      [
        "relation", "关系", "关系类型", "relationkind", "relationtype",
        "关系种类", "label", "标签", "类型", "类别",
      ]
    case .year:
      [
        "year", "年份", "年", "年度", "startyear", "开始年份", "起始年份",
        "发生年份", "date", "日期", "时间", "投资时间", "投资日期",
        "融资时间", "融资日期",
      ]
    case .endYear:
      ["endyear", "结束年份", "终止年份", "截止年份", "enddate", "结束日期"]
    case .technology: ["technology", "技术", "技术类别", "技术领域", "技术类型"]
    case .application: ["application", "应用领域", "应用", "应用场景"]
    case .industry: ["industry", "行业", "产业", "所属行业"]
    case .weight: ["weight", "权重"]
    case .amount:
      ["amount", "金额", "投资金额", "融资金额", "投资额", "融资额"]
    case .currency: ["currency", "币种", "货币"]
    case .round: ["round", "轮次", "融资轮次", "投资轮次"]
    case .direction: ["type", "direction", "方向", "有向性"]
    case .sourceKind:
      ["sourcekind", "sourcetype", "来源类型", "源类型", "起点类型"]
    case .targetKind:
      ["targetkind", "targettype", "目标类型", "终点类型"]
    case .event: ["event", "eventid", "事件", "事件编号"]
    case .provenance:
      ["provenance", "出处", "来源文件", "数据来源", "信息来源"]
    }
  }
}

/// A column of a table of entities.
enum EntityField: Int, TableField {
  case id, name, englishName, kind, role, country, region, city, layer
  case sector, year, aliases, provenance

  var headers: [String] {
    switch self {
    case .id: ["id", "编号", "节点编号", "nodeid", "节点id", "代码", "key"]
    case .name:
      [
        "name", "名称", "节点", "节点名称", "企业名称", "机构名称",
        "公司名称", "中文名", "全称", "node", "label", "标签",
      ]
    case .englishName:
      ["nameen", "英文名", "英文名称", "englishname", "enname"]
    case .kind:
      ["kind", "类型", "类别", "节点类型", "机构类型", "type", "nodetype"]
    case .role: ["role", "角色", "节点角色"]
    case .country: ["country", "国家", "国别"]
    case .region: ["region", "地区", "省份", "省", "province", "区域"]
    case .city: ["city", "城市", "市"]
    case .layer: ["layer", "层级", "层", "产业链层级"]
    case .sector: ["sector", "领域"]
    case .year: ["year", "年份", "年", "年度"]
    case .aliases: ["aliases", "alias", "别名", "简称", "曾用名"]
    case .provenance:
      ["provenance", "出处", "来源文件", "数据来源", "来源", "source"]
    }
  }
}

/// A column of a table of aliases.
enum AliasField: Int, TableField {
  case alias, id

  var headers: [String] {
    switch self {
    case .alias: ["alias", "别名", "简称", "曾用名", "variant", "其他名称"]
    case .id:
      [
        "id", "编号", "entity", "实体", "name", "名称", "标准名", "标准名称",
        "规范名称", "全称", "canonical", "target",
      ]
    }
  }
}

/// A column of a table of events.
enum EventField: Int, TableField {
  case id, sources, targets, dimension, kind, year, amount, currency, round
  case provenance

  var headers: [String] {
    switch self {
    case .id: ["event", "eventid", "id", "事件", "事件编号", "编号"]
    case .sources:
      ["sources", "sourceids", "source", "来源"] + Self.investorHeaders
    case .targets:
      ["targets", "targetids", "target", "目标"] + Self.investeeHeaders
    case .dimension: RelationField.dimension.headers
    case .kind: RelationField.kind.headers
    case .year: RelationField.year.headers
    case .amount: RelationField.amount.headers
    case .currency: RelationField.currency.headers
    case .round: RelationField.round.headers
    case .provenance: RelationField.provenance.headers
    }
  }

  /// Columns of these names hold the parties of an investment.
  static let investorHeaders = [
    "investorids", "investorid", "investors", "investor", "投资方",
    "投资机构", "投资者", "投资人",
  ]
  static let investeeHeaders = [
    "investeeids", "investeeid", "investees", "investee", "被投资方",
    "被投方", "被投企业", "被投资企业", "融资方", "融资企业", "受资方",
  ]
}

/// Returns a header as it is compared: without the mark of a remark in front,
/// as in `# source target`, too.
func normalizedHeader(_ text: String) -> String {
  let kept = text.foldedWidth.lowercased().unicodeScalars.filter {
    !$0.properties.isWhitespace && $0 != "_" && $0 != "-"
  }
  return String(
    String.UnicodeScalarView(kept.drop { $0 == "#" || $0 == "%" }))
}
