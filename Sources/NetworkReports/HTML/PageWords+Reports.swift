extension PageWords {
  /// What sections of a report say of what they count, English to Chinese.
  static let ofReports: [String: String] = [
    "Input files": "输入文件", "% of all": "占全部 %",
    "% of those stated": "占已说明者 %", "Partners": "伙伴数",
    "domestic": "国内", "foreign": "国外", "Amount": "金额",
    "Number of events": "事件数", "Amounts of events": "事件金额",

    "The selection has no years, so everything is about the whole selection.":
      "所选部分没有年份，以下各项均针对整个所选部分。",
    "What reading found is of the whole input; who stands alone is not asked of a selection.":
      "读入时的发现针对全部输入数据；对所选部分不检查孤立主体。",
    "relations; one with several values counts whole in each of them, and once in all":
      "关系；有多个取值的在每个取值中完整计数，在合计中计一次",
    "entities; one with several values counts whole in each of them, and once in all":
      "主体；有多个取值的在每个取值中完整计数，在合计中计一次",
    "1 relation with an amount and without an event is in neither table.":
      "有 1 条有金额而不属于任何事件的关系未列入上述两表。",
    "By inputs, the most first; equal ones by id.":
      "按输入数从多到少排列，相同者按编号。",
    "By those whose sole supplier they are, then by buyers, the most first; equal ones by id.":
      "先按以其为唯一供应商者的数目、再按采购方数从多到少排列，相同者按编号。",
    "No country is stated where these relations arrive, so domestic and foreign are not told apart.":
      "这些关系到达的主体没有国别，无法区分国内与国外。",
    "Partners are those at whom relations of an entity arrive, each once, as in rank --by out-degree --parallel merge.":
      "伙伴指某主体的关系所到达的主体，每个计一次，与 rank --by out-degree --parallel merge 一致。",
    "Relations that leave an entity are counted, parallel ones each, as in rank --by out-degree.":
      "计数为从某主体出发的关系，平行的逐条计，与 rank --by out-degree 一致。",
  ]

  /// Sentences on what is absent, but for whose it is, which differ from
  /// those on the input in their beginnings alone.
  static let absences: [(english: String, chinese: String)] = [
    ("Absent: the selection has no ", "所选部分没有"),
    ("Absent: the last snapshot has no ", "最后一个快照没有"),
  ]

  static let absenceOfInput = (
    english: "Absent: the input states no ", chinese: "输入数据没有"
  )
}

extension PagePatterns {
  /// Of the sections of a report.
  static let ofReports: [(String, String)] = [
    (
      "Selected by {}: {} of {} relations and {} of {} entities. All sections but the import ledger are about these alone.",
      "按 {=1} 选取：{3} 条关系中的 {2} 条，{5} 个主体中的 {4} 个。除导入台账外，各节只针对这一部分。"
    ),
    (
      "{} groups; of all values stated: {}, entropy {} bits",
      "共 {1} 组；占全部已说明的取值：{2}，熵 {3} 比特"
    ),
    (
      "{} group; of all values stated: {}, entropy {} bits",
      "共 {1} 组；占全部已说明的取值：{2}，熵 {3} 比特"
    ),
    ("counted: {}", "计数：{1}"),
    (
      "{} relations with an amount and without an event are in neither table.",
      "有 {1} 条有金额而不属于任何事件的关系未列入上述两表。"
    ),
    (
      "amounts: amounts are in {} and have no sum; select one, such as {}",
      "金额：金额以 {=1} 计，不能相加；请选取一种，例如 {=2}"
    ),
    (
      "{} of {} curves of preferential attachment rest on fewer than {} links gained, too few for an exponent",
      "{2} 条优先连接曲线中有 {1} 条的新增连接少于 {3} 条，不足以给出指数"
    ),
    (
      "Domestic is {}, the country at which most of these relations arrive.",
      "国内指 {=1}，即这些关系到达最多的国家。"
    ),
    ("Listed is the last snapshot, {}.", "所列为最后一个快照，{1} 年。"),
  ]
}
