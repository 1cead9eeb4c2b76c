import NetworkModel
import SystemFiles

/// Directories of CSV tables, with a description of their columns: a data
/// package as Frictionless defines it, which others may read by its types.
///
/// A directory whose `datapackage.json` says that its tables are as they were
/// written here is read as it is; any other as people write tables.
struct TablesCoder: NetworkCoder {
  let format = FileFormat.tables

  /// The file of a table.
  static func file(of role: TableRole) -> String {
    switch role {
    case .entities: "nodes.csv"
    case .relations: "edges.csv"
    case .aliases: "aliases.csv"
    case .events: "events.csv"
    }
  }

  /// All four tables are written, so that none of an earlier network stays.
  func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    let tables = WrittenTables.all(of: network).map(CSVTable.init)
    var files = tables.map {
      WrittenNetwork.File(name: $0.file, bytes: $0.bytes)
    }
    files.append(
      WrittenNetwork.File(
        name: TablePackage.file,
        bytes: TablePackage.bytes(of: tables, describedBy: description)))
    files.add(pageOf: description)
    return WrittenNetwork(
      files: files, ledger: ExportLedger(format: format.title, of: network))
  }

  /// Reads one table, of relations.
  func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    try NetworkReader.read(
      relations: .memory(try input.bytes(), name: input.name), options)
  }

  /// Returns the network of a directory, if all of it is as it was written
  /// here; else nil, and the files that are not.
  static func read(
    _ prefix: String, names: [String], options: ReadingOptions
  ) throws(FormatError) -> (LoadedNetwork?, changed: [String]) {
    guard names.contains(TablePackage.file),
      options.nodesFile == nil, options.aliasesFile == nil,
      options.eventsFile == nil
    else { return (nil, []) }
    let description = prefix + TablePackage.file
    let text = try bytes(of: description, options)
    let package: TablePackage
    do {
      guard
        let found = try TablePackage(
          text, file: description, limits: options.limits)
      else { return (nil, []) }
      package = found
    } catch {
      return (nil, [description])
    }
    var rows: [TableRole: any CellRows] = [:]
    var changed: [String] = []
    for role in TableRole.allCases {
      let name = file(of: role)
      guard let table = package.tables[name], names.contains(name) else {
        changed.append(prefix + name)
        continue
      }
      let bytes = try bytes(of: prefix + name, options)
      guard TablePackage.checksum(of: bytes) == table.checksum else {
        changed.append(prefix + name)
        continue
      }
      rows[role] = try CSVRows(
        bytes, name: prefix + name, types: table.types, limits: options.limits)
    }
    guard changed.isEmpty else { return (nil, changed) }
    return (try OwnTables.read(rows), [])
  }

  static func bytes(
    of path: String, _ options: ReadingOptions
  ) throws(FormatError) -> [UInt8] {
    let stream = try reading { () throws(SystemError) in
      try ByteStream(opening: path, limits: options.limits.expansion)
    }
    return try FormatInput(stream, path: path, limits: options.limits).bytes()
  }
}
