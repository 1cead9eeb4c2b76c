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
  /// Nil where tags come in no order, so that it would only cost time.
  private var shapes: XMLTagShapes?
  private var hasRoot = false
  /// Whether the instruction stands before the root that marks documents of
  /// this project.
  private(set) var isOwn = false
  private var lines = XMLLineCounter()

  init(
    _ window: consuming TextWindow, limits: ReadingLimits,
    shapes: XMLTagShapes? = XMLTagShapes()
  ) {
    self.window = window
    self.shapes = shapes
    self.limits = limits
  }

  /// Reads a document in a stream.
  init(
    _ stream: consuming ByteStream, limits: ReadingLimits,
    shapes: XMLTagShapes? = XMLTagShapes()
  ) throws(FormatError) {
    self.init(
      try TextWindow(stream, encoding: .utf8, content: .document),
      limits: limits, shapes: shapes)
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
      if let tag = takeKnownTag() {
        try begin(tag, isKnown: true)
        return .start
      }
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
        let tag = XMLTagShapes.Tag(
          name: name, written: written, end: end, isEmpty: isEmpty)
        let bytes = window.bytes
        shapes?.remember(tag, from: window.start, in: bytes.span, attributes)
        try begin(tag, isKnown: false)
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

  private mutating func takeKnownTag() -> XMLTagShapes.Tag? {
    let bytes = window.bytes
    return shapes?.take(
      in: bytes.span.extracting(0..<window.end), from: window.start,
      &attributes)
  }

  private mutating func begin(
    _ tag: XMLTagShapes.Tag, isKnown: Bool
  ) throws(FormatError) {
    window.start = tag.end
    (name, writtenName) = (tag.name, tag.written)
    try open()
    // The attributes of a known shape differ as they did the first time.
    if !isKnown { try checkAttributes() }
    endsAtOnce = tag.isEmpty
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
    guard start + length + 2 < window.end,
      window.bytes[start] == UInt8(ascii: "<"),
      window.bytes[start + 1] == UInt8(ascii: "/"),
      window.bytes[start + length + 2] == UInt8(ascii: ">"),
      ByteStrings.isEqual(
        openNames.span.extracting(first...), to: window.bytes.span,
        at: start + 2)
    else { return false }
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
  }

  private func checkAttributes() throws(FormatError) {
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
