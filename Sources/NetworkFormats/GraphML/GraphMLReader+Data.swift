import NetworkModel

extension GraphMLReader {
  /// Reads the data that stand next in their usual form and mean no more
  /// than a value; all others are left where they are.
  mutating func readUsualData(of row: FlatRow) {
    Self.readUsualData(&scanner, &keys, &builder, row)
  }

  // A function of the parts, because a text of one can be lent to another
  // only where they are not parts of one value.
  private static func readUsualData(
    _ scanner: inout XMLScanner, _ keys: inout GraphMLKeys,
    _ builder: inout FlatBuilder, _ row: FlatRow
  ) {
    while let data = scanner.take(usualData, &keys.heads) {
      let key = keys.key(of: data, in: scanner.window.bytes.span)
      guard let key, !key.isGraphics, let column = key.column(of: row)
      else { return scanner.giveBack(data) }
      if data.isPlain {
        let value = scanner.window.bytes.span.extracting(data.second)
        builder.set(row, Int(column), value)
      } else if let value = try? scanner.unescaped(data.second) {
        builder.set(row, Int(column), value.span)
      } else {
        return scanner.giveBack(data)
      }
    }
  }

  private mutating func key() throws(FormatError) -> GraphMLKeys.Key {
    guard let id = try value(.key),
      let key = keys.key(id.bytes.span.extracting(id.range))
    else {
      throw scanner.fault(
        "data of the key \(quoted(try text(.key) ?? "")), which is not declared",
        "declare it before the graph", at: start)
    }
    return key
  }

  mutating func readData(of row: FlatRow) throws(FormatError) {
    defer { readUsualData(of: row) }
    let start = start
    let key = try key()
    let labelName = words[.nodeLabel]
    var label: String?
    let found = try scanner.content { scanner throws(FormatError) in
      // What stands in a label behind its text says where it is drawn.
      if scanner.name == labelName, label == nil, try scanner.next() == .text {
        var text: [UInt8] = []
        try scanner.appendText(to: &text)
        label = trimmedHeader(String(decoding: text, as: UTF8.self))
      }
    }
    guard let found, !key.isGraphics else {
      return readGraphics(of: row, label, at: start)
    }
    if let column = key.column(of: row) {
      return builder.set(
        row, Int(column), found.bytes.span.extracting(found.range))
    }
    builder.note("data of keys for other elements, not read", at: start)
  }

  /// Keeps what an editor writes at a node: its name.
  private mutating func readGraphics(
    of row: FlatRow, _ label: String?, at start: Int
  ) {
    builder.note(
      "data that are elements (how an editor draws), of which only the label"
        + " of a node is read, as its name", at: start)
    if case .entity(let row) = row, let label, !label.isEmpty {
      builder.setEntity(row, builder.entityColumn("name", .text), label)
    }
  }

  mutating func readData(
    ofGraphIn parent: String?
  ) throws(FormatError) {
    let start = start
    let key = try key()
    let content = try scanner.content()
    if key.isDescription, content != nil, parent == nil { return }
    guard let found = content, key.isEvents, parent == nil else {
      return builder.note("data of the graph itself, not read", at: start)
    }
    let text = ControlEscape.unescaped(found.string)
    builder.events = try EventText.events(
      in: text, at: scanner.position(ofByte: start), limits: scanner.limits)
  }
}

/// The keys that a document declares.
struct GraphMLKeys {
  struct Key {
    var isGraphics: Bool
    var isEvents = false
    /// Whether it says something of the network as a whole.
    var isDescription = false
    var entityColumn: Int32?
    var relationColumn: Int32?

    init(isGraphics: Bool) { self.isGraphics = isGraphics }

    /// The column of what it says of a node or an edge.
    func column(of row: FlatRow) -> Int32? {
      switch row {
      case .entity: entityColumn
      case .relation: relationColumn
      }
    }
  }

  private var ids = ByteInterner()
  /// The key of each id that occurred; nil where none is declared.
  private var keys: [Key?] = []
  /// How the data of each begin.
  var heads = XMLUsualHeads()

  /// Declares a key; false if its id has been declared.
  mutating func declare(
    _ bytes: [UInt8], _ id: Range<Int>, _ key: Key
  ) -> Bool {
    let code = code(bytes.span.extracting(id))
    guard keys[code] == nil else { return false }
    keys[code] = key
    return true
  }

  mutating func key(_ id: Span<UInt8>) -> Key? { keys[code(id)] }

  /// Returns the key of data in their usual form.
  mutating func key(
    of data: XMLUsualElement.Values, in text: Span<UInt8>
  ) -> Key? {
    if let code = data.head { return keys[code] }
    let code = code(text.extracting(data.first))
    heads.note(
      code, text.extracting(data.whole.lowerBound..<data.second.lowerBound))
    return keys[code]
  }

  private mutating func code(_ id: Span<UInt8>) -> Int {
    let (code, isNew) = ids.code(for: id)
    if isNew { keys.append(nil) }
    return Int(code)
  }
}
