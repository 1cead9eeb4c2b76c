public import NetworkModel
import SystemFiles

/// A table of numbers by year, as a report prints it.
public struct YearTable: Sendable, Equatable {
  /// A number, with the decimals that were printed.
  public struct Value: Sendable, Equatable {
    public var number: Double
    public var digits: Int

    public init(_ number: Double, digits: Int) {
      self.number = number
      self.digits = digits
    }
  }

  public struct Row: Sendable, Equatable {
    /// Nil where the table has no column of years.
    public var year: Int?
    /// A value for each column; nil where the cell is empty.
    public var values: [Value?]
  }

  /// The headers of the columns other than the year.
  public var columns: [String] = []
  public var rows: [Row] = []
  public var ledger = ImportLedger()
}

extension YearTable {
  private static let yearHeaders: Set<String> = ["year", "年份", "年", "年度"]

  /// Whether what is at a path is such a table rather than a network: one
  /// whose headers name a year and no ends of relations.
  public static func isTable(
    _ path: String, options: ReadingOptions = .init()
  ) throws(FormatError) -> Bool {
    guard path != "-", PathContent(at: path) == .file else { return false }
    let lower = path.lowercased()
    guard ["csv", "tsv", "txt"].contains(where: { lower.hasSuffix("." + $0) })
    else { return false }
    var reader = try TableReader.opening(
      .path(path), options: options, header: headerScore)
    try reader.firstRow()
    let cells = reader.cells.indices.map { reader.text(of: $0) }
    return headerScore(cells) > 0
      && TableHeader<RelationField>(trimming: cells)[.source] == nil
  }

  private static func headerScore(_ cells: [String]) -> Int {
    let forms = cells.map { normalizedHeader($0) }
    return forms.count > 1 && forms.contains(where: yearHeaders.contains)
      ? 2 : 0
  }

  /// Reads a table whose first row names its columns, one of them the year.
  ///
  /// - Complexity: O(size of the file).
  public static func read(
    _ path: String, options: ReadingOptions = .init()
  ) throws(FormatError) -> YearTable {
    var reader = try TableReader.opening(
      .path(path), options: options, header: headerScore)
    try reader.firstRow()
    let headers = reader.cells.indices.map { reader.trimmed($0) }
    let year = headers.firstIndex {
      yearHeaders.contains(normalizedHeader($0))
    }
    guard let year else {
      throw .missingColumn(
        at: reader.position(of: 0), of: "the years",
        accepted: yearHeaders.sorted())
    }
    var table = YearTable()
    table.columns = headers.indices.filter { $0 != year }.map { headers[$0] }
    var account = reader.account(of: "published numbers")
    while try reader.nextRecord(of: headers.count, in: &account) {
      var row = Row(year: nil, values: [])
      for column in headers.indices {
        let value = try value(of: reader, column, named: headers[column])
        if column == year {
          guard let value, let whole = Int(exactly: value.number) else {
            throw .invalidYear(
              at: reader.position(of: column), value: reader.trimmed(column))
          }
          row.year = whole
        } else {
          row.values.append(value)
        }
      }
      table.rows.append(row)
      account.kept += 1
    }
    reader.noteLines(in: &account)
    table.ledger = ImportLedger(tables: [account])
    return table
  }

  private static func value(
    of reader: borrowing TableReader, _ column: Int, named name: String
  ) throws(FormatError) -> Value? {
    let text = reader.trimmed(column)
    switch NumberText(text) {
    case .missing: return nil
    case .number(let number):
      let decimals = text.split(separator: ".", maxSplits: 1).dropFirst().first
      return Value(number, digits: decimals.map(\.count) ?? 0)
    case .notFinite:
      throw .notFinite(
        at: reader.position(of: column), column: name, value: text)
    case .invalid:
      throw .invalidNumber(
        at: reader.position(of: column), column: name, value: text)
    }
  }
}
