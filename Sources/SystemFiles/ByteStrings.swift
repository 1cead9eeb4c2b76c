/// Hashing and comparing short byte strings, eight bytes at a time.
///
/// What is called for every value is compiled into its caller, for which the
/// type itself must be usable there.
@usableFromInline
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
  @inlinable
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
  @inlinable
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

  /// Appends a part of a text to an array.
  package static func append(_ bytes: Span<UInt8>, to array: inout [UInt8]) {
    // SAFETY: the pointer is used only while the span is.
    unsafe bytes.withUnsafeBufferPointer {
      unsafe array.append(contentsOf: $0)
    }
  }

  /// Returns how often a byte stands in a part of a text.
  package static func count(
    of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return count(bytes, range) { word in
      let rest = word ^ pattern
      return ~((rest & low) &+ low | rest | low) &>> 7
    }
  }

  /// Returns how many characters begin in a part of a text: all bytes of one
  /// but the first are 10xxxxxx.
  package static func countCharacters(
    in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    count(bytes, range) { word in
      (~(word &>> 7) | word &>> 6) & 0x0101_0101_0101_0101
    }
  }

  /// Returns how many bytes are met, of which `isMet` sets the lowest bits,
  /// eight at a time.
  @inline(__always)
  private static func count(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ isMet: (UInt64) -> UInt64
  ) -> Int {
    precondition(range.upperBound <= bytes.count, "a part of the text")
    var place = range.lowerBound
    var count = 0
    while place <= range.upperBound &- 8 {
      // A byte of the sums holds 255 at most.
      let end = min(range.upperBound &- 7, place &+ 8 * 255)
      var sums: UInt64 = 0
      while place < end {
        sums &+= isMet(word(bytes, at: place))
        place &+= 8
      }
      let pairs: UInt64 = 0x00FF_00FF_00FF_00FF
      let fours = (sums & pairs) &+ (sums &>> 8 & pairs)
      count &+= Int(
        truncatingIfNeeded: (fours &* 0x0001_0001_0001_0001) &>> 48)
    }
    while place < range.upperBound {
      count &+= Int(isMet(UInt64(bytes[place])) & 1)
      place &+= 1
    }
    return count
  }

  /// Sets the highest bit of each byte that is zero, and perhaps of others
  /// above it.
  @inlinable @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }
}
