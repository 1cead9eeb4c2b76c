import NetworkModel

/// Reads the JSON of one cell: texts, numbers, truth values and lists.
struct OwnValueParser {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  /// How deep lists may stand in each other.
  private static let depthLimit = 64

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Reads all of the text as one value; nil where it is none.
  mutating func document() -> AttributeValue? {
    guard let value = value() else { return nil }
    return place == bytes.count ? value : nil
  }

  private mutating func value() -> AttributeValue? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "["): return list()
    case UInt8(ascii: "\""): return text().map { .text($0) }
    case UInt8(ascii: "t"): return take("true") ? .boolean(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .boolean(false) : nil
    default: return number()
    }
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func list() -> AttributeValue? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit, take("[") else { return nil }
    var values: [AttributeValue] = []
    if take("]") { return .list(values) }
    while true {
      skipBlanks()
      guard let value = value() else { return nil }
      values.append(value)
      skipBlanks()
      if take("]") { return .list(values) }
      guard take(",") else { return nil }
    }
  }

  private mutating func skipBlanks() {
    while place < bytes.count, bytes[place].isBlank { place += 1 }
  }

  private mutating func number() -> AttributeValue? {
    let written = bytes[place...].prefix {
      $0.isDigit || "+-.eE".utf8.contains($0)
    }
    place += written.count
    let text = String(decoding: written, as: UTF8.self)
    if let integer = Int(text) { return .integer(integer) }
    guard case .number(let real) = NumberText(text) else { return nil }
    return .real(real)
  }

  private mutating func text() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        text.append(contentsOf: String(scalar).utf8)
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Unicode.Scalar(byte)
    case UInt8(ascii: "u"):
      guard place + 4 <= bytes.count else { return nil }
      let digits = String(decoding: bytes[place..<(place + 4)], as: UTF8.self)
      place += 4
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }
}
