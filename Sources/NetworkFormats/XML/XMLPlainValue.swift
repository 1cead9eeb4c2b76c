import SystemFiles

/// Finds the end of a value that means the bytes it is written with, but for
/// references.
enum XMLPlainValue {
  /// Returns where a value ends and whether it has no references; nil where
  /// it has something else that does not mean itself, or does not end.
  static func end(
    _ text: Span<UInt8>, from start: Int, at end: UInt8
  ) -> (place: Int, isPlain: Bool)? {
    let reference = UInt8(ascii: "&")
    var place = start
    var isPlain = true
    while true {
      place = ByteStrings.end(
        text, from: place, at: (end, reference, UInt8(ascii: "<")))
      guard place < text.count else { return nil }
      if text[place] == end { return (place, isPlain) }
      guard text[place] == reference else { return nil }
      isPlain = false
      place &+= 1
    }
  }
}
