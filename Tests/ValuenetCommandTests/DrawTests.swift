import Foundation
import Testing

@Suite("valuenet draw")
struct DrawTests {
  @Test("investors and firms, with Chinese names, as SVG")
  func investment() throws {
    try withTemporaryDirectory { directory in
      let picture = directory.appending(path: "out.svg")
      let result = valuenet(
        "draw", fixture("china-ai"), "--quiet", "--kind", "firm,investor",
        "--dimension", "investment", "-o", picture.path)
      #expect(result.status == 0, "\(result.notes)")
      let text = try String(contentsOf: picture, encoding: .utf8)
      #expect(text.contains("壁仞科技"))
      #expect(text.contains("</svg>"))
    }
  }

  @Test("what is left out of a large network is said")
  func reduced() throws {
    let result = valuenet("draw", fixture("china-ai"), "-o", "-")
    #expect(result.status == 0)
    #expect(result.notes.contains("150"))
    #expect(result.notes.contains("left out"))
    #expect(result.output.contains("left out"))
    let whole = valuenet("draw", fixture("china-ai"), "--all", "-o", "-")
    #expect(!whole.notes.contains("left out: "))
    #expect(whole.output.count > result.output.count)
  }

  @Test("an ego is found by id, name or alias")
  func ego() throws {
    let pictures = ["baidu", "百度"].map {
      valuenet(
        "draw", fixture("china-ai"), "--quiet", "--ego", $0, "-o", "-")
    }
    #expect(pictures[0].status == 0, "\(pictures[0].notes)")
    #expect(pictures[0].output == pictures[1].output)
    let missing = valuenet(
      "draw", fixture("china-ai"), "--quiet", "--ego", "百渡", "-o", "-")
    #expect(missing.status == 1)
    #expect(
      missing.notes
        == "--ego '百渡' is neither the id nor a name of a selected entity;"
        + " did you mean '百度'?\n")
  }

  @Test("a picture per year by {year}, and an error without it")
  func years() throws {
    try withTemporaryDirectory { directory in
      let pattern = directory.appending(path: "net-{year}.dot").path
      let result = valuenet(
        "draw", fixture("china-ai"), "--quiet", "--dimension", "investment",
        "--years", "2019,2020", "-o", pattern)
      #expect(result.status == 0, "\(result.notes)")
      let files = try FileManager.default.contentsOfDirectory(
        atPath: directory.path
      ).sorted()
      #expect(files == ["net-2019.dot", "net-2020.dot"])
      let one = valuenet(
        "draw", fixture("china-ai"), "--quiet", "--years", "2019,2020", "-o",
        directory.appending(path: "net.dot").path)
      #expect(one.status == 2)
      #expect(
        one.notes
          == "2 years need as many pictures; put {year} into the name of"
          + " --output\n")
    }
  }
}
