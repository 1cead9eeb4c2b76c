/// What this project writes beside a graph, and how it writes texts.
///
///     graph [valuenetwork="{\"nodes\": {\"listed\": \"boolean\"}}"]
///
/// Values in DOT are texts, and attributes in the order of their names; the
/// columns with their types, and events, stand in an
/// attribute of the graph as JSON. An empty text is written as two quotes,
/// because Graphviz takes empty for not stated.
enum DOTMark {
  static let name = "valuenetwork"
  static let emptyText = "\"\""

  /// Backslashes begin escapes of labels; control characters end a text.
  private static func isHard(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\\" || scalar.value == 0 || scalar == "\r"
  }

  static func written(_ text: String) -> String {
    if text.isEmpty { return emptyText }
    let escaped = ControlEscape.escaped(text, where: isHard)
    // A text of quotes is not an empty one, and Graphviz keeps names that
    // begin with % for itself.
    guard let first = escaped.unicodeScalars.first,
      first == "\"" || first == "%"
    else { return escaped }
    return ControlEscape.sequence(of: first)
      + String(escaped.unicodeScalars.dropFirst())
  }

  static func read(_ text: String) -> String {
    text == emptyText ? "" : ControlEscape.unescaped(text)
  }

  static func type(_ type: FlatType) -> String {
    switch type {
    case .text: "text"
    case .integer: "integer"
    case .real: "real"
    case .boolean: "boolean"
    case .json, .list: "json"
    }
  }

  static func type(named name: String) -> FlatType {
    switch name {
    case "integer": .integer
    case "real": .real
    case "boolean": .boolean
    case "json": .json
    default: .text
    }
  }
}
