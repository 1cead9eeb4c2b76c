import Foundation
import TestSupport
import Testing

@Suite("valuenet project")
struct ProjectTests {
  static let files = [
    "nodes.csv": "id,kind,layer\na,investor,\nb,investor,\nf,firm,base\n"
      + "g,firm,top\nu,firm,top\n",
    "edges.csv": "source,target,relation,year\na,f,invests,2019\n"
      + "b,f,invests,2020\nb,g,invests,2020\ng,u,owns,2019\nu,f,supplies,\n",
  ]

  func made(_ options: String...) throws -> (CommandResult, String) {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      let output = input + "/made.json"
      let result = valuenet(["project", input, "-o", output] + options)
      let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
      return (result, text)
    }
  }

  @Test("each way writes a network that can be read again")
  func ways() throws {
    for options in [
      ["--from", "firm", "--onto", "investor"], ["--by", "layer"],
      ["--along", "owns"],
    ] {
      try withTemporaryDirectory { directory in
        let input = try write(Self.files, into: directory)
        let output = input + "/made.graphml"
        let result = valuenet(["project", input, "-o", output] + options)
        #expect(result.status == 0, "\(result.notes)")
        let stats = valuenet(
          "stats", output, "--quiet", "--columns", "nodes,edges", "--format",
          "csv")
        let expected =
          switch options[0] {
          case "--from": "2,1"
          case "--by": "3,4"
          default: "4,4"
          }
        #expect(
          stats.output.split(whereSeparator: \.isNewline).last
            == Substring(expected), "\(options): \(stats.output)")
      }
    }
  }

  @Test("what was counted is said")
  func notes() throws {
    let (result, text) = try made("--from", "企业", "--onto", "投资机构")
    #expect(result.status == 0, "\(result.notes)")
    #expect(
      result.notes.contains(
        "3 relations join 2 entities to 2 of 2; 1 pairs have one in common"))
    #expect(text.contains("shares"))
  }

  @Test(
    "no way, two ways, half a way",
    arguments: [
      ([], "give --from and --onto, or --by, or --along"),
      (["--by", "layer", "--along", "owns"], "give --from and --onto"),
      (["--from", "firm"], "give --from and --onto"),
      (["--by", "layer", "--weighting", "count"], "--weighting is about"),
      (
        ["--from", "firm", "--onto", "investor", "--significance", "2"],
        "--significance is about --weighting backbone"
      ),
      (
        [
          "--from", "firm", "--onto", "investor", "--weighting", "backbone",
          "--significance", "2",
        ], "is not a number above 0"
      ),
      (
        ["--by", "layer", "--years", "2019,2020"], "put {year} into the name"
      ),
    ])
  func usage(_ options: [String], _ message: String) throws {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      let result = valuenet(
        ["project", input, "-o", input + "/made.gexf"] + options)
      #expect(result.status == 2)
      #expect(result.notes.contains(message), "\(result.notes)")
    }
  }

  @Test("a field that there is not")
  func field() throws {
    let (result, _) = try made("--by", "planet")
    #expect(result.status == 1)
    #expect(result.notes.contains("planet"))
  }
}
