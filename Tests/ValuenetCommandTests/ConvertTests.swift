import Foundation
import TestSupport
import Testing

@Suite("Graph files on the command line")
struct ConvertTests {
  /// Converts a list and calls a function with both paths.
  private func converting(
    _ text: String, _ options: [String] = [],
    _ body: (_ list: String, _ file: String) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory in
      let list = try write(["list.tsv": text], into: directory) + "/list.tsv"
      let file = directory.appending(path: "list.vnet").path
      let result = valuenet(["convert", list, file, "--quiet"] + options)
      #expect(result == CommandResult(status: 0, output: "", notes: ""))
      try body(list, file)
    }
  }

  private static func text(seed: UInt64, name: (Int) -> String) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<300).map { _ in
      let ends = (0..<2).map { _ in
        name(Int.random(in: 0..<60, using: &random))
      }
      let weight = Int.random(in: 1...9, using: &random)
      return ends.joined(separator: "\t") + "\t\(weight)\n"
    }.joined()
  }

  private static func lists(_ seed: UInt64) -> [String] {
    [
      text(seed: seed) { String($0) }, text(seed: seed) { "firm \($0)" },
      text(seed: seed) { String($0 * 7_919_777_333) },
      "source\ttarget\ttype\n1\t2\tUndirected\n2\t3\tDirected\n",
      "source\ttarget\ttype\n1\t2\tUndirected\n3\t2\tUndirected\n",
      "source\ttarget\trelation\n1\t2\tsupplies\n2\t1\tinvests\n"
        + "1\t2\tinvests\n3\t1\tsupplies\n",
    ]
  }

  @Test("edges by rows: half the room, parallel ones as they came")
  func edgeOrder() throws {
    for (weights, expected) in [
      (["", "", "", "", ""], ["3 1", "3 0", "1 2", "1 2", "2 2"]),
      (
        ["\t2", "\t3", "\t4", "\t5", "\t6"],
        ["3 1 2.0", "3 0 4.0", "1 2 3.0", "1 2 5.0", "2 2 6.0"]
      ),
    ] {
      let pairs = ["3\t1", "1\t2", "3\t0", "1\t2", "2\t2"]
      let text = zip(pairs, weights).map { $0 + $1 + "\n" }.joined()
      try converting(text, ["--edge-order", "rows"]) { list, file in
        let found = valuenet("convert", file, "-", "--to", "edge-list")
        let lines = found.output.split(separator: "\n").map(String.init)
        #expect(lines == expected)
        let size = try Data(contentsOf: URL(fileURLWithPath: file)).count
        let other = file + "2.vnet"
        #expect(valuenet("convert", list, other, "--quiet").status == 0)
        // Two columns of 5 ends with their entries in the table.
        let otherSize = try Data(contentsOf: URL(fileURLWithPath: other)).count
        #expect(size < otherSize)
      }
    }
    #expect(
      valuenet("convert", "a.csv", "b.gexf", "--edge-order", "rows").notes
        == "--edge-order is about .vnet files; GEXF keeps every relation\n")
  }

  @Test(
    "but for the search of communities, rows give what the input gives",
    arguments: 0..<4)
  func sameNumbersByRows(seed: UInt64) throws {
    for text in Self.lists(seed) {
      try converting(text, ["--edge-order", "rows"]) { list, file in
        for verb in [
          [
            "stats", "--format", "csv", "--columns",
            "nodes,edges,density,average_degree,average_weighted_degree,"
              + "parallel_edges,reciprocity,average_clustering,triangles,"
              + "average_path_length,diameter,radius,weak_components",
          ], ["rank", "--by", "strength", "--format", "csv"],
        ] {
          let options = Array(verb.dropFirst()) + ["--quiet"]
          let fromTables = valuenet([verb[0], list] + options)
          #expect(fromTables.status == 0)
          #expect(valuenet([verb[0], file] + options) == fromTables)
        }
      }
    }
  }

  @Test("stats and rank give what they give for the tables", arguments: 0..<4)
  func sameNumbers(seed: UInt64) throws {
    for text in Self.lists(seed) {
      try converting(text) { list, file in
        for verb in [
          ["stats", "--format", "csv"], ["stats", "--parallel", "merge"],
          ["stats", "--direction", "undirected", "--loops", "drop"],
          ["rank", "--by", "strength", "--format", "csv"],
          ["rank", "--by", "in-degree"],
        ] {
          let options = Array(verb.dropFirst()) + ["--quiet"]
          let fromTables = valuenet([verb[0], list] + options)
          #expect(fromTables.status == 0)
          #expect(valuenet([verb[0], file] + options) == fromTables)
        }
      }
    }
  }

  @Test("a policy of convert is that of the graph")
  func policy() throws {
    try converting("1\t2\n1\t2\n3\t3\n", ["--parallel", "merge"]) {
      list, file in
      #expect(
        valuenet("stats", file, "--quiet", "--columns", "edges")
          == valuenet(
            "stats", list, "--quiet", "--columns", "edges", "--parallel",
            "merge"))
      let again = file + "2.vnet"
      #expect(
        valuenet("convert", file, again, "--loops", "drop", "--quiet").status
          == 0)
      let result = valuenet(
        "stats", again, "--quiet", "--columns", "edges", "--format", "json")
      let edges = try firstSnapshot(result)["edges"] as? Int
      #expect(edges == 1)
    }
  }

  @Test("the ledger says what was read")
  func ledger() throws {
    try converting("1\t2\n") { _, file in
      let notes = valuenet("stats", file, "--columns", "edges").notes
      #expect(notes.contains(file) && notes.contains("graph file"))
    }
  }

  @Test("a name that states no format is refused with those there are")
  func suffix() {
    let result = valuenet("convert", "list.tsv", "list.xyz")
    #expect(result.status == 2)
    #expect(
      result.notes.hasPrefix(
        "'list.xyz': its name states none of the formats that valuenet"
          + " writes; add --to with one of csv, vnet, gexf"))
    #expect(
      valuenet("convert", "list.tsv", "-").notes
        == "--to is missing: it states the format of standard output\n")
    #expect(
      valuenet("convert", "list.tsv", "-", "--to", "vnet").notes
        == "a graph file has a name; name a file for the output\n")
    #expect(
      valuenet("convert", "list.tsv").notes
        == "OUTPUT is missing; valuenet convert --help shows how the command"
        + " is used\n")
  }

  @Test(
    "options that need tables are refused",
    arguments: [
      ["stats", "--years", "2020"], ["stats", "--kind", "firm"],
      ["rank", "--among", "role = sample"], ["rank", "--group-by", "kind"],
      ["stats", "--where", "year > 2000"], ["rank", "--nodes", "x.csv"],
    ])
  func refused(words: [String]) throws {
    try converting("1\t2\n") { _, file in
      let result = valuenet([words[0], file] + words.dropFirst())
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(
        result.notes
          == "\(file): \(words[1]) asks for more than a graph file holds,"
          + " which is ids, edges, weights and directions; give the tables it"
          + " was made of\n")
    }
  }

  @Test("draw needs tables")
  func draw() throws {
    try converting("1\t2\n") { _, file in
      let result = valuenet("draw", file, "-o", "-")
      #expect(result.status == 1)
      #expect(
        result.notes
          == "\(file): this is a graph file, which stats, rank, fit, plot and"
          + " convert read; give the tables it was made of\n")
    }
  }

  @Test("a graph file in a stream is named as what it is")
  func stream() throws {
    try converting("1\t2\n") { directory, file in
      let reader = valuenet("stats", "-", "--from", "vnet")
      #expect(reader.status == 2)
      #expect(
        reader.notes
          == "a graph file has a name; name a file for the input\n")
      // Compressed or not, its bytes are no text.
      let other = file + ".txt.gz"
      for command in ["cat", "gzip -c"] {
        _ = try BinaryTests.shell("\(command) '\(file)' > '\(other)'")
        let result = valuenet("stats", other, "--from", "csv")
        #expect(result.status == 1)
        #expect(
          result.notes
            == "\(other): this is a graph file, not a table; stats, rank, fit,"
            + " plot and convert open one where it lies, expanded, by its name"
            + " alone\n")
      }
    }
  }

  @Test("vertices without edges are read as well")
  func lonely() throws {
    try converting("1\t1\n") { _, file in
      let result = valuenet("stats", file)
      #expect(
        result.notes
          == "\(file): 1 row read (graph file): 1 kept\n"
          + "\(file): 1 row read (graph file): 1 kept\n")
    }
  }

  @Test("a damaged file is refused")
  func damaged() throws {
    try converting("1\t2\n") { _, file in
      var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: URL(fileURLWithPath: file))
      let result = valuenet("stats", file)
      #expect(result.status == 1)
      #expect(
        result.notes
          == "\(file): the graph file is damaged (integerNames); convert the"
          + " network anew\n")
      #expect(valuenet("stats", "no.vnet").status == 1)
    }
  }
}

