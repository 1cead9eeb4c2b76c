import Testing

@testable import NetworkDiagrams

@Suite("Diagram errors")
struct DiagramErrorTests {
  @Test(
    "what is not DOT is told by line",
    arguments: [
      (
        "digraph {\n a -> \n}",
        "the DOT text cannot be read: syntax error in line 3 near '}'"
      ),
      ("", "the DOT text cannot be read: it holds no graph"),
      (
        "digraph {} digraph {}",
        "the DOT text cannot be read: it holds more than one graph"
      ),
      (
        "digraph {}\n}",
        "the DOT text cannot be read: syntax error in line 2 near '}'"
      ),
      (
        "digraph { \"never closed }",
        "the DOT text cannot be read: syntax error in line 1 scanning a quoted "
          + "string (missing endquote? longer than 16384?)"
      ),
      (
        "digraph {}\n\"never closed",
        "the DOT text cannot be read: a quoted text, a text in <> or a comment"
          + " does not end"
      ),
      (
        "digraph {} /* never closed",
        "the DOT text cannot be read: a quoted text, a text in <> or a comment"
          + " does not end"
      ),
      (
        "digraph {} <never <closed",
        "the DOT text cannot be read: a quoted text, a text in <> or a comment"
          + " does not end"
      ),
      (
        "/* never closed",
        "the DOT text cannot be read: a quoted text, a text in <> or a comment"
          + " does not end"
      ),
      (
        "digraph { \"a\u{0}b\" }",
        "the DOT text cannot be read: it holds a NUL character"
      ),
    ])
  func syntax(dot: String, message: String) throws {
    let error = #expect(throws: DiagramError.self) {
      try DiagramRenderer.render(dot: dot, engine: .dot, format: .svg)
    }
    #expect(error?.description == message)
    #expect(error?.isMissingPart == false)
    // A fault leaves nothing behind that would spoil the next drawing.
    let next = try DiagramRenderer.render(
      dot: "digraph { fine }", engine: .dot, format: .svg)
    #expect(SVGReading(next.bytes).texts == ["fine"])
  }

  @Test("a missing plugin or font says what to install")
  func missing() throws {
    try GraphvizLibrary.requirePlugin(
      "png", spokenOf: "output format", among: ["pdf", "png"])
    #expect(
      throws: DiagramError.missingPlugin(
        kind: "output format", name: "png", package: "libgvc6")
    ) {
      try GraphvizLibrary.requirePlugin(
        "png", spokenOf: "output format", among: [])
    }
    let plugin = DiagramError.missingPlugin(
      kind: "layout", name: "sfdp", package: "libgvc6")
    #expect(
      plugin.description
        == "Graphviz has no layout 'sfdp' here; install the package libgvc6")
    let font = DiagramError.missingFont(
      script: "Chinese", package: "fonts-noto-cjk")
    #expect(
      font.description
        == "no font here has Chinese characters; install the package "
        + "fonts-noto-cjk")
    #expect(plugin.isMissingPart && font.isMissingPart)
  }

  @Test("installed fonts are found by the characters they have")
  func fonts() throws {
    #expect(Fonts.hasFont(with: 0x4E2D) == true)
    // A code point that will never be a character.
    #expect(Fonts.hasFont(with: 0x8FFFE) == false)
    try Fonts.check(for: "中文 日本語 かな 한국어 English")
  }

  @Test("Graphviz's other messages and their sentences")
  func others() {
    #expect(
      DiagramError.layoutFailed(engine: .dot, message: "m").description
        == "the layout 'dot' failed: m")
    #expect(
      DiagramError.renderingFailed(format: .pdf, message: "m").description
        == "the diagram cannot be written as pdf: m")
  }
}
