import NetworkModel

/// How the cells of a column become values.
enum CellMeaning {
  /// Different texts are different values.
  case text
  /// Different texts are different values, unless they contain bars.
  case list
  /// Different texts may be the same value.
  case term
}

/// A column of categories in the making. Code 0 is the missing value.
///
/// A column of citations has a value of its own in each row; so the values
/// are told apart by the bytes of their cells wherever that is enough, and
/// hashed as strings only where it is not.
struct CategoryBuilder<Value: Hashable & Sendable> {
  private let meaning: CellMeaning
  private var cells = ByteInterner()
  private var codeOfCell: [UInt32] = []
  private(set) var values: [Value]
  /// The codes of all values but those of plain cells; of these as well
  /// once `isComplete`.
  private var codeOfValue: [Value: UInt32] = [:]
  private var isComplete = false
  var codes = ColumnBuilder<UInt32>()

  init(missing: Value, _ meaning: CellMeaning) {
    values = [missing]
    codeOfValue[missing] = 0
    self.meaning = meaning
  }

  /// Returns the code of what a cell means.
  mutating func code(
    ofCell cell: Span<UInt8>, _ make: (String) -> Value
  ) -> UInt32 {
    if cell.isEmpty { return 0 }
    let range = cell.trimmedRange(0..<cell.count)
    if range.isEmpty { return 0 }
    let trimmed = cell.extracting(range)
    let (cellCode, isNew) = cells.code(for: trimmed)
    if !isNew { return codeOfCell[Int(cellCode)] }
    let value = make(text(trimmed))
    let code =
      !isComplete && isPlain(trimmed) ? append(value) : self.code(for: value)
    codeOfCell.append(code)
    return code
  }

  /// Returns the code of a value, adding the value where it is new.
  mutating func code(for value: Value) -> UInt32 {
    if !isComplete {
      isComplete = true
      for (code, value) in values.enumerated() {
        codeOfValue[value] = UInt32(code)
      }
    }
    return code(forJoined: value)
  }

  /// Returns the code of a value that no single plain cell can mean: one
  /// that joins several.
  mutating func code(forJoined value: Value) -> UInt32 {
    if let code = codeOfValue[value] { return code }
    let code = append(value)
    codeOfValue[value] = code
    return code
  }

  private mutating func append(_ value: Value) -> UInt32 {
    values.append(value)
    return UInt32(values.count - 1)
  }

  /// Whether no cell of other bytes can mean the same.
  private func isPlain(_ cell: Span<UInt8>) -> Bool {
    if case .term = meaning { return false }
    if case .list = meaning {
      for place in cell.indices where cell[place] == UInt8(ascii: "|") {
        return false
      }
    }
    return isSurelyComposed(cell)
  }

  func column() -> CategoryColumn<Value> {
    CategoryColumn(values: values, codes: codes.column())
  }
}
