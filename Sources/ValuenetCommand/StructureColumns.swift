import ValueNetwork

/// The numbers of one side of a comparison, measured or published.
struct StructureColumns {
  let source: StructureComparison.Source
  private(set) var measures: [StructureMeasure] = []
  private(set) var years: [Int] = []
  private var values: [StructureMeasure: [StructureComparison.Value?]] = [:]
  private var rowOfYear: [Int?: Int] = [:]

  /// Takes the numbers of snapshots.
  init(measures: [StructureMeasure], snapshots: [StructureStatistics]) {
    source = .measured
    self.measures = measures
    for (row, snapshot) in snapshots.enumerated() {
      note(snapshot.year, at: row)
    }
    for measure in measures {
      values[measure] = snapshots.map { snapshot in
        switch snapshot.cell(for: measure) {
        case .integer(let number): .init(Double(number))
        case .real(let number, _): .init(number)
        case .text, .printed, .missing: nil
        }
      }
    }
  }

  /// Takes the numbers of a published table, whose columns are named by the
  /// keys of measures; others are remarked on.
  init(
    _ table: YearTable, of path: String, remark: (String) -> Void
  ) throws(CommandError) {
    source = .published
    for (row, content) in table.rows.enumerated() {
      guard rowOfYear[content.year] == nil else {
        throw .request(
          content.year.map { "\(path): the year \($0) stands twice" }
            ?? "\(path): \(table.rows.count) rows, and no column year says of"
            + " which year each is")
      }
      note(content.year, at: row)
    }
    for (column, header) in table.columns.enumerated() {
      let key = header.lowercased().replacing(" ", with: "_")
      guard let measure = StructureMeasure(rawValue: key), measure != .year
      else {
        remark("remark: \(path): '\(header)' is no measure and is left out")
        continue
      }
      guard !measures.contains(measure) else {
        throw .request("\(path): the column '\(header)' stands twice")
      }
      measures.append(measure)
      values[measure] = table.rows.map { row in
        row.values[column].map {
          .init($0.number, digits: $0.digits, text: $0.text)
        }
      }
    }
    guard !measures.isEmpty else {
      throw .request(
        "\(path): no column is a measure; name them by the keys of stats, such"
          + " as nodes or average_path_length")
    }
  }

  private mutating func note(_ year: Int?, at row: Int) {
    rowOfYear[year] = row
    if let year { years.append(year) }
  }

  func value(
    of measure: StructureMeasure, in year: Int?
  ) -> StructureComparison.Value? {
    guard let row = rowOfYear[year] else { return nil }
    return values[measure]?[row]
  }
}
