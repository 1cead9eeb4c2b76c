/// How the element is written that a document repeats most: `<data key="d0">`,
/// a text, `</data>`.
///
/// Nearly all of a document is such elements, and two values are all they
/// say. Whatever is written in another way is left to the scanner.
struct XMLUsualElement: Sendable {
  private let head: XMLMark
  private let middle: XMLMark
  private let tails: (XMLMark, XMLMark, XMLMark)

  /// - Parameters:
  ///   - head: What stands before the first value.
  ///   - middle: What stands between the two.
  ///   - tail: What stands behind the second.
  ///   - others: What may stand there as well, beginning with the same byte.
  init(
    head: StaticString, middle: StaticString, tail: StaticString,
    others: (StaticString, StaticString)? = nil
  ) {
    self.head = XMLMark(head)
    self.middle = XMLMark(middle)
    tails = (
      XMLMark(tail), XMLMark(others?.0 ?? tail), XMLMark(others?.1 ?? tail)
    )
  }

  struct Values {
    /// The number of what stands before the second value, if it is known;
    /// then the first value need not be looked at.
    var head: Int?
    /// A value that means the bytes it is written with.
    var first: Range<Int>
    var second: Range<Int>
    /// Whether the second one does as well, or has references.
    var isPlain: Bool
    /// Where the element begins, and the place behind its end.
    var whole: Range<Int>
  }

  /// Returns the values of the element that stands at a place, behind blanks;
  /// nil where another stands there or a value needs a closer look.
  @inline(__always)
  func values(
    in text: Span<UInt8>, from place: Int, _ heads: inout XMLUsualHeads
  ) -> Values? {
    var start = place
    while start < text.count, text[start].isBlank || text[start].isLineBreak {
      start &+= 1
    }
    if let known = heads.head(in: text, at: start) {
      return values(
        in: text, from: start, known.number, start..<start, known.end)
    }
    guard head.stands(in: text, at: start),
      let first = XMLPlainValue.end(
        text, from: start + head.count, at: middle.first),
      first.isPlain, middle.stands(in: text, at: first.place)
    else { return nil }
    return values(
      in: text, from: start, nil, (start + head.count)..<first.place,
      first.place + middle.count)
  }

  @inline(__always)
  private func values(
    in text: Span<UInt8>, from start: Int, _ head: Int?, _ first: Range<Int>,
    _ place: Int
  ) -> Values? {
    guard
      let second = XMLPlainValue.end(text, from: place, at: tails.0.first),
      let tail = tail(in: text, at: second.place)
    else { return nil }
    return Values(
      head: head, first: first, second: place..<second.place,
      isPlain: second.isPlain, whole: start..<(second.place + tail))
  }

  /// Returns how long what ends the element is.
  @inline(__always)
  private func tail(in text: Span<UInt8>, at place: Int) -> Int? {
    if tails.0.stands(in: text, at: place) { return tails.0.count }
    if tails.1.stands(in: text, at: place) { return tails.1.count }
    if tails.2.stands(in: text, at: place) { return tails.2.count }
    return nil
  }
}

extension XMLScanner {
  /// Passes over an element that stands next in its usual form, and says
  /// what it holds; else nothing is used.
  mutating func take(
    _ element: XMLUsualElement, _ heads: inout XMLUsualHeads
  ) -> XMLUsualElement.Values? {
    guard !endsAtOnce, depth < limits.nesting,
      let values = element.values(
        in: window.bytes.span.extracting(0..<window.end), from: window.start,
        &heads)
    else { return nil }
    window.start = values.whole.upperBound
    return values
  }

  /// Takes back the element that was passed over last.
  mutating func giveBack(_ element: XMLUsualElement.Values) {
    window.start = element.whole.lowerBound
  }
}
