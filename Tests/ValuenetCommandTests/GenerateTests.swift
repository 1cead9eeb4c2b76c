import Foundation
import Testing

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

  @Test(
    "wrong usage is told apart",
    arguments: [
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
        "--scale '1e9' is not a number above 0, such as 0.01 or 100"
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
    ])
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

@Suite("Comparison on the command line")
struct CompareTests {
  /// Two years of a path a → b → c and a published table of them.
  private func comparing(
    _ published: String, _ options: [String] = []
  ) throws -> CommandResult {
    try withTemporaryDirectory { directory in
      let path = try write(
        [
          "net/edges.csv": "source,target,year\na,b,2014\nb,c,2015\n",
          "table.csv": published,
        ], into: directory)
      return valuenet(
        ["compare", path + "/net", path + "/table.csv", "--quiet"]
          + ["--format", "csv"] + options)
    }
  }

  @Test("a network is held against printed numbers, year by year")
  func published() throws {
    // Of 2015: 2/3 edges a node; distances 1, 1 and 2, 4/3 in the mean.
    let result = try comparing(
      "year,edges,average_degree,average_path_length\n"
        + "2014,1,0.5,1\n2015,2,0.67,1.3\n")
    #expect(result.status == 0)
    let rows = result.output.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(
      rows.map { $0[0] + " " + $0[1] + " " + ($0.last ?? "") } == [
        "measure year agrees", "edges 2014 yes", "edges 2015 yes",
        "average_degree 2014 yes", "average_degree 2015 yes",
        "average_path_length 2014 yes", "average_path_length 2015 yes",
      ])
  }

  @Test("a network agrees with itself in everything")
  func itself() {
    let path = fixture("Gephi/graphs/d01_triangle_chord_isolated")
    let result = valuenet(
      "compare", path, path, "--quiet", "--format", "json", "--runs", "1")
    #expect(result.status == 0)
    #expect(!result.output.contains("\"no\""))
  }

  @Test("columns that are no measures are remarked on")
  func unknownColumns() throws {
    try withTemporaryDirectory { directory in
      let path = try write(
        ["a.csv": "year,nodes,happiness\n2014,1,2\n"], into: directory)
      let result = valuenet("compare", path + "/a.csv", path + "/a.csv")
      #expect(result.status == 0)
      #expect(
        result.notes.contains("'happiness' is no measure and is left out"))
    }
  }

  @Test("a table without measures is refused")
  func noMeasures() throws {
    let result = try comparing("year,happiness\n2014,2\n")
    #expect(result.status == 1)
    #expect(
      result.notes.hasSuffix(
        "table.csv: no column is a measure; name them by the keys of stats,"
          + " such as nodes or average_path_length\n"))
  }

  @Test("a cell that is no number is named with its place")
  func badCell() throws {
    let result = try comparing("year,nodes\n2014,many\n")
    #expect(result.status == 1)
    #expect(result.notes.contains("table.csv:2:6: "))
  }
}
