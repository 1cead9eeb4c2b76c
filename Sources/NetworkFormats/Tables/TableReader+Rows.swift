import NetworkModel
import SystemFiles

/// Where the bytes of a table are.
enum TableInput {
  case stream(StreamBox)
  case path(String)
  case memory([UInt8], name: String)
  case rows(any CellRows)

  /// Opens the bytes, which a stream gives but once; rows have none.
  func stream(
    _ limits: ByteStream.ExpansionLimits
  ) throws(SystemError) -> ByteStream {
    switch self {
    case .stream(let box): return box.take()
    case .path(let path): return try ByteStream(opening: path, limits: limits)
    case .memory(let bytes, let name):
      return try ByteStream(bytes: bytes, name: name, limits: limits)
    case .rows(let rows):
      return try ByteStream(bytes: [], name: rows.name, limits: limits)
    }
  }
}

extension TableReader {
  /// Opens a table and finds out how it is written, unless it is known.
  static func opening(
    _ input: TableInput, options: ReadingOptions, blockSize: Int? = nil,
    dialect: TableDialect? = nil, header: TableDialect.HeaderTest
  ) throws(FormatError) -> TableReader {
    if case .rows(let rows) = input {
      return try TableReader(rows, limits: options.limits, header: header)
    }
    let stream = try reading { () throws(SystemError) -> ByteStream in
      try input.stream(options.limits.expansion)
    }
    let window = try TextWindow(
      stream, encoding: options.encoding, blockSize: blockSize ?? 1 << 19)
    if let dialect {
      return TableReader(window, dialect: dialect, limits: options.limits)
    }
    return try TableReader(window, limits: options.limits, header: header)
  }

  /// Goes to the next row that holds anything and enters all it passes; says
  /// whether there is one. The row has as many cells as the table has columns.
  mutating func nextRecord(
    of columns: Int, in account: inout ImportLedger.Table
  ) throws(FormatError) -> Bool {
    while try next() {
      account.read += 1
      if !isEmptyRow() {
        try checkCount(columns)
        return true
      }
      account.count(.dropped, "every cell is empty", at: position(of: 0))
    }
    return false
  }

  /// Refuses a row that has another number of cells than the table.
  func checkCount(_ columns: Int) throws(FormatError) {
    if cells.count < columns {
      throw .shortRow(
        at: position(of: cells.count), cells: cells.count, columns: columns)
    }
    if cells.count > columns {
      throw .longRow(
        at: position(of: columns), cells: cells.count, columns: columns,
        value: text(of: columns))
    }
  }

  /// Whether no cell of the row holds anything but blanks.
  func isEmptyRow() -> Bool {
    cells.allSatisfy { cell in
      window.bytes.span.trimmedRange(cell.start..<cell.end).isEmpty
    }
  }

  /// Returns the account of this table, with nothing counted yet.
  func account(of content: String) -> ImportLedger.Table {
    ImportLedger.Table(
      content: content, file: file,
      dialect: feed.map {
        $0.rows.form + ($0.hasHeader ? ", header" : ", no header")
      } ?? "\(window.description), \(dialect.description)")
  }

  /// Enters the lines that were no rows.
  func noteLines(in account: inout ImportLedger.Table) {
    if let feed { account.entries += feed.entries }
    for (lines, reason) in [
      (titleLines, "a title before the header"),
      (blankLines, "blank lines"), (commentLines, "comment lines"),
    ] where lines.count > 0 {
      account.entries.append(
        ImportLedger.Entry(
          outcome: .noted, reason: reason, count: lines.count,
          positions: lines.first.map {
            InputPosition(file: file, line: $0)
          }))
    }
  }

  // MARK: Values of cells

  /// Returns a cell without blanks around it; nil where nothing is left or
  /// the table has no such column.
  func value(_ column: Int?) -> String? {
    guard let column else { return nil }
    let text = trimmed(column)
    return text.isEmpty ? nil : text
  }

  /// Returns the parts of a cell between bars.
  func values(_ column: Int?) -> [String] {
    value(column).map(partsBetweenBars) ?? []
  }

  /// Why a year is noted.
  static var unstatedYears: String { "years that are not stated" }

  /// Reads a year; a date that says more than its year is added to the
  /// attributes, so that it is not lost.
  func year(
    _ column: Int?, _ attributes: inout [Attribute],
    _ account: inout ImportLedger.Table
  ) throws(FormatError) -> Int? {
    guard let column, let text = value(column) else { return nil }
    switch YearText(text) {
    case .missing: return nil
    case .unstated:
      account.count(.noted, Self.unstatedYears, at: position(of: column))
      return nil
    case .year(let year):
      if YearText.saysMoreThanYear(text),
        !attributes.contains(where: { $0.name == "date" })
      {
        attributes.append(Attribute("date", .text(text)))
      }
      return year
    case .invalid:
      throw .invalidYear(at: position(of: column), value: text)
    case .outOfRange:
      throw .yearOutOfRange(at: position(of: column), value: text)
    }
  }

  /// Reads an amount and the currency that it states.
  func amount(
    _ column: Int?, unit: String
  ) throws(FormatError) -> (AmountText, text: String) {
    guard let column, let text = value(column) else { return (.missing, "") }
    let amount = AmountText(text, unit: unit)
    if amount == .invalid {
      throw .invalidAmount(at: position(of: column), value: text)
    }
    return (amount, text)
  }

  func attributes<Field>(
    _ header: TableHeader<Field>
  ) -> [Attribute] {
    header.free.compactMap { free in
      value(free.column).map {
        Attribute(free.name, AttributeValue($0, cells[free.column].kind))
      }
    }
  }
}

extension AttributeValue {
  /// What a cell of a free column means.
  init(_ text: String, _ kind: Cell.Kind) {
    switch kind {
    case .integer: self = Int(text).map { .integer($0) } ?? .text(text)
    case .real: self = Double(text).map { .real($0) } ?? .text(text)
    case .boolean: self = .boolean(text == "true")
    case .text, .missing, .error: self = .text(text)
    }
  }
}

/// Returns the parts of a text between bars, without blanks around them and
/// without those that are empty.
func partsBetweenBars(_ text: String) -> [String] {
  guard text.utf8.contains(UInt8(ascii: "|")) else { return [text] }
  let bytes = Array(text.utf8)
  return bytes.indices.split { bytes[$0] == UInt8(ascii: "|") }
    .compactMap { part in
      let range = bytes.span.trimmedRange(part.startIndex..<part.endIndex)
      return range.isEmpty
        ? nil : String(decoding: bytes[range], as: UTF8.self)
    }
}
