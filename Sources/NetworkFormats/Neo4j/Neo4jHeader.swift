import NetworkModel

/// The header of a column: a name, a colon and a type.
struct Neo4jHeader: Equatable {
  enum Role: Equatable {
    case id, label, start, end, type, ignored
    case value(FlatType)
  }

  var name: String
  var role: Role

  /// What stands between the parts of a list.
  static let separator = UInt8(ascii: ";")

  /// Reads a header such as `staff:long[]`, `:LABEL` or `id:ID(Firm)`.
  init(_ text: String) {
    guard let colon = text.lastIndex(of: ":") else {
      self.init(name: text, role: .value(.text))
      return
    }
    // Behind a type may stand a space of ids or options.
    let word = text[text.index(after: colon)...].prefix {
      $0 != "(" && $0 != "{"
    }
    guard let role = Self.role(word) else {
      self.init(name: text, role: .value(.text))
      return
    }
    self.init(name: String(text[..<colon]), role: role)
  }

  init(name: String, role: Role) {
    self.name = name
    self.role = role
  }

  private static func role(_ word: Substring) -> Role? {
    switch word {
    case "ID": return .id
    case "LABEL": return .label
    case "START_ID": return .start
    case "END_ID": return .end
    case "TYPE": return .type
    case "IGNORE": return .ignored
    default: break
    }
    let isList = word.hasSuffix("[]")
    guard let type = type(isList ? word.dropLast(2) : word) else { return nil }
    return .value(isList ? .list(type) : type)
  }

  private static func type(_ word: Substring) -> FlatType? {
    switch word.lowercased() {
    case "string", "char", "date", "localtime", "time", "localdatetime",
      "datetime", "duration", "point":
      .text
    case "int", "long", "short", "byte": .integer
    case "float", "double": .real
    case "boolean": .boolean
    default: nil
    }
  }

  /// The word for a type; nil for JSON, which is a text.
  static func word(_ type: FlatType) -> String {
    switch type {
    case .text, .json: "string"
    case .integer: "long"
    case .real: "double"
    case .boolean: "boolean"
    case .list(let element): word(element) + "[]"
    }
  }
}
