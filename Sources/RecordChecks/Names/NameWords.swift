/// Words that tell little of whose name it is, in ordinary width and lower
/// case, without blanks and punctuation.
enum NameWords {
  /// Words of the legal form, at the end of a name.
  static let legalForms = longestFirst([
    "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "incorporated",
    "inc", "limited", "ltd", "coltd", "corporation", "corp", "company", "llc",
    "llp", "gmbh", "plc", "ag", "sa", "bv",
  ])

  /// Words at the end of a name that say what sort of body it is, and hardly
  /// ever tell it from another of the same name.
  static let designations = longestFirst([
    "集团", "公司", "科技", "行业", "市", "省", "group",
  ])

  /// Words at the end of a name that many names share.
  static let general = longestFirst([
    "集团", "股份", "公司", "科技", "网络", "机器人", "医疗", "健康", "汽车",
    "投资", "资本", "创投", "基金", "风投", "数字", "智能", "信息", "电子",
    "软件", "平台", "大模型", "模型", "系列", "市", "省", "政府", "中国", "ai",
    "行业", "技术", "金融", "证券", "通讯", "通信", "工业", "互联网", "微电子",
    "教育", "产业园", "科技园", "软件园", "人工智能", "数据", "云", "科学",
    "银行", "系统", "实验室", "大学", "研究院", "服务", "控股", "国际", "传媒",
    "能源", "器", "group", "holdings", "technology", "technologies", "tech",
    "capital", "ventures", "china",
  ])

  /// What a name often begins with and a shorter form leaves out.
  static let country: [Unicode.Scalar] = Array("中国".unicodeScalars)

  /// The longest first, so that a word is taken off whole.
  private static func longestFirst(_ words: [String]) -> [[Unicode.Scalar]] {
    words.map { Array($0.unicodeScalars) }
      .sorted { first, second in
        first.count == second.count
          ? first.lexicographicallyPrecedes(second)
          : first.count > second.count
      }
  }
}
