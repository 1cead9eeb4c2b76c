import NetworkModel

/// A node or an edge as it stands in a document of GML.
struct GMLElement {
  let start: Int
  var id: Range<Int>?
  var label: Range<Int>?
  var source: Range<Int>?
  var target: Range<Int>?
  /// All other keys that have a value, in order; keys may repeat.
  private var others: [(key: Range<Int>, GMLScanner.Value)] = []
  /// Where and how it is drawn, under the names that GEXF gives them.
  private var looks: [(name: String, GMLScanner.Value)] = []

  /// Reads an element that has just begun.
  init(
    _ scanner: inout GMLScanner, at start: Int, _ builder: inout FlatBuilder
  ) throws(FormatError) {
    self.start = start
    while let (key, value) = try scanner.next() {
      switch value {
      case .list where scanner.isKey(key, "graphics"):
        try readGraphics(&scanner)
      case .list:
        builder.note(
          "lists of keys inside nodes and edges, not read",
          at: key.lowerBound)
        try scanner.skipList()
      case .integer(let range), .real(let range), .text(let range):
        if scanner.isKey(key, "id") {
          id = range
        } else if scanner.isKey(key, "label") {
          label = range
        } else if scanner.isKey(key, "source") {
          source = range
        } else if scanner.isKey(key, "target") {
          target = range
        } else {
          others.append((key, value))
        }
      }
    }
  }

  private mutating func readGraphics(
    _ scanner: inout GMLScanner
  ) throws(FormatError) {
    while let (key, value) = try scanner.next() {
      switch (scanner.string(key), value) {
      case (_, .list): try scanner.skipList()
      case ("x", _): looks.append((GEXFLook.x, value))
      case ("y", _): looks.append((GEXFLook.y, value))
      case ("z", _): looks.append((GEXFLook.z, value))
      case ("w", _): looks.append((GEXFLook.size, value))
      case ("fill", _): looks.append((GEXFLook.color, value))
      default: break
      }
    }
  }

  /// The keys with their values, each key once.
  func members(
    in scanner: GMLScanner
  ) -> [(key: String, [GMLScanner.Value])] {
    var members: [(key: String, [GMLScanner.Value])] = []
    for (range, value) in others {
      let key = scanner.string(range)
      if let place = members.firstIndex(where: { $0.key == key }) {
        members[place].1.append(value)
      } else {
        members.append((key, [value]))
      }
    }
    return members + looks.map { ($0.name, [$0.1]) }
  }
}
