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
  /// The codes of plain numbers, by their bits: where nearly every row has
  /// one of its own, its text need not be kept.
  private var numbers = IntegerInterner()
  /// All other texts, and the code of each.
  private var cells = ByteInterner()
  private var codeOfCell: [UInt32] = []
  /// What each code means: nil for 0, which is of rows without a value, and
  /// for a null of JSON.
  private(set) var values: [AttributeValue?] = [nil]
  /// How many values were stated.
  private(set) var given = 0
  /// How many of them are not of the type and stay texts.
  private var misfits = 0
  private var areComposed = true
  /// The code of each row.
  private var codes: [UInt32] = []

  init(_ name: String, _ type: FlatType) {
    self.name = name
    self.type = type
  }

  mutating func set(
    _ row: Int, _ cell: Span<UInt8>, _ escape: FlatEscape
  ) {
    given += 1
    let code = code(of: cell, escape)
    if row == codes.count {
      codes.append(code)
    } else {
      pad(to: row + 1)
      codes[row] = code
    }
  }

  private mutating func code(
    of cell: Span<UInt8>, _ escape: FlatEscape
  ) -> UInt32 {
    if let number = FlatText.number(cell, as: type) {
      return code(of: number)
    }
    let (place, isNew) = cells.code(for: cell)
    if isNew {
      codeOfCell.append(UInt32(values.count))
      values.append(value(of: cell, escape))
      areComposed = areComposed && isSurelyComposed(cell)
    }
    return codeOfCell[Int(place)]
  }

  private mutating func code(of number: AttributeValue) -> UInt32 {
    let bits = Self.bits(of: number) ?? 0
    if let code = numbers.place(of: bits) { return code }
    let code = UInt32(values.count)
    numbers.insert(bits, place: code)
    values.append(number)
    return code
  }

  /// Returns what tells numbers of one type apart; both zeros are one.
  private static func bits(of number: AttributeValue) -> UInt64? {
    switch number {
    case .integer(let number): UInt64(bitPattern: Int64(number))
    case .real(let number): (number + 0).bitPattern
    default: nil
    }
  }

  private mutating func value(
    of cell: Span<UInt8>, _ escape: FlatEscape
  ) -> AttributeValue? {
    let text = escape.read(text(cell))
    if let value = FlatText.value(of: text, as: type) { return value }
    if type == .json, text == "null" { return nil }
    misfits += 1
    return .text(text)
  }

  private mutating func pad(to count: Int) {
    if codes.count < count {
      codes.append(contentsOf: repeatElement(0, count: count - codes.count))
    }
  }

  /// Returns the finished column, and the number of texts that are not of
  /// its type, which stay texts.
  mutating func column(
    count: Int, escape: FlatEscape
  ) -> (FlatColumn, misfits: Int) {
    pad(to: count)
    if let standard {
      let code = code(of: standard.span, escape)
      for row in codes.indices where codes[row] == 0 { codes[row] = code }
    }
    let column = CategoryColumn(values: values, codes: Column(codes))
    guard !areDistinct(values) else {
      return (FlatColumn(name, column), misfits)
    }
    // Some result is always given.
    let merged = column.mapping { .some($0) } ?? column
    return (FlatColumn(name, merged), misfits)
  }

  /// Whether no two of the values are equal; false where that is not cheap
  /// to know.
  ///
  /// Different texts in composed form are different values; numbers are told
  /// apart by their bits, which is several times as fast as hashing them.
  private func areDistinct(_ values: [AttributeValue?]) -> Bool {
    if type == .text { return areComposed }
    // Plain numbers were told apart when they came.
    if cells.count == 0 { return true }
    var seen = IntegerInterner()
    for case let value? in values {
      guard let bits = Self.bits(of: value), seen.place(of: bits) == nil
      else { return false }
      seen.insert(bits, place: 0)
    }
    return type == .integer || type == .real
  }
}
