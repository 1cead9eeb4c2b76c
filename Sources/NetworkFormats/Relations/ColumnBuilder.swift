import NetworkModel

/// A column in the making, which takes no memory while all values are alike.
struct ColumnBuilder<Value: Equatable & Sendable> {
  private var uniform: Value?
  private var values: [Value] = []
  private(set) var count = 0

  init() {}

  mutating func append(_ value: Value) {
    if !values.isEmpty {
      values.append(value)
    } else if count == 0 {
      uniform = value
    } else if let uniform, uniform != value {
      values = Array(repeating: uniform, count: count)
      values.append(value)
    }
    count += 1
  }

  /// Appends one value as often as asked.
  mutating func append(_ value: Value, count added: Int) {
    guard added > 0 else { return }
    append(value)
    if !values.isEmpty {
      values.append(contentsOf: repeatElement(value, count: added - 1))
    }
    count += added - 1
  }

  /// Appends one value to an empty column as often as asked.
  mutating func fill(_ value: Value, count: Int) {
    precondition(self.count == 0, "an empty column")
    uniform = value
    self.count = count
  }

  subscript(index: Int) -> Value {
    guard values.isEmpty else { return values[index] }
    guard let uniform, index < count else {
      preconditionFailure("index out of range")
    }
    return uniform
  }

  mutating func replace(at index: Int, with value: Value) {
    guard self[index] != value else { return }
    if values.isEmpty, let uniform {
      values = Array(repeating: uniform, count: count)
    }
    values[index] = value
  }

  /// Returns the column of what a value becomes.
  func column<Result>(_ transform: (Value) -> Result) -> Column<Result> {
    if values.isEmpty {
      return uniform.map { Column(repeating: transform($0), count: count) }
        ?? Column()
    }
    return Column(values.map(transform))
  }

  func column() -> Column<Value> {
    values.isEmpty ? column { $0 } : Column(values)
  }
}
