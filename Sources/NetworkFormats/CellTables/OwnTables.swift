import NetworkModel

/// Reads the tables that ``WrittenTables`` made, in which every cell means
/// just what it says: nothing is trimmed, looked up, merged or completed.
struct OwnTables {
  private var entities = Network.Entities()
  private var relations = Network.Relations()
  private var events: [Event] = []
  private var places: [String: UInt32] = [:]
  private var tables: [ImportLedger.Table] = []

  static func read(
    _ rows: [TableRole: any CellRows]
  ) throws(FormatError) -> LoadedNetwork {
    var own = OwnTables()
    if let rows = rows[.entities] { try own.readEntities(rows) }
    if let rows = rows[.aliases] { try own.readAliases(rows) }
    if let rows = rows[.relations] { try own.readRelations(rows) }
    if let rows = rows[.events] { try own.readEvents(rows) }
    own.relations.entityIDs = own.entities.ids
    return LoadedNetwork(
      network: Network(
        entities: own.entities, relations: own.relations, events: own.events),
      ledger: ImportLedger(tables: own.tables))
  }

  /// Reads a table row by row.
  private mutating func read<Field: WrittenField>(
    _ rows: any CellRows, _ role: TableRole, _ fields: Field.Type,
    begin: (inout OwnTables, [String]) -> Void,
    _ body: (inout OwnTables, OwnRow<Field>) throws(FormatError) -> Void
  ) throws(FormatError) {
    var row = OwnRow<Field>(rows.name)
    guard try rows.next(&row.row) else { throw .emptyFile(rows.name) }
    try row.readHeader()
    begin(&self, row.attributeNames)
    var table = ImportLedger.Table(
      content: role.title, file: rows.name,
      dialect: "\(rows.form) written by valuenet")
    row.row.clear()
    while try rows.next(&row.row) {
      try body(&self, row)
      table.read += 1
      table.kept += 1
      row.row.clear()
    }
    table.entries = rows.notes
    tables.append(table)
  }

  private mutating func readEntities(
    _ rows: any CellRows
  ) throws(FormatError) {
    try read(
      rows, .entities, EntityField.self,
      begin: { $0.entities.attributes = Self.columns(of: $1) }
    ) { own, row throws(FormatError) in
      var entity = Entity(
        id: try row.id(.id), name: row.text(.name),
        kind: row.text(.kind).map(EntityKind.init(rawValue:)),
        role: row.text(.role).map(Role.init(rawValue:)),
        country: row.text(.country), year: try row.integer(.year))
      entity.englishName = row.text(.englishName)
      entity.regions = row.list(.region)
      entity.cities = row.list(.city)
      entity.layers = row.list(.layer)
      entity.sectors = row.list(.sector)
      entity.provenance = row.list(.provenance)
      entity.attributes = row.attributes
      guard own.entities.count < NetworkBuilder.entityLimit else {
        throw .tooManyEntities(
          file: rows.name, limit: NetworkBuilder.entityLimit)
      }
      let place = UInt32(own.entities.count)
      if let first = own.places.updateValue(place, forKey: entity.id) {
        throw .duplicateEntity(
          at: row.position(.id), id: entity.id, first: Int(first) + 2)
      }
      own.entities.append(entity)
    }
  }

  private static func columns(of names: [String]) -> AttributeColumns {
    AttributeColumns(names.map { ($0, CategoryColumn()) }, count: 0)
  }

  private mutating func readAliases(_ rows: any CellRows) throws(FormatError) {
    try read(rows, .aliases, AliasField.self, begin: { _, _ in }) {
      own, row throws(FormatError) in
      let place = Int(try own.place(row, .id))
      own.entities.aliases.replace(
        at: place,
        with: own.entities.aliases[place] + [row.text(.alias) ?? ""])
    }
  }

  private mutating func readRelations(
    _ rows: any CellRows
  ) throws(FormatError) {
    try read(
      rows, .relations, RelationField.self,
      begin: { $0.relations.attributes = Self.columns(of: $1) }
    ) { own, row throws(FormatError) in
      let source = try own.place(row, .source)
      let target = try own.place(row, .target)
      var relation = Relation(
        source: own.entities.ids[Int(source)],
        target: own.entities.ids[Int(target)],
        year: try row.integer(.year), weight: try row.real(.weight) ?? 1)
      relation.dimension = row.text(.dimension).map(Dimension.init(rawValue:))
      relation.kind = row.text(.kind).map(RelationKind.init(rawValue:))
      if let type = row.text(.direction) {
        guard let direction = Terms.direction(type) else {
          throw .invalidDirection(at: row.position(.direction), value: type)
        }
        relation.direction = direction
      }
      relation.endYear = try row.integer(.endYear)
      relation.technology = row.text(.technology)
      relation.application = row.text(.application)
      relation.industry = row.text(.industry)
      relation.amount = try row.real(.amount)
      relation.currency = row.text(.currency)
      relation.round = row.text(.round)
      relation.event = row.text(.event)
      relation.provenance = row.list(.provenance)
      relation.attributes = row.attributes
      own.relations.append(relation, source: source, target: target)
    }
  }

  private mutating func readEvents(_ rows: any CellRows) throws(FormatError) {
    var ids: Set<String> = []
    try read(rows, .events, EventField.self, begin: { _, _ in }) {
      own, row throws(FormatError) in
      var event = Event(
        id: row.text(.id) ?? "", sources: row.list(.sources),
        targets: row.list(.targets), year: try row.integer(.year),
        amount: try row.real(.amount), currency: row.text(.currency),
        round: row.text(.round))
      event.dimension = row.text(.dimension).map(Dimension.init(rawValue:))
      event.kind = row.text(.kind).map(RelationKind.init(rawValue:))
      event.provenance = row.list(.provenance)
      event.attributes = row.attributes
      for (field, parties) in [
        (EventField.sources, event.sources), (.targets, event.targets),
      ] {
        for party in parties where own.places[party] == nil {
          throw OwnTables.unknown(party, at: row.position(field))
        }
      }
      guard ids.insert(event.id).inserted else {
        throw .malformed(
          at: row.position(.id),
          problem: "the id \(quoted(event.id)) is given to another event",
          remedy: "ids must be unique")
      }
      own.events.append(event)
    }
  }

  /// Returns the place of the entity that a cell names.
  private func place<Field>(
    _ row: OwnRow<Field>, _ field: Field
  ) throws(FormatError) -> UInt32 {
    let id = try row.id(field)
    guard let place = places[id] else {
      throw Self.unknown(id, at: row.position(field))
    }
    return place
  }

  private static func unknown(
    _ id: String, at position: InputPosition
  ) -> FormatError {
    .malformed(
      at: position, problem: "\(quoted(id)) is the id of no entity",
      remedy: "add it to the table \(TableRole.entities.names[0])")
  }
}
