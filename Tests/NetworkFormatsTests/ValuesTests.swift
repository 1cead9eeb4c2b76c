import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

@Suite("Values of cells")
struct ValuesTests {
  @Test(
    "years",
    arguments: [
      ("", YearText.missing), ("2020", .year(2020)), ("２０２０", .year(2020)),
      ("2020年", .year(2020)), ("2020年度", .year(2020)),
      ("2020-09-03", .year(2020)), ("2020/9", .year(2020)),
      ("2020.9.3", .year(2020)), ("2020年9月", .year(2020)),
      ("2020年9月3日", .year(2020)), ("2020-09-03 12:30:00", .year(2020)),
      ("2020-09-03T00:00:00Z", .year(2020)), ("2020.0", .year(2020)),
      ("1000", .year(1_000)), ("2999", .year(2_999)),
      ("0999", .outOfRange), ("3000", .outOfRange), ("20", .outOfRange),
      ("20201", .outOfRange), ("20200903", .invalid), ("-2020", .invalid),
      ("+202", .invalid), ("2020-13", .invalid), ("2020-00-01", .invalid),
      ("2020-09-32", .invalid), ("2020-09/03", .invalid), ("2020-", .invalid),
      ("2020x", .invalid), ("202O", .invalid), ("二〇二〇", .invalid),
      ("6/30/2021", .year(2021)), ("30/6/2021", .year(2021)),
      ("06/07/2021 12:30", .year(2021)), ("31/31/2021", .invalid),
      ("13/13/2021", .invalid), ("0/5/2021", .invalid),
      ("6/30/21", .invalid), ("6/30/0999", .outOfRange),
      ("NA", .unstated), ("n/a", .unstated), ("—", .unstated),
      ("-", .unstated), ("无", .unstated), ("不详", .unstated),
      ("2020 年", .invalid), ("2020-2021", .invalid), ("2020-123", .invalid),
    ])
  func years(text: String, expected: YearText) {
    #expect(YearText(text) == expected)
  }

  @Test(
    "numbers",
    arguments: [
      ("", NumberText.missing), ("1", .number(1)), ("-2.5", .number(-2.5)),
      ("+3", .number(3)), (".5", .number(0.5)), ("5.", .number(5)),
      ("1e3", .number(1_000)), ("1.5E-3", .number(0.0015)),
      ("１２．５", .number(12.5)), ("nan", .notFinite), ("-inf", .notFinite),
      ("Infinity", .notFinite), ("∞", .notFinite), ("1e999", .notFinite),
      ("0x10", .invalid), ("1e", .invalid), ("1,000", .number(1_000)),
      ("-1,234,567.5", .number(-1_234_567.5)), ("１，２００", .number(1_200)),
      ("1,00", .invalid), ("1000,000", .invalid), ("1,2e3", .invalid),
      (",100", .invalid), ("1.5,000", .invalid),
      (".", .invalid), ("-", .invalid), ("1 2", .invalid), ("１万", .invalid),
    ])
  func numbers(text: String, expected: NumberText) {
    #expect(NumberText(text) == expected)
  }

