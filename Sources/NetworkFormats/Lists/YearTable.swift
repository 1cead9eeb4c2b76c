public import NetworkModel

/// A table of numbers, by year or of one network, as a report prints it.
public struct YearTable: Sendable, Equatable {
  /// A number as it is printed.
  public struct Value: Sendable, Equatable {
    public var number: Double
    /// The decimals that are printed, fewer than 0 where the number ends in
    /// an exponent: 8.7e8 has -7.
    public var digits: Int
    public var text: String

    public init(_ number: Double, digits: Int, text: String) {
      self.number = number
      self.digits = digits
      self.text = text
    }
  }

  public struct Row: Sendable, Equatable {
    /// Nil where the table has no column of years.
    public var year: Int?
    /// A value for each column; nil where the cell is empty.
    public var values: [Value?]
    /// Where its year stands, or its first cell.
    public var place: InputPosition
    /// Where the cell of each column stands.
    public var places: [InputPosition]
  }

  /// The headers of the columns other than the year.
  public var columns: [String] = []
  /// Where they stand.
  public var columnPlaces: [InputPosition] = []
  public var rows: [Row] = []
  public var ledger = ImportLedger()
}

extension YearTable {
  /// Whether an input is such a table rather than one of relations.
  static func isTable(
    _ input: TableInput, _ headers: YearHeaders, _ options: ReadingOptions
  ) throws(FormatError) -> Bool {
    var reader = try TableReader.opening(
      input, options: options, header: headers.score)
    try reader.firstRow()
    let cells = reader.cells.indices.map { reader.text(of: $0) }
    return headers.score(cells) > 0
      && TableHeader<RelationField>(trimming: cells)[.source] == nil
  }

  /// Reads a table whose first row names its columns.
  static func read(
    _ input: TableInput, _ headers: YearHeaders, _ options: ReadingOptions
  ) throws(FormatError) -> YearTable {
    var reader = try TableReader.opening(
      input, options: options, header: headers.score)
    try reader.firstRow()
    let names = reader.cells.indices.map { reader.trimmed($0) }
    let year = names.firstIndex(where: headers.isYear)
    var table = YearTable()
    let columns = names.indices.filter { $0 != year }
    table.columns = columns.map { names[$0] }
    table.columnPlaces = columns.map { reader.position(of: $0) }
    var account = reader.account(of: "published numbers")
    while try reader.nextRecord(of: names.count, in: &account) {
      var row = Row(
        year: nil, values: [], place: reader.position(of: year ?? 0),
        places: columns.map { reader.position(of: $0) })
      if let year { row.year = try self.year(of: reader, year) }
      for column in columns {
        row.values.append(
          try value(of: reader, column, named: names[column]))
      }
      table.rows.append(row)
      account.kept += 1
    }
    reader.noteLines(in: &account)
    table.ledger = ImportLedger(tables: [account])
    return table
  }

  private static func year(
    of reader: borrowing TableReader, _ column: Int
  ) throws(FormatError) -> Int {
    let text = reader.trimmed(column)
    guard case .number(let number) = NumberText(text),
      let year = Int(exactly: number)
    else { throw .invalidYear(at: reader.position(of: column), value: text) }
    return year
  }

  private static func value(
    of reader: borrowing TableReader, _ column: Int, named name: String
  ) throws(FormatError) -> Value? {
    let text = reader.trimmed(column)
    switch NumberText(text) {
    case .missing: return nil
    case .number(let number):
      return Value(number, digits: digits(of: text), text: text)
    case .notFinite:
      throw .notFinite(
        at: reader.position(of: column), column: name, value: text)
    case .invalid:
      throw .invalidNumber(
        at: reader.position(of: column), column: name, value: text)
    }
  }

  /// Returns how many decimals a number is known to.
  private static func digits(of text: String) -> Int {
    let parts = text.foldedWidth.lowercased().split(
      separator: "e", maxSplits: 1)
    let decimals = parts.first?.split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false
    ).dropFirst().first
    let exponent = parts.dropFirst().first.flatMap { Int($0) } ?? 0
    // No number has more decimals than this one.
    return min(max((decimals?.count ?? 0) - exponent, -308), 340)
  }
}
