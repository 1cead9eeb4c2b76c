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

  @Test("clusters and texts at lines in the layout dot are drawn, not a crash")
  func clusteredLabels() throws {
    try withTemporaryDirectory { directory in
      let nodes = (0..<9).map { "n\($0),kind \($0 % 3)\n" }.joined()
      let links = (1..<9).map { "n\($0 / 3),n\($0),above\n" }.joined()
      try Data(("id,kind\n" + nodes).utf8).write(
        to: directory.appending(path: "nodes.csv"))
      try Data(("source,target,relation\n" + links).utf8).write(
        to: directory.appending(path: "edges.csv"))
      for format in ["svg", "png", "pdf"] {
        let picture = directory.appending(path: "out." + format)
        let result = valuenet(
          "draw", directory.path, "--quiet", "--layout", "dot",
          "--cluster-by", "kind", "--edge-label", "kind", "-o", picture.path)
        #expect(result.status == 0, "\(result.notes)")
        guard format == "svg" else { continue }
        let text = try String(contentsOf: picture, encoding: .utf8)
        #expect(text.components(separatedBy: ">above</text>").count == 9)
      }
    }
  }

  @Test("entities dropped for want of relations are counted, once")
  func isolates() throws {
    try withTemporaryDirectory { directory in
      try Data("id,name\na,甲\nb,乙\nc,丙\nd,丁\n".utf8).write(
        to: directory.appending(path: "nodes.csv"))
      try Data("source,target\na,b\n".utf8).write(
        to: directory.appending(path: "edges.csv"))
      let sentence =
        "2 entities without a selected relation are left out;"
        + " --isolates keep draws them"
      let result = valuenet("draw", directory.path, "-o", "-")
      #expect(result.notes.contains("remark: \(sentence)\n"))
      #expect(result.output.contains(#"label="\#(sentence)\l""#))
      let kept = valuenet(
        "draw", directory.path, "--isolates", "keep", "-o", "-")
      #expect(!(kept.notes + kept.output).contains("left out"))
      let ego = valuenet("draw", directory.path, "--ego", "a", "-o", "-")
      #expect(ego.notes.contains("within 1 step of 甲 and"))
      #expect(ego.output.contains("within 1 step of 甲 and"))
    }
  }
}
