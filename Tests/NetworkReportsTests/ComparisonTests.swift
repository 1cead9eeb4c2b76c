import NetworkReports
import NetworkResults
import Testing

@Suite("Two structure tables side by side")
struct ComparisonTests {
  private func row(
    _ first: StructureComparison.Value?, _ second: StructureComparison.Value?
  ) -> StructureComparison.Row {
    .init(measure: .averageDegree, year: 2021, first: first, second: second)
  }

  @Test("differences are the first less the second")
  func differences() {
    let row = row(.init(4.5), .init(4, digits: 0))
    #expect(row.difference == 0.5)
    #expect(row.relativeDifference == 0.125)
    #expect(self.row(.init(1), nil).difference == nil)
    #expect(self.row(.init(1), .init(0)).relativeDifference == nil)
  }

  @Test("numbers agree if they round to what is printed")
  func agreement() {
    // 119044/58800 is 2.0245578.
    #expect(row(.init(2.0245578), .init(2.025, digits: 3)).agrees)
    #expect(!row(.init(2.0245578), .init(2.024, digits: 3)).agrees)
    #expect(row(.init(0.6695), .init(0.67, digits: 2)).agrees)
    #expect(!row(.init(2205), .init(2200, digits: 0)).agrees)
    #expect(row(nil, nil).agrees)
    #expect(!row(.init(1), nil).agrees)
  }

  @Test("both computed agree only where they are equal")
  func computed() {
    #expect(row(.init(0.1), .init(0.1)).agrees)
    #expect(!row(.init(0.1), .init(0.1000001)).agrees)
  }

  @Test("a row says measure, year, both numbers, difference and agreement")
  func table() {
    let comparison = StructureComparison(rows: [
      .init(
        measure: .nodes, year: 2014, first: .init(12),
        second: .init(10, digits: 0))
    ])
    let table = ComparisonTable.table(
      comparison, first: "a", second: "b", conventions: Conventions())
    #expect(
      table.csv()
        == "measure,year,first,second,difference,relative_percent,agrees\r\n"
        + "nodes,2014,12,10,2,20,no\r\n")
    #expect(table.notes == ["0 of 1 numbers agree to the printed decimals."])
  }

  @Test("nothing compared is an empty table")
  func empty() {
    let table = ComparisonTable.table(
      StructureComparison(), first: "a", second: "b",
      conventions: Conventions())
    #expect(table.rows.isEmpty)
    #expect(table.notes == ["0 of 0 numbers agree to the printed decimals."])
  }
}
