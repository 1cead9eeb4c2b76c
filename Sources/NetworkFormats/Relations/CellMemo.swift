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
