import NetworkModel

/// The members of a node or an edge, by where they stand.
struct JSONMembers {
  var id: Range<Int>?
  var source: Range<Int>?
  var target: Range<Int>?
  var others: [(key: Range<Int>, value: Range<Int>)] = []

  mutating func read(_ scanner: inout JSONScanner) throws(FormatError) {
    try scanner.object { scanner, key throws(FormatError) in
      let value = try scanner.value()
      // A missing value is as good as none.
      guard scanner.document[value.lowerBound] != UInt8(ascii: "n") else {
        return
      }
      switch key.count {
      case 4 where scanner.document[key].elementsEqual("\"id\"".utf8):
        id = value
      case 8 where scanner.document[key].elementsEqual("\"source\"".utf8):
        source = value
      case 8 where scanner.document[key].elementsEqual("\"target\"".utf8):
        target = value
      default: others.append((key, value))
      }
    }
  }
}

/// Ids of nodes, which may be texts or numbers.
enum JSONIdentifier {
  /// Returns the text of an id; of what is no text, as it is written.
  static func bytes(of value: Range<Int>, in scanner: JSONScanner) -> [UInt8] {
    let raw = scanner.document[value]
    guard raw.first == UInt8(ascii: "\"") else { return Array(raw) }
    let inner = raw.dropFirst().dropLast()
    return inner.contains(UInt8(ascii: "\\"))
      ? Array(JSONText.string(of: raw).utf8) : Array(inner)
  }
}

/// The columns of the keys of a document.
struct JSONColumns {
  private var keys = ByteInterner()
  /// The column of each key; nil for one that is not kept.
  private var columns: [Int?] = []

  /// Gives a name its column before any key of it occurs.
  mutating func declare(_ column: Int, _ name: String) {
    var key: [UInt8] = []
    JSONText.append(name, to: &key)
    let (code, isNew) = keys.code(for: key.span)
    if isNew { columns.append(column) } else { columns[Int(code)] = column }
  }

  /// Returns the column of a key, made where it is new.
  mutating func column(
    _ key: Range<Int>, in scanner: JSONScanner, _ make: (String) -> Int?
  ) -> Int? {
    let (code, isNew) = keys.code(
      for: scanner.document.span.extracting(key))
    if isNew {
      columns.append(make(JSONText.string(of: scanner.document[key])))
    }
    return columns[Int(code)]
  }
}
