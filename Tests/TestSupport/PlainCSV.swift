/// A reader of well-formed CSV, just enough for the fixtures.
package enum PlainCSV {
  /// Returns the rows of a text by the names of its header.
  package static func rows(_ text: String) -> [[String: String]] {
    var cells = records(text)
    guard !cells.isEmpty else { return [] }
    let header = cells.removeFirst()
    return cells.map { row in
      Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }
  }

  /// A quote toggles whether commas and line breaks are text; two of them
  /// inside a cell are one.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    var wasQuote = false
    for character in text {
      let isQuote = character == "\""
      if isQuote {
        if !isQuoted, wasQuote { cell.append("\"") }
        isQuoted.toggle()
      } else if isQuoted {
        cell.append(character)
      } else if character == "," || character.isNewline {
        record.append(cell)
        cell = ""
        if character.isNewline {
          records.append(record)
          record = []
        }
      } else {
        cell.append(character)
      }
      wasQuote = isQuote
    }
    if !record.isEmpty || !cell.isEmpty { records.append(record + [cell]) }
    return records
  }
}
