import NetworkModel
import SystemFiles

/// A part of a document: where its bytes stand.
struct XMLSlice: Equatable {
  var start: Int
  var end: Int
  /// Whether they stand in ``XMLDocument/decoded`` instead of the document,
  /// because references or line ends had to be replaced.
  var isDecoded = false

  var isEmpty: Bool { start == end }
  var range: Range<Int> { start..<end }
}

/// An attribute of an element.
struct XMLAttribute {
  /// The code of its local name.
  var name: Int
  var value: XMLSlice
  /// The name as written, to tell repeats.
  fileprivate(set) var written: Range<Int>
}

/// Reads an XML document, element by element.
///
/// Strict about well-formedness, and nothing beyond it: there are no
/// entities but the five of XML itself, nothing is fetched, and depth and
/// numbers are limited, so that no document takes more time than its length
/// or more memory than a small multiple of it. Names are known by their local
/// part; what a prefix stands for is not looked at.
struct XMLDocument {
  enum Event {
    /// An element begins: ``name`` and ``attributes`` are its own.
    case start
    /// The last begun element ends.
    case end
    /// The document is over.
    case finish
  }

  let document: [UInt8]
  let file: String
  let limits: ReadingLimits
  /// Text in which references were replaced; valid until the next element.
  var decoded: [UInt8] = []
  /// The code of the name of the current element: the place of the name in
  /// the words given, or a larger number.
  private(set) var name = 0
  private(set) var attributes: [XMLAttribute] = []
  /// Where the current element begins.
  private(set) var start = 0
  /// Whether the instruction stands before the root that marks documents of
  /// this project.
  private(set) var isOwn = false
  /// How often text stood where only elements are read, and where first.
  private(set) var strayCount = 0
  private(set) var strayPlace = 0

  var place = 0
  private var names = ByteInterner()
  /// The names of the open elements, as written.
  private var open: [Range<Int>] = []
  private var hasRoot = false
  /// Whether the current element is an empty tag, whose end comes next.
  private(set) var endsAtOnce = false

  /// The target of the instruction that marks documents of this project.
  static let ownInstruction = "valuenetwork"

  /// - Parameters:
  ///   - bytes: A document in any encoding that ``XMLEncoding`` knows.
  ///   - words: The names that the reader knows; their codes are their
  ///     places.
  init(
    _ bytes: [UInt8], file: String, limits: ReadingLimits, words: [String]
  ) throws(FormatError) {
    document = try XMLEncoding.text(of: bytes, file: file)
    self.file = file
    self.limits = limits
    for word in words { _ = names.code(for: Array(word.utf8).span) }
  }

  /// The bytes in which a slice stands.
  func bytes(of slice: XMLSlice) -> [UInt8] {
    slice.isDecoded ? decoded : document
  }

  /// How many elements are open, the current one included.
  var depth: Int { open.count }

  /// Goes to the next beginning or end of an element.
  mutating func next() throws(FormatError) -> Event {
    decoded.removeAll(keepingCapacity: true)
    if endsAtOnce {
      endsAtOnce = false
      open.removeLast()
      return .end
    }
    while true {
      skipText()
      guard place < document.count else {
        guard open.isEmpty, hasRoot else {
          throw fault(
            "the document ends inside it", "it may be cut off; get it anew",
            at: document.count)
        }
        return .finish
      }
      if document[place] == 0x26 /* & */ {
        // A reference among elements is text, and looked at as such.
        noteStray(at: place)
        _ = try reference()
        continue
      }
      guard place + 1 < document.count else { throw cutOff() }
      switch document[place + 1] {
      case UInt8(ascii: "/"): return try endTag()
      case UInt8(ascii: "!"): try declaration()
      case UInt8(ascii: "?"): try instruction()
      default: return try startTag()
      }
    }
  }

