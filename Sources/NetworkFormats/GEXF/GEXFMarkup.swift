import NetworkModel

/// The versions of GEXF that are written.
enum GEXFVersion: Sendable {
  case v12, v13

  var number: String {
    switch self {
    case .v12: "1.2"
    case .v13: "1.3"
    }
  }

  var namespace: String {
    switch self {
    case .v12: "http://www.gexf.net/1.2draft"
    case .v13: "http://gexf.net/1.3"
    }
  }

  var lists: FlatLists {
    switch self {
    case .v12: .texts
    case .v13: .native
    }
  }
}

/// The names of types in GEXF.
enum GEXFTypes {
  static func name(of type: FlatType) -> String {
    switch type {
    case .text, .json: "string"
    case .integer: "long"
    case .real: "double"
    case .boolean: "boolean"
    case .list(let element): "list" + name(of: element)
    }
  }

  /// Returns the type of a name, of any version; nil for an unknown one.
  static func type(of name: String) -> FlatType? {
    switch name.lowercased() {
    case "string", "char", "character", "anyuri", "": .text
    case "integer", "int", "long", "short", "byte", "biginteger": .integer
    case "double", "float", "bigdecimal": .real
    case "boolean", "bool": .boolean
    case let name where name.hasPrefix("list"):
      type(of: String(name.dropFirst(4))).map { .list($0) }
    default: nil
    }
  }
}

/// Parts of a document that are made once and written often.
enum GEXFMarkup {
  /// Returns the element of each code of a column; nothing for none.
  static func values(_ place: Int, _ cells: FlatCells) -> [[UInt8]] {
    cells.texts.map { text in
      guard let text else { return [] }
      var output = XMLOutput()
      output.add("<attvalue for=\"\(place)\" value=\"")
      output.add(text: text)
      output.add("\"/>")
      return output.bytes
    }
  }

  /// What Gephi merges relations by.
  struct Pair: Hashable {
    private let first: UInt32
    private let second: UInt32
    private let kind: RelationKind?
    private let dimension: Dimension?
    private let direction: Relation.Direction

    init(_ relations: Network.Relations, _ row: Int) {
      direction = relations.directions[row]
      let (source, target) = (relations.sources[row], relations.targets[row])
      let isTurned = direction == .undirected && source > target
      first = isTurned ? target : source
      second = isTurned ? source : target
      kind = relations.kinds[row]
      dimension = kind == nil ? relations.dimensions[row] : nil
    }
  }
}

/// How elements look, where free attributes of these names say so: `viz_color`
/// (`#RRGGBB`), `viz_x`, `viz_y`, `viz_z`, `viz_size`, `viz_shape`,
/// `viz_thickness`.
struct GEXFLook {
  static let color = "viz_color"
  static let x = "viz_x"
  static let y = "viz_y"
  static let z = "viz_z"
  static let size = "viz_size"
  static let shape = "viz_shape"
  static let thickness = "viz_thickness"

  private let attributes: AttributeColumns
  private let isUsed: Bool

  init(_ attributes: AttributeColumns) {
    self.attributes = attributes
    isUsed = attributes.names.contains { $0.hasPrefix("viz_") }
  }

  func node(_ row: Int) -> String {
    guard isUsed else { return "" }
    var markup = color(row)
    if let x = number(Self.x, row), let y = number(Self.y, row) {
      markup +=
        "<viz:position x=\"\(x)\" y=\"\(y)\" z=\"\(number(Self.z, row) ?? 0)\"/>"
    }
    if let size = number(Self.size, row) {
      markup += "<viz:size value=\"\(size)\"/>"
    }
    return markup + shape(row)
  }

  func edge(_ row: Int) -> String {
    guard isUsed else { return "" }
    var markup = color(row)
    if let thickness = number(Self.thickness, row) {
      markup += "<viz:thickness value=\"\(thickness)\"/>"
    }
    return markup + shape(row)
  }

  private func shape(_ row: Int) -> String {
    guard case .text(let shape)? = attributes.value(of: Self.shape, at: row)
    else { return "" }
    var output = XMLOutput()
    output.add("<viz:shape")
    output.add(attribute: "value", shape)
    output.add("/>")
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private func number(_ name: String, _ row: Int) -> Double? {
    switch attributes.value(of: name, at: row) {
    case .real(let number): number.isFinite ? number : nil
    case .integer(let number): Double(number)
    default: nil
    }
  }

  private func color(_ row: Int) -> String {
    guard case .text(let text)? = attributes.value(of: Self.color, at: row),
      text.utf8.count == 7, text.hasPrefix("#"),
      let number = UInt32(text.dropFirst(), radix: 16),
      text.dropFirst().allSatisfy(\.isHexDigit)
    else { return "" }
    return "<viz:color r=\"\(number >> 16)\" g=\"\(number >> 8 & 255)\""
      + " b=\"\(number & 255)\" a=\"1.0\"/>"
  }
}
