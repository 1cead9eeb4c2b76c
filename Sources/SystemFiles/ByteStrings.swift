/// Hashing and comparing short byte strings, eight bytes at a time.
package enum ByteStrings {
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Returns a number that depends on all bytes and on a seed.
  package static func hash(_ bytes: Span<UInt8>, seed: UInt64) -> UInt64 {
    // SAFETY: bytes have no padding, so all of them are initialized.
    let raw = unsafe bytes.bytes
    let count = raw.byteCount
    var hash = (seed ^ UInt64(truncatingIfNeeded: count)) &* multiplier
    var place = 0
    while place &+ 8 <= count {
      // SAFETY: the eight bytes from `place` on lie in the span.
      let word = unsafe raw.unsafeLoadUnaligned(
        fromUncheckedByteOffset: place, as: UInt64.self)
      hash = (hash ^ word) &* multiplier
      hash ^= hash >> 32
      place &+= 8
    }
    var tail: UInt64 = 0
    if count >= 8 {
      if place < count {
        // SAFETY: the last eight bytes of at least eight lie in the span.
        tail = unsafe raw.unsafeLoadUnaligned(
          fromUncheckedByteOffset: count &- 8, as: UInt64.self)
      }
    } else if count >= 4 {
      // SAFETY: the first and the last four bytes of at least four lie in
      // the span.
      let (first, last) = unsafe (
        raw.unsafeLoadUnaligned(
          fromUncheckedByteOffset: 0, as: UInt32.self),
        raw.unsafeLoadUnaligned(
          fromUncheckedByteOffset: count &- 4, as: UInt32.self)
      )
      tail = UInt64(first) | UInt64(last) << 32
    } else {
      while place < count {
        tail = tail << 8 | UInt64(bytes[place])
        place &+= 1
      }
    }
    hash = (hash ^ tail) &* multiplier
    return hash ^ (hash >> 29)
  }

  /// Whether a byte string stands in a larger one from a place on.
  package static func isEqual(
    _ bytes: Span<UInt8>, to larger: Span<UInt8>, at start: Int
  ) -> Bool {
    precondition(
      start >= 0 && start <= larger.count - bytes.count, "a place inside")
    // SAFETY: bytes have no padding, so all of them are initialized.
    let (left, right) = unsafe (bytes.bytes, larger.bytes)
    let count = left.byteCount
    var place = 0
    while place &+ 8 <= count {
      // SAFETY: the eight bytes from `place` on lie in both, as checked.
      let (a, b) = unsafe (
        left.unsafeLoadUnaligned(
          fromUncheckedByteOffset: place, as: UInt64.self),
        right.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start &+ place, as: UInt64.self)
      )
      if a != b { return false }
      place &+= 8
    }
    if count >= 8 {
      // SAFETY: the last eight bytes of at least eight lie in both.
      return unsafe left.unsafeLoadUnaligned(
        fromUncheckedByteOffset: count &- 8, as: UInt64.self)
        == right.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start &+ count &- 8, as: UInt64.self)
    }
    if count >= 4 {
      // SAFETY: the first and the last four bytes of at least four lie in
      // both.
      let (a, b) = unsafe (
        left.unsafeLoadUnaligned(
          fromUncheckedByteOffset: 0, as: UInt32.self)
          ^ right.unsafeLoadUnaligned(
            fromUncheckedByteOffset: start, as: UInt32.self),
        left.unsafeLoadUnaligned(
          fromUncheckedByteOffset: count &- 4, as: UInt32.self)
          ^ right.unsafeLoadUnaligned(
            fromUncheckedByteOffset: start &+ count &- 4, as: UInt32.self)
      )
      return a | b == 0
    }
    while place < count {
      if bytes[place] != larger[start &+ place] { return false }
      place &+= 1
    }
    return true
  }

  /// Returns the eight bytes from a place on as a number, the first of them
  /// its lowest.
  @inlinable @inline(__always)
  package static func word(_ bytes: Span<UInt8>, at place: Int) -> UInt64 {
    precondition(
      place >= 0 && place <= bytes.count - 8, "eight bytes behind the place")
    // SAFETY: the eight bytes from `place` on lie in the span, and bytes have
    // no padding, so that all of them are initialized.
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: place, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// Returns the place of the first byte beyond ASCII, or the end.
  package static func endOfASCII(_ bytes: Span<UInt8>, from start: Int) -> Int {
    precondition(0...bytes.count ~= start, "a place inside")
    // SAFETY: bytes have no padding, so all of them are initialized.
    let raw = unsafe bytes.bytes
    var place = start
    while place &+ 8 <= raw.byteCount {
      // SAFETY: the eight bytes from `place` on lie in the span.
      let word = unsafe raw.unsafeLoadUnaligned(
        fromUncheckedByteOffset: place, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      place &+= 8
    }
    while place < bytes.count, bytes[place] < 0x80 { place &+= 1 }
    return place
  }

  /// Returns the first place from one on where a byte is one of three, or a
  /// control character; the end where none is.
  package static func end(
    _ bytes: Span<UInt8>, from start: Int, at stops: (UInt8, UInt8, UInt8)
  ) -> Int {
    precondition(0...bytes.count ~= start, "a place inside")
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (a, b, c) = (
      ones &* UInt64(stops.0), ones &* UInt64(stops.1), ones &* UInt64(stops.2)
    )
    var place = start
    while place <= bytes.count &- 8 {
      let word = word(bytes, at: place)
      // The highest bit of each byte that is meant, and perhaps of others
      // above the first of them.
      let hits =
        (zeros(word ^ a) | zeros(word ^ b) | zeros(word ^ c)
          | (word &- ones &* 0x20) & ~word)
        & (ones &* 0x80)
      if hits != 0 { return place &+ (hits.trailingZeroBitCount &>> 3) }
      place &+= 8
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x20 || byte == stops.0 || byte == stops.1 || byte == stops.2 {
        return place
      }
      place &+= 1
    }
    return place
  }

  /// Sets the highest bit of each byte that is zero, and perhaps of others
  /// above it.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }
}
