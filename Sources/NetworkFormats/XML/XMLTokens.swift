/// Finds the next token of XML in a text that may end anywhere.
struct XMLTokens {
  enum Result {
    case start(XMLName, written: Range<Int>, end: Int, isEmpty: Bool)
    case end(XMLName, written: Range<Int>, end: Int)
    case text(Range<Int>, end: Int, isPlain: Bool, isLiteral: Bool)
    /// A comment or an instruction.
    case passed(end: Int)
    /// The text ends inside the token.
    case incomplete
    /// There is no text left.
    case nothing
    case fault(XMLFault, at: Int)
  }

  /// Whether the text is all there is.
  let isLast: Bool

  func token(
    in text: Span<UInt8>, from start: Int,
    _ attributes: inout [XMLScanner.Attribute]
  ) -> Result {
    guard start < text.count else { return isLast ? .nothing : .incomplete }
    guard text[start] == UInt8(ascii: "<") else {
      return characters(of: text, from: start)
    }
    guard start + 1 < text.count else { return .incomplete }
    switch text[start + 1] {
    case UInt8(ascii: "/"): return endTag(in: text, from: start)
    case UInt8(ascii: "?"):
      return passed(text, from: start + 2, to: "?>")
    case UInt8(ascii: "!"): return declaration(in: text, from: start)
    default: return startTag(in: text, from: start, &attributes)
    }
  }

  // MARK: Text

  private func characters(of text: Span<UInt8>, from start: Int) -> Result {
    var place = start
    var isPlain = true
    while place < text.count {
      let byte = text[place]
      // Most bytes are letters, or belong to larger characters.
      if byte <= UInt8(ascii: "<") {
        if byte == UInt8(ascii: "<") { break }
        if byte == UInt8(ascii: "&") || byte == 0x0D {
          isPlain = false
        } else if byte < 0x20, byte != 0x0A, byte != 0x09 {
          return .fault(.badCharacter, at: place)
        }
      }
      place &+= 1
    }
    if place == text.count, !isLast { return .incomplete }
    return .text(
      start..<place, end: place, isPlain: isPlain, isLiteral: false)
  }

  /// A comment, a section without markup, or a document type.
  private func declaration(in text: Span<UInt8>, from start: Int) -> Result {
    switch begins(text, at: start + 2, with: "--") {
    case nil: return .incomplete
    case true?: return passed(text, from: start + 4, to: "-->")
    case false?: break
    }
    switch begins(text, at: start + 2, with: "[CDATA[") {
    case nil: return .incomplete
    case true?: return section(of: text, from: start + 9)
    case false?: return .fault(.documentType, at: start)
    }
  }

  private func section(of text: Span<UInt8>, from start: Int) -> Result {
    guard let end = end(of: "]]>", in: text, from: start) else {
      return .incomplete
    }
    var isPlain = true
    for place in start..<(end - 3) where text[place] < 0x20 {
      switch text[place] {
      case 0x0D: isPlain = false
      case 0x09, 0x0A: break
      default: return .fault(.badCharacter, at: place)
      }
    }
    return .text(
      start..<(end - 3), end: end, isPlain: isPlain, isLiteral: true)
  }

  private func passed(
    _ text: Span<UInt8>, from start: Int, to mark: StaticString
  ) -> Result {
    end(of: mark, in: text, from: start).map { .passed(end: $0) }
      ?? .incomplete
  }

  /// Whether a word stands at a place; nil where the text ends before.
  private func begins(
    _ text: Span<UInt8>, at place: Int, with word: StaticString
  ) -> Bool? {
    for (offset, byte) in word.description.utf8.enumerated() {
      guard place + offset < text.count else { return nil }
      if text[place + offset] != byte { return false }
    }
    return true
  }

  private func end(
    of mark: StaticString, in text: Span<UInt8>, from start: Int
  ) -> Int? {
    let mark = Array(mark.description.utf8)
    var place = start
    while place + mark.count <= text.count {
      if text[place] == mark[0],
        mark.indices.allSatisfy({ text[place + $0] == mark[$0] })
      {
        return place + mark.count
      }
      place += 1
    }
    return nil
  }

