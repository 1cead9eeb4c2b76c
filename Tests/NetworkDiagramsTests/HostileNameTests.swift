import Foundation
import Testing

@testable import NetworkDiagrams

@Suite("Hostile names in diagrams")
struct HostileNameTests {
  /// As DOT label and as the text that must be read in the picture.
  static let labels: [(dot: String, shown: String)] = [
    (#"a\"b"#, #"a"b"#), (#"a\\b"#, #"a\b"#), (#"\\N"#, #"\N"#),
    ("<b>x</b>", "<b>x</b>"), ("]]>", "]]>"), ("<!--", "<!--"),
    ("a&amp;b", "a&b"), ("&amp;lt;", "&lt;"), ("&amp;#65;", "&#65;"),
    (#"\"; DROP TABLE"#, #""; DROP TABLE"#), ("it's", "it's"),
    ("🏭", "🏭"), ("👩🏽‍🔬", "👩🏽‍🔬"), ("עברית", "עברית"), ("{a|b}", "{a|b}"),
    ("a  b", "a  b"), ("华为<技术>", "华为<技术>"), ("--", "--"), ("%1", "%1"),
  ]

  @Test("every label is the text of the SVG, whatever it holds")
  func labels() throws {
    let nodes = Self.labels.enumerated().map { place, label in
      "n\(place) [label=\"\(label.dot)\", tooltip=\"\(label.dot)\"];"
    }
    let dot = "digraph { " + nodes.joined(separator: "\n") + " }"
    for engine in LayoutEngine.allCases {
      let diagram = try DiagramRenderer.render(
        dot: dot, engine: engine, format: .svg)
      let svg = SVGReading(diagram.bytes)
      #expect(svg.error == nil)
      #expect(svg.texts == Self.labels.map(\.shown))
      #expect(svg.titles == Self.labels.map(\.shown))
    }
  }

  @Test(
    "the other formats take them too", arguments: [DiagramFormat.pdf, .png])
  func others(format: DiagramFormat) throws {
    let nodes = Self.labels.map { "\"\($0.dot)\";" }
    let dot = "digraph { " + nodes.joined(separator: "\n") + " }"
    for engine in LayoutEngine.allCases {
      let diagram = try DiagramRenderer.render(
        dot: dot, engine: engine, format: format)
      #expect(diagram.bytes.count > 1000)
    }
  }

  @Test("ids are titles where there is no tooltip")
  func ids() throws {
    let diagram = try DiagramRenderer.render(
      dot: #"digraph { "a\\b&lt;" -> "\%1" -> "\"q\"" }"#, engine: .dot,
      format: .svg)
    let titles = SVGReading(diagram.bytes).titles
    #expect(
      titles == [
        #"a\b&lt; → %1"#, #"%1 → "q""#, #"a\b&lt;"#, "%1", #""q""#,
      ])
  }

  @Test("a hundred thousand characters in a tooltip arrive whole")
  func long() throws {
    let name = String(repeating: "长名<", count: 25_000) + "end"
    let diagram = try DiagramRenderer.render(
      dot: "digraph { a [tooltip=\"\(name)\"] }", engine: .dot, format: .svg)
    #expect(SVGReading(diagram.bytes).titles == [name])
    // As a label it makes a wide drawing, which still is one.
    for format in DiagramFormat.allCases {
      let wide = try DiagramRenderer.render(
        dot: "digraph { a [label=\"\(name)\"] }", engine: .dot, format: format)
      #expect(wide.width > 10_000)
      if format == .svg { #expect(SVGReading(wide.bytes).texts == [name]) }
    }
  }

  @Test("characters that XML cannot hold are replaced")
  func controls() throws {
    let diagram = try DiagramRenderer.render(
      dot: "digraph { a [label=\"x\u{1}y\u{9B}z\u{FFFE}\"] }", engine: .dot,
      format: .svg)
    #expect(SVGReading(diagram.bytes).texts == ["x\u{FFFD}y\u{FFFD}z\u{FFFD}"])
  }

  @Test("the cells of an HTML-like label show what was escaped for them")
  func tables() throws {
    let names = [
      "<b>x</b>", "&amp;", "]]>", #"a"b'c"#, #"\N\n\"#, "🏭", "עברית", "华为",
      #"a\u{0}b"#,
    ]
    let rows = names.map { name in
      let body = name.replacing("\\", with: "\\\\").replacing(
        "&", with: "&#38;"
      )
      .replacing("<", with: "&#60;").replacing(">", with: "&#62;")
      .replacing("\"", with: "&#34;").replacing("'", with: "&#39;")
      return "<TR><TD>" + body + "</TD></TR>"
    }
    let dot =
      "digraph { n [shape=plain, label=<<TABLE>" + rows.joined()
      + "</TABLE>>]; }"
    for engine in LayoutEngine.allCases {
      let diagram = try DiagramRenderer.render(
        dot: dot, engine: engine, format: .svg)
      let svg = SVGReading(diagram.bytes)
      #expect(svg.error == nil)
      #expect(svg.texts == names)
    }
  }
}
