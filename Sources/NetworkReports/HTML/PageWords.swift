/// The words of a page in its language.
///
/// What the library itself says is known in English and looked up here; names
/// and other words of the input stay as they are.
struct PageWords {
  private let language: PageLanguage

  init(_ language: PageLanguage) { self.language = language }

  /// Returns a text in the language of the page, escaped.
  func callAsFunction(_ text: String) -> String {
    // Terms of the model are read as words.
    let isTerm = language == .english && text.contains("_")
    return HTMLText.escaped(
      isTerm && Self.chinese[text] != nil
        ? text.replacing("_", with: " ") : translated(text))
  }

  /// Returns what is said of conventions, or below a table, in the language
  /// of the page, escaped. A sentence that is not known stays English.
  func sentence(_ text: String) -> String {
    HTMLText.escaped(translatedSentence(text))
  }

  func translatedSentence(_ text: String) -> String {
    guard language == .chinese else {
      return PageSentences.choices[text] ?? text
    }
    if let known = PageSentences.chinese[text] ?? Self.known(text)
      ?? counts(text)
    {
      return known
    }
    // A year or a group stands before what is said of it.
    if let mark = text.firstRange(of: ": "),
      Self.isYears(text[..<mark.lowerBound])
    {
      let names = text[..<mark.lowerBound].split(separator: ", ").map {
        translated(String($0))
      }
      return names.joined(separator: "，") + "："
        + translatedSentence(String(text[mark.upperBound...]))
    }
    if let list = knownList(text) { return list }
    for pattern in PagePatterns.chinese {
      if let found = pattern.translating(text, gap: translatedSentence) {
        return found
      }
    }
    return translated(text)
  }

  /// Returns what a check or the reading of an input says, escaped.
  func finding(_ text: String) -> String {
    HTMLText.escaped(translatedFinding(text))
  }

  /// Only sentences of that sort are looked for: names stand in them.
  func translatedFinding(_ text: String) -> String {
    guard language == .chinese else { return text }
    if let known = PageFindings.chinese[text] { return known }
    return PageFindings.patterns.lazy.compactMap {
      $0.translating(text, gap: translatedFinding)
    }.first ?? text
  }

  /// Returns what stands inside a picture; not escaped.
  func figure(_ text: String) -> String {
    guard language == .chinese else { return text }
    if let known = PageFigures.chinese[text] { return known }
    let found = PageFigures.patterns.lazy.compactMap {
      $0.translating(text, gap: figure)
    }.first
    if let found { return found }
    // A verdict stands here with a full stop of its own, which would hide
    // its end from the patterns.
    if text.hasSuffix(".") {
      let bare = String(text.dropLast())
      let verdict = PagePatterns.chineseVerdicts.lazy.compactMap {
        $0.translating(bare, gap: translatedSentence)
      }.first
      if let verdict { return verdict + "。" }
    }
    return translatedSentence(text)
  }

  /// Names of fields with commas between.
  private func knownList(_ text: String) -> String? {
    let parts = text.split(separator: ", ").map(String.init)
    let known = parts.compactMap(Self.known)
    return parts.count > 1 && known.count == parts.count
      ? known.joined(separator: "、") : nil
  }

  /// Whether a text begins with a year or a range of them.
  private static func isYears(_ text: Substring) -> Bool {
    let first = text.prefix { $0 != "," }
    return first.count >= 4 && first.allSatisfy { $0.isNumber || $0 == "–" }
  }

  private static func known(_ text: String) -> String? {
    chinese[text] ?? ofViews[text]
  }

  /// Returns the name of a layer, escaped.
  func layer(_ text: String) -> String {
    HTMLText.escaped(translatedLayer(text))
  }

  func translatedLayer(_ text: String) -> String {
    guard language == .chinese else { return translated(text) }
    return switch text {
    case "technology": "技术层"
    case "application": "应用层"
    default: translated(text)
    }
  }

  /// Returns counts of known words, such as `3 likely, 1 remark`; nil for
  /// anything else.
  private func counts(_ text: String) -> String? {
    var parts: [String] = []
    for part in text.split(separator: ", ") {
      let words = part.split(separator: " ", maxSplits: 1)
      guard words.count == 2, words[0].allSatisfy({ $0.isNumber || $0 == "," }),
        let known = Self.known(String(words[1]))
      else { return nil }
      parts.append("\(known) \(words[0]) 条")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "、")
  }

