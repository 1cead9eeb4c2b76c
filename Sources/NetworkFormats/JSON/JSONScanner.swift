import NetworkModel

/// Reads a JSON document, value by value.
///
/// Strict: nothing but JSON, except `NaN` and `Infinity`, which Python
/// writes. Depth is limited, and no value takes more time than its length.
struct JSONScanner {
  let document: [UInt8]
  let file: String
  private let depthLimit: Int
  var place = 0
  private var depth = 0

  init(
    _ bytes: [UInt8], file: String, limits: ReadingLimits
  ) throws(FormatError) {
    if bytes.isEmpty { throw .emptyFile(file) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .utf16(file: file)
    }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let place = firstInvalidByte(of: bytes.span) {
      throw .undecodable(
        at: TextPosition.position(of: place, in: bytes, file: file),
        byte: bytes[place], encoding: "UTF-8")
    }
    document = mark == 0 ? bytes : Array(bytes[mark...])
    self.file = file
    depthLimit = limits.nesting
  }

  // MARK: Structure

  /// The byte that begins the next value or mark, blanks passed over.
  mutating func peek() throws(FormatError) -> UInt8 {
    let bytes = document
    var place = place
    while place < bytes.count, bytes[place].isBlank || bytes[place].isLineBreak
    {
      place += 1
    }
    self.place = place
    guard place < bytes.count else { throw cutOff() }
    return bytes[place]
  }

  /// Goes through the members of an object; the function reads the value of
  /// the key that it is given, quotes included.
  mutating func object(
    _ member: (inout JSONScanner, Range<Int>) throws(FormatError) -> Void
  ) throws(FormatError) {
    try enter(UInt8(ascii: "{"))
    if try peek() == UInt8(ascii: "}") {
      leave()
      return
    }
    while true {
      guard try peek() == UInt8(ascii: "\"") else { throw unexpected() }
      let key = try string()
      guard try peek() == UInt8(ascii: ":") else { throw unexpected() }
      place += 1
      try member(&self, key)
      if try !hasMore(before: UInt8(ascii: "}")) { return }
    }
  }

  /// Goes through the elements of an array.
  mutating func array(
    _ element: (inout JSONScanner) throws(FormatError) -> Void
  ) throws(FormatError) {
    try enter(UInt8(ascii: "["))
    if try peek() == UInt8(ascii: "]") {
      leave()
      return
    }
    while true {
      try element(&self)
      if try !hasMore(before: UInt8(ascii: "]")) { return }
    }
  }

  /// Ends the document: nothing may follow.
  mutating func finish() throws(FormatError) {
    while place < document.count,
      document[place].isBlank || document[place].isLineBreak
    {
      place += 1
    }
    if place < document.count { throw unexpected() }
  }

  private mutating func enter(_ opening: UInt8) throws(FormatError) {
    guard try peek() == opening else { throw unexpected() }
    guard depth < depthLimit else {
      throw .limitExceeded(
        at: position(of: place), what: "arrays and objects inside each other",
        limit: depthLimit)
    }
    depth += 1
    place += 1
  }

  private mutating func leave() {
    depth -= 1
    place += 1
  }

  private mutating func hasMore(
    before closing: UInt8
  ) throws(FormatError) -> Bool {
    let mark = try peek()
    if mark == UInt8(ascii: ",") {
      place += 1
      return true
    }
    guard mark == closing else { throw unexpected() }
    leave()
    return false
  }
}

// MARK: Faults

extension JSONScanner {
  func position(of place: Int) -> InputPosition {
    TextPosition.position(of: place, in: document, file: file)
  }

  func fault(_ problem: String, _ remedy: String) -> FormatError {
    .malformed(
      at: position(of: place), problem: "JSON: \(problem)", remedy: remedy)
  }

  func cutOff() -> FormatError {
    .malformed(
      at: position(of: document.count),
      problem: "JSON: the document ends inside it",
      remedy: "it may be cut off; get it anew")
  }

  func unexpected() -> FormatError {
    var end = min(place + 1, document.count)
    while end < document.count, document[end] & 0xC0 == 0x80 { end += 1 }
    let found = String(decoding: document[place..<end], as: UTF8.self)
    return fault(
      "\(quoted(found)) cannot stand here", "repair what is before it")
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: document[range], as: UTF8.self)
  }
}
