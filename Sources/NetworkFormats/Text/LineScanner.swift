import NetworkModel

/// Goes through the lines of a document and the words of each.
struct LineScanner {
  let text: [UInt8]
  let file: String
  /// The current line, without its end.
  private(set) var line = 0..<0
  /// Where the next word of the line is looked for.
  var place = 0
  private var next = 0

  init(_ text: [UInt8], file: String) {
    self.text = text
    self.file = file
  }

  /// Goes to the next line; says whether there is one.
  mutating func nextLine() -> Bool {
    guard next < text.count else { return false }
    let start = next
    var end = start
    while end < text.count, !text[end].isLineBreak { end += 1 }
    line = start..<end
    place = start
    next = end + 1
    if next < text.count, text[end] == 0x0D, text[next] == 0x0A { next += 1 }
    return true
  }

  /// Makes a part of a line the current one.
  mutating func select(_ part: Range<Int>) {
    line = part
    place = part.lowerBound
  }

  /// Goes back to the beginning of the current line, to be read again.
  mutating func putBack() { next = line.lowerBound }

  /// The byte at which the next word begins; nil where the line has none.
  mutating func peek() -> UInt8? {
    while place < line.upperBound, text[place].isBlank { place += 1 }
    return place < line.upperBound ? text[place] : nil
  }

  /// Goes to the next word and returns where it begins.
  mutating func begin() -> Int {
    _ = peek()
    return place
  }

  /// Returns the next word, which blanks end.
  mutating func word() -> Range<Int>? {
    guard peek() != nil else { return nil }
    let start = place
    while place < line.upperBound, !text[place].isBlank { place += 1 }
    return start..<place
  }

  /// Returns the next word, or what stands between quotes.
  mutating func quotedWord() throws(FormatError) -> Range<Int>? {
    guard let first = peek() else { return nil }
    guard first == UInt8(ascii: "\"") else { return word() }
    let start = place + 1
    var end = start
    while end < line.upperBound, text[end] != UInt8(ascii: "\"") { end += 1 }
    guard end < line.upperBound else {
      throw fault("a quote is left open", "close it on the same line")
    }
    place = end + 1
    return start..<end
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  func isAlike(_ range: Range<Int>, _ word: StaticString) -> Bool {
    text[range].elementsEqual(word.description.utf8) { byte, wanted in
      byte == wanted || (0x41...0x5A ~= byte && byte + 0x20 == wanted)
    }
  }

  /// Returns the whole number, not below zero, that a word is.
  func integer(_ range: Range<Int>) -> Int? {
    guard 1...18 ~= range.count else { return nil }
    var value = 0
    for place in range {
      guard text[place].isDigit else { return nil }
      value = 10 * value + Int(text[place] - 0x30)
    }
    return value
  }

  /// Returns the number that a word is.
  func real(_ range: Range<Int>) -> Double? {
    if let number = NumberText.short(text.span.extracting(range)) {
      return number
    }
    guard case .number(let number) = NumberText(string(range)) else {
      return nil
    }
    return number
  }

  func position(of place: Int) -> InputPosition {
    TextPosition.position(of: place, in: text, file: file)
  }

  /// Returns the error of what stands at the current place.
  func fault(_ problem: String, _ remedy: String) -> FormatError {
    .malformed(at: position(of: place), problem: problem, remedy: remedy)
  }

  func fault(
    _ problem: String, _ remedy: String, at place: Int
  ) -> FormatError {
    .malformed(at: position(of: place), problem: problem, remedy: remedy)
  }
}
