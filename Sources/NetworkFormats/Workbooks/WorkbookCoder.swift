import NetworkModel

/// Workbooks of spreadsheet programs: a sheet for each sort of records.
struct WorkbookCoder: NetworkCoder {
  let format = FileFormat.workbook

  func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    let workbook = try Workbook(
      try input.bytes(), name: input.name, limits: options.limits)
    let roles = try TableRoles(names: workbook.sheets.map(\.name)) {
      place throws(FormatError) in
      try Self.firstRows(
        try workbook.rows(of: workbook.sheets[place]))
    }
    var rows: [TableRole: any CellRows] = [:]
    for role in TableRole.allCases {
      guard let place = roles.places[role] else { continue }
      rows[role] = try workbook.rows(of: workbook.sheets[place])
    }
    var loaded: LoadedNetwork
    if workbook.isOwn {
      loaded = try OwnTables.read(rows)
    } else {
      guard rows[.relations] != nil else {
        throw .noRelations(
          file: input.name, among: "sheets",
          names: workbook.sheets.map(\.name))
      }
      loaded = try NetworkReader.read(
        rows.mapValues { .rows($0) }, options)
    }
    loaded.ledger.noteUnread(
      "sheets that are not read",
      roles.unread.map { "\(input.name)!\(workbook.sheets[$0].name)" })
    return loaded
  }

  /// Returns the rows by which a table is recognized.
  static func firstRows(
    _ rows: any CellRows
  ) throws(FormatError) -> [[String]] {
    var texts: [[String]] = []
    var row = CellRow()
    while texts.count <= RowFeed.titleLimit, try rows.next(&row) {
      texts.append(row.texts)
      row.clear()
    }
    return texts
  }

  func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    var writer = try WorkbookWriter(network)
    let bytes = try writer.bytes(describedBy: description)
    return WrittenNetwork(bytes: bytes, ledger: writer.ledger)
  }
}

extension ImportLedger {
  /// Says which tables were left alone.
  mutating func noteUnread(_ reason: String, _ names: [String]) {
    guard !names.isEmpty, !tables.isEmpty else { return }
    tables[tables.count - 1].entries.append(
      Entry(
        outcome: .noted, reason: reason, count: names.count,
        positions: names.prefix(Table.positionLimit).map {
          InputPosition(file: $0)
        }))
  }
}
