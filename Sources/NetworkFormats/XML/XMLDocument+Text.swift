import NetworkModel

extension XMLDocument {
  /// Returns the text of the current element and goes behind its end; nil,
  /// with nothing used, where an element stands in it.
  ///
  /// Text, CDATA sections and references are joined, remarks left out.
  mutating func content() throws(FormatError) -> XMLSlice? {
    let first = place
    if endsAtOnce {
      _ = try next()
      return XMLSlice(start: first, end: first)
    }
    // The usual case: nothing but text up to the end of the element.
    let plain = endOfPlainText()
    if plain + 1 < document.count, document[plain] == 0x3C,
      document[plain + 1] == UInt8(ascii: "/")
    {
      place = plain
      _ = try next()
      return XMLSlice(start: first, end: plain)
    }
    decoded.removeAll(keepingCapacity: true)
    var text: [UInt8] = []
    while true {
      let end = try endOfText(into: &text)
      guard end + 1 < document.count else { throw cutOff() }
      switch document[end + 1] {
      case UInt8(ascii: "/"):
        _ = try next()
        decoded = text
        return XMLSlice(start: 0, end: text.count, isDecoded: true)
      case UInt8(ascii: "!") where begins("<![CDATA["):
        try appendCDATA(to: &text)
      case UInt8(ascii: "!"): try declaration()
      case UInt8(ascii: "?"): try instruction()
      default:
        place = first
        return nil
      }
    }
  }

  /// Passes over the rest of the current element; calls a function at each
  /// element in it.
  mutating func skipElement(
    _ visit: (inout XMLDocument) throws(FormatError) -> Void = { _ in }
  ) throws(FormatError) {
    let outside = depth - 1
    while true {
      let event = try next()
      if event == .start { try visit(&self) }
      if depth == outside { return }
    }
  }

  /// Returns the end of the text that needs no change, at a `<` or before.
  private func endOfPlainText() -> Int {
    let bytes = document
    var place = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x3C || byte == 0x26 { break }
      if byte < 0x20, byte != 0x0A, byte != 0x09 { break }
      place += 1
    }
    return place
  }

  /// Appends text up to the next `<` and goes there.
  private mutating func endOfText(
    into text: inout [UInt8]
  ) throws(FormatError) -> Int {
    while place < document.count {
      let byte = document[place]
      switch byte {
      case 0x3C: return place
      case 0x26: text += Array(try reference().utf8)
      case 0x0D: appendLineEnd(to: &text)
      case 0x00..<0x20 where byte != 0x0A && byte != 0x09:
        throw forbidden(byte, at: place)
      default:
        text.append(byte)
        place += 1
      }
    }
    throw cutOff()
  }

  /// A carriage return, with a line feed or without, is a line feed.
  private mutating func appendLineEnd(to text: inout [UInt8]) {
    text.append(0x0A)
    place += 1
    if place < document.count, document[place] == 0x0A { place += 1 }
  }

  private mutating func appendCDATA(
    to text: inout [UInt8]
  ) throws(FormatError) {
    place += 9
    while place + 2 < document.count {
      let byte = document[place]
      if byte == 0x5D, document[place + 1] == 0x5D, document[place + 2] == 0x3E
      {
        place += 3
        return
      }
      if byte == 0x0D {
        appendLineEnd(to: &text)
      } else if byte < 0x20, byte != 0x0A, byte != 0x09 {
        throw forbidden(byte, at: place)
      } else {
        text.append(byte)
        place += 1
      }
    }
    throw cutOff()
  }

  // MARK: Values of attributes

  /// Reads a quoted value at the current place.
  mutating func readValue() throws(FormatError) -> XMLSlice {
    guard place < document.count else { throw cutOff() }
    let quote = document[place]
    guard quote == 0x22 || quote == 0x27 else { throw unexpected(at: place) }
    let bytes = document
    let first = place + 1
    var end = first
    while end < bytes.count {
      let byte = bytes[end]
      if byte == quote {
        place = end + 1
        return XMLSlice(start: first, end: end)
      }
      if byte < 0x20 || byte == 0x3C || byte == 0x26 { break }
      end += 1
    }
    place = end
    let start = decoded.count
    decoded.append(contentsOf: document[first..<end])
    try decodeValue(upTo: quote)
    return XMLSlice(start: start, end: decoded.count, isDecoded: true)
  }

  private mutating func decodeValue(upTo quote: UInt8) throws(FormatError) {
    while place < document.count {
      let byte = document[place]
      switch byte {
      case quote:
        place += 1
        return
      case 0x3C: throw unexpected(at: place)
      case 0x26: decoded += Array(try reference().utf8)
      case 0x09, 0x0A, 0x0D:
        decoded.append(0x20)
        place += 1
        if byte == 0x0D, place < document.count, document[place] == 0x0A {
          place += 1
        }
      case 0x00..<0x20: throw forbidden(byte, at: place)
      default:
        decoded.append(byte)
        place += 1
      }
    }
    throw cutOff()
  }

  // MARK: References

  /// Reads a reference at the current place: a character by number or one
  /// of the five entities of XML.
  mutating func reference() throws(FormatError) -> String {
    let first = place
    // No honest reference is longer: &#x10FFFF; with a few zeros.
    let window = document[first...].prefix(16)
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else {
      if document.count - first < 16 { throw cutOff() }
      throw fault(
        "an ampersand that begins no reference", "write &amp; for it",
        at: first)
    }
    let body = String(decoding: document[(first + 1)..<end], as: UTF8.self)
    place = end + 1
    switch body {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard let scalar = Self.scalar(of: body) else {
      throw fault(
        "the reference \(quoted("&" + body + ";")) is neither a character nor"
          + " one of the five entities of XML",
        "write the character itself", at: first)
    }
    return String(scalar)
  }

  /// Returns the character of `#65` or `#x41`, if XML may hold it.
  private static func scalar(of body: String) -> Unicode.Scalar? {
    guard body.hasPrefix("#") else { return nil }
    let isHexadecimal = body.hasPrefix("#x")
    let digits = body.dropFirst(isHexadecimal ? 2 : 1)
    guard let first = digits.first, first != "+", first != "-",
      let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(number)
    else { return nil }
    switch number {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: return scalar
    default: return nil
    }
  }
}
