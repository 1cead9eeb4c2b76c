import SystemFiles

/// A cell as nearly every program writes it: `<c r="B7" s="2" t="s">`, a
/// value, `</c>`.
///
/// A workbook is cells, and taking one apart at once is several times faster
/// than token by token. A cell that is written in another way, and one of
/// whose text not every byte means itself, is left to the scanner.
struct UsualCell {
  let place: CellPlace
  let type: CellType
  let style: Int
  /// Where the value stands; empty where there is none.
  let value: Range<Int>
  /// The place behind the cell.
  let end: Int

  private static let head = XMLMark("<c r=\"")
  private static let style = XMLMark(" s=\"")
  private static let type = XMLMark(" t=\"")
  private static let value = (head: XMLMark("<v>"), tail: XMLMark("</v></c>"))
  private static let text = (
    head: XMLMark("<is><t>"), tail: XMLMark("</t></is></c>")
  )

  /// Reads the cell that stands at a place; nil where none of the usual form
  /// does.
  init?(in text: Span<UInt8>, from start: Int) {
    guard Self.head.stands(in: text, at: start),
      let (place, end) = CellPlace.begin(
        text, from: start + Self.head.count)
    else { return nil }
    guard end < text.count, text[end] == UInt8(ascii: "\"") else {
      return nil
    }
    var next = end + 1
    var (type, style): (CellType?, Int?)
    while true {
      if type == nil, Self.type.stands(in: text, at: next) {
        let word = next + Self.type.count
        guard let end = Self.endOfWord(text, from: word),
          let found = CellType(text, word..<end)
        else { return nil }
        (type, next) = (found, end + 1)
      } else if style == nil, Self.style.stands(in: text, at: next) {
        let word = next + Self.style.count
        guard let end = Self.endOfWord(text, from: word),
          let found = text.shortInteger(in: word..<end)
        else { return nil }
        (style, next) = (found, end + 1)
      } else {
        break
      }
    }
    self.place = place
    self.type = type ?? .number
    self.style = style ?? 0
    guard
      let (value, behind) = Self.content(text, from: next, of: self.type)
    else { return nil }
    (self.value, self.end) = (value, behind)
  }

  /// Reads the rest of a cell, behind its attributes.
  private static func content(
    _ text: Span<UInt8>, from start: Int, of type: CellType
  ) -> (value: Range<Int>, end: Int)? {
    guard start + 2 < text.count else { return nil }
    guard text[start] == UInt8(ascii: ">") else {
      let slash = text[start] == UInt8(ascii: " ") ? start + 1 : start
      guard text[slash] == UInt8(ascii: "/"),
        text[slash + 1] == UInt8(ascii: ">")
      else { return nil }
      return (slash..<slash, slash + 2)
    }
    let (head, tail) = type == .text ? Self.text : Self.value
    guard head.stands(in: text, at: start + 1),
      let value = XMLPlainValue.end(
        text, from: start + 1 + head.count, at: tail.first),
      value.isPlain, tail.stands(in: text, at: value.place)
    else { return nil }
    return (
      (start + 1 + head.count)..<value.place, value.place + tail.count
    )
  }

  /// Returns the place of the quotation mark that ends a short word.
  private static func endOfWord(_ text: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    while place < min(start + 10, text.count) {
      if text[place] == UInt8(ascii: "\"") { return place }
      place += 1
    }
    return nil
  }
}

extension XMLScanner {
  /// Passes over a cell that stands next in its usual form, and says what it
  /// holds; else nothing is used.
  mutating func takeUsualCell() -> UsualCell? {
    // A cell is up to three elements in each other.
    guard !endsAtOnce, depth + 3 <= limits.nesting,
      let cell = UsualCell(
        in: window.bytes.span.extracting(0..<window.end), from: window.start)
    else { return nil }
    window.start = cell.end
    return cell
  }
}
