import Foundation
import TestSupport
import Testing

@Suite("Workbooks and databases on the command line")
struct BooksTests {
  @Test(
    "every verb reads what convert writes, with the same numbers",
    arguments: ["xlsx", "sqlite"])
  func convert(suffix: String) throws {
    try withTemporaryDirectory { directory in
      let input = packagePath("Fixtures/china-ai")
      let file = directory.appending(path: "n." + suffix).path
      let written = valuenet("convert", input, file, "--quiet")
      #expect(written == CommandResult(status: 0, output: "", notes: ""))
      for verb in [["stats", "--format", "csv"], ["rank", "--by", "degree"]] {
        let options = Array(verb.dropFirst()) + ["--quiet"]
        let expected = valuenet([verb[0], input] + options)
        #expect(expected.status == 0)
        #expect(valuenet([verb[0], file] + options) == expected)
      }
    }
  }

  @Test("a query chooses relations from a database, and from nothing else")
  func query() throws {
    let database = packagePath("Fixtures/china-ai/value_network.sqlite")
    let result = valuenet(
      "stats", database, "--quiet", "--columns", "edges", "--query",
      "SELECT source, target FROM edges WHERE relation = 'invests'")
    #expect(result.status == 0)
    #expect(result.output.contains("72"))
    let tables = packagePath("Fixtures/china-ai/edges.csv")
    #expect(
      valuenet("stats", tables, "--query", "SELECT 1").notes
        == "\(tables): only a SQLite database can be asked a query; "
        + "select with --where instead\n")
  }
}
