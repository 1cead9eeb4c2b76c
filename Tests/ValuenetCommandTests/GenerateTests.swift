import Foundation
import Testing

@testable import ValuenetCommand

@Suite("Synthetic networks on the command line")
struct GenerateTests {
  private static let small = [
    "generate", "--preset", "report2022", "--scale", "0.01",
  ]

  @Test("the same seed gives the same bytes")
  func bytes() throws {
    try withTemporaryDirectory { directory in
      let paths = ["one", "two"].map { directory.appending(path: $0).path }
      for path in paths {
        #expect(valuenet(Self.small + ["-o", path]).status == 0)
      }
      for name in ["nodes.csv", "edges.csv", "README.md"] {
        let files = try paths.map {
          try Data(contentsOf: URL(filePath: $0 + "/" + name))
        }
        #expect(files[0] == files[1])
        #expect(!files[0].isEmpty)
      }
    }
  }

  @Test("what is written reads back with the counts of every year")
  func readBack() throws {
    try withTemporaryDirectory { directory in
      let path = directory.appending(path: "out").path
      let made = valuenet(Self.small + ["-o", path])
      #expect(
        made.notes
          == "\(path): a synthetic network of 588 nodes and 1,190 relations,"
          + " preset report2022, scale 0.01, seed 1\n")
      let stats = valuenet(
        "stats", path, "--years", "2014,2021", "--columns",
        "year,nodes,edges,parallel_edges,isolated_nodes", "--format", "csv",
        "--quiet")
      #expect(
        stats.output
          == "year,nodes,edges,parallel_edges,isolated_nodes\r\n"
          + "2014,332,405,0,0\r\n2021,588,1190,0,0\r\n")
    }
  }

  @Test("a network for each year goes to a directory of its own")
  func years() throws {
    try withTemporaryDirectory { directory in
      let path = directory.appending(path: "out").path
      let options = ["--years", "2014,2021", "-o", path, "--quiet"]
      #expect(
        valuenet(Self.small + options)
          == CommandResult(status: 0, output: "", notes: ""))
      let stats = valuenet(
        "stats", path + "/2014", "--columns", "nodes,edges", "--format",
        "csv", "--quiet")
      #expect(stats.output == "nodes,edges\r\n332,405\r\n")
    }
  }

  @Test("what is said of a year is what is written of it; 1e-2 is a number")
  func note() throws {
    try withTemporaryDirectory { directory in
      let path = directory.appending(path: "out").path
      let made = valuenet(
        "generate", "--preset", "report2022", "--scale", "1e-2", "--years",
        "2014", "-o", path)
      #expect(
        made.notes
          == "\(path)/2014: a synthetic network of 332 nodes and 405 relations"
          + " up to 2014, preset report2022, scale 0.01, seed 1\n")
    }
  }

  @Test(
    "every file says that it is synthetic, and is read back in silence",
    arguments: [
      "net", "paj", "mtx", "edgelist", "adjlist", "gexf", "graphml", "gml",
      "json", "dot", "sqlite", "cyjs",
    ])
  func mark(suffix: String) throws {
    try withTemporaryDirectory { directory in
      let path = directory.appending(path: "x." + suffix).path
      #expect(
        valuenet(Self.small + ["--years", "2014", "-o", path]).status == 0)
      let text = String(
        decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      #expect(text.contains("synthetic network that nobody observed"))
      let read = valuenet(
        "stats", path, "--columns", "edges", "--format", "csv")
      #expect(read.output == "edges\r\n405\r\n")
      #expect(!read.notes.contains("attributes of the graph itself"))
      #expect(!read.notes.contains("not read"))
    }
  }

  @Test("a graph file is written, and standard output as --to says")
  func otherOutputs() throws {
    try withTemporaryDirectory { directory in
      let path = directory.appending(path: "x.vnet").path
      #expect(valuenet(Self.small + ["-o", path, "--quiet"]).status == 0)
      let read = valuenet(
        "stats", path, "--columns", "edges", "--format", "csv", "--quiet")
      #expect(read.output == "edges\r\n1190\r\n")
    }
    let piped = valuenet(
      Self.small + ["-o", "-", "--to", "edge-list", "--quiet"])
    #expect(piped.output.hasPrefix("# description: A synthetic network"))
    #expect(piped.output.split(separator: "\n").count == 1191)
  }

  @Test("directories of others are left alone unless told otherwise")
  func foreignDirectory() throws {
    try withTemporaryDirectory { directory in
      let path = try write(["README.md": "mine\n"], into: directory)
      let refused = valuenet(Self.small + ["-o", path])
      #expect(refused.status == 1)
      #expect(
        refused.notes
          == "'\(path)' holds files that valuenet generate did not make"
          + " ('README.md'); name a new or an empty directory, or add"
          + " --existing replace\n")
      let page = directory.appending(path: "README.md")
      #expect(try String(contentsOf: page, encoding: .utf8) == "mine\n")
      let options = ["--existing", "replace", "-o", path, "--quiet"]
      #expect(valuenet(Self.small + options).status == 0)
      // Now it is one of ours, and may be made anew.
      #expect(
        valuenet(Self.small + ["--seed", "2", "-o", path, "--quiet"]).status
          == 0)
    }
  }

  @Test("a file is no directory, and stays")
  func fileInTheWay() throws {
    try withTemporaryDirectory { directory in
      let path = try write(["x": "mine"], into: directory) + "/x"
      for name in [path, path + "/"] {
        let refused = valuenet(Self.small + ["-o", name])
        #expect(refused.status == 1)
        #expect(
          refused.notes
            == "'\(path)' is a file, where a directory is to be made; name"
            + " another\n")
      }
    }
  }

  /// Wrong words, and what is said of them.
  private static let wrongUsages: [([String], String)] = [
    (["generate"], "--preset is missing; it is one of report2022"),
    (
      ["generate", "--preset", "report2022"],
      "--output is missing; name a directory or a file"
    ),
    (
      ["generate", "--preset", "report2022", "--scale", "0", "-o", "x"],
      "--scale '0' is not a number above 0, such as 0.01 or 100"
    ),
    (
      ["generate", "--preset", "report2022", "--scale", "1e9", "-o", "x"],
      "--scale 1e9 is out of range; it is from 0.01 to 400, since a network"
        + " has at most 50000000 nodes and as many relations"
    ),
    (
      ["generate", "--preset", "report2022", "--scale", "0x1", "-o", "x"],
      "--scale '0x1' is not a number above 0, such as 0.01 or 100"
    ),
    (
      ["generate", "report2022", "-o", "x"],
      "'report2022' is one operand too many; valuenet generate takes none;"
        + " did you mean --preset report2022?"
    ),
    (
      small + ["-o", "x.graphml.gz"],
      "'x.graphml.gz': files are written as they are; leave .gz out and"
        + " compress the file afterwards"
    ),
    (
      small + ["-o", "x.tsv"],
      "'x.tsv': CSV tables are several files, and this names one; add / to"
        + " make it a directory"
    ),
    (
      small + ["-o", "-"],
      "--to is missing: it states the format of standard output"
    ),
    (
      small + ["--years", "2014,2015", "-o", "-", "--to", "gexf"],
      "'-': several years need a file each; write {year} into its name"
    ),
    (
      small + ["--set", "fidelty=0.5", "-o", "x"],
      "--set 'fidelty=0.5': there is no knob 'fidelty'; did you mean"
        + " 'fidelity'?"
    ),
    (
      small + ["--set", "fidelity", "-o", "x"],
      "--set 'fidelity' is not KNOB=VALUE or YEAR:KNOB=VALUE, such as"
        + " 2019:fidelity=0.7"
    ),
    (
      small + ["--set", "fidelity=high", "-o", "x"],
      "--set 'fidelity=high': 'high' is not a number"
    ),
    (
      small + ["--set", "fidelity=2", "-o", "x"],
      "--set 'fidelity=2': fidelity is from 0 to 1"
    ),
    (
      small + ["--set", "20:fidelity=0.5", "-o", "x"],
      "--set '20:fidelity=0.5': '20' is not a year"
    ),
    (
      small + ["--set", "2019:communities=5", "-o", "x"],
      "--set '2019:communities=5': communities has one value for all years;"
        + " leave the year out"
    ),
    (
      small + ["--years", "2014,2015", "-o", "x.gexf"],
      "'x.gexf': several years need a file each; write {year} into its name"
    ),
  ]

  @Test("wrong usage is told apart", arguments: wrongUsages)
  func usage(arguments: [String], message: String) {
    #expect(
      valuenet(arguments)
        == CommandResult(status: 2, output: "", notes: message + "\n"))
  }

  @Test("a knob that is set changes the network and stands in its README")
  func settings() throws {
    try withTemporaryDirectory { directory in
      let path = directory.appending(path: "out").path
      let options = ["--set", "2019:fidelity=0.25", "--set", "repeats=0.5"]
      #expect(valuenet(Self.small + options + ["-o", path]).status == 0)
      let page = try String(
        contentsOfFile: path + "/README.md", encoding: .utf8)
      #expect(
        page.contains("with the settings 2019:fidelity=0.25, repeats=0.5"))
      let other = directory.appending(path: "other").path
      #expect(valuenet(Self.small + ["-o", other]).status == 0)
      let edges = try [path, other].map {
        try Data(contentsOf: URL(filePath: $0 + "/edges.csv"))
      }
      #expect(edges[0] != edges[1])
    }
  }

  @Test("degrees are called printed ones at the size of the report alone")
  func printedDegrees() throws {
    #expect(
      SyntheticDescription.names(at: 1)
        == "what is printed of them is as printed, in the years of which it is")
    try withTemporaryDirectory { directory in
      let path = directory.appending(path: "out").path
      #expect(valuenet(Self.small + ["--quiet", "-o", path]).status == 0)
      let page = try String(
        contentsOfFile: path + "/README.md", encoding: .utf8)
      #expect(!page.contains("as printed"))
      #expect(
        page.contains(
          "what is printed of them is multiplied by the scale and rounded, so"
            + " that no number of theirs is a printed one any more. No two"))
    }
  }

  @Test("a setting for a year that the preset has not is refused")
  func unknownYearOfSetting() {
    let result = valuenet(
      Self.small + ["--set", "2030:fidelity=0.5", "-o", "x"])
    #expect(result.status == 1)
    #expect(result.notes.contains("there is no year 2030; there are 2014"))
  }

  @Test("a year that the preset has not is refused")
  func unknownYear() {
    let result = valuenet(Self.small + ["--years", "2030", "-o", "x"])
    #expect(result.status == 1)
    #expect(
      result.notes
        == "report2022 has no year 2030; it has 2014, 2015, 2016, 2017, 2018,"
        + " 2019, 2020, 2021\n")
  }
}
