public import NetworkResults

/// Two structure tables side by side as a table.
public enum ComparisonTable {
  /// Returns a row per measure and year.
  ///
  /// - Parameters:
  ///   - first: What the first numbers are of, e.g. the name of a file.
  ///   - second: Likewise of the second.
  ///   - conventions: By which the measured numbers were computed.
  public static func table(
    _ comparison: StructureComparison, first: String, second: String,
    conventions: Conventions
  ) -> Table {
    let hasYears = comparison.rows.contains { $0.year != nil }
    var columns = [Table.Column(key: "measure", title: "Measure")]
    if hasYears { columns.append(Table.Column(key: "year", title: "Year")) }
    columns += [
      Table.Column(key: "first", title: first),
      Table.Column(key: "second", title: second),
      Table.Column(key: "difference", title: "Difference"),
      Table.Column(key: "relative_percent", title: "Relative %"),
      Table.Column(key: "agrees", title: "Agrees"),
    ]
    let rows = comparison.rows.map { row in
      var cells = [Table.Cell.text(row.measure.rawValue)]
      if hasYears { cells.append(Table.Cell(row.year)) }
      let digits = digits(of: row)
      cells += [
        cell(row.first, digits), cell(row.second, digits),
        cell(row.difference.map { StructureComparison.Value($0) }, digits),
        Table.Cell(row.relativeDifference.map { $0 * 100 }, digits: 2),
        .text(row.agrees ? "yes" : "no"),
      ]
      return cells
    }
    let measures = Set(comparison.rows.map(\.measure.rawValue))
    let used = conventions.items.filter {
      measures.contains($0.key) || StructureMeasure(rawValue: $0.key) == nil
    }
    return Table(
      title: "\(first) and \(second)", columns: columns, rows: rows,
      notes: [
        "\(comparison.agreeing) of \(comparison.rows.count) numbers agree to"
          + " the printed decimals."
      ] + used.map { "\($0.key): \($0.value)" })
  }

  /// Whole numbers have no decimals; others one more than is printed.
  private static func digits(of row: StructureComparison.Row) -> Int {
    let numbers = [row.first, row.second].compactMap { $0 }
    if numbers.allSatisfy({ $0.number == $0.number.rounded() }) { return 0 }
    return numbers.compactMap(\.digits).max().map { $0 + 1 } ?? 6
  }

  private static func cell(
    _ value: StructureComparison.Value?, _ digits: Int
  ) -> Table.Cell {
    guard let value, value.number.isFinite else { return .missing }
    if digits == 0, let whole = Int(exactly: value.number) {
      return .integer(whole)
    }
    return .real(value.number, digits: digits)
  }
}