  func translated(_ text: String) -> String {
    guard language == .chinese else { return text }
    if let known = Self.known(text) { return known }
    // A heading with what it is about, as in `Shares: layer`.
    for mark in [": ", ", "] {
      let parts = text.split(separator: mark, maxSplits: 1)
      if parts.count == 2, let head = Self.known(String(parts[0])) {
        let rest = String(parts[1])
        return head + (mark == ": " ? "：" : "，")
          + (Self.known(rest) ?? rest)
      }
    }
    // The ends of a range.
    if let mark = text.firstRange(of: " to ") {
      let ends = [text[..<mark.lowerBound], text[mark.upperBound...]]
      if ends.allSatisfy({ Double($0.filter { $0 != "," }) != nil }) {
        return ends.joined(separator: " 至 ")
      }
    }
    // The head of a column with its year, as in `Entities 2020`.
    let year = text.suffix(5)
    if year.first == " ", year.dropFirst().allSatisfy(\.isNumber),
      let head = Self.known(String(text.dropLast(5)))
    {
      return head + year
    }
    return text
  }

  /// English to Chinese.
  static let chinese: [String: String] = [
    "Contents": "目录", "Filter rows": "筛选", "Find a name": "查找名称",

    // Sections.
    "Overview": "概况", "Structure": "网络结构", "Ranks": "节点排名",
    "Movement of ranks": "排名变动",
    "Sources of human capital": "人力资本来源",
    "Investors": "投资者", "Technology input and empowerment": "技术输入与技术赋能",
    "Shares": "占比", "Degree distribution": "度分布",
    "Growth": "增长", "Network": "网络图", "Events": "事件",
    "Distributions": "分布", "Data checks": "数据检查",
    "Import ledger": "导入台账", "Definitions": "定义与口径",

    // Heads of columns.
    "Measure": "指标", "Whole": "全网", "Convention": "口径", "Year": "年份",
    "Rank": "排名", "Name": "名称", "Id": "编号", "Kind": "类型",
    "Group": "分组", "Score": "得分", "Degree": "度", "In-degree": "入度",
    "Out-degree": "出度", "Number": "数量", "Value": "数值", "File": "文件",
    "SHA-256": "SHA-256 校验和", "Content": "内容", "Outcome": "处理结果",
    "Reason": "原因", "Count": "数量", "Positions": "位置",
    "Certainty": "确定程度", "Place": "位置", "Finding": "发现",
    "What to do": "处理建议", "Change": "变动", "Previous rank": "上期排名",
    "From": "起", "To": "止", "Common": "共有", "Entries": "新进", "Exits": "退出",
    "Jaccard": "Jaccard 系数", "Spearman": "Spearman 相关",
    "Kendall": "Kendall τ-b", "Overlap (RBO)": "排名偏重叠 (RBO)",
    "Input": "技术输入", "Input, domestic": "技术输入（国内）",
    "Input, foreign": "技术输入（国外）", "Input, not stated": "技术输入（国别不详）",
    "Input, % foreign": "技术输入国外占比 %", "Empowerment": "技术赋能",
    "Empowerment, domestic": "技术赋能（国内）",
    "Empowerment, foreign": "技术赋能（国外）",
    "Empowerment, not stated": "技术赋能（国别不详）",
    "Empowerment, % foreign": "技术赋能国外占比 %",
    "Entities": "主体", "Relations": "关系", "Dimension": "维度",
    "Relation": "关系类型", "Band": "区间", "Share, %": "占比 %",
    "Alternative": "备选分布", "Favors": "支持", "Parameters": "参数",
    "Findings": "发现", "Possible findings, to be looked at": "可能的问题，需人工核对",
    "Import": "导入", "Exponent": "指数",
    "Standard error": "标准误", "Points": "点数",
    "Densification": "致密化", "edges against nodes": "边数对节点数",
    "Preferential attachment": "优先连接", "all links": "全部新增边",
    "links with new nodes": "与新节点的边",
    "links among present nodes": "已有节点之间的边",
    "Power law of degree": "度的幂律拟合", "Kind of values": "数值类型",
    "New": "新进", "CAGR, %": "年均增长率 %", "All": "合计",

    // Measures of structure.
    "Nodes": "节点数", "Edges": "边数", "Sample nodes": "样本节点数",
    "Relation nodes": "关系节点数", "Isolated nodes": "孤立节点数",
    "Self loops": "自环数", "Parallel edges": "平行边数",
    "Average degree": "平均度", "Average weighted degree": "平均加权度",
    "Max degree": "最大度", "Density": "密度", "Reciprocity": "互惠性",
    "Average clustering": "平均聚类系数", "Transitivity": "传递性",
    "Triangles": "三角形数", "Average path length": "平均路径长度",
    "Reachable pairs": "可达节点对", "Diameter": "网络直径", "Radius": "半径",
    "Modularity": "模块化系数", "Communities": "社区数",
    "Weak components": "弱连通分量数", "Largest weak component": "最大弱连通分量",
    "Strong components": "强连通分量数",
    "Degree assortativity": "度同配性", "Max core": "最大核数",
    "Top decile degree share": "前 10 % 节点的度占比", "Degree gini": "度的基尼系数",

    // Terms of the model.
    "firm": "企业", "investor": "投资机构", "university": "高校",
    "research_institute": "科研机构", "innovation_organization": "创新机构",
    "government": "政府", "alliance": "联盟", "park": "园区", "product": "产品",
    "segment": "环节", "technology": "技术", "scenario": "场景",
    "industry": "行业", "place": "地点", "computing_centre": "算力中心",
    "human_capital": "人力资本", "investment": "投资", "affiliation": "归属",
    "supply_chain": "供应链", "competition": "竞争", "supplies": "供应",
    "empowers": "赋能", "cooperates": "合作", "joint_lab": "联合实验室",
    "platform_member": "平台成员", "prior_learning": "学习经历",
    "prior_work": "工作经历", "trains": "培养", "invests": "投资",
    "acquires": "收购", "incubates": "孵化", "member_of": "成员",
    "located_in": "位于", "product_of": "产品归属", "owns": "拥有",
    "administers": "管理", "competes": "竞争", "foundation": "基础层",
    "application": "应用", "sample": "样本", "relation": "关系",
    "kind": "类型", "layer": "层级", "sector": "领域", "country": "国家",
    "region": "地区", "city": "城市", "dimension": "维度", "round": "轮次",
    "(not stated)": "（未说明）",
    "certain": "确定", "likely": "很可能", "possible": "可能", "remark": "提示",
    "similar names": "相似名称", "self relation": "自关系",
    "contradiction": "矛盾", "year out of range": "年份超出范围",
    "mutual ownership": "相互持有", "isolated sample": "孤立样本节点",
    "isolates": "孤立节点", "reading": "读入", "read": "读入", "kept": "保留",
    "merged": "合并", "dropped": "舍弃", "created": "新建", "noted": "备注",
    "entities": "主体", "relations": "关系", "aliases": "别名",
    "events": "事件", "amounts": "金额", "Lorenz curve of degree": "度的洛伦兹曲线",

    // Sentences.
    "The input states no years, so everything is about the whole network.":
      "输入数据没有年份，以下各项均针对全网。",
    "Measures of structure stand beside the convention by which they were computed; what other tables count is said below them.":
      "网络结构的每个指标旁注明其计算口径；其他表格的计数方式在表下说明。",
    "Names, ids and notes of the input stand as they are.":
      "输入数据中的名称、编号和备注保持原样。",
    "Click a heading to sort by it; every table is also a CSV file, every figure an SVG file beside this page.":
      "点击表头可排序；每张表另存为 CSV，每幅图另存为 SVG，与本页同在一个文件夹。",
    "Absent: the input states no technology relations.":
      "缺失：输入数据没有技术关系。",
    "Absent: the input states no human-capital relations.":
      "缺失：输入数据没有人力资本关系。",
    "Absent: the input states no investments.": "缺失：输入数据没有投资关系。",
    "Absent: the input states no roles, so sample and relation nodes are not told apart.":
      "缺失：输入数据没有节点角色，无法区分样本节点与关系节点。",
    "Absent: the input states no countries, so domestic and foreign are not told apart.":
      "缺失：输入数据没有国别，无法区分国内与国外。",
    "Absent: growth takes snapshots of at least two years.":
      "缺失：增长分析至少需要两个年份的快照。",
    "Absent: the input states no events.": "缺失：输入数据没有事件。",
    "Absent: the input states no relations.": "缺失：输入数据没有关系。",
    "Absent: the settings name no bands of a numeric column.":
      "缺失：设置中没有给出数值列的区间。",
    "Nothing was found.": "未发现问题。",
  ]
}
