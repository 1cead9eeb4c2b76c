import NetworkModel

extension GraphMLReader {
  private mutating func key() throws(FormatError) -> GraphMLKeys.Key {
    guard let id = value(.key),
      let key = keys.key(scanner.bytes(of: id), id.range)
    else {
      throw scanner.fault(
        "data of the key \(quoted(text(.key) ?? "")), which is not declared",
        "declare it before the graph", at: scanner.start)
    }
    return key
  }

  mutating func readData(of row: FlatRow) throws(FormatError) {
    let start = scanner.start
    let key = try key()
    guard !key.isGraphics, let found = try scanner.content() else {
      return try readGraphics(of: row, at: start)
    }
    let bytes = scanner.bytes(of: found)
    switch row {
    case .entity(let row):
      if let column = key.entityColumn {
        return builder.setEntity(row, column, bytes, found.range)
      }
    case .relation(let row):
      if let column = key.relationColumn {
        return builder.setRelation(row, column, bytes, found.range)
      }
    }
    builder.note("data of keys for other elements, not read", at: start)
  }

  /// Passes over how an editor draws an element; what it writes at a node is
  /// its name.
  private mutating func readGraphics(
    of row: FlatRow, at start: Int
  ) throws(FormatError) {
    builder.note(
      "data that are elements (how an editor draws), of which only the label"
        + " of a node is read, as its name", at: start)
    var label: String?
    let outside = scanner.depth - 1
    while scanner.depth > outside {
      guard try scanner.next() == .start, word == .nodeLabel, label == nil
      else { continue }
      // A label may hold elements that say where it stands.
      if let content = try scanner.content() {
        label = trimmedHeader(scanner.text(content))
      } else {
        label = trimmedHeader(try leadingText())
      }
    }
    if case .entity(let row) = row, let label, !label.isEmpty {
      builder.setEntity(row, builder.entityColumn("name", .text), label)
    }
  }

  /// Returns the text before the first element in the current one.
  private mutating func leadingText() throws(FormatError) -> String {
    let first = scanner.place
    let rest = scanner.document[first...]
    let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
    try scanner.skipElement()
    return scanner.text(first..<end)
  }

  mutating func readData(
    ofGraphIn parent: String?
  ) throws(FormatError) {
    let start = scanner.start
    let key = try key()
    guard key.isEvents, parent == nil, let found = try scanner.content() else {
      builder.note("data of the graph itself, not read", at: start)
      return try scanner.skipElement()
    }
    let text = ControlEscape.unescaped(scanner.text(found))
    builder.events = try EventText.events(
      in: text, at: scanner.position(of: start), limits: scanner.limits)
  }
}

/// The keys that a document declares.
struct GraphMLKeys {
  struct Key {
    var isGraphics: Bool
    var isEvents = false
    var entityColumn: Int?
    var relationColumn: Int?

    init(isGraphics: Bool) { self.isGraphics = isGraphics }
  }

  private var ids = ByteInterner()
  /// The key of each id that occurred; nil where none is declared.
  private var keys: [Key?] = []

  /// Declares a key; false if its id has been declared.
  mutating func declare(
    _ bytes: [UInt8], _ id: Range<Int>, _ key: Key
  ) -> Bool {
    let code = code(bytes, id)
    guard keys[code] == nil else { return false }
    keys[code] = key
    return true
  }

  mutating func key(_ bytes: [UInt8], _ id: Range<Int>) -> Key? {
    keys[code(bytes, id)]
  }

  private mutating func code(_ bytes: [UInt8], _ id: Range<Int>) -> Int {
    let (code, isNew) = ids.code(for: bytes.span.extracting(id))
    if isNew { keys.append(nil) }
    return Int(code)
  }
}
