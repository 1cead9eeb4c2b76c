import NetworkModel

/// How the values of free attributes stand in cells of tables that are
/// written here.
///
/// A list is written as JSON. A text that could be taken for one, or for a
/// truth value, is written as JSON too, in quotes; every other text stands as
/// it is.
enum OwnValue {
  static func text(of text: String) -> String {
    let first = text.utf8.first
    let isHard =
      first == UInt8(ascii: "[") || first == UInt8(ascii: "\"")
      || text == "true" || text == "false"
    return isHard ? json(of: .text(text)) : text
  }

  /// Returns what a text in a cell means.
  static func value(of text: String) -> AttributeValue {
    switch text.utf8.first {
    case UInt8(ascii: "["), UInt8(ascii: "\""):
      var parser = OwnValueParser(text)
      return parser.document() ?? .text(text)
    default: break
    }
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: return .text(text)
    }
  }

  static func json(of value: AttributeValue) -> String {
    switch value {
    case .text(let text): return quoted(text)
    case .integer(let number): return String(number)
    case .real(let number):
      return number.isFinite ? "\(number)" : quoted("\(number)")
    case .boolean(let flag): return flag ? "true" : "false"
    case .list(let parts):
      return "[" + parts.map(json).joined(separator: ",") + "]"
    }
  }

  private static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          json += "\\u" + String(repeating: "0", count: 4 - digits.count)
          json += digits
        } else {
          json.unicodeScalars.append(scalar)
        }
      }
    }
    return json + "\""
  }
}

/// How several values stand in one cell: between bars, or as JSON where that
/// would not tell them apart.
enum OwnList {
  static func text(of parts: [String]) -> String {
    let isHard =
      parts.contains { $0.isEmpty || $0.utf8.contains(UInt8(ascii: "|")) }
      || parts.first?.utf8.first == UInt8(ascii: "[")
    guard isHard else { return parts.joined(separator: "|") }
    return OwnValue.json(of: .list(parts.map { .text($0) }))
  }

  static func parts(of text: String) -> [String] {
    if text.utf8.first == UInt8(ascii: "["),
      case .list(let values) = OwnValue.value(of: text)
    {
      return values.map(\.description)
    }
    return text.utf8.split(
      separator: UInt8(ascii: "|"), omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
  }
}

/// The headers of free attributes that need a mark.
enum AttributeHeader {
  private static let mark = "attribute"

  /// Returns a header for a name that is another column's, or hard to write.
  static func marked(_ name: String, _ number: Int) -> String {
    let isHard =
      name != trimmedHeader(name) || name.utf8.first == UInt8(ascii: "\"")
      || name.utf8.contains { $0 < 0x20 }
    return mark + (number > 1 ? " \(number)" : "") + ":"
      + (isHard ? OwnValue.json(of: .text(name)) : name)
  }

  static func isMarked(_ name: String) -> Bool { name.hasPrefix(mark) }

  /// Returns the name that a header means.
  static func name(of header: String) -> String {
    guard isMarked(header), let colon = header.firstIndex(of: ":") else {
      return header
    }
    let number = header[..<colon].dropFirst(mark.count)
    guard
      number.isEmpty || number.first == " " && Int(number.dropFirst()) != nil
    else { return header }
    let name = String(header[header.index(after: colon)...])
    guard name.utf8.first == UInt8(ascii: "\"") else { return name }
    return OwnValue.value(of: name).description
  }
}
