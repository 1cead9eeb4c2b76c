import NetworkModel
import SystemFiles

/// Reads an XML document token by token, in memory that does not grow with
/// the document.
///
/// It is a strict reader of what data files need: a document type declaration
/// is refused, so that no entity is ever expanded but the five that XML
/// knows; elements end in the order in which they began and attributes are
/// told apart by their names. Comments and instructions are passed over.
///
/// The name, text and attributes of the current token are places in
/// ``bytes``, valid until the next one.
struct XMLScanner: ~Copyable {
  enum Token: Equatable {
    /// An element begins; an empty one ends with the next token.
    case start
    case end
    case text
    /// The document is over.
    case finish
  }

  struct Attribute {
    var name: XMLName
    /// The name with its prefix.
    var written: Range<Int>
    var value: Range<Int>
    /// Whether the value means just the bytes it is written with.
    var isPlain: Bool
  }

  var window: TextWindow
  let limits: ReadingLimits
  /// The element that begins or ends.
  var name = XMLName()
  var writtenName = 0..<0
  var attributes: [Attribute] = []
  var text = 0..<0
  /// Whether the text means just the bytes it is written with.
  var isPlain = true
  /// Whether the text stands in a section without markup.
  var isLiteral = false
  /// The names of the open elements, one behind the other, and where each
  /// begins.
  private var openNames: [UInt8] = []
  private var openStarts: [Int] = []
  private var openLocalNames: [XMLName] = []
  private(set) var endsAtOnce = false
  private var hasRoot = false
  /// Whether the instruction stands before the root that marks documents of
  /// this project.
  private(set) var isOwn = false
  private var lines = LineCounter()

  init(_ window: consuming TextWindow, limits: ReadingLimits) {
    self.window = window
    self.limits = limits
  }

  /// Reads a document in a stream.
  init(
    _ stream: consuming ByteStream, limits: ReadingLimits
  ) throws(FormatError) {
    self.init(
      try TextWindow(stream, encoding: .utf8, content: .document),
      limits: limits)
  }

  /// The bytes in which the places of the current token are.
  var bytes: [UInt8] { window.bytes }

  /// How many elements are open; the one that begins counts, the one that
  /// ends does not.
  var depth: Int { openStarts.count }

  var file: String { window.name }

  /// Goes to the next token.
  mutating func next() throws(FormatError) -> Token {
    if endsAtOnce {
      endsAtOnce = false
      close()
      return .end
    }
    if takeEndTag() { return .end }
    while true {
      // The text is lent out while the attributes are filled in.
      var found: [Attribute] = []
      swap(&found, &attributes)
      let result = XMLTokens(isLast: window.isAtEnd).token(
        in: window.bytes.span.extracting(0..<window.end), from: window.start,
        &found)
      swap(&found, &attributes)
      switch result {
      case .incomplete:
        try readOn()
      case .nothing:
        guard depth == 0, hasRoot else { throw tooShort() }
        return .finish
      case .passed(let end):
        if !hasRoot { isOwn = isOwn || isOwnInstruction(before: end) }
        window.start = end
      case .text(let range, let end, let isPlain, let isLiteral):
        window.start = end
        (text, self.isPlain, self.isLiteral) = (range, isPlain, isLiteral)
        if depth > 0 { return .text }
        try checkBlank(range)
      case .start(let name, let written, let end, let isEmpty):
        window.start = end
        (self.name, writtenName) = (name, written)
        try open()
        endsAtOnce = isEmpty
        return .start
      case .end(let name, let written, let end):
        window.start = end
        (self.name, writtenName) = (name, written)
        try checkEnd()
        close()
        return .end
      case .fault(let fault, let place):
        throw error(fault, at: place)
      }
    }
  }

  /// Skips the rest of the element that has just begun, its end included.
  mutating func skipElement() throws(FormatError) {
    let outside = depth - 1
    while depth > outside { _ = try next() }
  }

  private mutating func readOn() throws(FormatError) {
    guard !window.isAtEnd else { throw tooShort() }
    guard window.end - window.start <= limits.cellBytes else {
      throw .cellTooLarge(
        at: position(ofByte: window.start), limit: limits.cellBytes)
    }
    var passed = lines
    passed.count(window.bytes.span, upTo: window.start)
    lines = passed
    try window.refill()
    lines.place = 0
  }

