import Foundation
import NetworkResults

extension ReportPage {
  /// Returns the page as one self-contained file.
  ///
  /// It asks for nothing from anywhere: the policy in its head allows its own
  /// script alone, by checksum, and no request. Every text is escaped. The
  /// same page gives the same bytes.
  ///
  /// - Complexity: O(*c*) in the characters written.
  public func html() -> String {
    let words = PageWords(language)
    var lines = ["<!DOCTYPE html>"]
    lines.append("<html lang=\"\(language == .chinese ? "zh-CN" : "en")\">")
    lines += head()
    lines.append("<body>")
    lines.append("<header><h1>\(HTMLText.escaped(title))</h1>")
    lines += origin.map { "<p class=\"origin\">\(HTMLText.escaped($0))</p>" }
    lines.append("</header>")
    lines += contents(words)
    lines.append("<main>")
    for (number, section) in sections.enumerated() {
      lines += html(of: section, number: number + 1, words)
    }
    lines.append("</main>")
    lines.append("<script>\(PageAssets.script)</script>")
    lines += ["</body>", "</html>", ""]
    return lines.joined(separator: "\n")
  }

  private func head() -> [String] {
    let digest = Data(SHA256.digest(of: PageAssets.script.utf8))
      .base64EncodedString()
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; script-src"
      + " 'sha256-\(digest)'; img-src data:; base-uri 'none'; form-action"
      + " 'none'"
    return [
      "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">",
      "<meta name=\"viewport\" content=\"width=device-width,"
        + " initial-scale=1\">",
      "<meta name=\"referrer\" content=\"no-referrer\">",
      "<link rel=\"icon\" href=\"data:,\">",
      "<title>\(HTMLText.escaped(title))</title>",
      "<style>\(PageAssets.style)</style>", "</head>",
    ]
  }

  private func contents(_ words: PageWords) -> [String] {
    [
      "<nav aria-label=\"\(words("Contents"))\"><h2>\(words("Contents"))</h2><ol>"
    ]
      + sections.map {
        "<li><a href=\"#\($0.id)\">\(words($0.title))</a></li>"
      } + ["</ol></nav>"]
  }

  private func html(
    of section: Section, number: Int, _ words: PageWords
  ) -> [String] {
    [
      "<section id=\"\(section.id)\"><h2>\(number). \(words(section.title))</h2>"
    ]
      + section.blocks.flatMap { html(of: $0, words) } + ["</section>"]
  }

  private func html(of block: Block, _ words: PageWords) -> [String] {
    switch block {
    case .paragraph(let text): ["<p>\(words.sentence(text))</p>"]
    case .absence(let text): ["<p class=\"absent\">\(words.sentence(text))</p>"]
    case .table(let table, let name): HTMLTable(table, name, words).lines
    case .figure(let svg, let caption, let name):
      figure(svg, caption, name, tools: [], words)
    case .network(let svg, let caption, let name):
      figure(
        svg, caption, name,
        tools: [
          "<div class=\"tools\"><input type=\"search\" class=\"find\""
            + " placeholder=\"\(words("Find a name"))\" aria-label=\""
            + "\(words("Find a name"))\"><output></output></div>"
        ], words)
    }
  }

  private func figure(
    _ svg: String, _ caption: String, _ name: String, tools: [String],
    _ words: PageWords
  ) -> [String] {
    ["<figure id=\"figure-\(name)\">"] + tools
      + [
        "<div class=\"picture\">"
          + InlineSVG.inlined(svg, prefix: name, label: words(caption))
          + "</div>",
        "<figcaption>\(words(caption)) <a href=\"figures/\(name).svg\">SVG</a>"
          + "</figcaption>", "</figure>",
      ]
  }
}
