import ValueNetwork

/// The numbers of one side of a comparison, measured or published.
struct StructureColumns {
  let source: StructureComparison.Source
  private(set) var measures: [StructureMeasure] = []
  private(set) var years: [Int] = []
  private var values: [StructureMeasure: [StructureComparison.Value?]] = [:]
  private var rowOfYear: [Int?: Int] = [:]
  /// Where the rows of a published table stand, and its numbers.
  private var rowPlaces: [InputPosition] = []
  private var places: [StructureMeasure: [InputPosition]] = [:]

  /// Takes the numbers of snapshots.
  init(measures: [StructureMeasure], snapshots: [StructureStatistics]) {
    source = .measured
    self.measures = measures
    for (row, snapshot) in snapshots.enumerated() {
      note(snapshot.year, at: row)
    }
    for measure in measures {
      values[measure] = snapshots.map { snapshot in
        snapshot.number(for: measure).map { .init($0) }
      }
    }
  }

  /// Takes the numbers of a published table, whose columns are named by the
  /// keys of measures; others are remarked on.
  init(
    _ table: YearTable, of path: String, remark: (String) -> Void
  ) throws(CommandError) {
    source = .published
    guard !table.rows.isEmpty else {
      throw .request(
        "\(path): no row of numbers stands under the headers; add one")
    }
    rowPlaces = table.rows.map(\.place)
    for (row, content) in table.rows.enumerated() {
      if let first = rowOfYear[content.year] {
        throw .request(
          content.year.map {
            "\(content.place): the year \($0) stands twice, first in"
              + " \(rowPlaces[first]); leave one row out"
          }
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
        throw .request(
          "\(table.columnPlaces[column]): the column '\(header)' stands twice;"
            + " leave one out")
      }
      measures.append(measure)
      places[measure] = table.rows.map { $0.places[column] }
      try Self.checkSigns(of: measure, table.rows, column)
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

  /// Refuses numbers below 0 of what has none.
  private static func checkSigns(
    of measure: StructureMeasure, _ rows: [YearTable.Row], _ column: Int
  ) throws(CommandError) {
    guard ![.modularity, .degreeAssortativity].contains(measure) else {
      return
    }
    for row in rows {
      guard let value = row.values[column], value.number < 0 else { continue }
      throw .request(
        "\(row.places[column]): \(measure.rawValue) is \(value.text), but is"
          + " never below 0; correct it, or leave its cell empty")
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

  /// Where a number of a published table stands, or the row of its year where
  /// it has none; nil of what was measured.
  func place(of measure: StructureMeasure?, in year: Int?) -> InputPosition? {
    guard let row = rowOfYear[year], row < rowPlaces.count else { return nil }
    return measure.flatMap { places[$0]?[row] } ?? rowPlaces[row]
  }

  /// The year of a published table from which the numbers of another follow
  /// that has no row: the next one, or the last.
  func stated(for year: Int) -> Int? {
    guard rowOfYear[year] == nil else { return year }
    return years.filter { $0 > year }.min() ?? years.max()
  }
}

extension StructureComparison {
  /// Puts the numbers of two sides beside each other, measure by measure.
  ///
  /// - Parameter years: Nil for the whole networks.
  init(
    _ first: StructureColumns, _ second: StructureColumns,
    measures: [StructureMeasure], years: [Int]?, tolerances: Tolerances
  ) {
    self.init(
      rows: measures.filter { $0 != .year }.flatMap { measure in
        (years.map { $0.map(Optional.some) } ?? [nil]).map { year in
          StructureComparison.Row(
            measure: measure, year: year,
            first: first.value(of: measure, in: year),
            second: second.value(of: measure, in: year))
        }
      }, first: first.source, second: second.source, tolerances: tolerances)
  }
}