  /// Whether what is passed over is the mark of this project.
  private func isOwnInstruction(before end: Int) -> Bool {
    "<?\(Self.ownInstruction) ".utf8.elementsEqual(
      window.bytes[window.start..<end].prefix(Self.ownInstruction.count + 3))
  }

  /// Passes over `</name>` if just that follows and ends the open element,
  /// as it nearly always does; else nothing is used.
  private mutating func takeEndTag() -> Bool {
    guard let first = openStarts.last else { return false }
    let length = openNames.count - first
    let start = window.start
    guard start + length + 2 < window.end else { return false }
    let bytes = window.bytes
    guard bytes[start] == UInt8(ascii: "<"),
      bytes[start + 1] == UInt8(ascii: "/"),
      bytes[start + length + 2] == UInt8(ascii: ">")
    else { return false }
    for place in 0..<length
    where bytes[start + 2 + place] != openNames[first + place] {
      return false
    }
    window.start = start + length + 3
    writtenName = (start + 2)..<(start + 2 + length)
    if let local = openLocalNames.last { name = local }
    close()
    return true
  }

  // MARK: Open elements

  private mutating func open() throws(FormatError) {
    if depth == 0, hasRoot {
      throw error(.secondRoot, at: writtenName.lowerBound)
    }
    hasRoot = true
    guard depth < limits.nesting else {
      throw .limitExceeded(
        at: position(ofByte: writtenName.lowerBound),
        what: "elements in each other", limit: limits.nesting)
    }
    openStarts.append(openNames.count)
    openLocalNames.append(name)
    for place in writtenName { openNames.append(window.bytes[place]) }
    guard attributes.count <= limits.elementAttributes else {
      throw .limitExceeded(
        at: position(ofByte: writtenName.lowerBound),
        what: "attributes of an element", limit: limits.elementAttributes)
    }
    for later in attributes.indices.dropFirst() {
      for earlier in 0..<later
      where attributes[earlier].name == attributes[later].name
        && isAlike(attributes[earlier].written, attributes[later].written)
      {
        throw error(
          .repeatedAttribute, at: attributes[later].written.lowerBound)
      }
    }
  }

  private func isAlike(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    window.bytes[first] == window.bytes[second]
  }

  private mutating func close() {
    openLocalNames.removeLast()
    if let start = openStarts.popLast() {
      openNames.removeLast(openNames.count - start)
    }
  }

  private func checkEnd() throws(FormatError) {
    let text = window.bytes.span
    guard var place = openStarts.last,
      openNames.count - place == writtenName.count
    else { throw error(.wrongEnd, at: writtenName.lowerBound) }
    for byte in writtenName {
      guard text[byte] == openNames[place] else {
        throw error(.wrongEnd, at: writtenName.lowerBound)
      }
      place += 1
    }
  }

  /// Outside of the root only blanks may stand.
  private func checkBlank(_ range: Range<Int>) throws(FormatError) {
    for place in range {
      let byte = window.bytes[place]
      guard !isLiteral, byte.isBlank || byte.isLineBreak else {
        throw error(.textOutside, at: place)
      }
    }
  }

  // MARK: Errors

  func position(ofByte place: Int) -> InputPosition {
    var lines = lines
    lines.count(window.bytes.span, upTo: place)
    return InputPosition(
      file: file, line: lines.line, column: lines.column + 1)
  }

  /// The place of the current token.
  var position: InputPosition { position(ofByte: window.start) }

  func error(_ fault: XMLFault, at place: Int) -> FormatError {
    .malformed(
      at: position(ofByte: place), problem: fault.problem,
      remedy: fault.remedy)
  }

  private func tooShort() -> FormatError {
    if let fault = window.fault {
      return .undecodable(
        at: position(ofByte: window.end), byte: fault.byte,
        encoding: fault.encoding)
    }
    return error(.cutOff, at: window.end)
  }
}

/// Counts the lines, and the characters of the last, up to a place that only
/// moves forward.
private struct LineCounter {
  var place = 0
  private(set) var line = 1
  private(set) var column = 0

  mutating func count(_ bytes: Span<UInt8>, upTo end: Int) {
    guard place < end else { return }
    var breaks = 0
    for here in place..<end where bytes[here] == 0x0A { breaks &+= 1 }
    var start = place
    if breaks > 0 {
      line += breaks
      column = 0
      start = end
      while bytes[start - 1] != 0x0A { start -= 1 }
    }
    // All bytes of a character but the first are 10xxxxxx.
    for here in start..<end where bytes[here] & 0xC0 != 0x80 { column &+= 1 }
    place = end
  }
}
