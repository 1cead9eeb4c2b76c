import Foundation
import Testing

@Suite("Networks aimed at a table on the command line")
struct CalibrationTests {
  private static let small = [
    "generate", "--preset", "report2022", "--scale", "0.02",
  ]

  /// Numbers of no network in particular.
  private static let table =
    "year,sample_nodes,relation_nodes,nodes,edges,average_clustering,"
      + """
      average_path_length,modularity,density
      2014,44,620,664,820,0.02,4.3,0.85,0.1
      2019,45,901,950,1500,0.03,4.1,0.75,0.1
      2021,50,1140,1180,2400,0.05,3.8,0.65,0.1

      """

  /// Runs a body with a table and a directory beside it.
  private func withTable(
    _ text: String, _ body: (_ table: String, _ directory: URL) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory in
      let path = try write(["aims.csv": text], into: directory) + "/aims.csv"
      try body(path, directory)
    }
  }

  private func files(_ path: String) throws -> [Data] {
    try ["nodes.csv", "edges.csv", "README.md"].map {
      try Data(contentsOf: URL(filePath: path + "/" + $0))
    }
  }

  @Test("counts are exact, and what contradicts itself is said with its place")
  func counts() throws {
    try withTable(Self.table) { table, directory in
      let path = directory.appending(path: "out").path
      let made = valuenet(
        Self.small + ["--targets", table, "--rounds", "0", "-o", path])
      let lines = made.notes.split(separator: "\n").map(String.init)
      let known =
        "sample_nodes, relation_nodes, nodes, edges, diameter,"
        + " average_clustering, average_path_length, modularity,"
        + " top_decile_degree_share"
      let remarks = [
        "\(table): 3 rows read (UTF-8, comma, header): 3 kept",
        "remark: \(table): no aim is taken at density, but at \(known)",
        """
        remark: \(table):3:6: sample_nodes 45 and relation_nodes 901 of 2019 \
        are not its nodes 950; sample_nodes is taken as 49, since nodes add \
        up and nobody leaves
        """,
        """
        remark: \(table):4:6: sample_nodes 50 and relation_nodes 1140 of 2021 \
        are not its nodes 1180; relation_nodes is taken as 1130, since nodes \
        add up and nobody leaves
        """,
      ]
      #expect(Array(lines.prefix(4)) == remarks)
      let stats = valuenet(
        "stats", path, "--years", "2014,2019,2021", "--columns",
        "year,sample_nodes,relation_nodes,nodes,edges", "--format", "csv",
        "--quiet")
      #expect(
        stats.output
          == "year,sample_nodes,relation_nodes,nodes,edges\r\n"
          + "2014,44,620,664,820\r\n2019,49,901,950,1500\r\n"
          + "2021,50,1130,1180,2400\r\n")
    }
  }

  @Test("what a search found gives the same bytes without it")
  func repetition() throws {
    try withTable(Self.table) { table, directory in
      let paths = ["one", "two", "again"].map {
        directory.appending(path: $0).path
      }
      let options =
        Self.small + [
          "--targets", table, "--seed", "3", "--set", "fidelity=0.3", "--set",
          "2019:closure=-0.25",
        ]
      let search = options + ["--rounds", "3"]
      let first = valuenet(search + ["--threads", "1", "-o", paths[0]])
      let second = valuenet(
        search + ["--threads", "2", "--quiet", "-o", paths[1]])
      #expect(first.status == 0)
      #expect(second == CommandResult(status: 0, output: "", notes: ""))
      let lines = first.notes.split(separator: "\n").map(String.init)
      #expect(lines.count { $0.hasPrefix("round ") } == 3)
      #expect(lines.contains { $0.hasPrefix("round 3 of 3: worst deviation ") })
      #expect(lines.contains { $0.hasPrefix("kept round ") })
      let start = "the same network without the search: "
      let line = try #require(lines.first { $0.hasPrefix(start) })
      let words = line.dropFirst(start.count).split(separator: " ")
        .map(String.init)
      #expect(
        words.prefix(6) == [
          "--rounds", "0", "--set", "fidelity=0.3", "--set",
          "2019:closure=-0.25",
        ])
      #expect(words.contains { $0.hasPrefix("2014:fidelity=") })
      #expect(!words.dropFirst(6).contains { $0.hasPrefix("2019:closure=") })
      let again = valuenet(
        Self.small + ["--targets", table, "--seed", "3", "--quiet"] + words
          + ["-o", paths[2]])
      #expect(again.status == 0)
      let made = try paths.map(files)
      #expect(made[0] == made[1])
      #expect(made[0] == made[2])
      let page = String(decoding: made[0][2], as: UTF8.self)
      #expect(
        page.contains(
          "aimed at the numbers of aims.csv with the settings fidelity=0.3,"
            + " 2019:closure=-0.25, 2014:"))
      #expect(page.contains("| edges | 2021 | 2400 | 2400 | 0 | 0.00 |"))
      #expect(!page.contains("density"))
    }
  }

  @Test("where nothing can be searched for that is said")
  func nothing() throws {
    try withTable("year,edges,top_decile_degree_share\n2021,2500,0.5\n") {
      table, directory in
      let path = directory.appending(path: "out").path
      let made = valuenet(
        Self.small + ["--targets", table, "--years", "2021", "-o", path])
      let lines = made.notes.split(separator: "\n").map(String.init)
      #expect(
        lines.dropFirst().prefix(2) == [
          "remark: \(table): top_decile_degree_share is measured but not"
            + " searched for, since no knob moves it",
          "nothing is searched for: the table has no average_clustering,"
            + " average_path_length or modularity in a year whose knob is free",
        ])
      let page = try String(
        contentsOfFile: path + "/2021/README.md", encoding: .utf8)
      #expect(page.contains("| edges | 2021 | 2500 | 2500 | 0 | 0.00 |"))
      #expect(page.contains("top\\_decile\\_degree\\_share | 2021 | 0."))
    }
  }

  /// Tables, and what is said of them after the name of the file.
  private static let refusals: [(String, String)] = [
    (
      "year,nodes\n2014,700\n2030,5\n",
      ":3:1: the preset has no year 2030; leave the row out, or give one of"
        + " 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021"
    ),
    (
      "year,edges\n2014,900\n2016,800\n",
      ":3:6: edges would fall to 800 in 2016 from 900 before; counts are"
        + " cumulative, so raise it, or leave its cell empty"
    ),
    (
      "year,edges\n2014,810.5\n",
      ":2:6: edges of 2014 is 810.5, but has to be a whole number from 0 to"
        + " 50000000; correct it, or leave its cell empty"
    ),
    (
      "year,nodes,edges\n2021,1176,4000000000\n",
      ":2:11: edges of 2021 is 4000000000, but has to be a whole number from 0"
        + " to 50000000; correct it, or leave its cell empty"
    ),
    (
      "year,nodes\n2021,2000000000\n",
      ":2:6: nodes of 2021 is 2000000000, but has to be a whole number from 0"
        + " to 50000000; correct it, or leave its cell empty"
    ),
    (
      "year,average_clustering\n2021,1.5\n",
      ":2:6: average_clustering of 2021 is 1.5, but has to be a number from 0"
        + " to 1; correct it, or leave its cell empty"
    ),
    (
      "year,diameter\n2021,41\n",
      ":2:6: diameter of 2021 is 41, but has to be a whole number from 1 to 40;"
        + " correct it, or leave its cell empty"
    ),
    (
      "year,edges\n2021,100\n",
      ":2:6: report2022 at scale 0.02 with these numbers: named nodes have 17"
        + " relations by 2014, but there are only 1; plan more relations or take"
        + " another scale (the table has no row of 2014, whose counts follow"
        + " from those that it has)"
    ),
    (
      "year,sample_nodes\n2021,40000000\n",
      ":2:1: report2022 at scale 0.02 with these numbers: 40000000 new nodes of"
        + " 2021 would share 2381 relations; each needs one of its own"
    ),
    (
      "year,nodes,edges\n2021,1176,2000000\n",
      ":2:11: report2022 at scale 0.02 with these numbers: 2000000 relations by"
        + " 2021 are more than the 101398 ordered pairs of nodes that they can"
        + " join; plan fewer relations or more nodes"
    ),
    (
      "year,nodes,edges\n2014,,\n2021,,\n",
      ": all cells under nodes, edges are empty; state a number to aim at"
    ),
    (
      "year,nodes\n",
      ": no row of numbers stands under the headers; add one"
    ),
    (
      "year,nodes\n2014,20\n",
      ":2:6: 20 nodes of 2014 are fewer than its 44 sample nodes; raise them,"
        + " or state sample_nodes too"
    ),
    (
      "nodes,edges\n600,800\n",
      " has no column year; say of which year each row is"
    ),
    (
      "source,target\na,b\n",
      " is a network; --targets takes a table of published numbers, with a"
        + " column year and columns named by the keys of stats"
    ),
    (
      "year,density\n2014,0.1\n",
      ": no column can be aimed at; those that can are sample_nodes,"
        + " relation_nodes, nodes, edges, diameter, average_clustering,"
        + " average_path_length, modularity, top_decile_degree_share"
    ),
  ]

  @Test("a table that cannot be aimed at is refused", arguments: refusals)
  func refused(text: String, message: String) throws {
    try withTable(text) { table, directory in
      let path = directory.appending(path: "out").path
      let made = valuenet(
        Self.small + ["--targets", table, "--quiet", "-o", path])
      #expect(
        made
          == CommandResult(
            status: 1, output: "", notes: table + message + "\n"))
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  /// Tables that contradict themselves, the place of the error and what is
  /// said of it.
  private static let repetitions: [(String, String, String)] = [
    ("year,nodes\n2014,700\n2014,700\n", ":3:1", "the year 2014 stands twice"),
    (
      "year,nodes,Nodes\n2014,7,7\n", ":1:12", "the column 'Nodes' stands twice"
    ),
    (
      "year,nodes\nabc,700\n", ":2:1",
      "'abc' is not a year; write four digits"
    ),
    (
      "year,nodes\n2014,-660\n", ":2:6",
      "nodes is -660, but is never below 0; correct it"
    ),
  ]

  @Test("what no table can say is refused at its place", arguments: repetitions)
  func contradictions(text: String, place: String, problem: String) throws {
    try withTable(text) { table, directory in
      let path = directory.appending(path: "out").path
      let made = valuenet(
        Self.small + ["--targets", table, "--quiet", "-o", path])
      #expect(made.status == 1)
      #expect(made.notes.hasPrefix("\(table)\(place): \(problem)"))
    }
  }

  @Test("names that find no room are refused")
  func noRoom() throws {
    try withTable("year,edges\n2014,300\n") { table, directory in
      let path = directory.appending(path: "out").path
      let made = valuenet(
        "generate", "--preset", "report2022", "--targets", table, "--quiet",
        "-o", path)
      #expect(made.status == 1)
      #expect(
        made.notes.hasPrefix(
          "\(table):2:6: report2022 at scale 1 with these numbers: named nodes"
            + " have "))
      #expect(
        made.notes.hasSuffix("plan more relations or take another scale\n"))
    }
  }

  @Test("rounds without a table are wrong usage")
  func usage() {
    #expect(
      valuenet(Self.small + ["--rounds", "3", "-o", "x"])
        == CommandResult(
          status: 2, output: "",
          notes: "--rounds is about a search; add --targets FILE\n"))
  }
}
