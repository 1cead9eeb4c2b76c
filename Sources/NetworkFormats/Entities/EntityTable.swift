import NetworkModel

/// Reads a table of entities into a directory.
enum EntityTable {
  static func read(
    _ input: TableInput, options: ReadingOptions,
    into directory: inout EntityDirectory
  ) throws(FormatError) -> ImportLedger.Table {
    var reader = try TableReader.opening(
      input, options: options, header: TableHeader<EntityField>.headerCount)
    try reader.firstRow()
    let header = try TableHeader<EntityField>.reading(reader)
    guard header[.id] != nil || header[.name] != nil else {
      throw .missingColumn(
        at: reader.position(of: 0), of: "the id of an entity",
        accepted: ["id", "编号", "name", "名称"])
    }
    directory.file = reader.file
    var account = reader.account(of: "entities")
    /// The line and the cells of each id, to tell repeats from conflicts.
    var seen: [String: (line: Int, place: Int)] = [:]
    var aliasesAt: [Int: InputPosition] = [:]
    while try reader.nextRecord(of: header.count, in: &account) {
      let entity = try entity(at: reader, header, &account)
      if let first = seen[entity.id] {
        let place = header[.id] ?? header[.name] ?? 0
        guard directory.rows[first.place] == entity else {
          throw .duplicateEntity(
            at: reader.position(of: place), id: entity.id, first: first.line)
        }
        account.count(
          .merged, "repeats an earlier entity",
          at: reader.position(of: place))
        continue
      }
      if !entity.aliases.isEmpty {
        aliasesAt[directory.rows.count] = reader.position(
          of: header[.aliases] ?? 0)
      }
      seen[entity.id] = (reader.line, directory.rows.count)
      try directory.declare(entity)
      account.kept += 1
    }
    reader.noteLines(in: &account)
    try declareAliases(of: &directory, aliasesAt)
    return account
  }

  private static func entity(
    at reader: borrowing TableReader, _ header: TableHeader<EntityField>,
    _ account: inout ImportLedger.Table
  ) throws(FormatError) -> Entity {
    let identifying = header[.id] ?? header[.name]
    guard let id = reader.value(identifying) else {
      throw .emptyCell(
        at: reader.position(of: identifying ?? 0),
        column: header[.id] == nil ? "name" : "id")
    }
    var entity = Entity(id: id, name: reader.value(header[.name]))
    entity.englishName = reader.value(header[.englishName])
    entity.kind = reader.value(header[.kind]).map(EntityKind.init(written:))
    entity.role = reader.value(header[.role]).map(Role.init(written:))
    entity.country = reader.value(header[.country])
    entity.regions = reader.values(header[.region])
    entity.cities = reader.values(header[.city])
    entity.layers = reader.values(header[.layer]).map(Terms.layer)
    entity.sectors = reader.values(header[.sector])
    entity.attributes = reader.attributes(header)
    entity.year = try reader.year(
      header[.year], &entity.attributes, &account)
    entity.aliases = reader.values(header[.aliases])
    entity.provenance = reader.values(header[.provenance])
    return entity
  }

  /// Enters the aliases that the rows themselves give, once all ids and
  /// names are known.
  private static func declareAliases(
    of directory: inout EntityDirectory, _ positions: [Int: InputPosition]
  ) throws(FormatError) {
    for (index, row) in directory.rows.enumerated() {
      guard let position = positions[index] else { continue }
      for alias in row.aliases {
        try AliasTable.declare(alias, of: index, at: position, in: &directory)
      }
    }
  }
}
