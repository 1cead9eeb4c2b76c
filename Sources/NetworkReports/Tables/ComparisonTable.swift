public import NetworkResults

/// Two structure tables side by side as a table.
public enum ComparisonTable {
  /// Returns a row per measure and year.
  ///
  /// What was published stands as it was printed. What was measured stands
  /// with as many decimals as it takes to see by the row alone whether the
  /// numbers agree.
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
    let hasTolerances = !comparison.tolerances.isEmpty
    var columns = [Table.Column(key: "measure", title: "Measure")]
    if hasYears { columns.append(Table.Column(key: "year", title: "Year")) }
    columns += [
      Table.Column(key: "first", title: first),
      Table.Column(key: "second", title: second),
      Table.Column(key: "difference", title: "Difference"),
      Table.Column(key: "relative_percent", title: "Relative %"),
    ]
    if hasTolerances {
      columns.append(Table.Column(key: "tolerance", title: "Tolerance"))
    }
    columns.append(Table.Column(key: "agrees", title: "Agrees"))
    let rows = comparison.rows.map { row in
      var cells = [Table.Cell.text(row.measure.rawValue)]
      if hasYears { cells.append(Table.Cell(row.year)) }
      let digits = comparison.digits(of: row)
      let printed = [row.first?.digits, row.second?.digits].compactMap(\.self)
      cells += [
        cell(row.first, digits), cell(row.second, digits),
        cell(
          row.difference.map { StructureComparison.Value($0) },
          max(digits, printed.max() ?? 0)),
        Table.Cell(row.relativeDifference.map { $0 * 100 }, digits: 2),
      ]
      if hasTolerances {
        cells.append(Table.Cell(words(comparison.tolerances[row.measure])))
      }
      let agrees = comparison.agrees(row)
      cells.append(Table.Cell(agrees.map { $0 ? "yes" : "no" }))
      return cells
    }
    let measures = Set(comparison.rows.map(\.measure.rawValue))
    let used = conventions.items.filter {
      measures.contains($0.key) || StructureMeasure(rawValue: $0.key) == nil
    }
    return Table(
      title: "\(first) and \(second)", columns: columns, rows: rows,
      notes: [summary(of: comparison)]
        + used.map { "\($0.key): \($0.value)" })
  }

  private static func summary(of comparison: StructureComparison) -> String {
    let isMeasured =
      comparison.first == .measured && comparison.second == .measured
    let within = comparison.tolerances.isEmpty ? "" : " or within the tolerance"
    let missing = comparison.rows.count - comparison.compared
    return "\(comparison.agreeing) of \(comparison.compared) numbers "
      + (isMeasured ? "are equal" : "agree to the printed decimals") + within
      + (missing > 0 ? "; \(missing) are missing and not counted." : ".")
  }

  /// Returns tolerances as they are written on the command line; nil for
  /// none.
  private static func words(_ tolerances: [Tolerance]) -> String? {
    guard !tolerances.isEmpty else { return nil }
    return tolerances.map { tolerance in
      switch tolerance {
      case .absolute(let distance): NumberText.shortest(distance)
      case .relative(let part):
        // 0.07 times 100 is a little more than 7.
        NumberText.shortest((part * 1e8).rounded() / 1e6) + "%"
      }
    }.joined(separator: " or ")
  }

  private static func cell(
    _ value: StructureComparison.Value?, _ digits: Int
  ) -> Table.Cell {
    guard let value, value.number.isFinite else { return .missing }
    if let text = value.text { return .printed(text, value.number) }
    if digits == 0, let whole = Int(exactly: value.number) {
      return .integer(whole)
    }
    return .real(value.number, digits: digits)
  }
}

extension StructureComparison {
  /// The decimals with which the measured numbers of a row are shown: one
  /// more than is printed, or as many more as it takes until the numbers
  /// shown agree or differ as the full ones do, and lie on no boundary on
  /// which the full ones do not lie. Whole numbers have none.
  fileprivate func digits(of row: Row) -> Int {
    let values = [row.first, row.second].compactMap { $0 }
    let measured = values.filter { $0.text == nil }
    if measured.allSatisfy({ $0.number == $0.number.rounded() }) { return 0 }
    let printed = values.compactMap(\.digits).max()
    let least = max(printed.map { $0 + 1 } ?? 6, 0)
    return (least..<max(least, 17)).first { isFaithful(row, to: $0) }
      ?? max(least, 17)
  }

  private func isFaithful(_ row: Row, to digits: Int) -> Bool {
    var shown = row
    shown.first = Self.rounded(row.first, to: digits)
    shown.second = Self.rounded(row.second, to: digits)
    guard agrees(shown) == agrees(row) else { return false }
    return boundaries(of: shown) == boundaries(of: row)
  }

  private static func rounded(_ value: Value?, to digits: Int) -> Value? {
    guard var value, value.text == nil else { return value }
    value.number =
      Double(NumberText.fixed(value.number, digits: digits)) ?? value.number
    return value
  }

  /// For each rule whether the numbers lie just where it ends.
  private func boundaries(of row: Row) -> [Bool] {
    guard let difference = row.difference, let second = row.second else {
      return []
    }
    return bounds(of: row).map { bound in
      abs(abs(difference) - bound) <= abs(second.number) * 1e-12
    }
  }
}
