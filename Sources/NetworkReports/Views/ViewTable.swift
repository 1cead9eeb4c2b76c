public import NetworkResults

/// One of the tables of a view, with the key by which it is asked for.
public struct ViewTable: Sendable, Equatable {
  /// Lower case with underscores, as in JSON.
  public var key: String
  public var table: Table

  public init(_ key: String, _ table: Table) {
    self.key = key
    self.table = table
  }

  /// Makes a table of a column for each name, key and cell of a row.
  init<Row>(
    _ key: String, title: String, _ rows: some Sequence<Row>,
    notes: [String] = [],
    columns: [(key: String, title: String, cell: (Row) -> Table.Cell)]
  ) {
    self.init(
      key,
      Table(
        title: title,
        columns: columns.map { Table.Column(key: $0.key, title: $0.title) },
        rows: rows.map { row in columns.map { $0.cell(row) } }, notes: notes))
  }

  /// Makes a table that says in four columns which entity a row is about,
  /// behind the leading columns.
  init<Row>(
    _ key: String, title: String, _ rows: some Sequence<Row>,
    notes: [String] = [],
    leading: [(key: String, title: String, cell: (Row) -> Table.Cell)],
    entity: @escaping (Row) -> EntityLabel,
    columns: [(key: String, title: String, cell: (Row) -> Table.Cell)]
  ) {
    let identity: [(key: String, title: String, cell: (Row) -> Table.Cell)] = [
      ("id", "Id", { .text(entity($0).id) }),
      ("name", "Name", { .text(entity($0).name) }),
      ("kind", "Kind", { Table.Cell(entity($0).kind) }),
      ("country", "Country", { Table.Cell(entity($0).country) }),
    ]
    self.init(
      key, title: title, rows, notes: notes,
      columns: leading + identity + columns)
  }

  /// How many rows more there are than a list holds, as a note.
  static func rest(_ count: Int, of all: Int, _ what: String) -> [String] {
    count >= all
      ? []
      : [
        "\(NumberText.grouped(all - count)) more \(what) are not listed;"
          + " --top says how many are."
      ]
  }
}

extension Table {
  /// Returns the table without columns in which no row has a value, and
  /// without ids that are the names beside them: for readers.
  public func condensed() -> Table {
    let kept = columns.indices.filter { column in
      // An empty table has no years to tell apart.
      if rows.isEmpty { return columns[column].key != "year" }
      if rows.allSatisfy({ $0[column] == .missing }) { return false }
      guard columns[column].key.hasSuffix("id") else { return true }
      let key = columns[column].key.dropLast(2) + "name"
      guard let name = columns.firstIndex(where: { $0.key == key }) else {
        return true
      }
      return rows.contains { $0[column] != $0[name] }
    }
    return Table(
      title: title, columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } }, notes: notes)
  }
}

extension Table.Cell {
  /// A whole number without decimals, any other with some.
  init(count: Double, digits: Int = 4) {
    self =
      Int(exactly: count).map(Self.integer) ?? Self(count, digits: digits)
  }

  /// A share as a percentage; nil where there is none.
  init(percent: Double?) { self.init(percent.map { 100 * $0 }, digits: 2) }

  /// A list in one cell; no value where it is empty.
  init(list: [String]) {
    self = list.isEmpty ? .missing : .text(list.joined(separator: " | "))
  }
}

/// A view as a JSON document.
///
///     {
///       "buyers" : [ { "year" : null, "id" : "a", … } ],
///       "conventions" : { "supply" : "…" },
///       "input" : "Fixtures/china-ai",
///       "notes" : [ … ],
///       "show" : "dependence",
///       "version" : "0.1.0"
///     }
///
/// Each table stands under its key, its rows as objects by column.
public struct ViewDocument: Sendable, Equatable {
  public var input: String
  /// The version of the program that computed the numbers.
  public var version: String?
  public var show: String
  public var conventions: Conventions
  public var tables: [ViewTable]

  public init(
    input: String, version: String? = nil, show: String,
    conventions: Conventions, tables: [ViewTable]
  ) {
    self.input = input
    self.version = version
    self.show = show
    self.conventions = conventions
    self.tables = tables
  }

  public var json: JSONValue {
    var members: [String: JSONValue] = [
      "input": .string(input), "version": JSONValue(version),
      "show": .string(show), "conventions": conventions.json,
      "notes": .array(tables.flatMap(\.table.notes).map(JSONValue.string)),
    ]
    for view in tables {
      members[view.key] = .array(
        view.table.rows.map { row in
          let cells = zip(view.table.columns, row)
            .map { ($0.key, JSONValue($1)) }
          return .object(Dictionary(cells) { first, _ in first })
        })
    }
    return .object(members)
  }
}
