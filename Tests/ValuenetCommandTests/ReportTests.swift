import Foundation
import TestSupport
import Testing

@Suite("valuenet report")
struct ReportTests {
  static let files = [
    "nodes.csv": """
    id,name,kind,role,country
    a,<b>甲</b>,firm,sample,CN
    b,"=cmd|' /C calc'!A0",firm,relation,US

    """,
    "edges.csv": """
    source,target,dimension,relation,year
    a,b,technology,supplies,2019
    b,a,technology,supplies,2020

    """,
  ]

  static let hasGnuplot = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/gnuplot")

  func report(
    _ files: [String: String], _ options: String...,
    check: (String, String) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory in
      let input = try write(files, into: directory.appending(path: "in"))
      let output = directory.appending(path: "out").path
      let result = valuenet(
        ["report", input, "-o", output, "--quiet", "--replicates", "20"]
          + options)
      #expect(result.status == 0, "\(result.notes)")
      let html = try String(
        contentsOfFile: output + "/index.html", encoding: .utf8)
      try check(html, output)
    }
  }

  @Test("every section, the tables beside it", .enabled(if: hasGnuplot))
  func sections() throws {
    try report(Self.files) { html, output in
      for id in [
        "overview", "structure", "ranks", "human-capital", "investors",
        "flows", "shares", "distribution", "growth", "events", "bands",
        "network", "checks", "ledger",
      ] { #expect(html.contains("<section id=\"\(id)\">"), "\(id)") }
      #expect(html.contains("&lt;b&gt;甲&lt;/b&gt;"))
      #expect(!html.contains("<b>甲"))
      let flows = try String(
        contentsOfFile: output + "/tables/flows.csv", encoding: .utf8)
      #expect(
        flows.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
          == ["2019,0,0,0,0,,1,0,1,0,100", "2020,1,0,1,0,100,1,0,1,0,100"])
      // A spreadsheet must not take a name for a formula.
      let ranks = try String(
        contentsOfFile: output + "/tables/ranks-relation.csv", encoding: .utf8)
      #expect(!ranks.contains(",=cmd"))
    }
  }

  @Test("what is absent is said", .enabled(if: hasGnuplot))
  func absences() throws {
    let bare = ["edges.csv": "source,target\na,b\nb,c\n"]
    try report(bare) { html, _ in
      for sentence in [
        "The input states no years, so everything is about the whole network.",
        "Absent: the input states no roles,",
        "Absent: the input states no technology relations.",
        "Absent: the input states no human-capital relations.",
        "Absent: the input states no investments.",
        "Absent: the input states no events.",
        "Absent: growth takes snapshots of at least two years.",
        "Absent: the settings name no bands of a numeric column.",
        "Absent: the input states no dimension, technology, application,",
      ] { #expect(html.contains(sentence), "\(sentence)") }
    }
    try report(["edges.csv": "source,target\n"]) { html, _ in
      #expect(html.contains("Absent: the input states no relations."))
    }
  }

  @Test("the same input gives the same bytes", .enabled(if: hasGnuplot))
  func bytes() throws {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      var pages: [Data] = []
      for threads in ["1", "2"] {
        let output = directory.appending(path: "out").path
        let result = valuenet(
          "report", input, "-o", output, "--quiet", "--replicates", "20")
        #expect(result.status == 0, "\(threads): \(result.notes)")
        pages.append(
          try Data(contentsOf: URL(filePath: output + "/index.html")))
      }
      #expect(pages[0] == pages[1])
    }
  }

  @Test(
    "choices of valuenet.json, and over them the command line",
    .enabled(if: hasGnuplot))
  func settings() throws {
    var files = Self.files
    files["valuenet.json"] = """
      { "title": "报告", "language": "zh", "years": [2020], "top": 5 }
      """
    try report(files, "--title", "另一") { html, _ in
      #expect(html.contains("<h1>另一</h1>"))
      #expect(html.contains("lang=\"zh-CN\""))
      #expect(!html.contains(">2019<"))
    }
  }

  @Test(
    "settings that are none",
    arguments: [
      (#"{ "langauge": "zh" }"#, "did you mean language?"),
      (#"{ "language": "de" }"#, "it is en or zh"),
      (#"{ "top": 0 }"#, "it is a whole number from 1 to 1000"),
      (#"{ "bands": { "amount": [2, 1] } }"#, "a list of rising numbers"),
      ("[1]", "are not an object"), ("{", "this is not JSON"),
    ])
  func badSettings(_ text: String, _ message: String) throws {
    try withTemporaryDirectory { directory in
      var files = Self.files
      files["valuenet.json"] = text
      let input = try write(files, into: directory)
      let result = valuenet("report", input, "-o", input + "/out")
      #expect(result.status == 1)
      #expect(result.notes.contains("valuenet.json: "))
      #expect(result.notes.contains(message), "\(result.notes)")
    }
  }

  @Test("no folder is named")
  func usage() {
    let result = valuenet("report", "nowhere")
    #expect(result.status == 2)
    #expect(
      result.notes
        == "--output is missing; name the folder, such as -o out\n")
  }
}
