import SystemFiles

/// Returns the place of the first byte that is not UTF-8; nil where all are.
///
/// ASCII is passed over eight bytes at a time, which markup mostly is.
func firstInvalidByte(of text: Span<UInt8>) -> Int? {
  var place = 0
  while true {
    place = ByteStrings.endOfASCII(text, from: place)
    while place < text.count, text[place] >= 0x80 {
      let length = lengthOfCharacter(in: text, at: place)
      // A character that is cut off by the end counts in full.
      if length == 0 || place + length > text.count { return place }
      place += length
    }
    if place == text.count { return nil }
  }
}
