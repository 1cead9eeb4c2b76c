import NetworkModel

/// Values of the flat form as JSON, one by one.
enum JSONText {
  // MARK: Writing

  /// Appends a text between quotes, escaped as JSON asks.
  static func append(_ text: String, to output: inout [UInt8]) {
    output.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: output += [0x5C, 0x22]
      case 0x5C: output += [0x5C, 0x5C]
      case 0x0A: output += [0x5C, UInt8(ascii: "n")]
      case 0x0D: output += [0x5C, UInt8(ascii: "r")]
      case 0x09: output += [0x5C, UInt8(ascii: "t")]
      case 0x00..<0x20, 0x7F:
        output += [0x5C, UInt8(ascii: "u"), 0x30, 0x30]
        output.append(0x30 + byte >> 4)
        output.append(digit(byte & 15))
      default: output.append(byte)
      }
    }
    output.append(0x22)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x57 + value
  }

  /// Appends a value; a number that is not finite as the word of Python.
  static func append(_ value: AttributeValue, to output: inout [UInt8]) {
    switch value {
    case .text(let text): append(text, to: &output)
    case .integer(let number): output += Array(String(number).utf8)
    case .real(let number): output += Array(FlatText.text(of: number).utf8)
    case .boolean(let flag): output += Array((flag ? "true" : "false").utf8)
    case .list(let parts):
      output.append(0x5B)
      for (place, part) in parts.enumerated() {
        if place > 0 { output.append(0x2C) }
        append(part, to: &output)
      }
      output.append(0x5D)
    }
  }

  static func text(of value: AttributeValue) -> String {
    var output: [UInt8] = []
    append(value, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  // MARK: Reading

  /// Returns the value of a JSON text; nil for null and for what is none. An
  /// object, which the model has no value for, is its text.
  static func value(of text: String) -> AttributeValue? {
    let bytes = Array(text.utf8)
    do {
      var scanner = try JSONScanner(bytes, file: "", limits: ReadingLimits())
      let value = try value(&scanner)
      try scanner.finish()
      return value
    } catch {
      return nil
    }
  }

  /// Reads a value; nil for null.
  static func value(
    _ scanner: inout JSONScanner
  ) throws(FormatError) -> AttributeValue? {
    switch try scanner.peek() {
    case UInt8(ascii: "\""):
      return .text(string(of: scanner.document[try scanner.string()]))
    case UInt8(ascii: "["):
      var parts: [AttributeValue] = []
      try scanner.array { scanner throws(FormatError) in
        parts.append(try value(&scanner) ?? .text("null"))
      }
      return .list(parts)
    case UInt8(ascii: "{"): return .text(scanner.text(try scanner.value()))
    default: break
    }
    let text = scanner.text(try scanner.value())
    switch text {
    case "null": return nil
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "NaN": return .real(.nan)
    case "Infinity": return .real(.infinity)
    case "-Infinity": return .real(-.infinity)
    default:
      let isWhole = !text.utf8.contains { $0 == 0x2E || $0 | 0x20 == 0x65 }
      if isWhole, let number = Int(text) { return .integer(number) }
      return Double(text).map { .real($0) }
    }
  }

  /// Returns the text of a string that a scanner has checked, its quotes
  /// included.
  static func string(of raw: ArraySlice<UInt8>) -> String {
    let inner = raw.dropFirst().dropLast()
    guard inner.contains(0x5C) else {
      return String(decoding: inner, as: UTF8.self)
    }
    var units: [UInt8] = []
    var place = inner.startIndex
    while place < inner.endIndex {
      let byte = inner[place]
      guard byte == 0x5C else {
        units.append(byte)
        place += 1
        continue
      }
      let (scalar, length) = escaped(inner[place...])
      units += Array(String(scalar).utf8)
      place += length
    }
    return String(decoding: units, as: UTF8.self)
  }

  private static func escaped(
    _ raw: ArraySlice<UInt8>
  ) -> (Unicode.Scalar, length: Int) {
    let first = raw.startIndex
    switch raw[first + 1] {
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "u"): break
    case let byte: return (Unicode.Scalar(byte), 2)
    }
    func unit(_ place: Int) -> UInt32 {
      let digits = raw[(place + 2)..<(place + 6)]
      return UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
    }
    let high = unit(first)
    if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
    let pair = 0x10000 + (high - 0xD800) << 10 + unit(first + 6) - 0xDC00
    return (Unicode.Scalar(pair) ?? "\u{FFFD}", 12)
  }
}
