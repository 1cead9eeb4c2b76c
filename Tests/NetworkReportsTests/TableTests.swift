import NetworkModel
import NetworkReports
import NetworkResults
import Testing

@Suite("Tables")
struct TableTests {
  @Test("Chinese, numbers and ties are aligned by columns of the terminal")
  func aligned() {
    let table = Table(
      title: "T",
      columns: [
        .init(key: "rank", title: "R"), .init(key: "name", title: "Name"),
        .init(key: "score", title: "Score"),
      ],
      rows: [
        [.integer(1), .text("华为"), .real(12.5, digits: 1)],
        [.text("2="), .text("e\u{301}a"), .real(-3, digits: 1)],
        [.integer(10), .text("🏭"), .missing],
      ], notes: ["n"])
    #expect(
      table.text() == """
        T

          R  Name  Score
        ---  ----  -----
         1   华为   12.5
         2=  e\u{301}a     -3.0
        10   🏭        -

        n

        """)
  }

  @Test("a printed number stays as it is, and is a number to machines")
  func printed() {
    let table = Table(
      title: "T", columns: [.init(key: "a", title: "A")],
      rows: [[.printed("-1,234.50", -1234.5)], [.printed("0.70", 0.7)]])
    #expect(
      table.text() == "T\n\n        A\n---------\n-1,234.50\n     0.70\n")
    #expect(table.csv() == "a\r\n\"-1,234.50\"\r\n0.70\r\n")
    #expect(table.json().contains("-1234.5"))
  }

  @Test("an empty table has its heads; one without columns its title")
  func empty() {
    var table = Table(title: "T", columns: [.init(key: "a", title: "A")])
    #expect(table.text() == "T\n\nA\n-\n")
    #expect(table.csv() == "a\r\n")
    table.columns = []
    #expect(table.text() == "T\n\n")
    #expect(table.markdown() == "**T**\n\n")
  }

  @Test("numbers stand right, columns with a word left")
  func alignments() {
    let table = Table(
      title: "",
      columns: ["a", "b", "c", "d"].map { .init(key: $0, title: $0) },
      rows: [
        [.integer(1), .text("x"), .missing, .missing],
        [.missing, .integer(2), .real(1, digits: 1), .missing],
      ])
    #expect(table.alignments == [.right, .left, .right, .left])
  }

  @Test("the structure table shows the measures asked for, in that order")
  func columns() {
    let table = StructureTable.byMeasure(
      snapshots(), conventions: conventions,
      columns: [.averageDegree, .nodes, .year])
    #expect(
      table.columns.map(\.title) == ["Measure", "2014", "2015", "Convention"])
    #expect(
      table.rows == [
        [
          .text("Average degree"), .real(2.0 / 3, digits: 3),
          .real(1.224218, digits: 3), .text("edges / nodes"),
        ],
        [.text("Nodes"), .integer(3), .integer(1503), .text("")],
      ])
    #expect(table.notes.first == "direction: directed")
    let rows = StructureTable.bySnapshot(
      snapshots(), conventions: conventions, columns: [.year, .nodes])
    #expect(
      rows.rows == [
        [.integer(2014), .integer(3)], [.integer(2015), .integer(1503)],
      ])
  }

  @Test("scores that are all whole have no decimals; ties beyond are noted")
  func ranking() {
    var lists = rankings()
    let whole = RankingTable.forReaders(lists, title: "T", scoreTitle: "Degree")
    #expect(
      whole.rows[1] == [
        .integer(2020), .text("2="), .text("百度"), .text("id-百度"),
        .text("firm"), .integer(98),
      ])
    #expect(whole.notes == ["2020: 1 more shares rank 10."])
    lists[0].tiedBeyond = 1200
    lists[0].year = nil
    lists[0].rows[0].score = 0.5
    let parts = RankingTable.forReaders(lists, title: "T", digits: 2)
    #expect(parts.rows[1].last == .real(98, digits: 2))
    #expect(parts.notes == ["1,200 more share rank 10."])
  }
}
