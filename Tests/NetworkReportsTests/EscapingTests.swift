import Foundation
import NetworkResults
import Testing

@testable import NetworkReports

@Suite("Escaping")
struct EscapingTests {
  @Test(
    "Markdown",
    arguments: [
      ("a|b", #"a\|b"#), (#"\"#, #"\\"#), ("`c`", #"\`c\`"#),
      ("*s*", #"\*s\*"#),
      ("_u_", #"\_u\_"#), ("<b>", "&lt;b&gt;"), ("[l](u)", #"\[l\](u)"#),
      ("&lt;", "&amp;lt;"), ("~~x~~", #"\~\~x\~\~"#), ("$x$", #"\$x\$"#),
      ("#", "\\#"), ("{x}", #"\{x\}"#), ("a\nb", "a b"),
      ("a\r\nb\rc\td", "a b c d"), ("\u{1B}", #"\\u\{1B\}"#),
      ("\u{202E}", #"\\u\{202E\}"#), ("华为", "华为"),
    ])
  func markdown(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test(
    "a line of Markdown never becomes a list",
    arguments: [
      ("1. a", #"1\. a"#), ("23) a", #"23\) a"#), ("- a", #"\- a"#),
      ("+ a", #"\+ a"#), ("1 a", "1 a"), ("", ""),
    ])
  func markdownLine(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text, startsLine: true) == escaped)
  }

  @Test(
    "LaTeX",
    arguments: [
      (#"\"#, #"\textbackslash{}"#), ("{}", #"\{\}"#), ("$", #"\$"#),
      ("&", #"\&"#), ("#", "\\#"), ("^", #"\textasciicircum{}"#),
      ("_", #"\_"#), ("%", #"\%"#), ("~", #"\textasciitilde{}"#),
      ("<", #"\textless{}"#), (">", #"\textgreater{}"#),
      ("|", #"\textbar{}"#), ("\"", #"\char34{}"#), ("a \n\n\tb", "a b"),
      ("[x]", "{[}x{]}"), ("*", "{*}"), ("a-b", "a-b"), ("a--b", "a-{}-b"),
      ("a---b", "a-{}-{}-b"), ("''", "'{}'"), (",,", ",{},"),
      ("`", #"\textasciigrave{}"#), ("\u{0}", #"\textbackslash{}u\{0\}"#),
      ("华为", "华为"),
    ])
  func latex(text: String, escaped: String) {
    #expect(LaTeXText.escaped(text) == escaped)
  }

  @Test(
    "CSV",
    arguments: [
      ("plain", "plain"), ("a,b", #""a,b""#), (#"a"b"#, #""a""b""#),
      ("a\nb", "\"a\nb\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"),
      ("@x", "'@x"), ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""),
      ("=a,b", #""'=a,b""#), ("", #""""#), (" x", #"" x""#),
      ("\u{1B}", #"\u{1B}"#), ("\u{0}", #"\u{0}"#), ("1-1", "1-1"),
      ("华为", "华为"),
    ])
  func csv(text: String, field: String) {
    let table = Table(
      title: "", columns: [.init(key: "k", title: "K")], rows: [[.text(text)]])
    #expect(table.csv() == "k\r\n" + field + "\r\n")
  }

  @Test("CSV: numbers are never guarded; options are followed")
  func csvOptions() {
    let table = Table(
      title: "ignored", columns: [.init(key: "k", title: "K")],
      rows: [
        [.integer(-1)], [.real(-0.1, digits: 0)], [.missing], [.text("=1")],
        [.real(.infinity, digits: 0)],
      ], notes: ["ignored"])
    #expect(table.csv() == "k\r\n-1\r\n-0.1\r\n\r\n'=1\r\n\r\n")
    #expect(
      table.csv(CSVOptions(guardFormulas: false, byteOrderMark: true))
        == "\u{FEFF}k\r\n-1\r\n-0.1\r\n\r\n=1\r\n\r\n")
  }

  @Test(
    "text shows what would act on a terminal",
    arguments: [
      ("a\u{1B}[2Jb", #"a\u{1B}[2Jb"#), ("a\nb", #"a\u{A}b"#),
      ("\u{9B}", #"\u{9B}"#), ("\u{7F}", #"\u{7F}"#),
      ("\u{202A}\u{202E}", #"\u{202A}\u{202E}"#),
      ("\u{2066}\u{2069}", #"\u{2066}\u{2069}"#),
      ("\u{2028}", #"\u{2028}"#), ("\u{FFFF}", #"\u{FFFF}"#),
      ("\u{1FFFE}", #"\u{1FFFE}"#), ("👩🏽‍🔬", "👩🏽‍🔬"), ("华为", "华为"),
    ])
  func text(text: String, shown: String) {
    #expect(VisibleText.escaped(text) == shown)
  }

  @Test("for readers a break or tab is one space, in data it stays")
  func breaks() {
    let table = Table(
      title: "", columns: [.init(key: "k", title: "K\nL")],
      rows: [[.text("a \r\n\tb  c\u{2028}d\u{1B}")]])
    #expect(table.text() == "K L\n--------------\na b  c d\\u{1B}\n")
    #expect(table.markdown().contains("| a b  c d"))
    #expect(table.latex().contains("a b  c d"))
    #expect(table.csv().contains("a \r\n\tb  c"))
    #expect(table.json().contains(#"a \r\n\tb  c"#))
  }

  @Test(
    "no format lets a control character through",
    arguments: TableFormat.allCases)
  func controls(format: TableFormat) {
    let table = Table(
      title: hostileNames.joined(),
      columns: hostileNames.map { .init(key: $0, title: $0) },
      rows: [hostileNames.map { .text($0) }], notes: hostileNames)
    // The tabs and line breaks of CSV stand in quotes.
    let allowed: [Unicode.Scalar] =
      format == .csv ? ["\n", "\r", "\t"] : ["\n"]
    let raw = table.rendered(as: format).unicodeScalars.filter { scalar in
      scalar.properties.generalCategory == .control && !allowed.contains(scalar)
    }
    #expect(raw.isEmpty)
  }

  @Test("a table of Markdown has as many lines and cells as it should")
  func markdownShape() throws {
    let table = Table(
      title: "", columns: [.init(key: "a", title: "A")],
      rows: hostileNames.map { [.text($0)] })
    let lines = table.markdown().split(separator: "\n")
    #expect(lines.count == hostileNames.count + 2)
    for line in lines {
      let bars = line.replacing(#"\\"#, with: "").replacing(#"\|"#, with: "")
        .count { $0 == "|" }
      #expect(bars == 2, "\(line)")
    }
  }
}
