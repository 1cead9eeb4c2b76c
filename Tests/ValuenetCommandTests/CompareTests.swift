import Foundation
import Testing

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

  private func rows(_ result: CommandResult) -> [[Substring]] {
    result.output.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test("a network is held against printed numbers, year by year")
  func published() throws {
    // Of 2015: 2/3 edges a node; distances 1, 1 and 2, 4/3 in the mean.
    let result = try comparing(
      "year,edges,average_degree,average_path_length\n"
        + "2014,1,0.5,1\n2015,2,0.67,1.3\n")
    #expect(result.status == 0)
    #expect(
      rows(result).map { $0[0] + " " + $0[1] + " " + ($0.last ?? "") } == [
        "measure year agrees", "edges 2014 yes", "edges 2015 yes",
        "average_degree 2014 yes", "average_degree 2015 yes",
        "average_path_length 2014 yes", "average_path_length 2015 yes",
      ])
  }

  @Test("a table without years is held against the whole network")
  func withoutYears() throws {
    let result = try comparing("nodes,edges\n3,7\n")
    #expect(
      result.output
        == "measure,first,second,difference,relative_percent,agrees\r\n"
        + "nodes,3,3,0,0,yes\r\nedges,2,7,-5,-71.42857142857143,no\r\n")
    // A single column can be no edge list.
    #expect(rows(try comparing("nodes\n3\n")).last?.last == "yes")
    let several = try comparing("nodes,edges\n3,7\n3,8\n")
    #expect(several.status == 1)
    #expect(
      several.notes.hasSuffix(
        "table.csv: 2 rows, and no column year says of which year each is\n"))
  }

  @Test("the result says what each side was taken for, and names Gephi")
  func takenFor() throws {
    try withTemporaryDirectory { directory in
      let path = try write(
        [
          "net/edges.csv": "source,target,year\na,b,2014\nb,c,2015\n",
          "t.csv": "nodes,modularity\n3,0.5\n",
        ], into: directory)
      let line = ["compare", path + "/net", path + "/t.csv", "--quiet"]
      let plain = valuenet(line + ["--runs", "1"]).output
      #expect(plain.contains("\(path)/net: a network\n"))
      #expect(
        plain.contains(
          "\(path)/t.csv: a table of published numbers without years, held"
            + " against the whole network\n"))
      #expect(plain.contains("Published tables usually come from Gephi"))
      let gephi = valuenet(line + ["--runs", "1", "--compat", "gephi"]).output
      #expect(!gephi.contains("Published tables usually"))
      let counts = valuenet(line + ["--columns", "nodes"]).output
      #expect(!counts.contains("Published tables usually"))
    }
  }

  @Test("empty cells are neither yes nor no, and do not count")
  func emptyCells() throws {
    let result = try comparing("year,nodes,edges\n2014,2,\n2015,3,2\n")
    #expect(
      rows(result).map { $0.last } == ["agrees", "yes", "yes", "", "yes"])
    let failing = try comparing(
      "year,nodes,edges\n2014,2,\n2015,3,2\n", ["--fail-on", "difference"])
    #expect(failing.status == 0)
  }

  @Test("a table that states nothing is no comparison")
  func nothing() throws {
    let headers = try comparing("year,nodes,edges\n")
    #expect(headers.status == 1)
    #expect(headers.output.isEmpty)
    #expect(
      headers.notes.hasSuffix(
        "table.csv: no row of numbers stands under the headers; add one\n"))
    for options in [[], ["--fail-on", "difference"]] {
      let empty = try comparing("year,nodes,edges\n2014,,\n", options)
      #expect(empty.status == 1)
      #expect(
        empty.notes.hasSuffix(
          "nothing was compared: no measure has a number on both sides; state"
            + " numbers in the table, or choose others with --columns or"
            + " --years\n"))
    }
  }

  @Test("numbers below 0 are refused of what has none")
  func negative() throws {
    let result = try comparing("year,edges\n2014,1\n2015,-2\n")
    #expect(result.status == 1)
    #expect(
      result.notes.hasSuffix(
        "table.csv:3:6: edges is -2, but is never below 0; correct it, or leave"
          + " its cell empty\n"))
    let signed = try comparing(
      "modularity,degree_assortativity\n-0.1,-0.2\n", ["--runs", "1"])
    #expect(signed.status == 0)
  }

  @Test("what stands twice is named with its place")
  func twice() throws {
    let year = try comparing("year,edges\n2014,1\n2014,2\n")
    #expect(
      year.notes.contains("table.csv:3:1: the year 2014 stands twice, first in")
    )
    let column = try comparing("edges,nodes,edges\n1,2,1\n")
    #expect(column.status == 1)
    #expect(
      column.notes.contains("table.csv:1:13: the column 'edges' stands twice"))
  }

  @Test("tolerances decide on the verdict and on the exit status")
  func tolerance() throws {
    let table = "nodes,average_path_length\n4,1.32\n"
    let strict = try comparing(table, ["--fail-on", "difference"])
    #expect(strict.status == 1)
    #expect(
      strict.notes
        == "2 of 2 numbers do not agree; --fail-on difference ends with an"
        + " error then\n")
    // The result is written all the same.
    #expect(rows(strict).count == 3)
    let lenient = try comparing(
      table,
      [
        "--fail-on", "difference", "--tolerance",
        "average_path_length=2%,nodes=1",
      ])
    #expect(lenient.status == 0)
    #expect(
      rows(lenient).map { $0.suffix(2) } == [
        ["tolerance", "agrees"], ["1", "yes"], ["2%", "yes"],
      ])
  }

  @Test(
    "tolerances that are none are told apart",
    arguments: [
      (
        "nods=1",
        "--tolerance: there is no measure 'nods'; did you mean 'nodes'?"
      ),
      (
        "nodes=x",
        "--tolerance 'nodes=x' is no number from 0 on, such as 0.01, 2% or"
          + " modularity=0.02"
      ),
      (
        "-1",
        "--tolerance '-1' is no number from 0 on, such as 0.01, 2% or"
          + " modularity=0.02"
      ),
    ])
  func badTolerance(text: String, message: String) throws {
    let result = try comparing("nodes\n3\n", ["--tolerance=" + text])
    #expect(
      result == CommandResult(status: 2, output: "", notes: message + "\n"))
  }

  @Test("years of which one side says nothing are refused")
  func unknownYears() throws {
    let net = try comparing(
      "year,nodes\n2013,1\n2014,2\n", ["--years", "2013"])
    #expect(net.status == 1)
    #expect(
      net.notes.hasSuffix(
        "net says nothing of 2013; it states 2014 to 2015\n"))
    let table = try comparing(
      "year,nodes\n2013,1\n2014,2\n", ["--years", "2015"])
    #expect(
      table.notes.hasSuffix(
        "table.csv says nothing of 2015; it has 2013, 2014\n"))
    // Not asked for, they are left out.
    let common = try comparing("year,nodes\n2013,1\n2014,2\n")
    #expect(rows(common).map { $0[1] } == ["year", "2014"])
  }

  @Test("a network agrees with itself in everything")
  func itself() {
    let path = fixture("Gephi/graphs/d01_triangle_chord_isolated")
    let result = valuenet(
      "compare", path, path, "--quiet", "--format", "json", "--runs", "1",
      "--fail-on", "difference")
    #expect(result.status == 0)
    #expect(!result.output.contains("\"no\""))
    #expect(result.output.contains("numbers are equal"))
  }

  @Test("standard input is read but once")
  func standardInput() {
    #expect(
      valuenet("compare", "-", "-")
        == CommandResult(
          status: 2, output: "",
          notes: "standard input can be read but once; name a file\n"))
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
