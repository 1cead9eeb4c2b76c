import Foundation
@testable import NetworkReports
import NetworkResults
import Testing

@Suite("The page of a report")
struct ReportPageTests {
  func page(_ language: PageLanguage = .english) -> ReportPage {
    let table = Table(
      title: "Shares: layer",
      columns: [
        .init(key: "year", title: "Year"), .init(key: "rank", title: "Rank"),
        .init(key: "name", title: "Name"), .init(key: "value", title: "Value"),
      ],
      rows: [
        [
          .integer(2021), .text("2="), .text("<b>&\"'"),
          .real(1234.5, digits: 1),
        ],
        [.integer(2021), .integer(1_000), .text("</script>"), .missing],
      ], notes: ["a \u{202E}note"])
    return ReportPage(
      title: "<i>T</i>", language: language, origin: ["--title '<x>'"],
      sections: [
        .init(
          id: "shares", title: "Shares",
          blocks: [
            .absence("Absent: the input states no events."),
            .table(table, name: "layer"),
            .figure(
              svg: "<?xml version=\"1.0\"?><!DOCTYPE x>"
                + "<svg><use href='#a'/><g id=\"a\"><text>id=\"a\"</text></g>"
                + "</svg>", caption: "Network", name: "one"),
          ])
      ])
  }

  @Test("nothing of the input is markup")
  func escaping() {
    let html = page().html()
    #expect(html.contains("<h1>&lt;i&gt;T&lt;/i&gt;</h1>"))
    #expect(html.contains("<td>&lt;b&gt;&amp;&quot;&#39;</td>"))
    #expect(html.contains("<td>&lt;/script&gt;</td>"))
    #expect(html.contains("<li>a \\u{202E}note</li>"))
    #expect(html.components(separatedBy: "<script").count == 2)
    #expect(html.components(separatedBy: "</script").count == 2)
  }

  @Test("a picture has a label, escaped, for those who do not see it")
  func labels() {
    let section = ReportPage.Section(
      id: "s", title: "S",
      blocks: [.figure(svg: "<svg/>", caption: "a \"b\" <c>", name: "one")])
    let html = ReportPage(
      title: "T", language: .english, origin: [], sections: [section]
    ).html()
    #expect(
      html.contains(
        "<svg role=\"img\" aria-label=\"a &quot;b&quot; &lt;c&gt;\"/>"))
  }

  @Test("terms of the model and choices read as words in English")
  func words() {
    let words = PageWords(.english)
    #expect(words("research_institute") == "research institute")
    #expect(words("of_the_input") == "of_the_input")
    #expect(
      words.sentence("unreachable: skip") == "Pairs without a path are left out"
    )
    #expect(words.sentence("5_2: x") == "5_2: x")
  }

  @Test("numbers carry their value; years and tied ranks read as they should")
  func numbers() {
    let html = page().html()
    #expect(html.contains("<td class=\"n\" data-v=\"2021\">2021</td>"))
    #expect(html.contains("<td class=\"n\" data-v=\"2\">2=</td>"))
    #expect(html.contains("<td class=\"n\" data-v=\"1000\">1,000</td>"))
    #expect(html.contains("<td class=\"n\" data-v=\"1234.5\">1234.5</td>"))
    #expect(html.contains("<td class=\"none n\">–</td>"))
  }

  @Test("the policy allows the page's own script and nothing else")
  func policy() throws {
    let html = page().html()
    let script = try #require(
      html.components(separatedBy: "<script>").last?
        .components(separatedBy: "</script>").first)
    let digest = SHA256.digest(of: script.utf8)
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: digest.count, by: 3) {
      let bytes = digest[start..<min(start + 3, digest.count)]
      let group =
        bytes.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - bytes.count))
      for place in 0..<4 {
        text +=
          place <= bytes.count
          ? String(alphabet[group >> (18 - 6 * place) & 63]) : "="
      }
    }
    #expect(html.contains("default-src 'none'"))
    #expect(html.contains("script-src 'sha256-\(text)'"))
    for word in ["http:", "https:", "src=", "@import", "onclick", "eval("] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test("pictures keep their ids apart; texts stay as they are")
  func pictures() {
    let html = page().html()
    #expect(!html.contains("<?xml"))
    #expect(html.contains("<use href='#one-a'/><g id=\"one-a\">"))
    #expect(html.contains("<text>id=\"a\"</text>"))
  }

  @Test("in Chinese the page's own words are Chinese, the input's stay")
  func chinese() {
    let html = page(.chinese).html()
    #expect(html.contains("<html lang=\"zh-CN\">"))
    #expect(html.contains("<h2>1. 占比</h2>"))
    #expect(html.contains("占比：层级"))
    #expect(html.contains("缺失：输入数据没有事件。"))
    #expect(html.contains("&lt;/script&gt;"))
  }

  @Test("the same page gives the same bytes; a page of nothing is one")
  func bytes() {
    #expect(page().html() == page().html())
    let empty = ReportPage(title: "", language: .english).html()
    #expect(empty.hasPrefix("<!DOCTYPE html>"))
    #expect(empty.hasSuffix("</html>\n"))
  }
}