  // MARK: Tags

  private func endTag(in text: Span<UInt8>, from start: Int) -> Result {
    var place = start + 2
    let name = name(in: text, &place)
    let written = (start + 2)..<place
    skipBlanks(text, &place)
    guard place < text.count else { return .incomplete }
    guard text[place] == UInt8(ascii: ">"), !written.isEmpty else {
      return .fault(.badMarkup, at: start)
    }
    return .end(name, written: written, end: place + 1)
  }

  private func startTag(
    in text: Span<UInt8>, from start: Int,
    _ attributes: inout [XMLScanner.Attribute]
  ) -> Result {
    attributes.removeAll(keepingCapacity: true)
    var place = start + 1
    let name = name(in: text, &place)
    let written = (start + 1)..<place
    guard place < text.count else { return .incomplete }
    guard !written.isEmpty else { return .fault(.badMarkup, at: start) }
    while true {
      let before = place
      skipBlanks(text, &place)
      guard place < text.count else { return .incomplete }
      switch text[place] {
      case UInt8(ascii: ">"):
        return .start(name, written: written, end: place + 1, isEmpty: false)
      case UInt8(ascii: "/"):
        guard place + 1 < text.count else { return .incomplete }
        guard text[place + 1] == UInt8(ascii: ">") else {
          return .fault(.badMarkup, at: start)
        }
        return .start(name, written: written, end: place + 2, isEmpty: true)
      default:
        guard place > before else { return .fault(.badMarkup, at: start) }
        if let failure = attribute(in: text, &place, &attributes) {
          return failure
        }
      }
    }
  }

  /// Reads an attribute; gives what ended that, if anything did.
  private func attribute(
    in text: Span<UInt8>, _ place: inout Int,
    _ attributes: inout [XMLScanner.Attribute]
  ) -> Result? {
    let start = place
    let name = name(in: text, &place)
    let written = start..<place
    skipBlanks(text, &place)
    guard place < text.count else { return .incomplete }
    guard !written.isEmpty, text[place] == UInt8(ascii: "=") else {
      return .fault(.badAttribute, at: start)
    }
    place += 1
    skipBlanks(text, &place)
    guard place < text.count else { return .incomplete }
    let quote = text[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return .fault(.badAttribute, at: start)
    }
    place += 1
    let valueStart = place
    var isPlain = true
    while place < text.count {
      let byte = text[place]
      if byte <= UInt8(ascii: "<") {
        if byte == quote { break }
        if byte == UInt8(ascii: "<") {
          return .fault(.badAttribute, at: start)
        }
        if byte == UInt8(ascii: "&") || byte.isLineBreak || byte == 0x09 {
          isPlain = false
        } else if byte < 0x20 {
          return .fault(.badCharacter, at: place)
        }
      }
      place &+= 1
    }
    guard place < text.count else { return .incomplete }
    attributes.append(
      XMLScanner.Attribute(
        name: name, written: written, value: valueStart..<place,
        isPlain: isPlain))
    place += 1
    return nil
  }

  @inline(__always)
  private func skipBlanks(_ text: Span<UInt8>, _ place: inout Int) {
    while place < text.count, text[place].isBlank || text[place].isLineBreak {
      place &+= 1
    }
  }

  /// Goes over a name; its local part is what stands behind a colon.
  @inline(__always)
  private func name(in text: Span<UInt8>, _ place: inout Int) -> XMLName {
    var name = XMLName()
    let start = place
    while place < text.count {
      let byte = text[place]
      if byte == UInt8(ascii: ":") {
        name = XMLName()
      } else if Self.isOfName(byte, isFirst: place == start) {
        name.append(byte)
      } else {
        break
      }
      place &+= 1
    }
    return name
  }

  /// Whether a byte may stand in a name; all larger characters may.
  @inline(__always)
  private static func isOfName(_ byte: UInt8, isFirst: Bool) -> Bool {
    if byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 { return true }
    if byte == UInt8(ascii: "_") { return true }
    return !isFirst
      && (byte.isDigit || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "."))
  }
}
