/// The tree of a condition.
///
/// No `all` directly holds an `all`, nor an `any` an `any`, and both hold at
/// least two parts, so that one meaning has one tree and one text.
package indirect enum Condition: Sendable, Equatable {
  case comparison(Comparison)
  case not(Condition)
  case all([Condition])
  case any([Condition])
}

/// One field put to one test.
package struct Comparison: Sendable, Equatable {
  package enum Operator: String, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case contains = "~"

    /// Whether the operator asks which of two numbers is larger.
    package var isOrder: Bool {
      switch self {
      case .less, .lessOrEqual, .greater, .greaterOrEqual: true
      case .equal, .notEqual, .contains: false
      }
    }
  }

  package enum Test: Sendable, Equatable {
    case compare(Operator, Value)
    case isIn([Value])
    case isNotIn([Value])
    case isMissing
    case isPresent
  }

  /// A value as written, without its quotes.
  package struct Value: Sendable {
    package var text: String
    package var column: Int

    package init(text: String, column: Int = 1) {
      self.text = text
      self.column = column
    }

    package var number: ExactNumber? { ExactNumber(text) }
  }

  package var field: FieldReference
  package var test: Test

  package init(field: FieldReference, test: Test) {
    self.field = field
    self.test = test
  }

  package var values: [Value] {
    switch test {
    case .compare(_, let value): [value]
    case .isIn(let values), .isNotIn(let values): values
    case .isMissing, .isPresent: []
    }
  }
}

extension Comparison {
  /// The test with the terms that its values mean in the vocabulary of the
  /// field beside the words as written, so that `企业` finds `firm`.
  var understoodTest: Test {
    guard case .builtIn(let name) = field.name else { return test }
    let understood = values.flatMap { value in
      guard let term = name.term(value.text), term != value.text else {
        return [value]
      }
      return [value, Value(text: term, column: value.column)]
    }
    guard understood.count > values.count else { return test }
    return switch test {
    case .compare(.equal, _), .isIn: .isIn(understood)
    case .compare(.notEqual, _), .isNotIn: .isNotIn(understood)
    case .compare, .isMissing, .isPresent: test
    }
  }
}

extension Comparison.Value: Equatable {
  /// The column is where a value was found, not which value it is.
  package static func == (left: Self, right: Self) -> Bool {
    left.text == right.text
  }
}

extension Condition {
  /// The comparisons of the tree, in the order of the text.
  package var comparisons: [Comparison] {
    switch self {
    case .comparison(let comparison): [comparison]
    case .not(let part): part.comparisons
    case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
    }
  }
}
