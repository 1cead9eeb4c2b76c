import Databases
import NetworkModel
import SystemFiles

/// The tables of a SQLite database that nobody vouches for.
struct DatabaseTables {
  struct Table {
    var name: String
    /// The columns that are kept, in order; none of them is computed.
    var columns: [String]
  }

  let name: String
  private let database: Database
  private let size: Int
  private let limits: ReadingLimits
  private(set) var tables: [Table] = []
  /// Views and tables that are made of something else.
  private(set) var others: [String] = []
  /// Columns that are computed, and not read.
  private(set) var computed: [String] = []
  /// Whether it was written here.
  private(set) var isOwn = false

  /// Marks the databases that are written here: VNET.
  static let application = 0x564E_4554

  init(_ input: FormatInput, limits: ReadingLimits) throws(FormatError) {
    name = input.name
    self.limits = limits
    let bounds = DatabaseLimits(
      valueBytes: limits.cellBytes, columns: min(limits.columns, 2_000),
      steps: limits.databaseSteps)
    if let path = input.path {
      try Self.checkIsWhole(path)
      size = try reading { () throws(SystemError) in
        try FileSize.bytes(of: path)
      }
      database = try readingDatabase(path) { () throws(DatabaseError) in
        try Database(path: path, limits: bounds)
      }
    } else {
      let bytes = try input.bytes()
      size = bytes.count
      database = try readingDatabase(input.name) { () throws(DatabaseError) in
        try Database(bytes: bytes, limits: bounds)
      }
    }
    try check()
    try readCatalog()
  }

  /// Refuses a database of which a part stands in a file beside it.
  private static func checkIsWhole(_ path: String) throws(FormatError) {
    for suffix in ["-wal", "-journal"]
    where PathContent(at: path + suffix) == .file {
      let isEmpty = try reading { () throws(SystemError) -> Bool in
        var stream = try ByteStream(opening: path + suffix, limits: nil)
        return try stream.peek(1).isEmpty
      }
      if isEmpty { continue }
      throw .malformed(
        at: InputPosition(file: path),
        problem: "a part of the database stands in \(quoted(path + suffix))",
        remedy: "close the program that has it open, or run PRAGMA "
          + "wal_checkpoint(TRUNCATE) in sqlite3")
    }
  }

  /// Refuses a damaged file before anything is read from it: pages that
  /// refer to each other in a circle would never end.
  private func check() throws(FormatError) {
    let pages = try number("PRAGMA page_count")
    let pageSize = try number("PRAGMA page_size")
    guard size == pages * pageSize, pages > 0 else {
      throw .malformed(
        at: InputPosition(file: name),
        problem: "the database has \(size) bytes, not \(pages) pages of "
          + "\(pageSize)",
        remedy: "was the file cut off?")
    }
    let verdict = try rows(of: "PRAGMA quick_check(1)", columns: 1).first?[0]
    guard verdict == "ok" else {
      throw .malformed(
        at: InputPosition(file: name),
        problem: "the database is damaged: \(quoted(verdict ?? ""))",
        remedy: "make it anew, or try .recover in sqlite3")
    }
  }

  private func number(_ sql: String) throws(FormatError) -> Int {
    try rows(of: sql, columns: 1).first.flatMap { Int($0[0]) } ?? 0
  }

  /// Returns the first columns of all rows of a statement, as text.
  private func rows(
    of sql: String, columns: Int
  ) throws(FormatError) -> [[String]] {
    try readingDatabase(name) { () throws(DatabaseError) in
      let statement = try database.statement(sql)
      var rows: [[String]] = []
      while try statement.step() {
        rows.append(
          (0..<columns).map { column in
            var bytes: [UInt8] = []
            statement.appendText(column, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
          })
      }
      return rows
    }
  }

  private mutating func readCatalog() throws(FormatError) {
    isOwn = try number("PRAGMA application_id") == Self.application
    let catalog = try rows(
      of: "SELECT name, type, rootpage FROM sqlite_schema "
        + "WHERE type IN ('table', 'view') ORDER BY rowid", columns: 3)
    for entry in catalog where !entry[0].hasPrefix("sqlite_") {
      // A table without a page of its own is made by some module.
      guard entry[1] == "table", entry[2] != "0" else {
        others.append(entry[0])
        continue
      }
      var table = Table(name: entry[0], columns: [])
      let columns = try rows(
        of: "PRAGMA table_xinfo(\(quotedName(entry[0])))", columns: 7)
      for column in columns {
        if column[6] == "0" {
          table.columns.append(column[1])
        } else {
          computed.append("\(entry[0]).\(column[1])")
        }
      }
      // What is said of the network as a whole is no part of it.
      if isOwn, table.columns == [NetworkDescription.key],
        table.name == NetworkDescription.key
      {
        continue
      }
      tables.append(table)
    }
  }

  /// Returns the rows of a table, in the order in which they stand.
  func rows(of table: Table) throws(FormatError) -> DatabaseRows {
    let columns = table.columns.map(quotedName).joined(separator: ", ")
    // An index would give them in another order.
    return try rows(
      "SELECT \(columns) FROM \(quotedName(table.name)) NOT INDEXED",
      .tables, name: "\(name)!\(table.name)")
  }

  /// Returns what a query of the user gives.
  func rows(ofQuery sql: String) throws(FormatError) -> DatabaseRows {
    try rows(
      sql, .views, name: "\(name)!query",
      rowLimit: max(size, limits.queryRows))
  }

  private func rows(
    _ sql: String, _ access: DatabaseAccess, name: String,
    rowLimit: Int = .max
  ) throws(FormatError) -> DatabaseRows {
    try readingDatabase(name) { () throws(DatabaseError) in
      DatabaseRows(
        try database.statement(sql, access: access), name: name,
        limits: limits, rowLimit: rowLimit)
    }
  }
}
