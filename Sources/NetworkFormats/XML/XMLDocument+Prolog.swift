import NetworkModel

extension XMLDocument {
  /// Whether a text stands at the current place.
  func begins(_ text: StaticString) -> Bool {
    let wanted = "\(text)".utf8
    return document.count - place >= wanted.count
      && wanted.elementsEqual(document[place...].prefix(wanted.count))
  }

  /// Passes over a remark, a CDATA section among elements or the type of the
  /// document.
  mutating func declaration() throws(FormatError) {
    let first = place
    if begins("<!--") {
      place += 4
      while place + 2 < document.count {
        if document[place] == 0x2D, document[place + 1] == 0x2D {
          guard document[place + 2] == 0x3E else {
            throw fault(
              "a remark with two hyphens inside", "write one hyphen",
              at: place)
          }
          place += 3
          return
        }
        place += 1
      }
      throw cutOff()
    }
    if begins("<![CDATA["), depth > 0 {
      try skip(to: "]]>")
      return
    }
    guard begins("<!DOCTYPE"), isBeforeRoot else {
      // A beginning of one of the three may have been cut off.
      guard document.count - first >= 9 else { throw cutOff() }
      throw unexpected(at: first)
    }
    try documentType()
  }

  /// Passes over the type of the document: what it refers to is not fetched,
  /// and what it declares is refused.
  private mutating func documentType() throws(FormatError) {
    let first = place
    place += 9
    var quote: UInt8?
    while place < document.count {
      let byte = document[place]
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case 0x22, 0x27: quote = byte
      case UInt8(ascii: "["):
        throw fault(
          "the document declares entities or elements of its own, which is"
            + " not allowed here",
          "remove what stands in brackets after"
            + " <!DOCTYPE", at: first)
      case UInt8(ascii: ">"): return
      default: break
      }
    }
    throw cutOff()
  }

  /// Passes over an instruction, the declaration of XML among them.
  mutating func instruction() throws(FormatError) {
    let first = place + 2
    try skip(to: "?>")
    let target = document[first..<(place - 2)].prefix { $0.isXMLNamePart }
    if target.elementsEqual(Self.ownInstruction.utf8) { noteOwnInstruction() }
  }

  private mutating func skip(to end: StaticString) throws(FormatError) {
    while place < document.count {
      if begins(end) {
        place += end.utf8CodeUnitCount
        return
      }
      place += 1
    }
    throw cutOff()
  }

  // MARK: Faults

  /// Returns the line and column of a byte.
  func position(of place: Int) -> InputPosition {
    TextPosition.position(of: place, in: document, file: file)
  }

  func fault(
    _ problem: String, _ remedy: String, at place: Int
  ) -> FormatError {
    .malformed(
      at: position(of: place), problem: "XML: \(problem)", remedy: remedy)
  }

  func cutOff() -> FormatError {
    fault(
      "the document ends inside it", "it may be cut off; get it anew",
      at: document.count)
  }

  func unexpected(at place: Int) -> FormatError {
    var end = place + 1
    while end < document.count, document[end] & 0xC0 == 0x80 { end += 1 }
    return fault(
      "\(quoted(text(place..<end))) cannot stand here",
      "escape it or repair the markup before it", at: place)
  }

  func forbidden(_ byte: UInt8, at place: Int) -> FormatError {
    fault(
      "the control character \(quoted(String(Unicode.Scalar(byte)))) is not"
        + " allowed in XML", "remove it", at: place)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: document[range], as: UTF8.self)
  }

  func text(_ slice: XMLSlice) -> String {
    String(
      decoding: slice.isDecoded
        ? decoded[slice.start..<slice.end] : document[slice.start..<slice.end],
      as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether a byte may stand in a name; those beyond ASCII all may.
  @inline(__always)
  var isXMLNamePart: Bool {
    switch self {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x3A, 0x5F, 0x2D, 0x2E, 0x80...0xFF:
      true
    default: false
    }
  }
}
