/// A column that stores each distinct value once and a small code per row.
@usableFromInline
package struct CategoryColumn<Value: Hashable & Sendable>: Sendable {
  /// The distinct values, in order of first appearance; a code is an index.
  /// After ``gathering(_:)`` or ``replace(at:with:)`` some may have no row.
  @usableFromInline
  package internal(set) var values: [Value] = []
  @usableFromInline
  package internal(set) var codes = Column<UInt32>()
  /// Empty while the values were coded elsewhere and none was asked for.
  @usableFromInline var codeOfValue: [Value: UInt32] = [:]

  @inlinable
  package init() {}

  @inlinable
  package init(repeating value: Value, count: Int) {
    guard count > 0 else { return }
    codes = Column(repeating: code(for: value), count: count)
  }

  /// A column of rows that were coded elsewhere; the values are distinct, and
  /// the first may have no row.
  @inlinable
  package init(values: [Value], codes: Column<UInt32>) {
    self.values = values
    self.codes = codes
  }

  @inlinable
  package var count: Int { codes.count }

  @inlinable
  package subscript(index: Int) -> Value { values[Int(codes[index])] }

  @inlinable
  package mutating func append(_ value: Value) {
    codes.append(code(for: value))
  }

  @inlinable
  package mutating func replace(at index: Int, with value: Value) {
    codes.replace(at: index, with: code(for: value))
  }

  /// Whether the column ever held a value.
  @inlinable
  package func holds(_ value: Value) -> Bool {
    codeOfValue.isEmpty ? values.contains(value) : codeOfValue[value] != nil
  }

  /// Returns the code of a value, adding the value where it is new.
  @inlinable
  package mutating func code(for value: Value) -> UInt32 {
    if codeOfValue.isEmpty, !values.isEmpty {
      for (code, value) in values.enumerated() {
        codeOfValue[value] = UInt32(code)
      }
      precondition(codeOfValue.count == values.count, "distinct values")
    }
    if let code = codeOfValue[value] { return code }
    let code = UInt32(values.count)
    codeOfValue[value] = code
    values.append(value)
    return code
  }

  /// Appends a row by a code that ``code(for:)`` gave.
  @inlinable
  package mutating func append(code: UInt32) {
    precondition(Int(code) < values.count, "a code of this column")
    codes.append(code)
  }

  /// Returns the values at the given places, in that order.
  @inlinable
  package func gathering(_ indices: [Int]) -> CategoryColumn {
    var column = self
    column.codes = codes.gathering(indices)
    return column
  }
}

extension CategoryColumn: Equatable {
  /// Columns are equal if their rows are; codes may differ.
  @inlinable
  package static func == (left: Self, right: Self) -> Bool {
    left.count == right.count
      && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }
}
