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
  /// Numbers without a code yet, and their rows: in a table that no cache
  /// holds, many are looked up in the time of one.
  private var waitingNumbers: [UInt64] = []
  private var waitingRows: [Int] = []
  private var foundCodes: [UInt32] = []
  private static let batchSize = 1 << 9
  /// All other texts, and the code of each.
  private var cells = ByteInterner()
  private var codeOfCell: [UInt32] = []
  /// What each code means: nil for 0, which is of rows without a value, and
  /// for a null of JSON.
  private var values: [AttributeValue?] = [nil]
  /// How many values were stated.
  private(set) var given = 0
  /// How many rows were given a value again, which takes the place of the
  /// one before.
  private var repeats = 0
  /// Whether the values change in time, so that a row has several.
  var isChanging = false
  /// How many of them are not of the type and stay texts.
  private var misfits = 0
  /// Whether texts that differ as bytes surely differ as what they mean.
  private var differAsBytes = true
  /// The code of each row.
  private var codes: [UInt32] = []

  init(_ name: String, _ type: FlatType) {
    self.name = name
    self.type = type
  }

  /// Whether all values that were stated are fit.
  mutating func allValues(areFit isFit: (AttributeValue) -> Bool) -> Bool {
    codeNumbers()
    return values.allSatisfy { $0.map(isFit) ?? true }
  }

  mutating func set(
    _ row: Int, _ cell: Span<UInt8>, _ escape: FlatEscape
  ) {
    given += 1
    if let number = FlatText.number(cell, as: type) {
      waitingNumbers.append(number)
      waitingRows.append(row)
      if waitingRows.count == Self.batchSize { codeNumbers() }
    } else {
      // Codes go by first appearance, and the last value of a row holds.
      codeNumbers()
      set(row, code(of: cell, escape))
    }
  }

  private mutating func set(_ row: Int, _ code: UInt32) {
    if row == codes.count {
      codes.append(code)
    } else {
      pad(to: row + 1)
      if codes[row] != 0 { repeats += 1 }
      codes[row] = code
    }
  }

  private mutating func code(
    of cell: Span<UInt8>, _ escape: FlatEscape
  ) -> UInt32 {
    let (place, isNew) = cells.code(for: cell)
    if isNew {
      codeOfCell.append(UInt32(values.count))
      values.append(value(of: cell, escape))
    }
    return codeOfCell[Int(place)]
  }

  /// Gives the numbers that wait their codes.
  private mutating func codeNumbers() {
    guard !waitingRows.isEmpty else { return }
    numbers.placesPlusOne(of: waitingNumbers, into: &foundCodes)
    for (place, row) in waitingRows.enumerated() {
      let found = foundCodes[place]
      set(row, found > 0 ? found - 1 : code(ofNumber: waitingNumbers[place]))
    }
    waitingNumbers.removeAll(keepingCapacity: true)
    waitingRows.removeAll(keepingCapacity: true)
  }

  private mutating func code(ofNumber bits: UInt64) -> UInt32 {
    if let code = numbers.place(of: bits) { return code }
    let code = UInt32(values.count)
    numbers.insert(bits, place: code)
    values.append(
      type == .integer
        ? .integer(Int(bitPattern: UInt(bits)))
        : .real(Double(bitPattern: bits)))
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
    let (text, isOther) = escape.text(of: cell)
    let value = FlatText.value(of: text, as: type)
    differAsBytes =
      differAsBytes && !isOther && isSurelyComposed(cell)
      && (type != .json || isOnlyForm(text, of: value))
    if value == nil, type == .json, text == "null" { return nil }
    if value == nil { misfits += 1 }
    return value ?? .text(text)
  }

  /// Whether JSON says a value in this way alone, but for numbers, which are
  /// told apart by themselves.
  private func isOnlyForm(_ text: String, of value: AttributeValue?) -> Bool {
    switch value {
    case .text?:
      text.hasPrefix("\"") && text.hasSuffix("\"")
        && !text.utf8.contains(UInt8(ascii: "\\"))
    case nil: text == "null"
    default: true
    }
  }

  private mutating func pad(to count: Int) {
    if codes.count < count {
      codes.append(contentsOf: repeatElement(0, count: count - codes.count))
    }
  }

  /// Returns the finished column, the number of texts that are not of its
  /// type, which stay texts, and the number of values that took the place of
  /// others.
  mutating func column(
    count: Int, escape: FlatEscape
  ) -> (FlatColumn, misfits: Int, repeats: Int) {
    codeNumbers()
    pad(to: count)
    if let standard {
      let number = FlatText.number(standard.span, as: type)
      let standardCode =
        number.map { code(ofNumber: $0) } ?? code(of: standard.span, escape)
      for row in codes.indices where codes[row] == 0 {
        codes[row] = standardCode
      }
    }
    let column = CategoryColumn(values: values, codes: Column(codes))
    guard !areDistinct(values) else {
      return (FlatColumn(name, column), misfits, isChanging ? 0 : repeats)
    }
    // Some result is always given.
    let merged = column.mapping { .some($0) } ?? column
    return (FlatColumn(name, merged), misfits, isChanging ? 0 : repeats)
  }

  /// Whether no two of the values are equal; false where that is not cheap
  /// to know.
  ///
  /// Numbers are told apart by their bits, which is several times as fast as
  /// hashing them, and a text is never equal to a number.
  private func areDistinct(_ values: [AttributeValue?]) -> Bool {
    if type == .text { return differAsBytes }
    // Plain numbers were told apart when they came.
    if cells.count == 0 { return true }
    var seen = IntegerInterner()
    var missing = 0
    for value in values {
      switch value {
      case nil: missing += 1
      case .text: guard differAsBytes else { return false }
      case let value?:
        guard let bits = Self.bits(of: value), seen.place(of: bits) == nil
        else { return false }
        seen.insert(bits, place: 0)
      }
    }
    return missing <= 1
  }
}
