import Foundation
import TestSupport
import Testing

@testable import Databases

private func made(
  _ body: (DatabaseMaker) throws(DatabaseError) -> Void
) throws(DatabaseError) -> [UInt8] {
  let maker = try DatabaseMaker()
  try body(maker)
  return try maker.bytes()
}

/// Returns all rows as text, or the error.
private func answer(
  _ bytes: [UInt8], _ sql: String, access: DatabaseAccess = .tables,
  limits: DatabaseLimits = .init()
) -> String {
  do throws(DatabaseError) {
    let database = try Database(bytes: bytes, limits: limits)
    let statement = try database.statement(sql, access: access)
    var rows: [String] = []
    while try statement.step() {
      rows.append(
        (0..<statement.columnCount).map { column in
          var text: [UInt8] = []
          statement.appendText(column, to: &text)
          return "\(statement.kind(of: column)) "
            + String(decoding: text, as: UTF8.self)
        }.joined(separator: ", "))
    }
    return rows.joined(separator: "; ")
  } catch {
    return "\(error.kind): \(error.reason)"
  }
}

@Suite("Databases")
struct DatabaseTests {
  private func sample() throws -> [UInt8] {
    try made { maker throws(DatabaseError) in
      try maker.beginTable(
        "a \"b\"", columns: [("x", "INTEGER"), ("y\"; DROP TABLE", "")])
      try maker.add([.integer(1), .text("")])
      try maker.add([.integer(.max), .text("a\0b")])
      try maker.add([.null, .real(0.5)])
      try maker.run(
        #"""
        CREATE VIEW v AS SELECT x FROM "a ""b""";
        CREATE TRIGGER t AFTER INSERT ON "a ""b""" BEGIN SELECT 1; END
        """#)
    }
  }

  @Test("values come back as they were bound, and so do names")
  func values() throws {
    #expect(
      try answer(sample(), "SELECT * FROM \(quotedName("a \"b\""))")
        == "integer 1, text ; integer 9223372036854775807, text a\0b; "
        + "null , real 0.5")
  }

  @Test("the same calls give the same bytes")
  func deterministic() throws {
    #expect(try sample() == sample())
  }

  @Test(
    "nothing but reading is allowed",
    arguments: [
      "DELETE FROM \"a \"\"b\"\"\"", "DROP VIEW v", "CREATE TABLE z (a)",
      "ATTACH '/etc/passwd' AS p", "PRAGMA writable_schema = 1",
      "SELECT load_extension('x')", "VACUUM INTO '/nowhere/x'",
      "SELECT 1; SELECT 2", "", "SELECT",
    ])
  func refused(sql: String) throws {
    let bytes = try sample()
    for access in [DatabaseAccess.tables, .views] {
      let found = answer(bytes, sql, access: access)
      #expect(found.hasPrefix("database: ") || found.hasPrefix("query: "))
    }
  }

  @Test("a view runs only where it is asked for")
  func views() throws {
    let bytes = try sample()
    #expect(
      answer(bytes, "SELECT x FROM v")
        == "database: access to view \"v\" prohibited")
    #expect(
      answer(bytes, "SELECT x FROM v", access: .views)
        == "integer 1; integer 9223372036854775807; null ")
  }

  @Test("steps, sizes and columns have limits")
  func limits() throws {
    let bytes = try sample()
    var limits = DatabaseLimits()
    limits.steps = 100_000
    #expect(
      answer(
        bytes,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) "
          + "SELECT count(*) FROM n", access: .views, limits: limits)
        == "limit: it takes more than 100000 steps")
    limits.valueBytes = 1_000
    #expect(
      answer(bytes, "SELECT zeroblob(2000)", access: .views, limits: limits)
        == "database: string or blob too big")
  }

  @Test("a file is neither locked nor changed, and nothing left beside it")
  func untouched() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "databases-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = try sample()
    let file = folder.appendingPathComponent("a b%20?#.sqlite")
    try Data(bytes).write(to: file)
    let database = try Database(path: file.path)
    let statement = try database.statement("SELECT count(*) FROM sqlite_schema")
    #expect(try statement.step())
    #expect(statement.integer(0) == 3)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        == ["a b%20?#.sqlite"])
    #expect(try Data(contentsOf: file) == Data(bytes))
  }

  @Test("a database that is cut off crashes nothing")
  func cuts() throws {
    let bytes = try sample()
    for count in stride(from: 0, to: bytes.count, by: 97) {
      let found = answer(
        Array(bytes.prefix(count)), "PRAGMA quick_check(1)")
      #expect(found != "text ok" || count == 0)
    }
  }
}
