import NetworkModel

/// What the texts of a column are.
enum FlatType: Equatable {
  case text, integer, real, boolean
  indirect case list(FlatType)
  /// JSON, value by value: for what differs in type from row to row.
  case json
}

/// A column of texts in the making, of which each distinct one is looked at
/// once. Rows may come in any order, and with gaps.
struct FlatRawColumn {
  var name: String
  let type: FlatType
  /// The text of rows that state none.
  var standard: [UInt8]?
  private var cells = ByteInterner()
  /// The distinct texts, one behind the other.
  private(set) var texts: [String] = []
  private var areComposed = true
  /// The code of each row plus one, 0 where it has none.
  private var codes: [UInt32] = []

  init(_ name: String, _ type: FlatType) {
    self.name = name
    self.type = type
  }

  mutating func set(_ row: Int, _ cell: Span<UInt8>) {
    let code = code(of: cell)
    if row == codes.count {
      codes.append(code + 1)
    } else {
      pad(to: row + 1)
      codes[row] = code + 1
    }
  }

  private mutating func code(of cell: Span<UInt8>) -> UInt32 {
    let (code, isNew) = cells.code(for: cell)
    if isNew {
      texts.append(text(cell))
      areComposed = areComposed && isSurelyComposed(cell)
    }
    return code
  }

  private mutating func pad(to count: Int) {
    if codes.count < count {
      codes.append(contentsOf: repeatElement(0, count: count - codes.count))
    }
  }

  /// Returns the text of a row, as written.
  func written(at row: Int) -> String? {
    row < codes.count && codes[row] > 0 ? texts[Int(codes[row]) - 1] : nil
  }

  /// Returns the finished column, and the number of texts that are not of
  /// its type, which stay texts.
  mutating func column(
    count: Int, unescape: (String) -> String
  ) -> (FlatColumn, misfits: Int) {
    pad(to: count)
    if let standard {
      let code = code(of: standard.span) + 1
      for row in codes.indices where codes[row] == 0 { codes[row] = code }
    }
    var misfits = 0
    let parsed = texts.map { text -> AttributeValue? in
      let text = unescape(text)
      if let value = FlatText.value(of: text, as: type) { return value }
      if type == .json, text == "null" { return nil }
      misfits += 1
      return .text(text)
    }
    let values = [nil] + parsed
    // Different texts are different values, or they are made so.
    let areDistinct = type == .text && areComposed
    guard !areDistinct else {
      return (
        FlatColumn(name, CategoryColumn(values: values, codes: Column(codes))),
        misfits
      )
    }
    let all = CategoryColumn(values: values, codes: Column(codes))
    // Some result is always given.
    let merged = all.mapping { .some($0) } ?? all
    return (FlatColumn(name, merged), misfits)
  }
}
