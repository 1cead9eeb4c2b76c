import NetworkModel
import TestSupport
import Testing

@Suite("The grammar of conditions")
struct PredicateGrammarTests {
  static let canonicalTexts: [(text: String, canonical: String)] = [
    // Operators and their other spellings.
    ("kind=firm", "kind = firm"),
    ("kind == firm", "kind = firm"),
    ("kind!=firm", "kind != firm"),
    ("kind ≠ firm", "kind != firm"),
    ("year<2020", "year < 2020"),
    ("year <= 2020", "year <= 2020"),
    ("year ≤ 2020", "year <= 2020"),
    ("year>2020", "year > 2020"),
    ("year ≥ 2020", "year >= 2020"),
    ("name ~ AI", "name ~ AI"),
    ("kind in (firm,investor)", "kind in (firm, investor)"),
    ("kind NOT IN(firm)", "kind not in (firm)"),
    ("year is missing", "year is missing"),
    ("year Is Not Missing", "year is not missing"),
    // Joints and their precedence.
    ("kind = firm AND role = sample", "kind = firm and role = sample"),
    (
      "kind=a||kind=b&&!kind=c",
      "kind = a or kind = b and not kind = c"
    ),
    (
      "(kind = a or kind = b) and kind = c",
      "(kind = a or kind = b) and kind = c"
    ),
    (
      "kind = a or (kind = b and kind = c)",
      "kind = a or kind = b and kind = c"
    ),
    ("not (kind = a)", "not kind = a"),
    ("not(kind = a and role = b)", "not (kind = a and role = b)"),
    ("not not kind = a", "not not kind = a"),
    ("! kind in (a)", "not kind in (a)"),
    ("not kind not in (a)", "not kind not in (a)"),
    ("((((kind = a))))", "kind = a"),
    (
      "kind = a and (kind = b and (kind = c and kind = d))",
      "kind = a and kind = b and kind = c and kind = d"
    ),
    ("(kind = a or kind = b) or kind = c", "kind = a or kind = b or kind = c"),
    // Values.
    ("name = 'firm'", "name = firm"),
    ("name = \"New York\"", "name = \"New York\""),
    ("name = 'it''s'", "name = \"it's\""),
    ("name = \"say \"\"hi\"\"\"", #"name = "say \"hi\"""#),
    (#"name = 'it\'s'"#, "name = \"it's\""),
    (#"name = 'a\\b'"#, #"name = "a\\b""#),
    (#"name = 'a\nb\tc\rd'"#, #"name = "a\nb\tc\rd""#),
    ("name = ''", "name = \"\""),
    ("name = 'and'", "name = \"and\""),
    ("name = 'Missing'", "name = \"Missing\""),
    ("name = 'source.kind'", "name = \"source.kind\""),
    ("name = source", "name = source"),
    ("name = “百度 集团”", "name = \"百度 集团\""),
    ("name = ‘百度’", "name = 百度"),
    ("name = ＂a＂", "name = a"),
    ("sector = 应用层/AI+泛娱乐", "sector = 应用层/AI+泛娱乐"),
    ("provenance = frost2025:627", "provenance = frost2025:627"),
    ("name = 'a，b'", "name = \"a，b\""),
    ("weight = -0.5", "weight = -0.5"),
    ("amount > 1e9", "amount > 1e9"),
    ("year = '2020'", "year = 2020"),
    ("year ＞ ２０１９", "year > ２０１９"),
    // Full-width signs outside quotes.
    ("year　in　（2019，2020）", "year in (2019, 2020)"),
    ("year in (2019、2020)", "year in (2019, 2020)"),
    ("kind＝firm　＆＆　name～人工", "kind = firm and name ~ 人工"),
    ("！kind＝firm ｜｜ year ＜＝ 3", "not kind = firm or year <= 3"),
    // Names.
    ("source.kind = firm", "source.kind = firm"),
    ("either.city = 北京", "either.city = 北京"),
    ("both.year is missing", "both.year is missing"),
    ("员工数 > 5", "员工数 > 5"),
    ("`注册 资本` > 5", "`注册 资本` > 5"),
    ("｀注册 资本｀ > 5", "`注册 资本` > 5"),
    ("`staff` > 5", "staff > 5"),
    ("`kind` = x", "`kind` = x"),
    ("`source` = x", "`source` = x"),
    ("`source.kind` = x", "`source.kind` = x"),
    ("`and` = x", "`and` = x"),
    ("`a``b` = x", #"`a\`b` = x"#),
    ("target.`注册 资本` > 5", "target.`注册 资本` > 5"),
    ("target.staff > 5", "target.staff > 5"),
    ("target.a.b = 1", "target.a.b = 1"),
    ("source.`weight` = 1", "source.`weight` = 1"),
    ("a.b = 1", "a.b = 1"),
    ("2020 > 5", "2020 > 5"),
    ("Kind = firm", "Kind = firm"),
    ("direction = undirected", "direction = undirected"),
  ]

  @Test("each text has its canonical form", arguments: canonicalTexts)
  func canonical(text: String, canonical: String) throws {
    let predicate = try Predicate(parsing: text)
    #expect(predicate.description == canonical)
    #expect(try Predicate(parsing: canonical) == predicate)
  }

  static let subjects: [(text: String, subject: Predicate.Subject)] = [
    ("kind = firm", .entities),
    ("kind = firm and year = 2020", .entities),
    ("kind = firm and staff > 3", .entities),
    ("dimension = technology", .relations),
    ("dimension = technology and year = 2020", .relations),
    ("source.kind = firm", .relations),
    ("not either.year = 2020", .relations),
    ("year = 2020", .relations),
    ("provenance is missing", .relations),
    ("staff > 3", .relations),
  ]

  @Test("the fields decide what a condition is about", arguments: subjects)
  func subject(text: String, subject: Predicate.Subject) throws {
    #expect(try Predicate(parsing: text).subject == subject)
  }

  @Test("equality is that of meaning and not of place")
  func equality() throws {
    let plain = try Predicate(parsing: "kind = firm and role = sample")
    #expect(
      try Predicate(parsing: "  ( kind=='firm' )&&role = sample") == plain)
    #expect(try Predicate(parsing: "role = sample and kind = firm") != plain)
    #expect(try Predicate(parsing: "kind = firm or role = sample") != plain)
  }

  @Test(
    "a random tree comes back from its text",
    arguments: [Predicate.Subject.entities, .relations])
  func roundTrip(subject: Predicate.Subject) throws {
    for seed in 0..<1_500 as Range<UInt64> {
      let made = RandomConditions.predicate(seed: seed, subject: subject)
      let read = try Predicate(parsing: made.description)
      #expect(read.condition == made.condition, "\(made)")
      #expect(read.description == made.description)
    }
  }

  @Test("random text is refused or understood, never fatal")
  func randomText() {
    let pieces =
      [
        "kind", "year", "source.", "source.kind", "and", "or", "not", "in",
        "is",
      ]
      + [
        "missing", "(", ")", ",", "=", "!", "<", "~", "&", "|", "'", "\"", "`",
      ]
      + ["\\", "2020", " ", "（", "“", "”", "\u{301}", "\r\n", "\0", "\u{FEFF}"]
      + RandomNetworks.hostileNames
    var random = SeededGenerator(seed: 5)
    var understood = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        text += random.pick(pieces)
        if random.oneIn(2) { text += " " }
      }
      understood += check(text)
    }
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      understood += check(String(decoding: bytes, as: UTF8.self))
    }
    for seed in 0..<2_000 as Range<UInt64> {
      let made = RandomConditions.predicate(seed: seed, subject: .relations)
      var text = String.UnicodeScalarView(made.description.unicodeScalars)
      let place = text.indices.randomElement(using: &random) ?? text.startIndex
      if random.oneIn(2) { text.remove(at: place) }
      if random.oneIn(2) {
        text.insert(
          contentsOf: random.pick(pieces).unicodeScalars, at: text.startIndex)
      }
      understood += check(String(text))
    }
    // Both ways are tried often enough.
    #expect(400..<26_000 ~= understood)
  }

  /// Returns 1 where a text is understood, after holding it to the laws.
  private func check(_ text: String) -> Int {
    do throws(PredicateError) {
      let predicate = try Predicate(parsing: text)
      let again = try? Predicate(parsing: predicate.description)
      #expect(again == predicate, "\(text.debugDescription)")
      return 1
    } catch {
      #expect(1...(text.count + 1) ~= error.column, "\(text.debugDescription)")
      #expect(!error.description.isEmpty)
      return 0
    }
  }
}
