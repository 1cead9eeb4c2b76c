/// A test made ready to be put to many values.
///
/// Every test is either "one of the values does" or the negation of such a
/// one; hence `!=` and `not in` hold where a value is missing.
struct ValueTest {
  fileprivate enum Wanted {
    /// Any value at all.
    case anything
    case equal(texts: Set<String>, numbers: Set<ExactNumber>)
    case containing(String)
    case ordered(Comparison.Operator, ExactNumber)
    /// What no value satisfies: an order without a number to compare with.
    case nothing
  }
  private let wanted: Wanted
  private let isNegated: Bool

  init(_ test: Comparison.Test) {
    switch test {
    case .isMissing: self.init(.anything, isNegated: true)
    case .isPresent: self.init(.anything)
    case .isIn(let values): self.init(.equal(to: values))
    case .isNotIn(let values): self.init(.equal(to: values), isNegated: true)
    case .compare(.equal, let value): self.init(.equal(to: [value]))
    case .compare(.notEqual, let value):
      self.init(.equal(to: [value]), isNegated: true)
    case .compare(.contains, let value): self.init(.containing(value.text))
    case .compare(let order, let value):
      self.init(value.number.map { .ordered(order, $0) } ?? .nothing)
    }
  }

  private init(_ wanted: Wanted, isNegated: Bool = false) {
    self.wanted = wanted
    self.isNegated = isNegated
  }

  /// The result where the field is missing.
  var resultIfMissing: Bool { isNegated }

  func callAsFunction(_ text: String?) -> Bool {
    (text.map(holds) ?? false) != isNegated
  }

  func callAsFunction(_ texts: [String]) -> Bool {
    texts.contains(where: holds) != isNegated
  }

  func callAsFunction(_ number: Int?) -> Bool {
    (number.map { holds(ExactNumber($0)) } ?? false) != isNegated
  }

  func callAsFunction(_ number: Double?) -> Bool {
    (number.map(holds) ?? false) != isNegated
  }

  func callAsFunction(_ value: AttributeValue?) -> Bool {
    (value.map(holds) ?? false) != isNegated
  }

  private func holds(_ text: String) -> Bool {
    switch wanted {
    case .anything: true
    case .equal(let texts, _): texts.contains(text)
    case .containing(let part): part.isEmpty || text.contains(part)
    case .ordered(let order, let bound):
      ExactNumber(text).map { order.holds($0, bound) } ?? false
    case .nothing: false
    }
  }

  private func holds(_ number: Double) -> Bool {
    if let exact = ExactNumber(number) { return holds(exact) }
    // A number that is not finite is there, but equals and precedes nothing.
    if case .anything = wanted { return true }
    return false
  }

  private func holds(_ number: ExactNumber) -> Bool {
    switch wanted {
    case .anything: true
    case .equal(_, let numbers): numbers.contains(number)
    case .ordered(let order, let bound): order.holds(number, bound)
    case .containing, .nothing: false
    }
  }

  private func holds(_ value: AttributeValue) -> Bool {
    switch (value, wanted) {
    case (.list(let parts), _): parts.contains(where: holds)
    case (.text(let text), _): holds(text)
    case (.boolean, _), (_, .containing): holds(value.description)
    case (.integer(let number), _): holds(ExactNumber(number))
    case (.real(let number), _): holds(number)
    }
  }
}

extension ValueTest.Wanted {
  fileprivate static func equal(to values: [Comparison.Value]) -> Self {
    .equal(
      texts: Set(values.map(\.text)),
      numbers: Set(values.compactMap(\.number)))
  }
}

extension Comparison.Operator {
  fileprivate func holds(_ left: ExactNumber, _ right: ExactNumber) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal: left == right
    case .notEqual, .contains: false
    }
  }
}
