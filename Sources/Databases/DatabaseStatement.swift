import CSQLite

/// A statement that gives rows.
@safe package final class DatabaseStatement {
  /// How a value is kept.
  package enum Kind: Sendable {
    case null, integer, real, text, blob
  }

  // SAFETY: prepared by the database, finished in `deinit`.
  private let handle: OpaquePointer
  private let database: Database

  // SAFETY: the caller hands a prepared statement over.
  init(_ handle: OpaquePointer, of database: Database) {
    // SAFETY: finished in `deinit`.
    unsafe self.handle = handle
    self.database = database
  }

  // SAFETY: the statement is prepared until here.
  deinit { unsafe sqlite3_finalize(handle) }

  var isReading: Bool {
    // SAFETY: the statement is prepared.
    unsafe sqlite3_stmt_readonly(handle) != 0
      && sqlite3_column_count(handle) > 0
  }

  package var columnCount: Int {
    // SAFETY: the statement is prepared.
    Int(unsafe sqlite3_column_count(handle))
  }

  package func name(of column: Int) -> String {
    // SAFETY: SQLite gives a string, or nil without memory; copied at once.
    unsafe sqlite3_column_name(handle, Int32(column)).map {
      unsafe String(cString: $0)
    } ?? ""
  }

  /// The type that the table declares for a column; empty for what is
  /// computed.
  package func declaredType(of column: Int) -> String {
    // SAFETY: SQLite gives a string or nil; copied at once.
    unsafe sqlite3_column_decltype(handle, Int32(column)).map {
      unsafe String(cString: $0)
    } ?? ""
  }

  /// Goes to the next row; says whether there is one.
  package func step() throws(DatabaseError) -> Bool {
    // SAFETY: the statement is prepared.
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw database.failure(.database)
    }
  }

  package func kind(of column: Int) -> Kind {
    // SAFETY: the statement stands at a row; SQLite minds the column.
    switch unsafe sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  package func integer(_ column: Int) -> Int {
    // SAFETY: the statement stands at a row; SQLite minds the column.
    Int(unsafe sqlite3_column_int64(handle, Int32(column)))
  }

  package func real(_ column: Int) -> Double {
    // SAFETY: the statement stands at a row; SQLite minds the column.
    unsafe sqlite3_column_double(handle, Int32(column))
  }

  /// Appends the bytes of a text, as UTF-8 that may be damaged.
  package func appendText(_ column: Int, to bytes: inout [UInt8]) {
    // SAFETY: SQLite gives the address of a text, or nil, and then how many
    // bytes it has; they stay until the next step, and are copied at once.
    guard let text = unsafe sqlite3_column_text(handle, Int32(column)) else {
      return
    }
    let count = Int(unsafe sqlite3_column_bytes(handle, Int32(column)))
    // SAFETY: as above.
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text, count: count))
  }
}
