import Databases
import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

/// Returns a database that statements make.
private func database(_ statements: String) throws -> [UInt8] {
  let maker = try DatabaseMaker()
  try maker.run(statements)
  return try maker.bytes()
}

private func load(
  _ statements: String, _ options: ReadingOptions = .init()
) throws -> LoadedNetwork {
  try NetworkReader.read(
    bytes: try database(statements), name: "d.sqlite", options: options)
}

private func complaint(
  _ bytes: [UInt8], _ options: ReadingOptions = .init()
) -> String? {
  do throws(FormatError) {
    _ = try NetworkReader.read(
      bytes: bytes, name: "d.sqlite", options: options)
    return nil
  } catch {
    return error.description
  }
}

@Suite("SQLite databases")
struct SQLiteTests {
  @Test("the real database and workbook are those of the tables")
  func chinaAI() throws {
    let folder = packagePath("Fixtures/china-ai")
    let tables = try NetworkReader.read(folder)
    let database = try NetworkReader.read(folder + "/value_network.sqlite")
    #expect(database.network == tables.network)
    #expect(database.ledger.tables.map(\.kept) == [1_503, 514, 1_840])
    var options = ReadingOptions()
    options.nodesFile = folder + "/nodes.csv"
    let raw = try NetworkReader.read(
      folder + "/raw/edges_raw.csv", options: options)
    let workbook = try NetworkReader.read(folder + "/raw/value_network.xlsx")
    #expect(workbook.network == raw.network)
    #expect(
      workbook.ledger.tables.map(\.kept) == raw.ledger.tables.map(\.kept))
  }

  @Test("tables are known by name or columns, and values keep their sort")
  func values() throws {
    let loaded = try load(
      """
      CREATE TABLE 关系 (甲方 TEXT, 乙方, 年份 INTEGER, 金额 REAL, flag BOOLEAN,
        n INTEGER, x, twice INTEGER AS (n * 2));
      CREATE INDEX i ON 关系 (乙方, 甲方, 年份, 金额, flag, n, x);
      INSERT INTO 关系 VALUES ('b', 7, 2020, 1.5, 1, 5, 'x'),
        ('a', '007', NULL, 3e9, 0, NULL, 2.0), ('a', 'c', 2021, NULL, 7, 1, x'00');
      CREATE TABLE people (id TEXT PRIMARY KEY, country TEXT) WITHOUT ROWID;
      INSERT INTO people VALUES ('b', 'CN');
      CREATE TABLE other (a, b);
      CREATE VIEW edges AS SELECT 1 AS source, 2 AS target;
      """)
    let network = loaded.network
    #expect(pairs(network) == ["b>7", "a>007", "a>c"])
    #expect(network.entities[0].country == "CN")
    #expect(network.relations.map(\.year) == [2020, nil, 2021])
    #expect(network.relations.map(\.amount) == [1.5, 3e9, nil])
    #expect(
      network.relations.map(\.attributes) == [
        [
          Attribute("flag", .boolean(true)), Attribute("n", .integer(5)),
          Attribute("x", .text("x")),
        ], [Attribute("flag", .boolean(false)), Attribute("x", .real(2))],
        [Attribute("flag", .integer(7)), Attribute("n", .integer(1))],
      ])
    #expect(
      noted(loaded.ledger) == [
        "created 4 entities that only this table names: d.sqlite!关系:1:2 "
          + "d.sqlite!关系:2:1 d.sqlite!关系:2:2",
        "noted 1 binary values, left out: d.sqlite!关系:3:7",
        "noted 2 tables and views that are not read: d.sqlite!other "
          + "d.sqlite!edges",
        "noted 1 columns that are computed, not read: d.sqlite!关系.twice",
      ])
  }

  @Test("a query gives relations, from views too")
  func query() throws {
    var options = ReadingOptions()
    options.query = "SELECT s AS source, t AS target FROM v WHERE t <> 'd'"
    let statements =
      "CREATE TABLE e (s, t); INSERT INTO e VALUES ('a', 'b'), ('c', 'd');"
      + "CREATE VIEW v AS SELECT * FROM e"
    let loaded = try load(statements, options)
    #expect(pairs(loaded.network) == ["a>b"])
    #expect(loaded.ledger.tables.map(\.file) == ["d.sqlite!query"])
    options.query = "DELETE FROM e"
    #expect(
      complaint(try database(statements), options)
        == "d.sqlite!query: SQLite refuses it: 'not authorized'; give one "
        + "statement that selects relations")
    options.query = "SELECT"
    #expect(
      complaint(try database(statements), options)
        == "d.sqlite!query: SQLite refuses it: 'incomplete input'; give one "
        + "statement that selects relations")
    options.query =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
      + "SELECT i AS source, i AS target FROM n WHERE i < 0"
    options.limits.databaseSteps = 1_000_000
    #expect(
      complaint(try database(statements), options)
        == "d.sqlite!query: it takes more than 1000000 steps; ask for less")
    options.query =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
      + "SELECT i AS source, i + 1 AS target FROM n"
    options.limits.databaseSteps = 1 << 33
    options.limits.queryRows = 10_000
    let endless = try #require(complaint(try database(statements), options))
    #expect(endless.hasPrefix("d.sqlite!query:"))
    #expect(endless.contains("rows of a query"), "\(endless)")
  }

  @Test("faults are placed by table, row and column")
  func faults() throws {
    #expect(
      complaint(
        try database(
          "CREATE TABLE edges (source, target, year);"
            + "INSERT INTO edges VALUES ('a', 'b', 2020), ('a', 'c', 'x')"))
        == "d.sqlite!edges:2:3: 'x' is not a year; write four digits or a "
        + "date such as 2021-06-30")
    #expect(
      complaint(try database("CREATE TABLE edges (source)"))
        == "d.sqlite!edges: no column for the target of a relation; name one "
        + "target or 目标")
    #expect(
      complaint(
        try database(
          "CREATE TABLE edges (source, target);"
            + "INSERT INTO edges VALUES (CAST(x'61FF' AS TEXT), 'b')"))
        == "d.sqlite!edges:1:1: the byte 0xFF is not UTF-8; repair the text "
        + "or state the encoding in which it is written")
    #expect(
      complaint(try database("CREATE TABLE a (b); CREATE TABLE c (d)"))
        == "d.sqlite: none of the tables is one of relations; name one "
        + "relations or 关系, or give it columns source and target; the file "
        + "has 'a', 'c'")
  }

  @Test("a database that is written beside is refused until it is whole")
  func journal() throws {
    let bytes = try database("CREATE TABLE edges (source, target)")
    let folder = try FolderFixture("sqlite", ["d.sqlite": bytes])
    let path = try #require(folder.paths["d.sqlite"])
    #expect(try NetworkReader.read(path).network.relations.isEmpty)
    try AtomicFile.write([1], to: path + "-wal")
    defer { AtomicFile.remove(path + "-wal") }
    #expect(
      throws: FormatError.malformed(
        at: InputPosition(file: path),
        problem: "a part of the database stands in \(quoted(path + "-wal"))",
        remedy: "close the program that has it open, or run PRAGMA "
          + "wal_checkpoint(TRUNCATE) in sqlite3")
    ) { try NetworkReader.read(path) }
  }

  @Test("a database that is cut off or damaged crashes nothing")
  func damage() throws {
    let bytes = try database(
      "CREATE TABLE edges (source, target); INSERT INTO edges VALUES (1, 2);"
        + "CREATE INDEX i ON edges (source)")
    for count in stride(from: 16, to: bytes.count, by: 397) {
      #expect(complaint(Array(bytes.prefix(count))) != nil)
    }
    var random = SeededGenerator(seed: 3)
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 16..<bytes.count, using: &random)
        damaged[place] = UInt8.random(in: 0...255, using: &random)
      }
      _ = complaint(damaged)
    }
  }
}