  @Test("the short way to a number gives what the long way gives")
  func shortNumbers() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      let digits = (0..<Int.random(in: 1...17, using: &random)).map { _ in
        Character(String(Int.random(in: 0...9, using: &random)))
      }
      var text = String(digits)
      if random.oneIn(2) {
        let place = Int.random(in: 0...digits.count, using: &random)
        text = String(digits[..<place]) + "." + String(digits[place...])
      }
      if let short = NumberText.short(Array(text.utf8).span) {
        #expect(.number(short) == NumberText(text))
      } else {
        #expect(digits.count > 15 || text.utf8.count > 16)
      }
    }
    for text in ["", ".", "-1", "1.2.3", "1e3", " 1", "１"] {
      let short = NumberText.short(Array(text.utf8).span)
      #expect(short == nil)
    }
  }

  static let statedAmounts: [(String, AmountText)] = [
    ("", .missing), ("3000000000", .amount(3e9, currency: nil)),
    ("30亿元", .amount(3e9, currency: "CNY")),
    // 27.85 × 10⁸ in binary is 2785000000.0000005.
    ("27.85亿元", .amount(2_785_000_000, currency: "CNY")),
    ("4.3亿", .amount(430_000_000, currency: nil)),
    ("500万美元", .amount(5_000_000, currency: "USD")),
    ("１，２００．５万元", .amount(12_005_000, currency: "CNY")),
    ("US$1,200.5", .amount(1_200.5, currency: "USD")),
    ("¥ 3 000", .amount(3_000, currency: "CNY")),
    ("￥5亿元", .amount(5e8, currency: "CNY")),
    ("人民币2百万", .amount(2_000_000, currency: "CNY")),
    ("1万亿元", .amount(1e12, currency: "CNY")),
    ("2.5e3", .amount(2_500, currency: nil)),
    ("1.5e2万", .amount(1_500_000, currency: nil)),
    ("-5", .amount(-5, currency: nil)),
    ("3亿rmb", .amount(3e8, currency: "CNY")),
    ("未披露", .undisclosed), ("N/A", .undisclosed), ("—", .undisclosed),
    ("亿元", .invalid), ("数亿元", .invalid), ("约3亿", .invalid),
    ("1,00", .invalid), ("1,2e3", .invalid), ("12,34,567", .invalid),
    ("1.2.3亿", .invalid),
    ("3亿元左右", .invalid), ("$3亿元", .invalid), ("nan", .invalid),
    ("1e999", .invalid), ("1万万万", .invalid),
  ]

  @Test("amounts with units and currencies", arguments: statedAmounts)
  func amounts(text: String, expected: AmountText) {
    #expect(AmountText(text) == expected)
  }

  @Test("a unit in the header counts where the cell has none")
  func headerUnit() {
    #expect(
      AmountText("3.5", unit: "万元") == .amount(35_000, currency: "CNY"))
    #expect(
      AmountText("3.5亿", unit: "万元") == .amount(3.5e8, currency: nil))
  }

  @Test("words of the vocabularies, Chinese and English")
  func terms() {
    #expect(EntityKind(written: "企业") == .firm)
    #expect(EntityKind(written: "高校") == .university)
    #expect(EntityKind(written: "Research Institute") == .researchInstitute)
    #expect(EntityKind(written: "独角兽 企业") == "独角兽 企业")
    #expect(Dimension(written: "人力资本") == .humanCapital)
    #expect(Dimension(written: "Supply Chain") == .supplyChain)
    #expect(RelationKind(written: "赋能") == "empowers")
    #expect(RelationKind(written: "投资").dimension == .investment)
    #expect(Role(written: "样本节点") == .sample)
    #expect(Role(written: "Relation") == .relation)
    #expect(Terms.direction("UNDIRECTED") == .undirected)
    #expect(Terms.direction("有向") == .directed)
    #expect(Terms.direction("supplies") == nil)
    #expect(Terms.layer("基础层") == "foundation")
  }

  @Test(
    "spellings of one name have one form",
    arguments: [
      ("科大讯飞（集团）", "科大讯飞(集团)"), ("ＡＩ　公司", "ai公司"),
      ("Sense-Time", "sensetime"), ("SIG 海纳亚洲", "sig海纳亚洲"),
      ("阿里巴巴·云", "阿里巴巴云"), ("百度\u{200B}", "百度"),
    ])
  func forms(left: String, right: String) {
    #expect(normalizedName(left) == normalizedName(right))
    #expect(normalizedName(left) != nil)
  }

  @Test(
    "other names keep other forms",
    arguments: [
      ("GPT-3.5", "GPT-35"), ("C++", "C"), ("模型2.0", "模型20"),
      ("5G", "5Ｇ+"), ("A1-2", "A12"),
    ])
  func otherForms(left: String, right: String) {
    #expect(normalizedName(left) != normalizedName(right))
  }

  @Test("punctuation alone has no form")
  func noForm() {
    #expect(normalizedName("——") == nil)
    #expect(normalizedName(" ") == nil)
    #expect(normalizedName("+") == "+")
  }

  @Test("texts that are surely composed differ where their bytes do")
  func composed() {
    let sure = ["abc", "é", "百度，（集团）", "ＡＢＣ１２", "㐀鿿", "々〇"]
    let unsure = [
      "e\u{301}", "한국", "か\u{3099}", "\u{F900}", "\u{212B}", "\u{302A}",
    ]
    for text in sure { #expect(isComposed(text)) }
    for text in unsure { #expect(!isComposed(text)) }
    // Every scalar that qualifies stands alone: no other text equals it.
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard isComposed(String(scalar)) else { continue }
      #expect(scalar.properties.canonicalCombiningClass == .notReordered)
      let pair = "a" + String(scalar)
      #expect(pair.unicodeScalars.count == 2)
    }
  }

  private func isComposed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return isSurelyComposed(bytes.span)
  }

  @Test("a message stays one short line")
  func quoting() {
    #expect(quoted("百度") == "'百度'")
    #expect(quoted("a\nb\r\tc\u{0}") == "'a\\nb\\r\\tc\\u{0}'")
    #expect(quoted("\u{202E}x") == "'\\u{202E}x'")
    #expect(
      quoted(String(repeating: "长", count: 61))
        == "'" + String(repeating: "长", count: 60) + "…'")
  }

  @Test("parts between bars")
  func parts() {
    #expect(partsBetweenBars("a| b |　c||") == ["a", "b", "c"])
    #expect(partsBetweenBars("a") == ["a"])
    #expect(partsBetweenBars("|") == [])
  }
}
