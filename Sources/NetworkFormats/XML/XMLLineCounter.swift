import SystemFiles

/// Counts the lines, and the characters of the last, up to a place that only
/// moves forward.
struct XMLLineCounter {
  var place = 0
  private(set) var line = 1
  private(set) var column = 0

  mutating func count(_ bytes: Span<UInt8>, upTo end: Int) {
    guard place < end else { return }
    let breaks = ByteStrings.count(of: 0x0A, in: bytes, place..<end)
    var start = place
    if breaks > 0 {
      line += breaks
      column = 0
      start = end
      while bytes[start - 1] != 0x0A { start -= 1 }
    }
    column += ByteStrings.countCharacters(in: bytes, start..<end)
    place = end
  }
}
