/// Counts the lines, and the characters of the last, up to a place that only
/// moves forward.
struct XMLLineCounter {
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
