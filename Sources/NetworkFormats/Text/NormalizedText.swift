/// Whether a text is surely in composed form (NFC), by a look at its bytes.
///
/// Two such texts are equal as strings only if their bytes are, so that no
/// string need be compared. ASCII, Latin letters, Chinese characters and
/// their full-width companions qualify; other scripts may not, and cost a
/// comparison.
func isSurelyComposed(_ text: Span<UInt8>) -> Bool {
  var place = 0
  while place < text.count {
    let first = text[place]
    switch first {
    case 0..<0x80: place += 1
    // U+0080...U+02FF: no mark that combines, none that decomposes apart.
    case 0xC2...0xCB: place += 2
    // U+3000...U+303F, without the tone marks, which combine.
    case 0xE3 where place + 2 < text.count && text[place + 1] == 0x80:
      guard !(0xAA...0xAF ~= text[place + 2]) else { return false }
      place += 3
    // U+3400...U+3FFF
    case 0xE3 where place + 2 < text.count && text[place + 1] >= 0x90:
      place += 3
    // U+4000...U+9FFF
    case 0xE4...0xE9: place += 3
    // U+FF00...U+FF3F and the full-width letters after.
    case 0xEF where place + 2 < text.count && text[place + 1] == 0xBC:
      place += 3
    case 0xEF
    where place + 2 < text.count && text[place + 1] == 0xBD
      && text[place + 2] <= 0xA0:
      place += 3
    default: return false
    }
  }
  return true
}

/// Returns a cell as text, without blanks around it.
func trimmedText(_ cell: Span<UInt8>) -> String {
  text(cell.extracting(cell.trimmedRange(0..<cell.count)))
}

/// Returns bytes as text.
func text(_ bytes: Span<UInt8>) -> String {
  do {
    return String(copying: try UTF8Span(validating: bytes))
  } catch {
    var copy: [UInt8] = []
    for place in bytes.indices { copy.append(bytes[place]) }
    return String(decoding: copy, as: UTF8.self)
  }
}
