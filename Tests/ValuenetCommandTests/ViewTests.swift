import Foundation
import TestSupport
import Testing

@Suite("valuenet view")
struct ViewTests {
  static let files = [
    "nodes.csv": """
    id,name,name_en,kind,country,layer
    chip,芯片厂,Chip Works,firm,US,foundation
    soft,软件厂,,firm,CN,technology
    "car, inc",汽车厂,,firm,CN,application
    fund,基金,,investor,CN,

    """,
    "aliases.csv": "alias,id\n老芯,chip\n",
    "edges.csv": """
    source,target,relation,year
    chip,soft,supplies,2018
    soft,"car, inc",supplies,2019
    chip,"car, inc",supplies,2020
    fund,soft,invests,2018

    """,
  ]

  func view(_ options: String...) throws -> CommandResult {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      return valuenet(["view", input, "--quiet"] + options)
    }
  }

  func lines(_ result: CommandResult) -> [String] {
    result.output.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test("by id, name, English name or alias; a comma is part of a name")
  func names() throws {
    let wanted = try view("--show", "card", "--node", "chip", "--format", "csv")
    #expect(wanted.status == 0, "\(wanted.notes)")
    #expect(lines(wanted).count == 3)
    for name in ["芯片厂", "Chip Works", "老芯"] {
      #expect(
        try view("--show", "card", "--node", name, "--format", "csv")
          == wanted)
    }
    let several = try view(
      "--show", "upstream", "--node", "car, inc", "--node", "软件厂", "--node",
      "soft", "--format", "csv")
    #expect(
      lines(several) == [
        "year,node,step,id,name,kind,country,relations,via,cycle",
        #","car, inc",1,chip,芯片厂,firm,US,1,"car, inc",no"#,
        #","car, inc",1,soft,软件厂,firm,CN,1,"car, inc",no"#,
        ",soft,1,chip,芯片厂,firm,US,1,soft,no",
      ])
  }

  @Test("a misspelt name is answered with the nearest")
  func suggestion() throws {
    let result = try view("--show", "card", "--node", "Chip Work")
    #expect(result.status == 1)
    #expect(
      result.notes
        == "--node 'Chip Work' is neither the id nor a name of a selected"
        + " entity; did you mean 'Chip Works'?\n")
  }

  @Test("by year; who is not there yet is remarked on")
  func years() throws {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      let result = valuenet(
        "view", input, "--show", "upstream", "--node", "car, inc", "--years",
        "2018-2020", "--format", "csv")
      #expect(result.status == 0)
      #expect(
        result.notes.contains(
          "remark: 'car, inc' is not in the network of 2018\n"))
      #expect(
        lines(result).dropFirst().map { String($0.prefix(4)) }
          == ["2019", "2019", "2020", "2020"])
      let absent = valuenet(
        "view", input, "--quiet", "--show", "card", "--node", "fund",
        "--kind", "firm")
      #expect(absent.status == 1)
      #expect(
        absent.notes == "--node 'fund' is not among the selected entities\n")
    }
  }

  @Test("what supply means can be chosen")
  func supply() throws {
    let result = try view(
      "--show", "upstream", "--node", "soft", "--supply", "投资,supplies",
      "--format", "csv")
    #expect(lines(result).count == 3)
  }

  @Test("dependence: shares, articulation points, borders as one document")
  func dependence() throws {
    let result = try view("--show", "dependence", "--format", "json")
    #expect(result.status == 0, "\(result.notes)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        as? [String: Any])
    #expect(document["show"] as? String == "dependence")
    let buyers = try #require(document["buyers"] as? [[String: Any]])
    #expect(buyers.map { $0["id"] as? String } == ["car, inc", "soft"])
    #expect(buyers[0]["largest_percent"] as? Double == 50)
    #expect(buyers[0]["hhi"] as? Double == 5_000)
    #expect(buyers[1]["sole_supplier"] as? String == "yes")
    #expect(buyers[1]["foreign_percent"] as? Double == 100)
    let points = try #require(
      document["articulation_points"] as? [[String: Any]])
    #expect(points.map { $0["id"] as? String } == ["soft"])
    let borders = try #require(document["borders"] as? [[String: Any]])
    #expect(borders.map { $0["relations"] as? Int } == [2])
    let summary = try #require(document["summary"] as? [[String: Any]])
    #expect(summary[0]["bridges"] as? Int == 1)
    #expect(summary[0]["foreign_only"] as? Int == 1)
    let chosen = try view(
      "--show", "dependence", "--node", "soft", "--format", "csv")
    #expect(lines(chosen).count == 2)
    let one = try view(
      "--show", "dependence", "--table", "bridges", "--format", "csv")
    #expect(
      lines(one) == [
        "year,first_id,first_name,second_id,second_name,relations,cut_off",
        ",soft,软件厂,fund,基金,1,1",
      ])
  }

  @Test("the panorama in its order, or in another")
  func panorama() throws {
    let result = try view("--show", "panorama", "--format", "csv")
    #expect(
      lines(result) == [
        "year,place,layer,entities,share_percent",
        ",1,foundation,1,33.33333333333333",
        ",2,technology,1,33.33333333333333",
        ",3,application,1,33.33333333333333", ",,(not stated),1,",
      ])
    let turned = try view(
      "--show", "panorama", "--layers", "application,foundation", "--table",
      "flows", "--format", "csv")
    #expect(
      lines(turned) == [
        "year,from,to,way,relations", ",foundation,application,upstream,1",
        ",foundation,technology,downstream,1",
        ",technology,application,upstream,1",
      ])
    let wrong = try view("--show", "panorama", "--layers", "aplication")
    #expect(wrong.status == 1)
    #expect(wrong.notes.hasSuffix("did you mean 'application'?\n"))
  }

  @Test(
    "every view has every format",
    arguments: [
      "card", "upstream", "downstream", "dependence", "panorama",
    ])
  func formats(kind: String) throws {
    let node =
      ["card", "upstream", "downstream"].contains(kind)
      ? ["--node", "soft"] : []
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      for format in ["text", "json", "csv", "markdown", "latex"] {
        let result = valuenet(
          ["view", input, "--quiet", "--show", kind, "--format", format]
            + node)
        #expect(result.status == 0, "\(result.notes)")
        #expect(!result.output.isEmpty)
      }
      guard kind != "dependence" else { return }
      for suffix in ["dot", "svg", "png", "pdf"] {
        let picture = directory.appending(path: "picture.\(suffix)").path
        let result = valuenet(
          ["view", input, "--quiet", "--show", kind, "-o", picture] + node)
        #expect(result.status == 0, "\(result.notes)")
        #expect(FileManager.default.contents(atPath: picture) != nil)
      }
      let many = valuenet(
        [
          "view", input, "--quiet", "--show", kind, "--years", "2019,2020",
          "-o",
        ]
          + [input + "/{year}.dot"] + node)
      #expect(many.status == 0, "\(many.notes)")
      for year in ["2019", "2020"] {
        #expect(
          FileManager.default.fileExists(atPath: input + "/\(year).dot"))
      }
    }
  }

  @Test("suppliers stand to the left, the one it is about is marked")
  func columns() throws {
    try withTemporaryDirectory { directory in
      let input = try write(Self.files, into: directory)
      let picture = input + "/picture.dot"
      let result = valuenet(
        "view", input, "--quiet", "--show", "upstream", "--node", "car, inc",
        "-o", picture)
      #expect(result.status == 0, "\(result.notes)")
      let text = try String(contentsOfFile: picture, encoding: .utf8)
      let ranks = text.split(separator: "\n").filter {
        $0.contains("rank=same")
      }
      #expect(
        ranks == [
          #"  { rank=same; "chip"; "soft"; }"#,
          #"  { rank=same; "car, inc"; }"#,
        ])
      #expect(!text.contains("fund"))
      #expect(text.contains("Upstream of 汽车厂, up to 3 steps"))
    }
  }

  @Test("what is too large to read is reduced, and says so")
  func reduction() throws {
    try withTemporaryDirectory { directory in
      let rows = (0..<400).map { "hub,n\($0),supplies\n" }
      let input = try write(
        ["edges.csv": "source,target,relation\n" + rows.joined()],
        into: directory)
      for kind in ["card", "downstream"] {
        let picture = input + "/picture.dot"
        let result = valuenet(
          "view", input, "--show", kind, "--node", "hub", "-o", picture)
        #expect(
          result.notes.contains(
            "401 entities are too many to read: "
              + (kind == "card"
                ? "the 150 with the most relations" : "of each step those 40"))
        )
        let text = try String(contentsOfFile: picture, encoding: .utf8)
        #expect(text.contains("401 entities are too many to read"))
        #expect(text.contains(#""hub" ["#))
        #expect(
          text.split(separator: "\n").count { $0.contains("shape=ellipse") }
            == (kind == "card" ? 151 : 41))
      }
      let many = valuenet(
        "view", input, "--quiet", "--show", "panorama", "--by", "id", "-o",
        input + "/picture.svg")
      #expect(many.status == 1)
      #expect(many.notes.contains("401 layers"))
    }
  }

  @Test("hostile names are shown and do nothing")
  func hostile() throws {
    try withTemporaryDirectory { directory in
      func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
      }
      let names = RandomNetworks.hostileNames.filter {
        !$0.allSatisfy { $0.isWhitespace } && $0 != "\u{200B}"
      }
      let nodes = names.enumerated().map { "n\($0),\(quoted($1)),l\($0 % 3)\n" }
      let edges = names.indices.map { "n0,n\($0),supplies\n" }
      let input = try write(
        [
          "nodes.csv": "id,name,layer\n" + nodes.joined(),
          "edges.csv": "source,target,relation\n" + edges.joined(),
        ], into: directory)
      for kind in ["card", "downstream", "panorama"] {
        let node = kind == "panorama" ? [] : ["--node", "n0"]
        let result = valuenet(
          ["view", input, "--quiet", "--show", kind, "-o", input + "/p.svg"]
            + node)
        #expect(result.status == 0, "\(result.notes)")
        let svg = try String(contentsOfFile: input + "/p.svg", encoding: .utf8)
        #expect(!svg.contains("<b>"))
        for format in ["text", "json", "markdown", "latex"] {
          let table = valuenet(
            ["view", input, "--quiet", "--show", kind, "--format", format]
              + node)
          #expect(table.status == 0, "\(table.notes)")
          #expect(!table.output.contains("\u{202E}"))
        }
      }
    }
  }

  @Test(
    "command lines that are wrong",
    arguments: [
      (
        [],
        "--show is missing; it is one of card, upstream, downstream,"
          + " dependence, panorama"
      ),
      (
        ["--show", "card"],
        "--node is missing; name the entity, by id or name, such as --node 百度"
      ),
      (
        ["--show", "card", "--node", "a", "--steps", "2"],
        "--steps is about --show upstream, downstream"
      ),
      (
        ["--show", "panorama", "--node", "a"],
        "--node is about --show card, upstream, downstream, dependence"
      ),
      (
        ["--show", "dependence", "-o", "x.svg"],
        "--show dependence has no picture; name a table, such as -o"
          + " dependence.csv"
      ),
      (
        ["--show", "panorama", "-o", "x.svg", "--format", "csv"],
        "--format is about tables, and --output names a picture"
      ),
      (
        ["--show", "panorama", "--table", "layer"],
        "--table cannot be 'layer'; did you mean 'layers'? it is one of"
          + " layers, flows, largest"
      ),
      (["--show", "card", "--node", ""], "--node has an empty value"),
      (
        ["--show", "crad"],
        "--show cannot be 'crad'; did you mean 'card'? it is one of card,"
          + " upstream, downstream, dependence, panorama"
      ),
    ])
  func usage(_ options: [String], _ message: String) {
    let result = valuenet(["view", "nowhere"] + options)
    #expect(result.status == 2)
    #expect(result.notes == message + "\n")
  }

  @Test("networks of almost nothing", arguments: SmallNetworkTests.networks)
  func small(network: (String, [String: String])) throws {
    try withTemporaryDirectory { directory in
      let input = try write(network.1, into: directory)
      for format in ["text", "json", "csv"] {
        let result = valuenet(
          "view", input, "--quiet", "--show", "dependence", "--format", format)
        #expect(result.status == 0, "\(result.notes)")
      }
      let chain = valuenet("view", input, "--quiet", "--show", "panorama")
      #expect(chain.status == 1)
      #expect(chain.notes.contains("states a layer"))
      guard network.0 != "empty" else { return }
      for kind in ["card", "upstream", "downstream"] {
        let result = valuenet(
          "view", input, "--quiet", "--show", kind, "--node", "a")
        #expect(result.status == 0, "\(result.notes)")
        let picture = valuenet(
          "view", input, "--quiet", "--show", kind, "--node", "a", "-o",
          input + "/p.svg")
        #expect(picture.status == 0, "\(picture.notes)")
      }
    }
  }
}
