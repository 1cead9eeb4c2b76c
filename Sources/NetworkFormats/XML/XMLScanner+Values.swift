extension XMLScanner {
  /// Returns the value of an attribute of the element that begins; nil where
  /// it has none of that name.
  func value(of name: XMLName) throws(FormatError) -> String? {
    guard let attribute = attributes.first(where: { $0.name == name }) else {
      return nil
    }
    return try string(attribute)
  }

  /// Returns the value of an attribute.
  func string(_ attribute: Attribute) throws(FormatError) -> String {
    if attribute.isPlain {
      return String(decoding: window.bytes[attribute.value], as: UTF8.self)
    }
    var value: [UInt8] = []
    try appendValue(attribute, to: &value)
    return String(decoding: value, as: UTF8.self)
  }

  /// Appends the value of an attribute, in which line breaks are blanks.
  func appendValue(
    _ attribute: Attribute, to result: inout [UInt8]
  ) throws(FormatError) {
    let start = result.count
    try append(
      attribute.value, isPlain: attribute.isPlain, isLiteral: false,
      to: &result, inAttribute: start)
  }

  /// Appends the current text.
  func appendText(to result: inout [UInt8]) throws(FormatError) {
    try append(
      text, isPlain: isPlain, isLiteral: isLiteral, to: &result,
      inAttribute: nil)
  }

  /// Returns what a part of the document means in which no line ends.
  func unescaped(_ range: Range<Int>) throws(FormatError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    try append(
      range, isPlain: false, isLiteral: false, to: &result, inAttribute: nil)
    return result
  }

  /// Appends a part of the document as what it means.
  private func append(
    _ range: Range<Int>, isPlain: Bool, isLiteral: Bool,
    to result: inout [UInt8], inAttribute: Int?
  ) throws(FormatError) {
    if isPlain {
      // Short runs are the rule, for which a loop is faster than a copy.
      let bytes = window.bytes.span
      for place in range { result.append(bytes[place]) }
      return
    }
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = window.bytes[place]
      switch byte {
      case UInt8(ascii: "&") where !isLiteral:
        place = try appendReference(
          at: place, before: range.upperBound, &result)
        continue
      case 0x0D:
        // A line ends with a line feed, however it was written.
        if place + 1 < range.upperBound, window.bytes[place + 1] == 0x0A {
          place += 1
        }
        result.append(inAttribute == nil ? 0x0A : 0x20)
      case 0x09 where inAttribute != nil, 0x0A where inAttribute != nil:
        result.append(0x20)
      default: result.append(byte)
      }
      place += 1
    }
  }

  /// Appends what a reference stands for; gives the place behind it.
  private func appendReference(
    at start: Int, before limit: Int, _ result: inout [UInt8]
  ) throws(FormatError) -> Int {
    // The longest one that means something: &#x10FFFF;
    let last = min(limit, start + 12)
    guard
      let end = (start..<last).first(where: {
        window.bytes[$0] == UInt8(ascii: ";")
      })
    else { throw error(.badReference, at: start) }
    if let byte = Self.named(window.bytes.span.extracting((start + 1)..<end)) {
      result.append(byte)
      return end + 1
    }
    let name = String(decoding: window.bytes[(start + 1)..<end], as: UTF8.self)
    guard let scalar = Self.scalar(of: name) else {
      throw error(.badReference, at: start)
    }
    result.append(contentsOf: String(scalar).utf8)
    return end + 1
  }

  /// Returns the character of a name that XML knows.
  private static func named(_ name: Span<UInt8>) -> UInt8? {
    switch (name.count, name.isEmpty ? 0 : name[0]) {
    case (2, UInt8(ascii: "l")) where name[1] == UInt8(ascii: "t"):
      UInt8(ascii: "<")
    case (2, UInt8(ascii: "g")) where name[1] == UInt8(ascii: "t"):
      UInt8(ascii: ">")
    case (3, UInt8(ascii: "a"))
    where name[1] == UInt8(ascii: "m") && name[2] == UInt8(ascii: "p"):
      UInt8(ascii: "&")
    case (4, UInt8(ascii: "q"))
    where name[1] == UInt8(ascii: "u") && name[2] == UInt8(ascii: "o")
      && name[3] == UInt8(ascii: "t"):
      UInt8(ascii: "\"")
    case (4, UInt8(ascii: "a"))
    where name[1] == UInt8(ascii: "p") && name[2] == UInt8(ascii: "o")
      && name[3] == UInt8(ascii: "s"):
      UInt8(ascii: "'")
    default: nil
    }
  }

  private static func scalar(of name: String) -> Unicode.Scalar? {
    guard name.first == "#" else { return nil }
    let isHexadecimal = name.dropFirst().first == "x"
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard let first = digits.first, first != "+", first != "-",
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    switch value {
    case 0x09, 0x0A, 0x0D: return scalar
    case 0..<0x20, 0xFFFE, 0xFFFF: return nil
    default: return scalar
    }
  }
}
