/// A column of values that costs no memory as long as all are alike.
///
/// Most columns of most inputs hold one value (no year, weight 1), and an
/// edge list of tens of millions of rows has nothing but such columns.
///
/// What is done row by row is compiled into its callers for their types,
/// which takes a type that is usable there; else every row costs a call
/// through metadata.
@usableFromInline
package struct Column<Value: Equatable & Sendable>: Sendable {
  @usableFromInline
  enum Storage: Sendable {
    case uniform(Value?, count: Int)
    case varied([Value])
  }
  @usableFromInline var storage: Storage

  @inlinable
  package init() { storage = .uniform(nil, count: 0) }

  @inlinable
  package init(repeating value: Value, count: Int) {
    storage = .uniform(value, count: count)
  }

  @inlinable
  package init(_ values: [Value]) { storage = .varied(values) }

  @inlinable
  package var count: Int {
    switch storage {
    case .uniform(_, let count): count
    case .varied(let values): values.count
    }
  }

  /// The one value of a column in which all are known to be alike.
  @inlinable
  package var uniformValue: Value? {
    if case .uniform(let value, _) = storage { value } else { nil }
  }

  @inlinable
  package subscript(index: Int) -> Value {
    switch storage {
    case .uniform(let value, let count):
      guard let value, 0..<count ~= index else {
        preconditionFailure("index out of range")
      }
      return value
    case .varied(let values): return values[index]
    }
  }

  @inlinable
  package mutating func append(_ value: Value) {
    switch storage {
    case .uniform(nil, _):
      storage = .uniform(value, count: 1)
    case .uniform(let held?, let count) where held == value:
      storage = .uniform(held, count: count + 1)
    case .uniform(let held?, let count):
      var values = [Value](repeating: held, count: count)
      values.append(value)
      storage = .varied(values)
    case .varied(var values):
      // The storage gives the array up, so that appending copies nothing.
      storage = .uniform(nil, count: 0)
      values.append(value)
      storage = .varied(values)
    }
  }

  @inlinable
  package mutating func replace(at index: Int, with value: Value) {
    guard self[index] != value else { return }
    var values = array
    storage = .uniform(nil, count: 0)
    values[index] = value
    storage = .varied(values)
  }

  /// Changes rows in their order, where they are stored.
  @inlinable
  package mutating func update(_ change: (Int, inout Value) -> Void) {
    var values = array
    storage = .uniform(nil, count: 0)
    for row in values.indices { change(row, &values[row]) }
    storage = .varied(values)
  }

  @inlinable
  package var array: [Value] {
    switch storage {
    case .uniform(nil, _): []
    case .uniform(let value?, let count):
      [Value](repeating: value, count: count)
    case .varied(let values): values
    }
  }

  /// Returns a result per row; alike rows cost one call.
  @inlinable
  package func map<Result>(_ transform: (Value) -> Result) -> [Result] {
    switch storage {
    case .uniform(nil, _): []
    case .uniform(let value?, let count):
      [Result](repeating: transform(value), count: count)
    case .varied(let values): values.map(transform)
    }
  }

  /// Returns the values at the given places, in that order.
  @inlinable
  package func gathering(_ indices: [Int]) -> Column {
    switch storage {
    case .uniform(let value, _):
      var column = Column()
      if !indices.isEmpty {
        column.storage = .uniform(value, count: indices.count)
      }
      return column
    case .varied(let values): return Column(indices.map { values[$0] })
    }
  }
}

extension Column: Equatable {
  @inlinable
  package static func == (left: Column, right: Column) -> Bool {
    guard left.count == right.count else { return false }
    // Without rows, the value that none of them holds tells nothing apart.
    guard left.count > 0 else { return true }
    if case .uniform(let a, _) = left.storage,
      case .uniform(let b, _) = right.storage
    {
      return a == b
    }
    return (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }
}
