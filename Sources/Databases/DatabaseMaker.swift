import CSQLite

/// Makes a database in memory, to be written as a file at once.
///
/// Every value is bound, none is a part of a statement. The same calls give
/// the same bytes, with the same version of SQLite.
@safe package final class DatabaseMaker {
  /// A value of a row.
  package enum Value: Equatable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
  }

  // SAFETY: opened in `init`, closed in `deinit`, used by one thread.
  private let handle: OpaquePointer
  // SAFETY: the statement that fills the current table; nil before the first.
  private var filling: OpaquePointer?

  package init() throws(DatabaseError) {
    var opened: OpaquePointer?
    let flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    // SAFETY: the name is a string for the length of the call.
    let code = unsafe sqlite3_open_v2(":memory:", &opened, flags, nil)
    guard let found = unsafe opened, code == SQLITE_OK else {
      // SAFETY: a handle that could not be opened is closed all the same.
      unsafe sqlite3_close_v2(opened)
      throw DatabaseError(.database, "not enough memory")
    }
    // SAFETY: closed in `deinit`.
    unsafe handle = found
    unsafe filling = nil
    _ = unsafe databases_configure(
      handle, Int32(SQLITE_DBCONFIG_DQS_DDL), 0)
  }

  deinit {
    // SAFETY: both are open until here; a statement may be nil.
    unsafe sqlite3_finalize(filling)
    unsafe sqlite3_close_v2(handle)
  }

  /// Runs a statement that gives no rows.
  package func run(_ sql: String) throws(DatabaseError) {
    // SAFETY: the text is a string for the length of the call.
    guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw failure()
    }
  }

  /// Makes a table, into which the next rows go; `columns` are names with
  /// the declared type of each.
  package func beginTable(
    _ name: String, columns: [(name: String, type: String)]
  ) throws(DatabaseError) {
    // SAFETY: a statement that is finished is not used again.
    unsafe sqlite3_finalize(filling)
    unsafe filling = nil
    let declared = columns.map {
      quotedName($0.name) + ($0.type.isEmpty ? "" : " " + $0.type)
    }
    try run(
      "CREATE TABLE \(quotedName(name)) "
        + "(\(declared.joined(separator: ", ")))")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let sql = "INSERT INTO \(quotedName(name)) VALUES (\(marks))"
    // SAFETY: the text is a string for the length of the call, which fills
    // in the statement.
    let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &filling, nil)
    if code != SQLITE_OK { throw failure() }
  }

  /// Adds a row to the table that was begun last.
  package func add(_ row: [Value]) throws(DatabaseError) {
    // SAFETY: a statement that was not prepared is refused by SQLite.
    guard let statement = unsafe filling else {
      preconditionFailure("a table is begun before its rows")
    }
    for (place, value) in row.enumerated() {
      // SAFETY: the statement is prepared; texts are copied by the calls.
      let code = unsafe bind(value, at: Int32(place + 1), of: statement)
      if code != SQLITE_OK { throw failure() }
    }
    // SAFETY: as above.
    let code = unsafe sqlite3_step(statement)
    // SAFETY: as above.
    unsafe sqlite3_reset(statement)
    if code != SQLITE_DONE { throw failure() }
  }

  // SAFETY: the caller gives a prepared statement.
  private func bind(
    _ value: Value, at place: Int32, of statement: OpaquePointer
  ) -> Int32 {
    switch value {
    case .null: return unsafe sqlite3_bind_null(statement, place)
    case .integer(let number):
      // SAFETY: as above.
      return unsafe sqlite3_bind_int64(statement, place, Int64(number))
    case .real(let number):
      // SAFETY: as above.
      return unsafe sqlite3_bind_double(statement, place, number)
    case .text(var text):
      // SAFETY: the bytes of the text are copied before it is given back; an
      // empty one has an address of no bytes.
      return text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
          var empty: CChar = 0
          guard let address = bytes.baseAddress else {
            return unsafe databases_bind_text(statement, place, &empty, 0)
          }
          return unsafe databases_bind_text(
            statement, place, address, Int32(clamping: bytes.count))
        }
      }
    }
  }

  /// Returns the bytes of a file that holds the database.
  package func bytes() throws(DatabaseError) -> [UInt8] {
    // SAFETY: a statement that is finished is not used again.
    unsafe sqlite3_finalize(filling)
    unsafe filling = nil
    var count: Int64 = 0
    // SAFETY: SQLite gives memory of its own with `count` bytes, or nil; it
    // is given back once, after it was copied.
    guard let memory = unsafe sqlite3_serialize(handle, "main", &count, 0)
    else { throw DatabaseError(.database, "not enough memory") }
    // SAFETY: as above.
    let bytes = unsafe Array(
      UnsafeBufferPointer(start: memory, count: Int(count)))
    // SAFETY: as above.
    unsafe sqlite3_free(memory)
    return bytes
  }

  private func failure() -> DatabaseError {
    // SAFETY: the handle is open; the text is copied at once.
    DatabaseError(.database, unsafe String(cString: sqlite3_errmsg(handle)))
  }
}

/// Returns a name as it stands in a statement, whatever it contains.
package func quotedName(_ name: String) -> String {
  var quoted = String.UnicodeScalarView("\"".unicodeScalars)
  for scalar in name.unicodeScalars {
    quoted.append(scalar)
    if scalar == "\"" { quoted.append(scalar) }
  }
  quoted.append("\"")
  return String(quoted)
}
