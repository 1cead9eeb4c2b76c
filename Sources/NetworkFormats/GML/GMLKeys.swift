import NetworkModel

/// What the keys of nodes and edges are called in the model.
///
/// Keys of GML are words of ASCII letters, and its values numbers and texts.
/// What this project writes says beside the graph what other keys stand for,
/// and which are truth values:
///
///     valuenetwork [ node [ key "attribute_1" name "注册 资本" ] ]
struct GMLKeys {
  static let mark: StaticString = "valuenetwork"

  /// A column with how its values are written.
  struct Column {
    var place: Int
    var form = Form.asWritten

    enum Form { case asWritten, boolean, json }

    /// Returns the text of values of a key, of which there is more than one
    /// where the key repeats.
    func text(of values: [GMLScanner.Value], in scanner: GMLScanner) -> String {
      let parts = values.map { Self.value($0, in: scanner) }
      switch form {
      case .asWritten:
        return JSONText.text(of: parts.count == 1 ? parts[0] : .list(parts))
      case .json: return parts[0].description
      case .boolean: return parts[0] == .integer(0) ? "false" : "true"
      }
    }

    private static func value(
      _ value: GMLScanner.Value, in scanner: GMLScanner
    ) -> AttributeValue {
      switch value {
      case .integer(let range):
        let text = scanner.string(range)
        return FlatText.value(of: text, as: .integer)
          ?? FlatText.value(of: text, as: .real) ?? .text(text)
      case .real(let range):
        let text = scanner.string(range)
        return FlatText.value(of: text, as: .real) ?? .text(text)
      case .text(let range):
        return .text(
          String(decoding: scanner.meaning(of: range), as: UTF8.self))
      case .list: return .list([])
      }
    }
  }

  /// What a document says of a key.
  private struct Declaration {
    var key = ""
    var name: String?
    var isBoolean = false
  }

  private(set) var isOwn = false
  private var declared: [[String: Declaration]] = [[:], [:]]
  private var columns: [[String: Column]] = [[:], [:]]

  /// Reads the list `valuenetwork` and returns the events in it.
  mutating func readDeclarations(
    _ scanner: inout GMLScanner, _ limits: ReadingLimits
  ) throws(FormatError) -> [Event] {
    isOwn = true
    var events: [Event] = []
    while let (key, value) = try scanner.next() {
      switch value {
      case .list:
        let found = try Self.declaration(&scanner)
        declared[scanner.isKey(key, "node") ? 0 : 1][found.key] = found
      case .text(let range) where scanner.isKey(key, "events"):
        events = try EventText.events(
          in: String(decoding: scanner.meaning(of: range), as: UTF8.self),
          at: scanner.position(of: key.lowerBound), limits: limits)
      case .integer, .real, .text: break
      }
    }
    return events
  }

  private static func declaration(
    _ scanner: inout GMLScanner
  ) throws(FormatError) -> Declaration {
    var found = Declaration()
    while let (key, value) = try scanner.next() {
      switch value {
      case .list: try scanner.skipList()
      case .text(let range):
        let text = String(
          decoding: scanner.meaning(of: range), as: UTF8.self)
        if scanner.isKey(key, "key") { found.key = text }
        if scanner.isKey(key, "name") { found.name = text }
        if scanner.isKey(key, "type") { found.isBoolean = text == "boolean" }
      case .integer, .real: break
      }
    }
    return found
  }

  /// Returns the column of a key.
  mutating func column(
    _ key: String, of row: FlatRow, _ builder: inout FlatBuilder
  ) -> Column {
    let owner = if case .entity = row { 0 } else { 1 }
    if let known = columns[owner][key] { return known }
    let stated = declared[owner][key]
    let (name, own) = FlatColumnName.read(stated?.name ?? key, isOwn: isOwn)
    let isBoolean = stated?.isBoolean == true
    let type: FlatType = isBoolean ? .boolean : .json
    let place =
      owner == 0
      ? builder.entityColumn(name, type) : builder.relationColumn(name, type)
    let column = Column(
      place: place,
      form: isBoolean ? .boolean : own == .json ? .json : .asWritten)
    columns[owner][key] = column
    return column
  }
}
