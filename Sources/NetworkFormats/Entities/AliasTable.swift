import NetworkModel

/// Reads a table of aliases into a directory.
enum AliasTable {
  private struct Row {
    var alias: String
    var id: String
    var aliasAt: InputPosition
    var idAt: InputPosition
  }

  /// - Parameter hasEntities: Whether a table of entities was given, which
  ///   then knows every id.
  static func read(
    _ input: TableInput, options: ReadingOptions, hasEntities: Bool,
    into directory: inout EntityDirectory
  ) throws(FormatError) -> ImportLedger.Table {
    var reader = try TableReader.opening(
      input, options: options, header: TableHeader<AliasField>.headerCount)
    try reader.firstRow()
    let header = try TableHeader<AliasField>.reading(reader)
    guard let aliasColumn = header[.alias] else {
      throw .missingColumn(
        at: reader.position(of: 0), of: "the alias",
        accepted: ["alias", "别名"])
    }
    guard let idColumn = header[.id] else {
      throw .missingColumn(
        at: reader.position(of: 0), of: "the id for which an alias stands",
        accepted: ["id", "编号", "name", "名称"])
    }
    directory.file = reader.file
    var account = reader.account(of: "aliases")
    var rows: [Row] = []
    while try reader.nextRecord(of: header.count, in: &account) {
      guard let alias = reader.value(aliasColumn) else {
        throw .emptyCell(at: reader.position(of: aliasColumn), column: "alias")
      }
      guard let id = reader.value(idColumn) else {
        throw .emptyCell(at: reader.position(of: idColumn), column: "id")
      }
      rows.append(
        Row(
          alias: alias, id: id, aliasAt: reader.position(of: aliasColumn),
          idAt: reader.position(of: idColumn)))
    }
    reader.noteLines(in: &account)
    let targets = try endsOfChains(of: rows)
    for row in rows {
      let id = targets[row.id] ?? row.id
      let index = try entity(
        id, for: row, hasEntities: hasEntities, in: &directory)
      if try declare(row.alias, of: index, at: row.aliasAt, in: &directory) {
        account.kept += 1
      } else {
        account.count(.merged, "repeats an earlier alias", at: row.aliasAt)
      }
    }
    return account
  }

  private static func entity(
    _ id: String, for row: Row, hasEntities: Bool,
    in directory: inout EntityDirectory
  ) throws(FormatError) -> Int {
    if let index = directory.declaration(of: id) { return index }
    guard !hasEntities else {
      throw .unknownAliasTarget(at: row.idAt, alias: row.alias, id: row.id)
    }
    return directory.declarePending(id: id)
  }

  /// Follows aliases of aliases to the id at the end; a circle is refused.
  private static func endsOfChains(
    of rows: [Row]
  ) throws(FormatError) -> [String: String] {
    var next: [String: String] = [:]
    for row in rows where row.alias != row.id {
      // Of two different ones the first counts here, and is refused later.
      if next[row.alias] == nil { next[row.alias] = row.id }
    }
    var ends: [String: String] = [:]
    for row in rows where ends[row.alias] == nil {
      var path = [row.alias]
      var onPath: Set<String> = [row.alias]
      var here = row.alias
      while ends[here] == nil, let step = next[here] {
        guard onPath.insert(step).inserted else {
          let start = path.firstIndex(of: step) ?? 0
          throw .aliasCycle(at: row.aliasAt, path: path[start...] + [step])
        }
        path.append(step)
        here = step
      }
      let end = ends[here] ?? here
      for name in path { ends[name] = end }
    }
    return ends
  }

  /// Declares an alias of an entity; false if it has it already.
  @discardableResult
  static func declare(
    _ alias: String, of index: Int, at position: InputPosition,
    in directory: inout EntityDirectory
  ) throws(FormatError) -> Bool {
    let id = directory.declared[index].id
    if directory.otherOwner(of: alias, than: index) != nil {
      throw .aliasIsEntity(at: position, alias: alias, id: id)
    }
    if let owner = directory.aliasOwner(alias) {
      guard owner == index else {
        throw .aliasOfTwo(
          at: position, alias: alias, first: directory.declared[owner].id,
          second: id)
      }
      return false
    }
    directory.addAlias(alias, to: index)
    return true
  }
}
