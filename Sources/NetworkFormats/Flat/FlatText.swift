import NetworkModel

/// Values of the flat form as text.
enum FlatText {
  /// Returns the value that a text means; nil where it means none of its
  /// type.
  static func value(of text: String, as type: FlatType) -> AttributeValue? {
    switch type {
    case .text: return .text(text)
    case .json: return JSONText.value(of: text)
    case .integer: return integer(trimmedHeader(text)).map { .integer($0) }
    case .real: return real(trimmedHeader(text)).map { .real($0) }
    case .boolean:
      switch trimmedHeader(text).lowercased() {
      case "true", "1": return .boolean(true)
      case "false", "0": return .boolean(false)
      default: return nil
      }
    case .list(let element):
      guard let parts = FlatListText.parts(of: text) else { return nil }
      var values: [AttributeValue] = []
      for part in parts {
        guard let value = value(of: part, as: element) else { return nil }
        values.append(value)
      }
      return .list(values)
    }
  }

  /// Returns the bits of the number that bytes are in the plainest form, as
  /// nearly all numbers are; nil for anything else.
  static func number(_ bytes: Span<UInt8>, as type: FlatType) -> UInt64? {
    switch type {
    case .integer:
      guard 1...15 ~= bytes.count else { return nil }
      var value = 0
      for place in bytes.indices {
        guard bytes[place].isDigit else { return nil }
        value = 10 * value + Int(bytes[place] - 0x30)
      }
      return UInt64(value)
    case .real: return NumberText.short(bytes)?.bitPattern
    default: return nil
    }
  }

  private static func integer(_ text: String) -> Int? {
    // Int("+1") succeeds and is meant; words do not.
    Int(text)
  }

  private static func real(_ text: String) -> Double? {
    switch text.lowercased() {
    case "inf", "+inf", "infinity", "+infinity", "∞": return .infinity
    case "-inf", "-infinity", "-∞": return -.infinity
    case "nan": return .nan
    default: break
    }
    // The initializer takes hexadecimal numbers too.
    guard !text.utf8.contains(where: { $0 | 0x20 == 0x78 || $0 == 0x28 }) else {
      return nil
    }
    return Double(text)
  }

  /// Returns a value as text of its own type.
  static func text(of value: AttributeValue) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): self.text(of: number)
    case .boolean(let flag): flag ? "true" : "false"
    case .list(let parts): FlatListText.text(of: parts)
    }
  }

  /// Returns a number in the shortest form that reads back as the same; zero
  /// has no sign.
  static func text(of number: Double) -> String {
    if number.isFinite { return "\(number + 0)" }
    return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
  }
}

/// Lists as GEXF writes them: `["a", "b"]`, `[1, 2]`.
enum FlatListText {
  static func text(of parts: [AttributeValue]) -> String {
    let texts = parts.map { part in
      if case .text(let text) = part {
        "\""
          + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
          + "\""
      } else {
        FlatText.text(of: part)
      }
    }
    return "[" + texts.joined(separator: ", ") + "]"
  }

  /// Reads parts with quotes or without, in brackets or without; a backslash
  /// makes the next character mean itself. Without brackets, bars and
  /// semicolons part them too, as in older files.
  static func parts(of text: String) -> [String]? {
    let blanks: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    var rest = Substring(text).unicodeScalars[...]
    rest = rest.drop(while: blanks)
    while let last = rest.last, blanks(last) { rest.removeLast() }
    let isBracketed = rest.first == "[" && rest.last == "]" && rest.count > 1
    var separators: Set<Unicode.Scalar> = [","]
    if isBracketed {
      rest = rest.dropFirst().dropLast()
    } else {
      separators.formUnion(["|", ";"])
    }
    var parts: [String] = []
    while true {
      rest = rest.drop(while: blanks)
      guard let first = rest.first else {
        // `[]` has no part, and a comma at the end begins none.
        return parts
      }
      var part = String.UnicodeScalarView()
      if first == "\"" || first == "'" {
        rest.removeFirst()
        guard takeQuoted(&rest, until: first, into: &part) else { return nil }
        rest = rest.drop(while: blanks)
        guard rest.isEmpty || rest.first.map(separators.contains) == true else {
          return nil
        }
      } else {
        while let next = rest.first, !separators.contains(next) {
          part.append(next)
          rest.removeFirst()
        }
        while let last = part.last, blanks(last) { part.removeLast() }
      }
      parts.append(String(part))
      if rest.isEmpty { return parts }
      rest.removeFirst()
    }
  }

  private static func takeQuoted(
    _ rest: inout Substring.UnicodeScalarView.SubSequence,
    until quote: Unicode.Scalar, into part: inout String.UnicodeScalarView
  ) -> Bool {
    while let next = rest.popFirst() {
      if next == quote { return true }
      if next == "\\" {
        guard let meant = rest.popFirst() else { return false }
        part.append(meant)
      } else {
        part.append(next)
      }
    }
    return false
  }
}
