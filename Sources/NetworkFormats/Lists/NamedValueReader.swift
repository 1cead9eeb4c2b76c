public import NetworkModel

/// Reads names and numbers from a table that is no network.
public enum NamedValueReader {
  /// Returns the names of one column with the numbers of another.
  ///
  /// - Parameters:
  ///   - names: The header over the names.
  ///   - values: The header over the numbers; nil for one a row.
  /// - Throws: ``FormatError`` if there is no such column, or a cell that is
  ///   neither empty nor a number.
  /// - Complexity: O(size of the file).
  public static func read(
    _ path: String, names: String, values: String?,
    options: ReadingOptions = .init()
  ) throws(FormatError) -> (values: NamedValues, ledger: ImportLedger) {
    let (table, ledger) = try PublishedTableReader.read(path, options: options)
    let nameColumn = try column(names, of: table, for: "--by")
    var found = NamedValues(nameColumn: table.columns[nameColumn])
    var valueColumn: Int?
    if let values {
      let place = try column(values, of: table, for: "--of")
      found.valueColumn = table.columns[place]
      valueColumn = place
    }
    for (row, cells) in table.rows.enumerated() {
      var value: Double? = 1
      if let place = valueColumn {
        value = try number(cells[place], at: (row, place), of: table)
      }
      guard let value else {
        found.missing += 1
        continue
      }
      let name = cells[nameColumn]
      found.names.append(name.isEmpty ? nil : name)
      found.values.append(value)
    }
    return (found, ledger)
  }

  private static func column(
    _ name: String, of table: PublishedTable, for option: String
  ) throws(FormatError) -> Int {
    let wanted = normalizedHeader(name)
    let place = table.columns.firstIndex { normalizedHeader($0) == wanted }
    guard let place else {
      throw .missingColumn(
        at: InputPosition(file: table.file, line: 1), of: "\(option) '\(name)'",
        accepted: table.columns)
    }
    return place
  }

  private static func number(
    _ text: String, at place: (row: Int, column: Int), of table: PublishedTable
  ) throws(FormatError) -> Double? {
    let position = InputPosition(
      file: table.file, line: table.lines[place.row], column: place.column + 1)
    let column = table.columns[place.column]
    switch NumberText(text) {
    case .number(let number): return number
    case .missing: return nil
    case .notFinite:
      throw .notFinite(at: position, column: column, value: text)
    case .invalid:
      if ValueTable.isMissing(text) { return nil }
      throw .invalidValue(at: position, column: column, value: text)
    }
  }
}
