import NetworkModel

/// Rows of cells that are no lines of text: those of a sheet of a workbook or
/// of a table in a database.
protocol CellRows: AnyObject {
  /// What messages call the table: the file and the sheet, `book.xlsx!关系`.
  var name: String { get }
  /// How the cells are kept, for the ledger: "XLSX".
  var form: String { get }
  /// The number of columns that are wanted; cells beyond are left out, and
  /// counted.
  var width: Int? { get set }
  /// What was met beside the values of cells, so far.
  var notes: [ImportLedger.Entry] { get }

  /// Reads the next row that holds anything; says whether there is one.
  func next(_ row: inout CellRow) throws(FormatError) -> Bool
}

/// A row of cells, each a place in the bytes of the row.
struct CellRow {
  var bytes: [UInt8] = []
  var cells: [Cell] = []
  /// The number of the row, from 1; 0 for the names of the columns of a
  /// database.
  var line = 0

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  /// Makes empty cells up to a column.
  mutating func pad(to count: Int) {
    while cells.count < count { append(.missing, from: bytes.count) }
  }

  /// Makes a cell of the bytes from a place on.
  mutating func append(_ kind: Cell.Kind, from start: Int) {
    cells.append(
      Cell(start: start, end: bytes.count, rawStart: start, kind: kind))
  }

  /// Makes a cell of a text.
  mutating func append(_ kind: Cell.Kind, _ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    append(kind, from: start)
  }

  func text(of cell: Int) -> String {
    String(decoding: bytes[cells[cell].range], as: UTF8.self)
  }

  var texts: [String] { cells.indices.map { text(of: $0) } }
}

extension Cell {
  /// What a cell was before it was text.
  enum Kind: UInt8 {
    case text
    case missing
    case integer
    case real
    case boolean
    /// What a spreadsheet says in place of a value: `#REF!`.
    case error
  }
}

/// Counts what is met beside the values of cells.
struct CellNotes {
  private(set) var entries: [ImportLedger.Entry] = []

  mutating func count(_ reason: String, at position: InputPosition) {
    var place = entries.firstIndex { $0.reason == reason }
    if place == nil {
      place = entries.count
      entries.append(.init(outcome: .noted, reason: reason))
    }
    guard let place else { return }
    entries[place].count += 1
    if entries[place].positions.count < ImportLedger.Table.positionLimit {
      entries[place].positions.append(position)
    }
  }
}
