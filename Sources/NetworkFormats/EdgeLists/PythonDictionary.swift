import NetworkModel

/// Reads a dictionary as Python prints it, `{'year': 2014, 'kind': "a"}`:
/// what networkx writes behind the edges of a list.
struct PythonDictionary {
  private let text: [UInt8]
  private var place: Int
  private let end: Int
  private let depthLimit: Int
  private var depth = 0

  init(_ text: [UInt8], _ range: Range<Int>, limits: ReadingLimits) {
    self.text = text
    place = range.lowerBound
    end = range.upperBound
    depthLimit = limits.nesting
  }

  /// Returns the keys with their values, `None` as nil; nil where the text
  /// is anything else.
  mutating func pairs() -> [(String, AttributeValue?)]? {
    guard take("{") else { return nil }
    var pairs: [(String, AttributeValue?)] = []
    while !take("}") {
      guard pairs.isEmpty || take(",") else { return nil }
      if take("}") { break }
      guard let key = string() ?? word(), take(":"), let value = value() else {
        return nil
      }
      pairs.append((key, value))
    }
    return peek() == nil ? pairs : nil
  }

  private mutating func peek() -> UInt8? {
    while place < end, text[place].isBlank { place += 1 }
    return place < end ? text[place] : nil
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  /// A value; `.some(nil)` is None.
  private mutating func value() -> AttributeValue?? {
    guard let first = peek() else { return nil }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "(") {
      return list().map { .some(.list($0)) }
    }
    if let text = string() { return .text(text) }
    guard let word = word() else { return nil }
    switch word {
    case "None": return .some(nil)
    case "True": return .boolean(true)
    case "False": return .boolean(false)
    default: break
    }
    if let number = FlatText.value(of: word, as: .integer) { return number }
    return FlatText.value(of: word, as: .real).map { .some($0) }
  }

  private mutating func list() -> [AttributeValue]? {
    guard depth < depthLimit else { return nil }
    depth += 1
    defer { depth -= 1 }
    let closing: Unicode.Scalar = take("[") ? "]" : ")"
    if closing == ")" { _ = take("(") }
    var parts: [AttributeValue] = []
    while !take(closing) {
      guard parts.isEmpty || take(",") else { return nil }
      if take(closing) { break }
      guard let value = value() else { return nil }
      parts.append(value ?? .text("None"))
    }
    return parts
  }

  /// A name or a number.
  private mutating func word() -> String? {
    _ = peek()
    let start = place
    while place < end {
      let byte = text[place]
      let isOfWord =
        byte.isDigit || byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
        || [0x2B, 0x2D, 0x2E, 0x5F].contains(byte)
      guard isOfWord else { break }
      place += 1
    }
    return place > start
      ? String(decoding: text[start..<place], as: UTF8.self) : nil
  }

  private mutating func string() -> String? {
    guard let quote = peek(),
      quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
    else { return nil }
    var bytes: [UInt8] = []
    var here = place + 1
    while here < end, text[here] != quote {
      if text[here] == UInt8(ascii: "\\") {
        guard here + 1 < end, let (scalar, next) = escape(at: here + 1) else {
          return nil
        }
        bytes.append(contentsOf: String(scalar).utf8)
        here = next
      } else {
        bytes.append(text[here])
        here += 1
      }
    }
    guard here < end else { return nil }
    place = here + 1
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands behind a backslash, and the place behind that.
  private func escape(at here: Int) -> (Unicode.Scalar, Int)? {
    let digits: Int
    switch text[here] {
    case UInt8(ascii: "n"): return ("\n", here + 1)
    case UInt8(ascii: "r"): return ("\r", here + 1)
    case UInt8(ascii: "t"): return ("\t", here + 1)
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    case let byte where byte < 0x80: return (Unicode.Scalar(byte), here + 1)
    default: return nil
    }
    let next = here + 1 + digits
    guard next <= end,
      let number = UInt32(
        String(decoding: text[(here + 1)..<next], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(number)
    else { return nil }
    return (scalar, next)
  }
}