  /// Passes over text between elements, up to `<`, `&` or the end.
  private mutating func skipText() {
    let bytes = document
    var place = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x3C || byte == 0x26 { break }
      if byte > 0x20 { noteStray(at: place) }
      place += 1
      // One stretch of text is one thing that is not read.
      if byte > 0x20 {
        while place < bytes.count, bytes[place] != 0x3C, bytes[place] != 0x26 {
          place += 1
        }
      }
    }
    self.place = place
  }

  private mutating func noteStray(at place: Int) {
    if strayCount == 0 { strayPlace = place }
    strayCount += 1
  }

  // MARK: Tags

  private mutating func startTag() throws(FormatError) -> Event {
    guard !hasRoot || !open.isEmpty else {
      throw fault(
        "a second root element", "keep one document a file", at: place)
    }
    guard open.count < limits.nesting else {
      throw .limitExceeded(
        at: position(of: place), what: "elements inside each other",
        limit: limits.nesting)
    }
    hasRoot = true
    start = place
    place += 1
    let written = try readName()
    name = code(of: written)
    attributes.removeAll(keepingCapacity: true)
    while true {
      let hadBlank = skipBlanks()
      guard place < document.count else { throw cutOff() }
      switch document[place] {
      case UInt8(ascii: ">"):
        place += 1
        open.append(written)
        return .start
      case UInt8(ascii: "/"):
        place += 1
        guard place < document.count else { throw cutOff() }
        guard document[place] == UInt8(ascii: ">") else {
          throw unexpected(at: place)
        }
        place += 1
        open.append(written)
        endsAtOnce = true
        return .start
      default:
        guard hadBlank else { throw unexpected(at: place) }
        try readAttribute()
      }
    }
  }

  private mutating func endTag() throws(FormatError) -> Event {
    let tag = place
    place += 2
    let written = try readName()
    _ = skipBlanks()
    guard place < document.count else { throw cutOff() }
    guard document[place] == UInt8(ascii: ">") else {
      throw unexpected(at: place)
    }
    place += 1
    guard let opened = open.popLast(), isSame(opened, written) else {
      throw fault(
        "\(quoted("</" + text(written) + ">")) ends another element than the"
          + " one that is open",
        "close elements in the order in which they"
          + " were opened", at: tag)
    }
    return .end
  }

  private mutating func readAttribute() throws(FormatError) {
    let first = place
    let written = try readName()
    _ = skipBlanks()
    guard place < document.count else { throw cutOff() }
    guard document[place] == UInt8(ascii: "=") else {
      throw unexpected(at: place)
    }
    place += 1
    _ = skipBlanks()
    let value = try readValue()
    // Declarations of name spaces are no data.
    if isNamespaceDeclaration(written) { return }
    let code = code(of: written)
    for other in attributes where other.name == code {
      guard !isSame(other.written, written) else {
        throw fault(
          "the attribute \(quoted(text(written))) is given twice",
          "keep one", at: first)
      }
    }
    guard attributes.count < limits.elementAttributes else {
      throw .limitExceeded(
        at: position(of: first), what: "attributes of one element",
        limit: limits.elementAttributes)
    }
    attributes.append(
      XMLAttribute(name: code, value: value, written: written))
  }

  private func isNamespaceDeclaration(_ name: Range<Int>) -> Bool {
    let word: StaticString = "xmlns"
    guard name.count >= 5 else { return false }
    let isPrefix = "\(word)".utf8.elementsEqual(document[name].prefix(5))
    return isPrefix
      && (name.count == 5 || document[name.lowerBound + 5] == 0x3A)
  }

  // MARK: Names

  /// Reads a name at the current place.
  private mutating func readName() throws(FormatError) -> Range<Int> {
    let first = place
    let bytes = document
    var place = place
    while place < bytes.count, bytes[place].isXMLNamePart { place += 1 }
    self.place = place
    guard place < bytes.count else { throw cutOff() }
    guard place > first, !bytes[first].isDigit, bytes[first] != 0x2D,
      bytes[first] != 0x2E
    else { throw unexpected(at: first) }
    return first..<place
  }

  /// Returns the code of the local part of a name.
  private mutating func code(of written: Range<Int>) -> Int {
    // Held apart, so that it may be looked at while names are entered.
    let document = document
    var first = written.lowerBound
    for place in written where document[place] == 0x3A { first = place + 1 }
    let local = document.span.extracting(first..<written.upperBound)
    return Int(names.code(for: local).0)
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count
      && ByteStrings.isEqual(
        document.span.extracting(one), to: document.span,
        at: other.lowerBound)
  }

  /// Passes over blanks; says whether there were any.
  mutating func skipBlanks() -> Bool {
    let first = place
    while place < document.count,
      document[place].isBlank || document[place].isLineBreak
    {
      place += 1
    }
    return place > first
  }

  mutating func noteOwnInstruction() {
    if !hasRoot { isOwn = true }
  }

  var isBeforeRoot: Bool { !hasRoot }
}
