import NetworkModel

/// What the cells of a column mean, each distinct text understood once.
struct CellMemo<Value> {
  private var cells = ByteInterner()
  private var values: [Value] = []

  /// Returns what a cell means; `make` is asked for the text, without blanks
  /// around it, the first time it occurs.
  mutating func value(
    of cell: Span<UInt8>, _ make: (String) -> Value
  ) -> Value {
    let (code, isNew) = cells.code(for: cell)
    if isNew { values.append(make(trimmedText(cell))) }
    return values[Int(code)]
  }
}

/// Returns a cell as text, without blanks around it.
func trimmedText(_ cell: Span<UInt8>) -> String {
  let range = cell.trimmedRange(0..<cell.count)
  var bytes: [UInt8] = []
  for place in range { bytes.append(cell[place]) }
  return String(decoding: bytes, as: UTF8.self)
}

/// A column of few distinct values in the making.
///
/// Code 0 is the missing value.
struct CategoryBuilder<Value: Hashable & Sendable> {
  private var memo = CellMemo<UInt32>()
  private(set) var values: [Value]
  private var codeOfValue: [Value: UInt32]
  var codes = ColumnBuilder<UInt32>()

  init(missing: Value) {
    values = [missing]
    codeOfValue = [missing: 0]
  }

  /// Returns the code of what a cell means.
  mutating func code(
    ofCell cell: Span<UInt8>, _ make: (String) -> Value
  ) -> UInt32 {
    if cell.isEmpty { return 0 }
    return memo.value(of: cell) { text in
      text.isEmpty ? 0 : Self.code(for: make(text), &values, &codeOfValue)
    }
  }

  mutating func code(for value: Value) -> UInt32 {
    Self.code(for: value, &values, &codeOfValue)
  }

  private static func code(
    for value: Value, _ values: inout [Value],
    _ codeOfValue: inout [Value: UInt32]
  ) -> UInt32 {
    if let code = codeOfValue[value] { return code }
    let code = UInt32(values.count)
    values.append(value)
    codeOfValue[value] = code
    return code
  }

  func column() -> CategoryColumn<Value> {
    CategoryColumn(values: values, codes: codes.column())
  }
}
