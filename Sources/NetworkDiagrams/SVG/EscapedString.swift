/// Strings as DOT's labels and tooltips write them.
enum EscapedString {
  /// Returns the text that a tooltip stands for.
  ///
  /// `\n`, `\l` and `\r` end a line, `\N` and `\G` are the name of the object,
  /// a backslash before anything else stands for that; the entities that XML
  /// has by itself and numbered ones are decoded.
  static func decoded(_ text: String, name: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        guard let next = rest.popFirst() else {
          result.append(scalar)
          continue
        }
        switch next {
        case "n", "l", "r": result.append("\n")
        case "N", "G", "E": result.append(contentsOf: name.unicodeScalars)
        default: result.append(next)
        }
      case "&":
        let body = rest.prefix(12).prefix { $0 != ";" }
        let isClosed = rest.dropFirst(body.count).first == ";"
        if isClosed, let decoded = entity(String(body)) {
          result.append(decoded)
          rest = rest.dropFirst(body.count + 1)
        } else {
          result.append(scalar)
        }
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Returns the name of an object as it was before it was quoted: without
  /// the doubling of backslashes and without the one before a leading `%`.
  static func undoubled(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = name.unicodeScalars[...]
    if name.hasPrefix("\\%") { rest.removeFirst() }
    while let scalar = rest.popFirst() {
      result.append(scalar)
      if scalar == "\\", rest.first == "\\" { rest.removeFirst() }
    }
    return String(result)
  }

  private static func entity(_ body: String) -> Unicode.Scalar? {
    switch body {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard body.hasPrefix("#") else { return nil }
      let digits = body.dropFirst()
      let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
      let value = UInt32(
        isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
