import CSQLite

/// A database that is read and never changed.
///
/// It is opened as a file that nobody writes, so that neither a lock nor a
/// journal is left beside it. What its schema says is not trusted: triggers
/// and extensions are off, and of all that statements could do, only reading
/// and calling plain functions is allowed.
@safe package final class Database {
  // SAFETY: opened in `init`, closed in `deinit`, used by one thread.
  private let handle: OpaquePointer
  // SAFETY: the bytes of a database in memory, kept as long as it is open.
  private let memory: UnsafeMutableRawPointer?
  // SAFETY: what the handlers look at, kept as long as the database is open.
  private let watch: UnsafeMutablePointer<Watch>

  /// What the handlers of SQLite look at.
  struct Watch {
    var steps = 0
    var limit = 0

    /// How many steps pass between two looks.
    static let stride = 10_000
  }

  /// Opens a file.
  package convenience init(
    path: String, limits: DatabaseLimits = .init()
  ) throws(DatabaseError) {
    guard !path.utf8.contains(0) else {
      throw DatabaseError(.database, "no such file or directory")
    }
    // In a URI only these bytes stand for themselves.
    let escaped = path.utf8.map { byte in
      let isPlain =
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
        || "/._-~".utf8.contains(byte)
      if isPlain { return String(Unicode.Scalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
    // A path may begin with two slashes, which would begin a host.
    let absolute = escaped.hasPrefix("/") ? "//" + escaped : escaped
    try self.init(
      uri: "file:\(absolute)?mode=ro&immutable=1", bytes: nil, limits: limits)
  }

  /// Opens a database in memory.
  package convenience init(
    bytes: [UInt8], limits: DatabaseLimits = .init()
  ) throws(DatabaseError) {
    try self.init(uri: "file::memory:", bytes: bytes, limits: limits)
  }

  private init(
    uri: String, bytes: [UInt8]?, limits: DatabaseLimits
  ) throws(DatabaseError) {
    var opened: OpaquePointer?
    let mode =
      bytes == nil
      ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let flags = mode | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    // SAFETY: the name is a string for the length of the call, which fills
    // `opened` even where it fails.
    let code = unsafe sqlite3_open_v2(uri, &opened, flags, nil)
    guard let found = unsafe opened else {
      throw DatabaseError(.database, "not enough memory")
    }
    guard code == SQLITE_OK else {
      // SAFETY: the handle is open, and closed once.
      let reason = unsafe Database.reason(of: found)
      // SAFETY: as above.
      unsafe sqlite3_close_v2(found)
      throw DatabaseError(.database, reason)
    }
    // SAFETY: all three are given back in `deinit`.
    unsafe handle = found
    unsafe watch = .allocate(capacity: 1)
    unsafe watch.initialize(to: Watch())
    unsafe memory = bytes.map { bytes in
      // SAFETY: room for all bytes, and for one where there are none.
      let copy = UnsafeMutableRawPointer.allocate(
        byteCount: max(bytes.count, 1), alignment: 16)
      unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
      return unsafe copy
    }
    if let bytes { try hold(bytes.count) }
    configure(limits)
  }

  deinit {
    // SAFETY: every statement was finished by its own `deinit` before, as
    // each keeps this object.
    unsafe sqlite3_close_v2(handle)
    unsafe watch.deallocate()
    unsafe memory?.deallocate()
  }

  /// Makes the bytes in memory the content of the database.
  private func hold(_ count: Int) throws(DatabaseError) {
    // SAFETY: the memory holds `count` bytes, is kept until the database is
    // closed, and is not written, as the flag says.
    let code = unsafe sqlite3_deserialize(
      handle, "main", memory?.assumingMemoryBound(to: UInt8.self),
      Int64(count), Int64(count), UInt32(SQLITE_DESERIALIZE_READONLY))
    if code != SQLITE_OK { throw failure(.database) }
  }

  private func configure(_ limits: DatabaseLimits) {
    // SAFETY: the handle is open, and `watch` is kept as long as it is.
    unsafe watch.pointee.limit = limits.steps
    for (option, value) in [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), (SQLITE_DBCONFIG_ENABLE_VIEW, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
      (SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0),
    ] {
      // SAFETY: the handle is open.
      _ = unsafe databases_configure(handle, option, Int32(value))
    }
    for (limit, value) in [
      (SQLITE_LIMIT_LENGTH, limits.valueBytes),
      (SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
      (SQLITE_LIMIT_COLUMN, limits.columns), (SQLITE_LIMIT_EXPR_DEPTH, 100),
      (SQLITE_LIMIT_COMPOUND_SELECT, 64), (SQLITE_LIMIT_VDBE_OP, 100_000),
      (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
      (SQLITE_LIMIT_TRIGGER_DEPTH, 1), (SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
      // SAFETY: the handle is open.
      _ = unsafe sqlite3_limit(handle, limit, Int32(clamping: value))
    }
    // SAFETY: the handle is open, and `watch` is kept as long as it is.
    unsafe sqlite3_set_authorizer(handle, authorize, watch)
    unsafe sqlite3_progress_handler(
      handle, Int32(Watch.stride), countSteps, watch)
  }

  // MARK: Statements

  /// Prepares a statement that reads.
  package func statement(
    _ sql: String, access: DatabaseAccess = .tables
  ) throws(DatabaseError) -> DatabaseStatement {
    // SAFETY: the handle is open, and `watch` is kept as long as it is.
    unsafe watch.pointee.steps = 0
    _ = unsafe databases_configure(
      handle, SQLITE_DBCONFIG_ENABLE_VIEW, access == .views ? 1 : 0)
    var prepared: OpaquePointer?
    var isAlone = true
    var sql = sql
    let code = sql.withUTF8 { text in
      // SAFETY: SQLite reads the text up to its end, and gives the place up
      // to which it has used it; bytes of both types are laid out alike.
      unsafe text.withMemoryRebound(to: CChar.self) { text in
        var rest: UnsafePointer<CChar>?
        let code = unsafe sqlite3_prepare_v2(
          handle, text.baseAddress, Int32(clamping: text.count), &prepared,
          &rest)
        // SAFETY: the end that SQLite gives lies in the text.
        if let start = text.baseAddress, let end = unsafe rest {
          let used = unsafe end - start
          isAlone = unsafe text[used...].allSatisfy {
            $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0x3B
          }
        }
        return code
      }
    }
    guard code == SQLITE_OK else {
      throw failure(access == .views ? .query : .database)
    }
    // SAFETY: no more than whether there is one.
    guard let prepared = unsafe prepared else {
      throw DatabaseError(.query, "the query says nothing")
    }
    // SAFETY: the statement is handed over, to be finished once.
    let statement = unsafe DatabaseStatement(prepared, of: self)
    guard isAlone else {
      throw DatabaseError(.query, "the query is more than one statement")
    }
    guard statement.isReading else {
      throw DatabaseError(.query, "the query is not one that only reads")
    }
    return statement
  }

  /// The error of the last call.
  func failure(_ kind: DatabaseError.Kind) -> DatabaseError {
    // SAFETY: the handle is open, and the watch kept as long.
    let (steps, limit) = unsafe (watch.pointee.steps, watch.pointee.limit)
    if steps > limit {
      return DatabaseError(.limit, "it takes more than \(limit) steps")
    }
    // SAFETY: as above.
    return DatabaseError(kind, unsafe Self.reason(of: handle))
  }

  // SAFETY: the caller gives an open handle; the text is copied at once.
  private static func reason(of handle: OpaquePointer) -> String {
    unsafe String(cString: sqlite3_errmsg(handle))
  }
}

/// Says whether a statement may do something: read, and nothing else.
// SAFETY: called by SQLite with the address of a watch that is kept.
private func authorize(
  _ context: UnsafeMutableRawPointer?, _ action: Int32,
  _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?,
  _ third: UnsafePointer<CChar>?, _ view: UnsafePointer<CChar>?
) -> Int32 {
  // SAFETY: SQLite gives strings, or nil.
  let words = unsafe [first, second].map { word in
    unsafe word.map { unsafe String(cString: $0).lowercased() } ?? ""
  }
  switch action {
  case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
  case SQLITE_FUNCTION:
    return words[1] == "load_extension" ? SQLITE_DENY : SQLITE_OK
  case SQLITE_PRAGMA:
    return [
      "table_list", "table_xinfo", "quick_check", "ignore_check_constraints",
      "application_id", "page_count", "page_size",
    ].contains(words[0]) ? SQLITE_OK : SQLITE_DENY
  default: return SQLITE_DENY
  }
}

/// Counts steps, and stops a statement that takes too many.
private func countSteps(_ context: UnsafeMutableRawPointer?) -> Int32 {
  // SAFETY: the context is the watch that `configure` gave, which is kept.
  guard
    let watch = unsafe context?.assumingMemoryBound(to: Database.Watch.self)
  else { return 1 }
  // SAFETY: as above.
  unsafe watch.pointee.steps += Database.Watch.stride
  // SAFETY: as above.
  return unsafe watch.pointee.steps > watch.pointee.limit ? 1 : 0
}
