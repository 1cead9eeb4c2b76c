import NetworkModel
import Testing

@testable import NetworkFormats

@Suite("Tables of published numbers")
struct YearTableTests {
  private static let headers = YearHeaders(measures: ["nodes", "path_length"])

  private func isTable(_ text: String) throws -> Bool {
    try YearTable.isTable(
      .memory(Array(text.utf8), name: "x"), Self.headers, ReadingOptions())
  }

  private func read(_ text: String) throws -> YearTable {
    try YearTable.read(
      .memory(Array(text.utf8), name: "x"), Self.headers, ReadingOptions())
  }

  @Test("a year or a measure among the headers makes one")
  func recognized() throws {
    #expect(try isTable("year,happiness\n2014,1\n"))
    #expect(try isTable("年份\t幸福\n2014\t1\n"))
    #expect(try isTable("edges,nodes\n3,4\n"))
    #expect(try isTable("Path Length\n3.5\n"))
  }

  @Test("ends of relations make a network, and other words too")
  func notRecognized() throws {
    #expect(try !isTable("source,target,year\na,b,2014\n"))
    #expect(try !isTable("来源,目标,nodes\na,b,2\n"))
    #expect(try !isTable("a b\nb c\n"))
  }

  @Test("numbers keep their text and the decimals to which they are known")
  func values() throws {
    let table = try read(
      "year,nodes,a,b,c\n2014,\"58,800\",0.70,8.73e8,\n2015,１２,.5,1e-3,7\n")
    #expect(table.columns == ["nodes", "a", "b", "c"])
    #expect(table.rows.map(\.year) == [2014, 2015])
    #expect(
      table.rows[0].values == [
        .init(58800, digits: 0, text: "58,800"),
        .init(0.7, digits: 2, text: "0.70"),
        .init(8.73e8, digits: -6, text: "8.73e8"), nil,
      ])
    #expect(
      table.rows[1].values == [
        .init(12, digits: 0, text: "１２"), .init(0.5, digits: 1, text: ".5"),
        .init(0.001, digits: 3, text: "1e-3"), .init(7, digits: 0, text: "7"),
      ])
  }

  @Test("rows and numbers keep their places")
  func places() throws {
    let row = try #require(try read("nodes,year,a\n5,2014,0.5\n").rows.first)
    #expect(row.place.description == "x:2:3")
    #expect(row.places.map(\.description) == ["x:2:1", "x:2:8"])
    let headers = try read("nodes,year,a\n5,2014,0.5\n").columnPlaces
    #expect(headers.map(\.description) == ["x:1:1", "x:1:12"])
    let undated = try #require(try read("nodes,a\n5,0.5\n").rows.first)
    #expect(undated.place.description == "x:2:1")
  }

  @Test("without a column of years no row has one")
  func withoutYears() throws {
    let table = try read("nodes,edges\n3,4\n")
    #expect(table.columns == ["nodes", "edges"])
    #expect(table.rows.map(\.year) == [nil])
  }

  @Test("a year that is none is refused at its place")
  func badYear() throws {
    #expect(
      throws: FormatError.invalidYear(
        at: .init(file: "x", line: 2, column: 1), value: "2014.5")
    ) { try read("year,nodes\n2014.5,1\n") }
    #expect(
      throws: FormatError.invalidYear(
        at: .init(file: "x", line: 2, column: 3), value: "abc")
    ) { try read("nodes,year\n1,abc\n") }
  }
}
