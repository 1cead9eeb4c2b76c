/// What can be known to be wrong with a comparison without any network.
extension FieldReference {
  func check(
    _ sign: Comparison.Operator, written token: PredicateToken
  ) throws(PredicateError) {
    guard case .builtIn(let field) = name else { return }
    if sign.isOrder, !field.isNumber {
      throw PredicateError(
        column: token.column, text: token.text, .notOrdered(field: text))
    }
    if sign == .contains, field.isNumber {
      throw PredicateError(
        column: token.column, text: token.text, .notSearchable(field: text))
    }
  }

  func check(_ value: Comparison.Value) throws(PredicateError) {
    guard case .builtIn(let field) = name else { return }
    if field.isNumber { try value.checkNumber(for: text) }
    if field == .direction, Relation.Direction(rawValue: value.text) == nil {
      throw PredicateError(
        column: value.column, text: value.text, .unknownDirection)
    }
  }
}

extension Comparison.Value {
  func checkNumber(for subject: String) throws(PredicateError) {
    guard number == nil else { return }
    throw PredicateError(
      column: column, text: text, .needsNumber(subject: subject))
  }
}
