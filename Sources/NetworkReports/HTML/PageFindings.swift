/// What checks and the reading of an input say, in Chinese.
///
/// Names of the input stand in these sentences, so their gaps are kept as
/// they are but for those that hold words of the library.
enum PageFindings {
  static let chinese: [String: String] = [
    "if they are one, join their rows in the table of entities":
      "若为同一主体，请在主体表中合并两行",
    "the same but for width, case, blanks or punctuation":
      "仅全半角、大小写、空格或标点不同",
    "the same but for the legal form": "仅组织形式的字样不同",
    "the same but for 中国 in front or words like 集团 and 科技 behind":
      "仅差前面的“中国”或后面的“集团”“科技”等字样",
    "the same but for general words": "仅通用词不同",
    "one has the name in one script, the other in two":
      "一个用一种文字，另一个用两种文字书写",
    "one is part of the other": "一个是另一个的一部分",
    "one is made of letters of the other": "一个由另一个的字组成",
    "they differ in one letter": "仅一字之差",
    "correct an end, or leave loops out with --loops drop":
      "改正一端，或用 --loops drop 去除自环",
    "keep the right one, or say how the two differ":
      "保留正确的一个，或说明两者的区别",
    "turn the relation that points the wrong way":
      "把方向错误的关系反过来",
    "correct the year": "改正年份",
    "correct one of the years": "改正其中一个年份",
    "add its relations, or say that it has none":
      "补充其关系，或说明其没有关系",
    "add their relations, or leave them out with --isolates drop":
      "补充其关系，或用 --isolates drop 去除",
    "add the entity to the table of entities, or an alias for its name":
      "在主体表中补充该主体，或为其名称添加别名",
    "fill in what is missing, or remove the row":
      "补全缺失的内容，或删除该行",
    "remove the repeated row, or say how it differs":
      "删除重复的行，或说明其区别",
    "look whether it is meant": "核对是否有意如此",
    "entities that only this table names": "仅在此表中出现的主体",
    "entities that only edges name": "仅在边中出现的主体",
    "entities whose name may mean several others":
      "名称可能指多个主体的主体",
    "names understood by an alias": "按别名识别的名称",
    "names understood by another spelling": "按另一写法识别的名称",
    "amounts that are not disclosed": "未披露的金额",
    "relations that stood already, now of their event":
      "已有的关系，现归入其事件",
    "relations that name their event already": "已注明事件的关系",
    "completes an earlier relation": "补充了前面的关系",
    "repeats an earlier relation": "与前面的关系重复",
    "repeats an earlier alias": "与前面的别名重复",
    "repeats an earlier entity": "与前面的主体重复",
    "every cell is empty": "整行为空",
    "a title before the header": "表头前的标题",
    "blank lines": "空行",
    "comment lines": "注释行",
    "years that are not stated": "未说明的年份",
  ]

  /// What says more of a sentence stands before what says less.
  static let pairs: [(String, String)] = [
    (
      "if they are one, add the alias {} for {}",
      "若为同一主体，请为 {=2} 添加别名 {=1}"
    ),
    (
      "{} may be {} ({}): {}",
      "{=1} 可能就是 {=2}（{=3}）：{4}"
    ),
    ("{} may be {}: {}", "{=1} 可能就是 {=2}：{3}"),
    ("{} is related to itself", "{=1} 与自身有关系"),
    (
      "the same relation has the amounts {} and {}",
      "同一关系有两个金额：{=1} 与 {=2}"
    ),
    ("{} and {} own each other", "{=1} 与 {=2} 相互持有"),
    (
      "the year {} is outside of {} to {}",
      "年份 {=1} 超出 {=2} 至 {=3} 的范围"
    ),
    (
      "the relation is of {}, but {} is there only from {} on",
      "关系的年份为 {=1}，而 {=2} 自 {=3} 年起才存在"
    ),
    (
      "{} is a sample entity without a relation",
      "样本主体 {=1} 没有任何关系"
    ),
    (
      "{} of {} entities have no relation, such as {}",
      "{=2} 个主体中有 {=1} 个没有关系，例如 {=3}"
    ),
    ("{} created: {}", "新建 {=1} 个：{2}"),
    ("{} merged: {}", "合并 {=1} 个：{2}"),
    ("{} dropped: {}", "舍弃 {=1} 个：{2}"),
    ("{} noted: {}", "备注 {=1} 个：{2}"),
    ("{}, comma, header", "{=1}，逗号分隔，有表头"),
    ("{}, tab, header", "{=1}，制表符分隔，有表头"),
    ("{}, semicolon, header", "{=1}，分号分隔，有表头"),
  ]

  static let patterns = pairs.map { SentencePattern($0.0, $0.1) }
}
