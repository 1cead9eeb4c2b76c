import NetworkModel

extension JSONScanner {
  /// Passes over a value and returns where it stands.
  mutating func value() throws(FormatError) -> Range<Int> {
    let first: Int
    switch try peek() {
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "{"):
      first = place
      try object { scanner, _ throws(FormatError) in
        _ = try scanner.value()
      }
    case UInt8(ascii: "["):
      first = place
      try array { scanner throws(FormatError) in _ = try scanner.value() }
    case UInt8(ascii: "t"): return try word("true")
    case UInt8(ascii: "f"): return try word("false")
    case UInt8(ascii: "n"): return try word("null")
    case UInt8(ascii: "N"): return try word("NaN")
    case UInt8(ascii: "I"): return try word("Infinity")
    default: return try number()
    }
    return first..<place
  }

  /// Passes over a string, quotes included.
  mutating func string() throws(FormatError) -> Range<Int> {
    let first = place
    let bytes = document
    var place = place + 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        self.place = place + 1
        return first..<(place + 1)
      }
      if byte == UInt8(ascii: "\\") {
        self.place = place
        place = try escape()
        continue
      }
      if byte < 0x20 {
        self.place = place
        throw fault(
          "a control character inside a string", "write it as \\u…")
      }
      place += 1
    }
    self.place = bytes.count
    throw cutOff()
  }

  /// Checks the escape at the current place and returns what follows it.
  private func escape() throws(FormatError) -> Int {
    guard place + 1 < document.count else { throw cutOff() }
    switch document[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"),
      UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      return place + 2
    case UInt8(ascii: "u"): break
    default:
      throw fault("an escape that JSON does not have", "remove the backslash")
    }
    guard let unit = try unit(at: place) else {
      throw fault("\\u without four hexadecimal digits", "write four")
    }
    switch unit {
    case 0xD800...0xDBFF:
      guard let low = try self.unit(at: place + 6), 0xDC00...0xDFFF ~= low
      else {
        throw fault("half of a pair of surrogates", "write both or none")
      }
      return place + 12
    case 0xDC00...0xDFFF:
      throw fault("half of a pair of surrogates", "write both or none")
    default: return place + 6
    }
  }

  /// Returns the number of `\uXXXX` at a place; nil where something else
  /// stands there.
  private func unit(at place: Int) throws(FormatError) -> UInt16? {
    var number: UInt16 = 0
    for offset in 0..<6 {
      guard place + offset < document.count else { throw cutOff() }
      let byte = document[place + offset]
      switch offset {
      case 0: guard byte == UInt8(ascii: "\\") else { return nil }
      case 1: guard byte == UInt8(ascii: "u") else { return nil }
      default:
        guard let digit = byte.hexadecimalDigit else { return nil }
        number = number << 4 | digit
      }
    }
    return number
  }

  private mutating func word(
    _ word: StaticString
  ) throws(FormatError) -> Range<Int> {
    let first = place
    for byte in "\(word)".utf8 {
      guard place < document.count else { throw cutOff() }
      guard document[place] == byte else { throw unexpected() }
      place += 1
    }
    return first..<place
  }

  private mutating func number() throws(FormatError) -> Range<Int> {
    let first = place
    func byte() throws(FormatError) -> UInt8 {
      guard place < document.count else { throw cutOff() }
      return document[place]
    }
    if try byte() == UInt8(ascii: "-") {
      place += 1
      if try byte() == UInt8(ascii: "I") {
        _ = try word("Infinity")
        return first..<place
      }
    }
    if try byte() == UInt8(ascii: "0") { place += 1 } else { try digits() }
    if place < document.count, document[place] == UInt8(ascii: ".") {
      place += 1
      try digits()
    }
    if place < document.count, document[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      let sign = try byte()
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { place += 1 }
      try digits()
    }
    return first..<place
  }

  private mutating func digits() throws(FormatError) {
    let first = place
    while place < document.count, document[place].isDigit { place += 1 }
    if place == first {
      throw place < document.count ? unexpected() : cutOff()
    }
  }
}

extension UInt8 {
  fileprivate var hexadecimalDigit: UInt16? {
    switch self {
    case 0x30...0x39: UInt16(self - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt16((self | 0x20) - 0x61 + 10)
    default: nil
    }
  }
}
