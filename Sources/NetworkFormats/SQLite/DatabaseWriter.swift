import Databases
import NetworkModel

/// Writes the tables of a network as those of a database.
struct DatabaseWriter {
  private let tables: [WrittenTable]
  private(set) var ledger: ExportLedger

  /// The most columns of a table, as SQLite is built everywhere.
  static let columnLimit = 2_000

  init(_ network: Network) {
    tables = WrittenTables.tables(of: network)
    ledger = ExportLedger(format: FileFormat.sqlite.title, of: network)
  }

  /// Returns the database; the same network gives the same bytes, with the
  /// same version of SQLite.
  mutating func bytes(
    describedBy description: NetworkDescription? = nil
  ) throws(FormatError) -> [UInt8] {
    for table in tables where table.columns.count > Self.columnLimit {
      throw .unwritable(
        .sqlite,
        problem: "\(table.columns.count) columns are more than the "
          + "\(Self.columnLimit) of a table",
        remedy: "write XLSX or GraphML instead")
    }
    do throws(DatabaseError) {
      let maker = try DatabaseMaker()
      try maker.run(
        "PRAGMA application_id = \(DatabaseTables.application); BEGIN")
      for table in tables { try write(table, to: maker) }
      if let description {
        try maker.beginTable(
          NetworkDescription.key, columns: [(NetworkDescription.key, "TEXT")])
        try maker.add([.text(description.text)])
      }
      try maker.run("COMMIT")
      return try maker.bytes()
    } catch {
      throw .unwritable(
        .sqlite, problem: error.reason, remedy: "write another format")
    }
  }

  private mutating func write(
    _ table: WrittenTable, to maker: DatabaseMaker
  ) throws(DatabaseError) {
    let types = table.columns.map { Self.type(of: $0, rows: table.count) }
    try maker.beginTable(
      table.name, columns: zip(table.columns, types).map { ($0.header, $1) })
    var row: [DatabaseMaker.Value] = []
    for place in 0..<table.count {
      row.removeAll(keepingCapacity: true)
      for (column, type) in zip(table.columns, types) {
        row.append(
          value(column.value(place), type, at: table.place(place)))
      }
      try maker.add(row)
    }
  }

  /// The type to declare for a column: none where it holds values of several
  /// sorts, which SQLite then keeps as they are.
  private static func type(
    of column: WrittenTable.Column, rows: Int
  ) -> String {
    var type: String?
    for row in 0..<rows {
      let found: String
      switch column.value(row) {
      case .missing: continue
      case .text: found = "TEXT"
      case .integer: found = "INTEGER"
      case .real: found = "REAL"
      case .boolean: found = "BOOLEAN"
      }
      guard type == nil || type == found else { return "" }
      type = found
    }
    return type ?? "TEXT"
  }

  private mutating func value(
    _ value: WrittenValue, _ type: String, at place: @autoclosure () -> String
  ) -> DatabaseMaker.Value {
    switch value {
    case .missing: return .null
    case .text(let text): return .text(text)
    case .integer(let number): return .integer(number)
    case .real(let number) where number.isNaN:
      ledger.count(.omitted, "numbers that are none (NaN)", at: place())
      return .null
    case .real(let number): return .real(number)
    case .boolean(let flag):
      return type == "BOOLEAN"
        ? .integer(flag ? 1 : 0) : .text(flag ? "true" : "false")
    }
  }
}
