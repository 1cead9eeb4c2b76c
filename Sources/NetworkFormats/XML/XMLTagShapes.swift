import SystemFiles

/// The start tags that a document has used, but for the values in them.
///
/// A document of data repeats a handful of tags in nearly the same order. To
/// compare a tag with the one that followed the last time takes a few loads,
/// to read it takes a look at each byte. Whatever differs is left to
/// ``XMLTokens``.
struct XMLTagShapes {
  /// An attribute, with all that stands before its value.
  private struct Part {
    var attribute: XMLName
    /// Where it lies in the markup of all shapes.
    var markup: Range<Int>
    /// Where in it the name is written.
    var written: Range<Int>
    var quote: UInt8
  }

  private struct Shape {
    var name: XMLName
    /// How long the name is written.
    var length: Int
    var parts: Range<Int>
    /// What stands behind the last value.
    var tail: Range<Int>
    var isEmpty: Bool
    /// The shape that came next the last time.
    var following: Int
  }

  struct Tag {
    var name: XMLName
    var written: Range<Int>
    var end: Int
    var isEmpty: Bool
  }

  private var markup: [UInt8] = []
  private var parts: [Part] = []
  private var shapes: [Shape] = []
  private var last = 0

  /// A document of data has fewer shapes; one of many is read as it comes.
  private static let shapeLimit = 16
  private static let partLimit = 16

  /// Returns the tag that begins at a place, with its attributes, if it has
  /// a shape that is known; else nil, and the attributes are of no use.
  mutating func take(
    in text: Span<UInt8>, from start: Int,
    _ attributes: inout [XMLScanner.Attribute]
  ) -> Tag? {
    guard last < shapes.count else { return nil }
    let expected = shapes[last].following
    if let tag = take(expected, text, start, &attributes) { return tag }
    for place in shapes.indices where place != expected {
      if let tag = take(place, text, start, &attributes) { return tag }
    }
    return nil
  }

  private mutating func take(
    _ place: Int, _ text: Span<UInt8>, _ start: Int,
    _ attributes: inout [XMLScanner.Attribute]
  ) -> Tag? {
    let shape = shapes[place]
    attributes.removeAll(keepingCapacity: true)
    var end = start
    for part in shape.parts {
      let part = parts[part]
      guard stands(part.markup, in: text, at: end) else { return nil }
      let value = end &+ part.markup.count
      guard
        let found = XMLPlainValue.end(text, from: value, at: part.quote)
      else { return nil }
      attributes.append(
        XMLScanner.Attribute(
          name: part.attribute,
          written: (end &+ part.written.lowerBound)..<(end
            &+ part.written.upperBound),
          value: value..<found.place, isPlain: found.isPlain))
      end = found.place
    }
    guard stands(shape.tail, in: text, at: end) else { return nil }
    shapes[last].following = place
    last = place
    return Tag(
      name: shape.name, written: (start &+ 1)..<(start &+ 1 &+ shape.length),
      end: end &+ shape.tail.count, isEmpty: shape.isEmpty)
  }

  @inline(__always)
  private func stands(
    _ part: Range<Int>, in text: Span<UInt8>, at place: Int
  ) -> Bool {
    place <= text.count &- part.count
      && ByteStrings.isEqual(
        markup.span.extracting(part), to: text, at: place)
  }

  /// Remembers the shape of a tag that has none of the known ones, as the one
  /// that follows the last.
  mutating func remember(
    _ tag: Tag, from start: Int, in text: Span<UInt8>,
    _ attributes: [XMLScanner.Attribute]
  ) {
    guard shapes.count < Self.shapeLimit, attributes.count <= Self.partLimit
    else { return }
    let firstPart = parts.count
    var place = start
    for attribute in attributes {
      parts.append(
        Part(
          attribute: attribute.name,
          markup: keep(text, place..<attribute.value.lowerBound),
          written: (attribute.written.lowerBound - place)..<(attribute.written
            .upperBound - place),
          quote: text[attribute.value.upperBound]))
      place = attribute.value.upperBound
    }
    let shape = Shape(
      name: tag.name, length: tag.written.count, parts: firstPart..<parts.count,
      tail: keep(text, place..<tag.end), isEmpty: tag.isEmpty,
      following: shapes.count)
    if last < shapes.count { shapes[last].following = shapes.count }
    last = shapes.count
    shapes.append(shape)
  }

  private mutating func keep(
    _ text: Span<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    let start = markup.count
    for place in range { markup.append(text[place]) }
    return start..<markup.count
  }
}
