import NetworkModel

/// A value or a text of a document, as bytes.
struct XMLText {
  let bytes: [UInt8]
  let range: Range<Int>

  var string: String { String(decoding: bytes[range], as: UTF8.self) }
}

/// The names that a reader knows, by their places in an enumeration.
struct XMLWords<Word: CaseIterable & RawRepresentable<Int>> {
  private let names: [XMLName]

  init(_ text: (Word) -> String) {
    names = Word.allCases.map { XMLName(stringLiteral: text($0)) }
  }

  @inline(__always)
  subscript(word: Word) -> XMLName { names[word.rawValue] }

  func word(of name: XMLName) -> Word? {
    for place in names.indices where names[place] == name {
      return Word(rawValue: place)
    }
    return nil
  }
}

/// Documents that are in memory as a whole: all places stay valid, so that a
/// message may name any of them at any time.
extension XMLScanner {
  /// The instruction that marks documents of this project.
  static let ownInstruction = "valuenetwork"

  init(
    document bytes: [UInt8], file: String, limits: ReadingLimits
  ) throws(FormatError) {
    var text = try XMLEncoding.text(of: bytes, file: file)
    var window = try TextWindow(named: file)
    window.exchange(&text)
    self.init(window, limits: limits)
  }

  /// Where the current element begins.
  var elementStart: Int { writtenName.lowerBound - 1 }

  /// Returns an attribute of the element that begins.
  @inline(__always)
  func attribute(_ name: XMLName) -> Attribute? {
    for place in attributes.indices where attributes[place].name == name {
      return attributes[place]
    }
    return nil
  }

  /// Returns what the value of an attribute means.
  @inline(__always)
  func meaning(of attribute: Attribute) throws(FormatError) -> XMLText {
    if attribute.isPlain {
      return XMLText(bytes: window.bytes, range: attribute.value)
    }
    var value: [UInt8] = []
    try appendValue(attribute, to: &value)
    return XMLText(bytes: value, range: value.indices)
  }

  /// Lends what the value of an attribute means to a function, together with
  /// what the function fills in.
  ///
  /// Nearly all values mean the bytes they are written with, which are lent
  /// where they stand: nothing is copied or counted. It changes nothing, but
  /// a scanner that is lent out to be read is copied.
  @inline(__always)
  mutating func lend<Target, Result>(
    _ attribute: Attribute, to target: inout Target,
    _ use: (inout Target, Span<UInt8>) throws(FormatError) -> Result
  ) throws(FormatError) -> Result {
    if attribute.isPlain {
      return try use(&target, window.bytes.span.extracting(attribute.value))
    }
    let meaning = try meaning(of: attribute)
    return try use(&target, meaning.bytes.span)
  }

  /// Returns the text of the element that has just begun and goes behind its
  /// end; nil where elements stand in it, at the beginning of each of which
  /// the function is called.
  mutating func content(
    _ visit: (inout XMLScanner) throws(FormatError) -> Void = { _ in }
  ) throws(FormatError) -> XMLText? {
    let outside = depth - 1
    var only: Range<Int>?
    var joined: [UInt8] = []
    var parts = 0
    var hasElements = false
    while true {
      switch try next() {
      case .text where hasElements: break
      case .text where parts == 0 && isPlain:
        (only, parts) = (text, 1)
      case .text:
        if let first = only {
          joined.append(contentsOf: window.bytes[first])
          only = nil
        }
        try appendText(to: &joined)
        parts += 1
      case .start:
        hasElements = true
        try visit(&self)
      case .end, .finish: break
      }
      guard depth > outside else { break }
    }
    if hasElements { return nil }
    if let only { return XMLText(bytes: window.bytes, range: only) }
    return XMLText(bytes: joined, range: joined.indices)
  }

  /// Passes over blanks before a tag, which say nothing where only elements
  /// are expected; else nothing is used.
  mutating func passBlanks() {
    guard !endsAtOnce else { return }
    var place = window.start
    while place < window.end,
      window.bytes[place].isBlank || window.bytes[place] == 0x0A
    {
      place &+= 1
    }
    if place < window.end, window.bytes[place] == UInt8(ascii: "<") {
      window.start = place
    }
  }

  /// Whether the current text is more than blanks.
  var hasWords: Bool {
    if isLiteral { return true }
    for place in text {
      let byte = window.bytes[place]
      if !byte.isBlank, !byte.isLineBreak { return true }
    }
    return false
  }

  /// Returns the error of something that is well-formed and still wrong.
  func fault(
    _ problem: String, _ remedy: String, at place: Int
  ) -> FormatError {
    .malformed(
      at: position(ofByte: place), problem: problem, remedy: remedy)
  }
}
