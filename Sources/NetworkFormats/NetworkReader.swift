public import NetworkModel
import SystemFiles

/// A network and the account of how it was read.
public struct LoadedNetwork: Sendable {
  public var network: Network
  public var ledger: ImportLedger

  /// Pairs a network with its ledger.
  public init(network: Network, ledger: ImportLedger) {
    self.network = network
    self.ledger = ledger
  }
}

/// Reads a network: tables of entities, relations, aliases and events, or a
/// file in one of the formats of ``FormatLibrary``.
///
/// The tables are CSV or the like: the delimiter, the encoding (UTF-8 or
/// GB18030), gzip and the presence of a header are found out; headers are
/// Chinese or English. Entities come in the order of the table of entities,
/// then those that other tables name, in order of appearance.
public enum NetworkReader {
  /// Returns the network at a path: a directory of tables, one table of
  /// relations, a file in another format, or `-` for one of the two on
  /// standard input.
  ///
  /// The format is found out by what the file begins with, then by its name;
  /// what is neither is a table.
  ///
  /// A directory holds `edges.csv` and may hold `nodes.csv`, `aliases.csv`
  /// and `events.csv`, each also as `.tsv` or `.txt` and with `.gz`; other
  /// files are not looked at.
  ///
  /// - Complexity: O(size of the input) time; memory for the columns of the
  ///   network and for each distinct name.
  public static func read(
    _ path: String, options: ReadingOptions = .init()
  ) throws(FormatError) -> LoadedNetwork {
    guard path != "-", PathContent(at: path) == .directory else {
      let stream = try reading { () throws(SystemError) in
        try ByteStream(opening: path, limits: options.limits.expansion)
      }
      let isFile = path != "-" && PathContent(at: path) == .file
      return try read(stream, path: isFile ? path : nil, options)
    }
    if let format = options.format, format != .tables, format != .neo4j {
      throw .noCoder(file: path, format: format)
    }
    guard options.query == nil else { throw .queryOfNoDatabase(file: path) }
    let names = try reading { () throws(SystemError) in
      try Directory.names(at: path)
    }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let (own, changed) =
      options.format == .neo4j
      ? (nil, [])
      : try TablesCoder.read(prefix, names: names, options: options)
    if var own {
      own.ledger.note(unread(names, prefix))
      return own
    }
    func file(_ stem: String) -> String? {
      suffixes.map { stem + $0 }.first(where: names.contains)
        .map { prefix + $0 }
    }
    let edges = file("edges")
    if options.format == .neo4j
      || options.format == nil && edges == nil && Neo4jCoder.isNeo4j(names)
    {
      return try Neo4jCoder.read(prefix, names: names, options: options)
    }
    guard let edges else {
      throw .noEdges(directory: path, lookedFor: suffixes.map { "edges" + $0 })
    }
    var options = options
    options.nodesFile = options.nodesFile ?? file("nodes")
    options.aliasesFile = options.aliasesFile ?? file("aliases")
    options.eventsFile = options.eventsFile ?? file("events")
    var loaded = try read(relations: .path(edges), options)
    loaded.ledger.note(unread(names, prefix))
    loaded.ledger.noteUnread(
      "files that were changed since they were written; the tables are read as"
        + " any others", changed)
    return loaded
  }

  /// Returns the network of one table of relations, or of a file in another
  /// format, in memory.
  ///
  /// - Parameter name: What messages call it.
  public static func read(
    bytes: [UInt8], name: String, options: ReadingOptions = .init()
  ) throws(FormatError) -> LoadedNetwork {
    let stream = try reading { () throws(SystemError) in
      try ByteStream(
        bytes: bytes, name: name, limits: options.limits.expansion)
    }
    return try read(stream, path: nil, options)
  }

  /// Finds out the format of a stream and reads it.
  private static func read(
    _ stream: consuming ByteStream, path: String?, _ options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    var format = options.format
    if format == nil { format = try FileFormat(of: &stream) }
    guard options.query == nil || format == .sqlite else {
      throw .queryOfNoDatabase(file: stream.name)
    }
    guard let format, format != .tables else {
      return try read(relations: .stream(StreamBox(stream)), options)
    }
    guard let coder = options.formats.coder(for: format) else {
      if options.format != nil {
        throw .noCoder(file: stream.name, format: format)
      }
      // The words for what is no table say more.
      return try read(relations: .stream(StreamBox(stream)), options)
    }
    guard
      options.nodesFile == nil, options.aliasesFile == nil,
      options.eventsFile == nil
    else { throw .tablesBeside(file: stream.name, format: format) }
    return try coder.read(
      FormatInput(stream, path: path, limits: options.limits),
      options: options)
  }

  /// The endings of a table in a directory, the preferred one first.
  private static let suffixes = [
    ".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz", ".txt.gz",
  ]

  /// Returns the tables that give way to another of the same content.
  private static func unread(
    _ names: [String], _ prefix: String
  ) -> [(file: String, instead: String)] {
    ["nodes", "edges", "aliases", "events"].flatMap { stem in
      let present = suffixes.map { stem + $0 }.filter(names.contains)
      return present.dropFirst().map { (prefix + $0, prefix + present[0]) }
    }
  }

  static func read(
    relations: TableInput, _ options: ReadingOptions, blockSize: Int? = nil
  ) throws(FormatError) -> LoadedNetwork {
    var inputs: [TableRole: TableInput] = [.relations: relations]
    inputs[.entities] = options.nodesFile.map { .path($0) }
    inputs[.aliases] = options.aliasesFile.map { .path($0) }
    inputs[.events] = options.eventsFile.map { .path($0) }
    return try read(inputs, options, blockSize: blockSize)
  }

  /// Reads tables, that of relations among them, in the order in which they
  /// explain each other.
  static func read(
    _ inputs: [TableRole: TableInput], _ options: ReadingOptions,
    blockSize: Int? = nil
  ) throws(FormatError) -> LoadedNetwork {
    var directory = EntityDirectory()
    var columns = RelationColumns()
    var tables: [ImportLedger.Table] = []
    if let input = inputs[.entities] {
      tables.append(
        try EntityTable.read(input, options: options, into: &directory))
    }
    if let input = inputs[.aliases] {
      tables.append(
        try AliasTable.read(
          input, options: options, hasEntities: inputs[.entities] != nil,
          into: &directory))
    }
    if let input = inputs[.relations] {
      tables.append(
        try RelationTable.read(
          input, options: options, blockSize: blockSize,
          directory: &directory, columns: &columns))
    }
    var events: [Event] = []
    if let input = inputs[.events] {
      let (found, account) = try EventTable.read(
        input, options: options, directory: &directory, columns: &columns)
      events = found
      tables.append(account)
    }
    let entities = directory.entities()
    return LoadedNetwork(
      network: Network(
        entities: entities,
        relations: columns.relations(entityIDs: entities.ids),
        events: events),
      ledger: ImportLedger(tables: tables))
  }
}

extension ImportLedger {
  /// Says which files were not read because others went before them.
  fileprivate mutating func note(_ unread: [(file: String, instead: String)]) {
    for (file, instead) in unread {
      guard let place = tables.firstIndex(where: { $0.file == instead }) else {
        continue
      }
      tables[place].entries.append(
        Entry(
          outcome: .noted, reason: "files of the same content, not read",
          count: 1, positions: [InputPosition(file: file)]))
    }
  }
}
