/// Whether bytes are meant as UTF-8, perhaps with a damaged place.
///
/// GB18030 text is hardly ever well-formed UTF-8 for more than a character
/// or two, so text that is mostly well-formed is damaged UTF-8. Reading it
/// as GB18030 instead would often succeed, and turn every name into another.
func isMeantAsUTF8(_ sample: Span<UInt8>, isWhole: Bool) -> Bool {
  var wellFormed = 0
  var malformed = 0
  var place = 0
  while place < sample.count {
    let length = lengthOfCharacter(in: sample, at: place)
    switch length {
    case 0:
      malformed += 1
      place += 1
    case 1: place += 1
    default:
      if place + length <= sample.count {
        wellFormed += 1
      } else if isWhole {
        malformed += 1
      }
      place += length
    }
  }
  return malformed == 0 || wellFormed >= 4 * malformed
}

/// Returns the length of the UTF-8 character at a place, 0 where none begins
/// there; one that is cut off by the end counts in full.
func lengthOfCharacter(in text: Span<UInt8>, at place: Int) -> Int {
  let first = text[place]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch first {
  case 0...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return 0
  }
  for offset in 1..<length where place + offset < text.count {
    let allowed = offset == 1 ? second : 0x80...0xBF
    guard allowed ~= text[place + offset] else { return 0 }
  }
  return length
}

/// Formats that are not tables, told by their first bytes.
func nameOfForeignFormat(_ head: Span<UInt8>) -> (String, remedy: String)? {
  func begins(_ text: StaticString) -> Bool {
    guard head.count >= text.utf8CodeUnitCount else { return false }
    for (place, byte) in String(describing: text).utf8.enumerated()
    where head[place] != byte {
      return false
    }
    return true
  }
  let csv = "save its tables as CSV"
  if begins("PK\u{3}\u{4}") { return ("a workbook or ZIP archive", csv) }
  if head.count >= 4, head[0] == 0xD0, head[1] == 0xCF, head[2] == 0x11,
    head[3] == 0xE0
  {
    return ("a workbook of an old format", csv)
  }
  if begins("SQLite format 3\0") { return ("an SQLite database", csv) }
  if head.count >= 5, head[0] == 0x89, head[1] == UInt8(ascii: "V"),
    head[2] == UInt8(ascii: "N"), head[3] == UInt8(ascii: "E"),
    head[4] == UInt8(ascii: "T")
  {
    return (
      "a graph file",
      "stats, rank, fit, plot and convert open one where it lies, expanded, by"
        + " its name alone"
    )
  }
  if begins("%PDF-") { return ("a PDF document", csv) }
  if begins("%%MatrixMarket") {
    return ("a Matrix Market file", "write its entries as an edge list")
  }
  for start: StaticString in [
    "<?xml", "<gexf", "<graphml", "<!DOCTYPE", "<!doctype", "<html",
  ] where begins(start) {
    return ("an XML or HTML document", csv)
  }
  if begins("{\"") || begins("{\n") || begins("[{") {
    return ("a JSON document", csv)
  }
  return nil
}
