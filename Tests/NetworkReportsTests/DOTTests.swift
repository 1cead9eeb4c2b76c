import NetworkModel
import Testing

@testable import NetworkReports

@Suite("DOT")
struct DOTTests {
  @Test(
    "ids",
    arguments: [
      ("a", #""a""#), (#"a"b"#, #""a\"b""#), (#"a\"#, #""a\\""#),
      (#"\""#, #""\\\"""#), ("a\u{0}", #""a\u{0}""#),
      (#"a\u{0}"#, #""a\\u{0}""#), ("<b>", #""<b>""#), ("", #""""#),
      ("a\nb", #""a\u{A}b""#), ("华为", #""华为""#), ("&lt;", #""&lt;""#),
      ("%1", #""\%1""#), ("1%", #""1%""#),
      (#"\%1"#, #""\\%1""#),
    ])
  func ids(text: String, quoted: String) {
    #expect(DOTQuoting.id(text) == quoted)
  }

  @Test(
    "labels",
    arguments: [
      (["a", "b"], #""a\nb""#), ([#"\N"#], #""\\N""#),
      (["a\r\n b"], #""a b""#), (["\u{1B}"], #""\\u{1B}""#),
      (["&lt;"], #""&amp;lt;""#), ([#"""#], #""\"""#), (["<b>"], #""<b>""#),
    ])
  func labels(lines: [String], quoted: String) {
    #expect(DOTQuoting.label(lines) == quoted)
  }

  @Test("hostile ids stay different")
  func injective() {
    let texts = hostileNames + [#"nul\u{0}byte"#, #"ends in \\"#, #"\%1"#]
    #expect(Set(texts.map(DOTQuoting.id)).count == Set(texts).count)
  }

  @Test(
    "long names are wrapped and shortened",
    arguments: [
      ("short", ["short"]), ("", [""]), ("two words", ["two", "words"]),
      ("华为技术有限公司", ["华为技术", "有限公司"]),
      ("华为技术，有限公司", ["华为技", "术，有限", "公司"]),
      ("abcdefghij", ["abcdefgh", "ij"]),
      ("a b c d e f g h i j k l m n", ["a b c d", "e f g h", "i j k l…"]),
      ("一二三四五六七八九十一二三", ["一二三四", "五六七八", "九十一…"]),
      ("line\nbreak", ["line", "break"]), ("a\t\n b", ["a b"]),
    ])
  func wrapping(text: String, lines: [String]) {
    #expect(LabelText.wrapped(text, columns: 8, lines: 3) == lines)
  }

  @Test("a hundred thousand characters or marks give a short label at once")
  func bounded() {
    let marks = "e" + String(repeating: "\u{301}", count: 100_000)
    let spaces = String(repeating: "\u{200B}", count: 100_000)
    let letters = String(repeating: "长", count: 100_000)
    for text in [marks, spaces, letters] {
      let lines = LabelText.wrapped(text, columns: 24, lines: 3)
      #expect(lines.count <= 3)
      #expect(lines.joined().unicodeScalars.count < 3000)
    }
  }

  @Test("the graph is undirected if every relation is, mixed lines have none")
  func direction() throws {
    var mutual = Relation(source: "a", target: "b")
    mutual.direction = .undirected
    let ends = [Entity(id: "a"), Entity(id: "b")]
    let undirected = try Network(entities: ends, relations: [mutual])
    let mixed = try Network(
      entities: ends,
      relations: [mutual, Relation(source: "a", target: "b")])
    var style = DrawingStyle()
    style.legend = .hidden
    let one = DOTDocument(undirected, style: style).text
    #expect(one.hasPrefix("graph {\n"))
    #expect(one.contains(#""a" -- "b" ["#))
    let two = DOTDocument(mixed, style: style).text
    #expect(two.hasPrefix("digraph {\n"))
    #expect(two.split(separator: "\n").count { $0.contains("dir=none") } == 1)
    #expect(
      two.split(separator: "\n").count { $0.contains(#""a" -> "b""#) } == 2)
  }

  @Test("beside clusters the text of a relation is an xlabel, else a label")
  func clusteredText() throws {
    for grouping in DrawingStyle.Grouping.allCases {
      var style = DrawingStyle()
      style.clusterBy = grouping
      style.edgeLabel = .kind
      let lines = DOTDocument(try smallNetwork(), style: style).text
        .split(separator: "\n").filter { $0.contains(#"" -> ""#) }
      let isClustered = grouping != .none
      #expect(lines.contains { $0.contains(", xlabel=") } == isClustered)
      #expect(lines.contains { $0.contains(", label=") } != isClustered)
    }
  }

  @Test("the legend is one node, whatever the names in it hold")
  func legend() throws {
    var entity = Entity(id: "a")
    entity.kind = #"<b>&amp;"']]>\N"#
    let text = DOTDocument(
      try Network(entities: [entity], relations: []), style: DrawingStyle()
    ).text
    #expect(!text.contains("cluster"))
    #expect(text.split(separator: "\n").count { $0.contains("legend") } == 1)
    #expect(
      text.contains(
        #"&#60;b&#62;&#38;amp;&#34;&#39;]]&#62;\\N: egg</TD>"#))
  }

  @Test("colors go to the most frequent, in the order of names")
  func colors() {
    let many = (0..<20).flatMap { number in
      [String](repeating: "c\(number + 10)", count: number + 1)
    }
    let colors = CategoryColors(many + [nil])
    #expect(colors.names == (16..<30).map { "c\($0)" })
    #expect(colors.hasOthers && colors.hasMissing)
    #expect(colors.color(of: "c16") == DrawingPalette.fills[0])
    #expect(colors.color(of: "c10") == DrawingPalette.others)
    #expect(colors.color(of: nil) == DrawingPalette.missing)
  }

  @Test("the empty network is a graph without nodes")
  func empty() {
    let text = DOTDocument(Network(), style: DrawingStyle()).text
    #expect(text.split(separator: "\n").count == 5)
    #expect(!text.contains("subgraph"))
  }
}
