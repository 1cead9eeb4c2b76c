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
    try report(files, options, check: check)
  }

  func report(
    _ files: [String: String], _ options: [String],
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
        "flows", "dependence", "chain", "shares", "distribution", "growth",
        "events", "bands",
        "network", "checks", "ledger",
      ] { #expect(html.contains("<section id=\"\(id)\">"), "\(id)") }
      #expect(html.contains("&lt;b&gt;甲&lt;/b&gt;"))
      #expect(!html.contains("<b>甲"))
      let flows = try String(
        contentsOfFile: output + "/tables/flows.csv", encoding: .utf8)
      #expect(
        flows.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
          == ["2019,0,0,0,0,,1,0,1,0,100", "2020,1,0,1,0,100,1,0,1,0,100"])
      let buyers = try String(
        contentsOfFile: output + "/tables/dependence-buyers.csv",
        encoding: .utf8)
      #expect(
        buyers.split(whereSeparator: \.isNewline).dropFirst().map {
          $0.prefix(6)
        } == ["2020,a", "2020,b"])
      #expect(html.contains("figure-flows"))
      #expect(html.contains("Absent: the input states no layers of the chain."))
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
        "Absent: the input states no supply relations, so nobody is known to",
        "Absent: the input states no countries, so borders are not known.",
        "Absent: the input states no layers of the chain.",
        "Absent: growth takes snapshots of at least two years.",
        "Absent: the settings name no bands of a numeric column.",
        "Absent: the input states no dimension, technology, application,",
      ] { #expect(html.contains(sentence), "\(sentence)") }
    }
    try report(["edges.csv": "source,target\n"]) { html, _ in
      #expect(html.contains("Absent: the input states no relations."))
    }
  }

  @Test("the chain, where layers are stated", .enabled(if: hasGnuplot))
  func chain() throws {
    var files = Self.files
    files["nodes.csv"] =
      "id,name,layer\na,<b>甲</b>,foundation\nb,乙,application\n"
    try report(files) { html, output in
      #expect(html.contains("id=\"figure-chain\""))
      let flows = try String(
        contentsOfFile: output + "/tables/chain-flows.csv", encoding: .utf8)
      #expect(
        flows.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
          == [
            "2020,foundation,application,downstream,1",
            "2020,application,foundation,upstream,1",
          ])
    }
  }

  @Test(
    "a Chinese page has its conventions in Chinese, whatever the direction",
    .enabled(if: hasGnuplot),
    arguments: [["directed"], ["undirected"], ["directed", "undirected"]])
  func conventions(directions: [String]) throws {
    let pairs = ["a,b", "b,c", "c,d", "d,a", "a,c"]
    let rows = pairs.enumerated().map { place, pair in
      "\(pair),\(directions[place % directions.count]),20\(20 + place % 2)\n"
    }
    let files = [
      "edges.csv": "source,target,direction,year\n" + rows.joined()
    ]
    try report(files, "--language", "zh") { html, _ in
      let start = try #require(html.firstRange(of: "<section id=\"structure"))
      let end = try #require(html.firstRange(of: "<section id=\"shares"))
      let part = html[start.lowerBound..<end.lowerBound]
      let english = part.matches(of: />([^<>]*[a-z]{3,} [a-z]{2,}[^<>]*)</)
      #expect(english.map { String($0.output.1) } == [])
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
      (#"{ "years": "20x4" }"#, "it is a year, a range such as 2014-2021"),
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

  @Test(
    "events that only a column of relations names", .enabled(if: hasGnuplot))
  func events() throws {
    let files = [
      "edges.csv": """
      source,target,dimension,year,amount,currency,event
      a,b,investment,2019,5,CNY,e1
      c,b,investment,2019,5,CNY,e1
      a,d,investment,2020,7,CNY,e2

      """
    ]
    try report(files) { html, output in
      #expect(!html.contains("Absent: the input states no events."))
      let events = try String(
        contentsOfFile: output + "/tables/events-by-dimension.csv",
        encoding: .utf8)
      #expect(events.contains("investment,1,100,2,100,100"))
      #expect(html.contains("1 group; of all values stated: "))
    }
  }

  @Test("without roles nobody is a sample", .enabled(if: hasGnuplot))
  func flowsWithoutRoles() throws {
    var files = Self.files
    files["nodes.csv"] = "id,name\na,甲\nb,乙\n"
    try report(files) { html, output in
      let figure = try String(
        contentsOfFile: output + "/figures/flows.svg", encoding: .utf8)
      #expect(!figure.contains("sample"))
      #expect(figure.contains("No roles are stated"))
      #expect(!html.contains("arrives at a sample entity"))
    }
  }

  @Test("a file where the folder should be", .enabled(if: hasGnuplot))
  func file() throws {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      let result = valuenet(
        "report", input, "-o", input + "/edges.csv", "--quiet",
        "--replicates", "0")
      #expect(result.status == 1)
      #expect(
        result.notes.contains(
          "edges.csv: this is a file; give the name of a folder to --output"))
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
