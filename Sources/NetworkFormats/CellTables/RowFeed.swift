import NetworkModel

/// Hands rows of cells to a reader of tables: finds the row of headers, and
/// gives each row as many cells as the table has columns.
struct RowFeed {
  let rows: any CellRows
  private(set) var hasHeader = false
  /// The rows above the headers.
  private(set) var titles: [Int] = []
  /// Rows that were looked at and not yet handed out, last first.
  private var waiting: [CellRow] = []
  private var width = 0
  /// The columns without a header, of which cells are left out.
  private var isNamed: [Bool] = []
  private var notes = CellNotes()

  /// How many rows a title may have.
  static let titleLimit = 8

  init(
    _ rows: any CellRows, limits: ReadingLimits,
    header: TableDialect.HeaderTest
  ) throws(FormatError) {
    self.rows = rows
    var found: [CellRow] = []
    while found.count <= Self.titleLimit {
      var row = CellRow()
      guard try rows.next(&row) else { break }
      found.append(row)
      if header(row.texts) > 0 {
        hasHeader = true
        titles = found.dropLast().map(\.line)
        found = [row]
        break
      }
      // What stands above the headers fills one cell.
      guard row.cells.count(where: { !$0.range.isEmpty }) == 1 else { break }
    }
    waiting = found.reversed()
    guard let first = found.first else { return }
    width = first.cells.lastIndex { !$0.range.isEmpty }.map { $0 + 1 } ?? 0
    guard width <= limits.columns else {
      throw .tooManyColumns(
        at: InputPosition(file: rows.name, line: first.line),
        limit: limits.columns)
    }
    isNamed = first.cells.prefix(width).map {
      !hasHeader || !$0.range.isEmpty
    }
    rows.width = width
  }

  var entries: [ImportLedger.Entry] {
    var entries = rows.notes
    for entry in notes.entries {
      if let place = entries.firstIndex(where: { $0.reason == entry.reason }) {
        entries[place].count += entry.count
      } else {
        entries.append(entry)
      }
    }
    return entries
  }

  /// Reads the next row; says whether there is one.
  mutating func next(_ row: inout CellRow) throws(FormatError) -> Bool {
    if let first = waiting.popLast() {
      row = first
    } else {
      row.clear()
      guard try rows.next(&row) else { return false }
    }
    for column in row.cells.indices.dropFirst(width)
    where row.cells[column].kind != .missing {
      noteOutside(row, column)
    }
    if row.cells.count > width {
      row.cells.removeLast(row.cells.count - width)
    }
    row.pad(to: width)
    for column in row.cells.indices {
      let cell = row.cells[column]
      if !isNamed[column] {
        if cell.kind != .missing { noteOutside(row, column) }
        row.cells[column].end = cell.start
        row.cells[column].kind = .missing
      } else if cell.kind == .error {
        throw .malformed(
          at: position(row, column),
          problem: "the cell holds the error \(quoted(row.text(of: column)))",
          remedy: "correct its formula or clear it")
      }
    }
    return true
  }

  private mutating func noteOutside(_ row: CellRow, _ column: Int) {
    notes.count(CellTable.outside, at: position(row, column))
  }

  private func position(_ row: CellRow, _ column: Int) -> InputPosition {
    InputPosition(file: rows.name, line: row.line, column: column + 1)
  }
}

/// The words of the ledger about tables of cells.
enum CellTable {
  static let outside = "cells outside of the columns with a header, left out"
}
