import ValueNetwork

/// What a check looks at: a network, published tables, or both.
struct CheckedInputs {
  var loading: Loading?
  var tables: [PublishedTable] = []
  /// Pairs of names that are known to mean two.
  var distinct: [(String, String)] = []
  private var entityOfName: [String: String] = [:]

  init(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let options = arguments.readingOptions
    for (place, path) in arguments.operands.enumerated() {
      let isNetwork = try answering { () throws(FormatError) in
        try PublishedTableReader.isNetwork(path, options: options)
      }
      guard place == 0, isNetwork else {
        tables.append(try table(path, options, arguments, console))
        continue
      }
      let loaded = try answering { () throws(FormatError) in
        try NetworkReader.read(path, options: options)
      }
      loading = Loading(loaded, arguments, console: console)
    }
    if let path = arguments.string("--distinct") {
      let pairs = try table(path, options, arguments, console)
      guard pairs.columns.count >= 2 else {
        throw .request(
          "\(path):1:1: a table of distinct names has two columns of names")
      }
      distinct = pairs.rows.map { ($0[0], $0[1]) }
    }
    noteNames()
  }

  /// Returns the id of the entity that a name means, where one does.
  func meaning(_ name: String) -> String? { entityOfName[name] }

  private mutating func noteNames() {
    guard let entities = loading?.network.entities else { return }
    for entity in entities {
      for name in [entity.id, entity.name] + entity.aliases
      where entityOfName[name] == nil {
        entityOfName[name] = entity.id
      }
    }
  }

  private func table(
    _ path: String, _ options: ReadingOptions, _ arguments: ParsedArguments,
    _ console: Console
  ) throws(CommandError) -> PublishedTable {
    let (table, ledger) = try answering { () throws(FormatError) in
      try PublishedTableReader.read(path, options: options)
    }
    if !arguments.has("--quiet") {
      for line in ledger.lines() { console.writeNote(line) }
    }
    return table
  }
}
