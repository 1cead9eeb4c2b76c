import NetworkModel

/// Reads GML key by key: a key, and a number, a text or a list of keys.
struct GMLScanner {
  enum Value {
    case integer(Range<Int>)
    case real(Range<Int>)
    /// A text, without its quotes.
    case text(Range<Int>)
    /// A list begins.
    case list
  }

  let document: [UInt8]
  let file: String
  private let depthLimit: Int
  private(set) var place = 0
  private var depth = 0

  init(_ document: [UInt8], file: String, limits: ReadingLimits) {
    self.document = document
    self.file = file
    depthLimit = limits.nesting
  }

  /// Returns the next key and its value; nil at the end of the list, or of
  /// the document.
  mutating func next() throws(FormatError) -> (key: Range<Int>, Value)? {
    guard skipBlanks() else {
      guard depth == 0 else { throw cutOff() }
      return nil
    }
    if document[place] == UInt8(ascii: "]"), depth > 0 {
      place += 1
      depth -= 1
      return nil
    }
    let start = place
    while place < document.count, Self.isOfKey(document[place]) { place += 1 }
    let first = document[start] | 0x20
    guard place > start, first &- 0x61 < 26 || document[start] == 0x5F else {
      throw fault("this is not a key", "write a word of letters", at: start)
    }
    let key = start..<place
    guard skipBlanks() else { throw cutOff() }
    return (key, try value())
  }

  private mutating func value() throws(FormatError) -> Value {
    let start = place
    switch document[place] {
    case UInt8(ascii: "["):
      guard depth < depthLimit else {
        throw .limitExceeded(
          at: position(of: start), what: "lists inside each other",
          limit: depthLimit)
      }
      depth += 1
      place += 1
      return .list
    case UInt8(ascii: "\""):
      place += 1
      while place < document.count, document[place] != UInt8(ascii: "\"") {
        place += 1
      }
      guard place < document.count else { throw cutOff() }
      place += 1
      return .text((start + 1)..<(place - 1))
    default: break
    }
    while place < document.count, !document[place].isBlank,
      !document[place].isLineBreak, document[place] != UInt8(ascii: "]"),
      document[place] != UInt8(ascii: "[")
    {
      place += 1
    }
    let range = start..<place
    let digits = document[range].drop { $0 == 0x2B || $0 == 0x2D }
    if !digits.isEmpty, digits.count + 1 >= range.count,
      digits.allSatisfy(\.isDigit)
    {
      return .integer(range)
    }
    let text = string(range)
    let word = text.lowercased().drop { $0 == "+" || $0 == "-" }
    guard
      FlatText.value(of: text, as: .real) != nil, word != "infinity",
      word != "∞"
    else {
      throw fault(
        "this is not a value", "write a number, a text in quotes or a list",
        at: start)
    }
    return .real(range)
  }

  /// Passes over the rest of the list that has just begun.
  mutating func skipList() throws(FormatError) {
    let outside = depth - 1
    while depth > outside { _ = try next() }
  }

  /// Passes over blanks and lines of remarks; false at the end.
  private mutating func skipBlanks() -> Bool {
    while place < document.count {
      if document[place] == UInt8(ascii: "#"), isAtLineStart {
        while place < document.count, !document[place].isLineBreak {
          place += 1
        }
      } else if document[place].isBlank || document[place].isLineBreak
        || document[place] == 0x0C
      {
        place += 1
      } else {
        return true
      }
    }
    return false
  }

  private var isAtLineStart: Bool {
    var before = place
    while before > 0, document[before - 1].isBlank { before -= 1 }
    return before == 0 || document[before - 1].isLineBreak
  }

  private static func isOfKey(_ byte: UInt8) -> Bool {
    byte.isDigit || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
  }

  // MARK: Texts

  func string(_ range: Range<Int>) -> String {
    String(decoding: document[range], as: UTF8.self)
  }

  func isKey(_ range: Range<Int>, _ word: StaticString) -> Bool {
    range.count == word.utf8CodeUnitCount
      && document[range].elementsEqual(word.description.utf8)
  }

  /// Returns what a text means: `&quot;`, `&#20225;` and the like stand for
  /// characters, any other ampersand for itself.
  func meaning(of range: Range<Int>) -> [UInt8] {
    guard document[range].contains(UInt8(ascii: "&")) else {
      return Array(document[range])
    }
    var result: [UInt8] = []
    var here = range.lowerBound
    while here < range.upperBound {
      if document[here] == UInt8(ascii: "&"),
        let end = document[here..<min(here + 12, range.upperBound)]
          .firstIndex(of: UInt8(ascii: ";")),
        let scalar = GMLText.scalar(of: string((here + 1)..<end))
      {
        result.append(contentsOf: String(scalar).utf8)
        here = end + 1
      } else {
        result.append(document[here])
        here += 1
      }
    }
    return result
  }

  // MARK: Faults

  func position(of place: Int) -> InputPosition {
    TextPosition.position(of: place, in: document, file: file)
  }

  func fault(
    _ problem: String, _ remedy: String, at place: Int
  ) -> FormatError {
    .malformed(
      at: position(of: place), problem: "GML: \(problem)", remedy: remedy)
  }

  func cutOff() -> FormatError {
    fault(
      "the document ends inside it", "it may be cut off; get it anew",
      at: document.count)
  }
}

/// Texts of GML, which are ASCII with references to characters.
enum GMLText {
  static func scalar(of name: String) -> Unicode.Scalar? {
    switch name {
    case "quot": return "\""
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default: break
    }
    guard name.first == "#" else { return nil }
    let isHexadecimal = name.dropFirst().first == "x"
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard let first = digits.first, first != "+", first != "-",
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    return Unicode.Scalar(value)
  }

  /// Appends a text between quotes, as ASCII.
  static func append(_ text: String, to output: inout [UInt8]) {
    output.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output.append(contentsOf: "&quot;".utf8)
      case "&": output.append(contentsOf: "&amp;".utf8)
      case " "..."~": output.append(UInt8(scalar.value))
      default: output.append(contentsOf: "&#\(scalar.value);".utf8)
      }
    }
    output.append(0x22)
  }

  /// Returns a real number with the point that GML asks for.
  static func text(of number: Double) -> String {
    if number.isNaN { return "NAN" }
    if number.isInfinite { return number < 0 ? "-INF" : "+INF" }
    let text = FlatText.text(of: number)
    guard !text.contains("."), let exponent = text.firstIndex(of: "e") else {
      return text
    }
    return text[..<exponent] + ".0" + text[exponent...]
  }
}
