import Databases
import NetworkModel

/// Reads the rows of a table in a database, or those that a query gives.
final class DatabaseRows: CellRows {
  let name: String
  let form = "SQLite"
  var width: Int?
  private let statement: DatabaseStatement
  private let limits: ReadingLimits
  private let rowLimit: Int
  /// The columns that hold truth values.
  private let truths: [Bool]
  private var counts = CellNotes()
  private var line = -1

  /// - Parameter rowLimit: The most rows that are read.
  init(
    _ statement: DatabaseStatement, name: String, limits: ReadingLimits,
    rowLimit: Int = .max
  ) {
    self.rowLimit = rowLimit
    self.statement = statement
    self.limits = limits
    self.name = name
    truths = (0..<statement.columnCount).map {
      statement.declaredType(of: $0).uppercased().hasPrefix("BOOL")
    }
  }

  var notes: [ImportLedger.Entry] { counts.entries }

  func next(_ row: inout CellRow) throws(FormatError) -> Bool {
    line += 1
    row.line = line
    guard line > 0 else {
      for column in truths.indices {
        row.append(.text, statement.name(of: column))
      }
      return true
    }
    let hasRow = try readingDatabase(name) { () throws(DatabaseError) in
      try statement.step()
    }
    guard hasRow else { return false }
    guard line <= rowLimit else {
      throw .limitExceeded(
        at: InputPosition(file: name, line: line), what: "rows of a query",
        limit: rowLimit)
    }
    for column in truths.indices {
      try append(column, to: &row)
      guard row.bytes.count <= limits.rowBytes else {
        throw .rowTooLarge(
          at: InputPosition(file: name, line: line), limit: limits.rowBytes)
      }
    }
    return true
  }

  private func append(
    _ column: Int, to row: inout CellRow
  ) throws(FormatError) {
    switch statement.kind(of: column) {
    case .null: row.append(.missing, from: row.bytes.count)
    case .integer:
      let number = statement.integer(column)
      if truths[column], 0...1 ~= number {
        row.append(.boolean, number == 1 ? "true" : "false")
      } else {
        row.append(.integer, String(number))
      }
    case .real:
      var text = statement.real(column).description
      if text.hasSuffix(".0") { text.removeLast(2) }
      row.append(.real, text)
    case .text: try appendText(column, to: &row)
    case .blob:
      counts.count(
        "binary values, left out",
        at: InputPosition(file: name, line: line, column: column + 1))
      row.append(.missing, from: row.bytes.count)
    }
  }

  /// Appends a text, which nothing but the file says is UTF-8.
  private func appendText(
    _ column: Int, to row: inout CellRow
  ) throws(FormatError) {
    let start = row.bytes.count
    statement.appendText(column, to: &row.bytes)
    do {
      _ = try UTF8Span(
        validating: row.bytes.span.extracting(start..<row.bytes.count))
    } catch {
      throw .undecodable(
        at: InputPosition(file: name, line: line, column: column + 1),
        byte: row.bytes[start + error.byteOffsets.lowerBound],
        encoding: "UTF-8")
    }
    row.append(.text, from: start)
  }
}

/// Works with a database; its error becomes one of reading.
func readingDatabase<Value>(
  _ file: String, _ body: () throws(DatabaseError) -> Value
) throws(FormatError) -> Value {
  do { return try body() } catch {
    let position = InputPosition(file: file)
    switch error.kind {
    case .database:
      throw .malformed(
        at: position, problem: "SQLite cannot read it: \(quoted(error.reason))",
        remedy: "check it with PRAGMA integrity_check, or make it anew")
    case .query:
      throw .malformed(
        at: position, problem: "SQLite refuses it: \(quoted(error.reason))",
        remedy: "give one statement that selects relations")
    case .limit:
      throw .malformed(
        at: position, problem: error.reason, remedy: "ask for less")
    }
  }
}
