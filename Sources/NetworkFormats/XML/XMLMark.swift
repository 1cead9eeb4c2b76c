import SystemFiles

/// Up to sixteen bytes of markup, to be compared with two loads.
struct XMLMark: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var masks: (low: UInt64, high: UInt64) = (0, 0)
  let count: Int

  init(_ text: StaticString) {
    let bytes = Array(text.description.utf8)
    precondition(bytes.count <= 16, "a short mark")
    count = bytes.count
    for (place, byte) in bytes.enumerated() {
      let shift = UInt64(8 * (place % 8))
      if place < 8 {
        low |= UInt64(byte) << shift
        masks.low |= 0xFF << shift
      } else {
        high |= UInt64(byte) << shift
        masks.high |= 0xFF << shift
      }
    }
  }

  /// The first byte.
  var first: UInt8 { UInt8(truncatingIfNeeded: low) }

  /// Whether it stands at a place; false in the last bytes of a text.
  @inline(__always)
  func stands(in text: Span<UInt8>, at place: Int) -> Bool {
    guard place <= text.count - 16 else { return false }
    guard ByteStrings.word(text, at: place) & masks.low == low else {
      return false
    }
    return count <= 8
      || ByteStrings.word(text, at: place &+ 8) & masks.high == high
  }
}
