import Databases
import NetworkModel

/// SQLite databases: a table for each sort of records, or a query.
struct SQLiteCoder: NetworkCoder {
  let format = FileFormat.sqlite

  func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    let database = try DatabaseTables(input, limits: options.limits)
    if let query = options.query {
      let rows = try database.rows(ofQuery: query)
      return try NetworkReader.read([.relations: .rows(rows)], options)
    }
    let tables = database.tables
    let roles = try TableRoles(names: tables.map(\.name)) {
      [tables[$0].columns]
    }
    var rows: [TableRole: any CellRows] = [:]
    for role in TableRole.allCases {
      guard let place = roles.places[role] else { continue }
      rows[role] = try database.rows(of: tables[place])
    }
    var loaded: LoadedNetwork
    if database.isOwn {
      loaded = try OwnTables.read(rows)
    } else {
      guard rows[.relations] != nil else {
        throw .noRelations(
          file: input.name, among: "tables", names: tables.map(\.name))
      }
      loaded = try NetworkReader.read(rows.mapValues { .rows($0) }, options)
    }
    let unread = roles.unread.map { tables[$0].name } + database.others
    loaded.ledger.noteUnread(
      "tables and views that are not read",
      unread.map { "\(input.name)!\($0)" })
    loaded.ledger.noteUnread(
      "columns that are computed, not read",
      database.computed.map { "\(input.name)!\($0)" })
    return loaded
  }

  func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    var writer = DatabaseWriter(network)
    let bytes = try writer.bytes(describedBy: description)
    return WrittenNetwork(bytes: bytes, ledger: writer.ledger)
  }
}
