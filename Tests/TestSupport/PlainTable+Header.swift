extension PlainTable {
  /// Returns the rows of a text by the names of its header.
  package static func rows(_ text: String) -> [[String: String]] {
    let rows = rows(Array(text.utf8), delimiter: UInt8(ascii: ",")).rows
      .map { row in row.map { String(decoding: $0, as: UTF8.self) } }
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }
  }
}
