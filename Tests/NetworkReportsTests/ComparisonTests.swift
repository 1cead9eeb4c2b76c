import NetworkReports
import NetworkResults
import Testing

@Suite("Two structure tables side by side")
struct ComparisonTests {
  private typealias Value = StructureComparison.Value

  private func row(
    _ first: Value?, _ second: Value?,
    _ measure: StructureMeasure = .averageDegree
  ) -> StructureComparison.Row {
    .init(measure: measure, year: 2021, first: first, second: second)
  }

  /// A number as it is printed.
  private func printed(_ text: String) -> Value {
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    return Value(Double(text) ?? .nan, digits: decimals, text: text)
  }

  private func table(_ comparison: StructureComparison) -> Table {
    ComparisonTable.table(
      comparison, first: "a", second: "b", conventions: Conventions())
  }

  private func lines(_ comparison: StructureComparison) -> [String] {
    table(comparison).csv().split(separator: "\r\n").map(String.init)
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
    let comparison = StructureComparison()
    func agrees(_ first: Double, _ second: String) -> Bool? {
      comparison.agrees(row(.init(first), printed(second)))
    }
    // 119044/58800 is 2.0245578.
    #expect(agrees(2.0245578, "2.025") == true)
    #expect(agrees(2.0245578, "2.024") == false)
    #expect(agrees(0.6695, "0.67") == true)
    #expect(agrees(2205, "2200") == false)
    // 8.73e8 is known to the million.
    let rounded = Value(8.73e8, digits: -6)
    #expect(comparison.agrees(row(.init(873_400_000), rounded)) == true)
    #expect(comparison.agrees(row(.init(873_600_000), rounded)) == false)
  }

  @Test("what is not printed is not compared; what cannot be measured differs")
  func missing() {
    let published = StructureComparison()
    #expect(published.agrees(row(.init(1), nil)) == nil)
    #expect(published.agrees(row(nil, nil)) == nil)
    #expect(published.agrees(row(nil, printed("1"))) == false)
    let networks = StructureComparison(second: .measured)
    #expect(networks.agrees(row(nil, nil)) == nil)
    #expect(networks.agrees(row(.init(1), nil)) == false)
  }

  @Test("both computed agree only where they are equal")
  func computed() {
    let comparison = StructureComparison(second: .measured)
    #expect(comparison.agrees(row(.init(0.1), .init(0.1))) == true)
    #expect(comparison.agrees(row(.init(0.1), .init(0.1000001))) == false)
  }

  @Test("a tolerance is a distance or a part of the second, its end included")
  func tolerances() {
    func agrees(
      _ first: Double, _ second: Double, _ tolerances: Tolerances
    ) -> Bool? {
      StructureComparison(second: .measured, tolerances: tolerances)
        .agrees(row(.init(first), .init(second)))
    }
    let absolute = Tolerances(general: [.absolute(0.01)])
    #expect(agrees(1.01, 1, absolute) == true)
    #expect(agrees(1.0101, 1, absolute) == false)
    let relative = Tolerances(general: [.relative(0.02)])
    #expect(agrees(98, 100, relative) == true)
    // 2 % of 98 is 1.96.
    #expect(agrees(100, 98, relative) == false)
    #expect(agrees(-98, -100, relative) == true)
    let own = Tolerances(
      general: [.absolute(5)],
      ofMeasure: [.averageDegree: [.absolute(0.001), .relative(0.1)]])
    #expect(agrees(1.1, 1, own) == true)
    #expect(agrees(0.0005, 0, own) == true)
    #expect(agrees(3, 1, own) == false)
  }

  @Test("what rounds to the printed number agrees within any tolerance")
  func roundingStays() {
    let comparison = StructureComparison(
      tolerances: Tolerances(general: [.absolute(0)]))
    #expect(comparison.agrees(row(.init(2.0245578), printed("2.025"))) == true)
  }

  @Test("a row says measure, year, both numbers, difference and agreement")
  func rows() {
    let comparison = StructureComparison(rows: [
      row(.init(12), printed("10"), .nodes)
    ])
    #expect(
      lines(comparison) == [
        "measure,year,first,second,difference,relative_percent,agrees",
        "nodes,2021,12,10,2,20,no",
      ])
    #expect(
      table(comparison).notes == [
        "0 of 1 numbers agree to the printed decimals."
      ])
  }

  @Test("printed numbers stay as they are printed")
  func asPrinted() {
    let comparison = StructureComparison(rows: [
      row(.init(0.7000001), Value(0.7, digits: 2, text: "0.70")),
      row(.init(58800), Value(58800, digits: 0, text: "58,800"), .nodes),
    ])
    #expect(
      table(comparison).rows.map { $0[3] } == [
        .printed("0.70", 0.7), .printed("58,800", 58800),
      ])
    #expect(lines(comparison)[1].contains(",0.70,"))
    #expect(lines(comparison)[2].contains(",58800,\"58,800\",0,0,yes"))
  }

  @Test(
    "measured numbers have the decimals by which the verdict can be seen",
    arguments: [
      // One more than is printed will do.
      (2.0245578, "2.025", 4), (2.02449, "2.025", 5),
      // A reader rounds 1.3375 up, and 1.33750 too: it lies below.
      (49672.0 / 37138, "1.337", 6),
      // Just on the boundary, where no number of decimals says more.
      (1.3375, "1.337", 4),
    ])
  func decimals(measured: Double, text: String, decimals: Int) {
    let comparison = StructureComparison(rows: [
      row(.init(measured), printed(text))
    ])
    #expect(
      table(comparison).rows[0][2] == .real(measured, digits: decimals))
  }

  @Test("the tolerance of each measure has a column, where there is any")
  func toleranceColumn() {
    let comparison = StructureComparison(
      rows: [
        row(.init(5), printed("4"), .diameter),
        row(.init(0.02), printed("0.017"), .averageClustering),
        row(.init(7), printed("4"), .nodes),
        row(.init(7), nil, .nodes),
      ],
      tolerances: Tolerances(ofMeasure: [
        .diameter: [.absolute(1)],
        .averageClustering: [.absolute(0.001), .relative(0.07)],
      ]))
    let rows = table(comparison).rows
    #expect(
      rows.map { $0[6] } == [
        .text("1"), .text("0.001 or 7%"), .missing, .missing,
      ])
    #expect(
      rows.map { $0[7] } == [
        .text("yes"), .text("no"), .text("no"), .missing,
      ])
    #expect(
      table(comparison).notes == [
        "1 of 3 numbers agree to the printed decimals or within the"
          + " tolerance; 1 are missing and not counted."
      ])
  }

  @Test("two networks have words of their own")
  func networks() {
    let comparison = StructureComparison(
      rows: [row(.init(1), .init(1))], second: .measured)
    #expect(table(comparison).notes == ["1 of 1 numbers are equal."])
  }

  @Test("nothing compared is an empty table")
  func empty() {
    #expect(table(StructureComparison()).rows.isEmpty)
    #expect(
      table(StructureComparison()).notes == [
        "0 of 0 numbers agree to the printed decimals."
      ])
  }
}