@Suite("Networks as directories of tables on the command line")
struct ConvertTablesTests {
  @Test("a name that ends in / or a directory gets tables that come back")
  func directory() throws {
    try withTemporaryDirectory { directory in
      let tables = directory.appending(path: "tables").path + "/"
      let input = fixture("china-ai")
      #expect(valuenet("convert", input, tables, "--quiet").status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: tables)
      #expect(
        names.sorted() == [
          "aliases.csv", "datapackage.json", "edges.csv", "events.csv",
          "nodes.csv",
        ])
      let direct = valuenet("convert", input, "-", "--to", "json", "--quiet")
      #expect(
        valuenet("convert", tables, "-", "--to", "json", "--quiet") == direct)
      // The directory is there now and states the format.
      let again = String(tables.dropLast())
      #expect(valuenet("convert", input, again, "--quiet").status == 0)
    }
  }

  @Test("a name of one file is refused, and one of a compressed file")
  func names() {
    #expect(
      valuenet("convert", "x", "out.csv")
        == CommandResult(
          status: 2, output: "",
          notes: "'out.csv': CSV tables are several files, and this names one;"
            + " add / to make it a directory\n"))
    #expect(
      valuenet("convert", "x", "-", "--to", "csv").notes
        == "CSV tables are several files; name a directory for the output\n")
    #expect(
      valuenet("convert", "x", "out.gexf.gz").notes
        == "'out.gexf.gz': files are written as they are; leave .gz out and"
        + " compress the file afterwards\n")
  }
}
