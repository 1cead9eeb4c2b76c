import NetworkModel

extension FlatBuilder {
  /// Returns the network and its ledger.
  ///
  /// - Parameter dialect: The format and the conventions by which it was read.
  mutating func finish(
    _ naming: FlatNaming, dialect: String
  ) throws(FormatError) -> LoadedNetwork {
    try checkSize()
    var entityTable = ImportLedger.Table(
      content: "entities", file: file, dialect: dialect)
    var relationTable = ImportLedger.Table(
      content: "relations", file: file, dialect: dialect)
    let created = undeclared.filter { ids.declarations[Int($0.place)] == nil }
    entityTable.read = ids.count - created.count
    entityTable.kept = entityTable.read
    relationTable.read = sources.count
    relationTable.kept = sources.count
    if !created.isEmpty {
      let first = created.prefix(ImportLedger.Table.positionLimit)
      relationTable.entries.append(
        .init(
          outcome: .created, reason: "entities that only edges name",
          count: created.count, positions: first.map { position($0.offset) }))
    }
    var flat = FlatNetwork()
    flat.ids = ids.texts
    flat.sources = sources
    flat.targets = targets
    flat.directions = directions.column()
    flat.weights = Column(repeating: 1, count: sources.count)
    flat.events = events
    try checkEvents()
    flat.entities = Self.finish(
      &entityColumns, ids.count, escape, &entityTable)
    flat.relations = Self.finish(
      &relationColumns, sources.count, escape, &relationTable)
    let (network, kept) = try flat.network(
      naming, position: FlatPositions(self).position(of:))
    for text in kept { relationTable.count(.noted, text, at: nil) }
    for (text, count, places) in drops {
      relationTable.read += count
      relationTable.entries.append(
        .init(
          outcome: .dropped, reason: text, count: count,
          positions: places.map(position)))
    }
    for (text, count, places) in notes {
      relationTable.entries.append(
        .init(
          outcome: .noted, reason: text, count: count,
          positions: places.map(position)))
    }
    return LoadedNetwork(
      network: network,
      ledger: ImportLedger(tables: [entityTable, relationTable]))
  }

  /// Throws where there are more columns than a table may have, or far more
  /// cells than the document has values.
  private func checkSize() throws(FormatError) {
    if let excess {
      throw .limitExceeded(
        at: position(excess), what: "attributes of all nodes or of all edges",
        limit: limits.columns)
    }
    let cells =
      entityColumns.count * ids.count + relationColumns.count * sources.count
    let given = (entityColumns + relationColumns).reduce(
      ids.count + sources.count
    ) { $0 + $1.given }
    let limit = max(limits.impliedCells, 64 * given)
    guard cells <= limit else {
      throw .limitExceeded(
        at: InputPosition(file: file), what: "values that are left out",
        limit: limit)
    }
  }

  /// Throws unless the events are of entities that there are, and differ.
  private func checkEvents() throws(FormatError) {
    guard !events.isEmpty else { return }
    let known = Set(ids.texts)
    var seen: Set<Event.ID> = []
    for event in events {
      guard seen.insert(event.id).inserted else {
        throw .malformed(
          at: InputPosition(file: file),
          problem: "two events have the id \(quoted(event.id))",
          remedy: "give each an id of its own")
      }
      for id in event.sources + event.targets where !known.contains(id) {
        throw .malformed(
          at: InputPosition(file: file),
          problem: "the event \(quoted(event.id)) names \(quoted(id)), which is"
            + " no node", remedy: "add the node or correct the event")
      }
    }
  }

  private static func finish(
    _ columns: inout [FlatRawColumn], _ count: Int,
    _ escape: FlatEscape, _ table: inout ImportLedger.Table
  ) -> [FlatColumn] {
    let finished = columns.indices.map { place in
      let (column, misfits, repeats) = columns[place].column(
        count: count, escape: escape)
      let name = quoted(column.name)
      for (count, reason) in [
        (repeats, "values of \(name) given again, of which the last is kept"),
        (
          misfits,
          "different values of \(name) are not of its type and stay texts"
        ),
      ] where count > 0 {
        table.entries.append(
          .init(outcome: .noted, reason: reason, count: count))
      }
      return column
    }
    let (joined, sentences) = FlatColumn.joiningNamesakes(finished)
    for sentence in sentences { table.count(.noted, sentence, at: nil) }
    return joined
  }
}

/// Where rows stand in a document.
private struct FlatPositions {
  private let declarations: [Int?]
  private let relationStarts: [Int]
  private let place: (Int) -> InputPosition

  init(_ builder: FlatBuilder) {
    declarations = builder.ids.declarations
    relationStarts = builder.relationStarts
    place = builder.position
  }

  func position(of row: FlatRow) -> InputPosition {
    switch row {
    case .entity(let row): place(declarations[row] ?? 0)
    case .relation(let row): place(relationStarts[row])
    }
  }
}
