/// Reads a condition by recursive descent.
///
///     any     = all { "or" all }
///     all     = part { "and" part }
///     part    = "not" part | "(" any ")" | comparison
///     comparison = field ( sign value | [ "not" ] "in" "(" values ")"
///                        | "is" [ "not" ] "missing" )
struct PredicateParser {
  /// How deep parentheses and `not` may stand in each other, which bounds
  /// the depth of the stack wherever the tree is walked.
  static let depthLimit = 100
  static let comparisonLimit = 1_000

  private var lexer: PredicateLexer
  private var token: PredicateToken
  private var comparisonCount = 0

  static func parse(_ text: String) throws(PredicateError) -> Condition {
    var parser = try PredicateParser(text)
    guard parser.token.kind != .end else {
      throw PredicateError(column: 1, text: "", .empty)
    }
    let condition = try parser.any(depth: 0)
    switch parser.token.kind {
    case .end: return condition
    case .close: throw parser.error(.unopenedParenthesis)
    default: throw parser.error(.expectedJoint)
    }
  }

  private init(_ text: String) throws(PredicateError) {
    lexer = try PredicateLexer(text)
    token = try lexer.next()
  }

  private mutating func any(
    depth: Int
  ) throws(PredicateError) -> Condition {
    var parts = [try all(depth: depth)]
    while token.kind == .keyword(.or) {
      try advance()
      parts.append(try all(depth: depth))
    }
    guard parts.count > 1 else { return parts[0] }
    return .any(
      parts.flatMap { part in
        if case .any(let parts) = part { parts } else { [part] }
      })
  }

  private mutating func all(
    depth: Int
  ) throws(PredicateError) -> Condition {
    var parts = [try part(depth: depth)]
    while token.kind == .keyword(.and) {
      try advance()
      parts.append(try part(depth: depth))
    }
    guard parts.count > 1 else { return parts[0] }
    return .all(
      parts.flatMap { part in
        if case .all(let parts) = part { parts } else { [part] }
      })
  }

  private mutating func part(
    depth: Int
  ) throws(PredicateError) -> Condition {
    let start = token
    guard start.kind == .open || start.kind == .keyword(.not) else {
      return .comparison(try comparison())
    }
    guard depth < Self.depthLimit else {
      throw error(.tooDeep(limit: Self.depthLimit))
    }
    try advance()
    guard start.kind == .open else { return .not(try part(depth: depth + 1)) }
    let condition = try any(depth: depth + 1)
    switch token.kind {
    case .close: try advance()
    case .end: throw PredicateError(start, .unclosedParenthesis)
    default: throw error(.expectedJoint)
    }
    return condition
  }

  private mutating func comparison() throws(PredicateError) -> Comparison {
    guard comparisonCount < Self.comparisonLimit else {
      throw error(.tooManyComparisons(limit: Self.comparisonLimit))
    }
    comparisonCount += 1
    let field = try field()
    let sign = token
    switch token.kind {
    case .sign(let comparator):
      try advance()
      try field.check(comparator, written: sign)
      let value = try value(after: sign.text, of: field)
      try field.check(value)
      if comparator.isOrder { try value.checkNumber(for: "'\(sign.text)'") }
      return Comparison(field: field, test: .compare(comparator, value))
    case .keyword(.in):
      return Comparison(field: field, test: .isIn(try list(of: field)))
    case .keyword(.not):
      try advance()
      guard token.kind == .keyword(.in) else {
        throw error(.expectedIn(field: field.text))
      }
      return Comparison(field: field, test: .isNotIn(try list(of: field)))
    case .keyword(.is):
      return Comparison(field: field, test: try presence(of: field))
    default: throw error(.expectedTest(field: field.text))
    }
  }

  private mutating func field() throws(PredicateError) -> FieldReference {
    var field: FieldReference
    switch token.kind {
    case .word: field = FieldReference(bareWord: token.text)
    case .name(let name, let end):
      field = FieldReference(end: end, name: .attribute(name))
    default: throw error(.expectedField)
    }
    field.column = token.column
    guard field.name != .attribute("") else { throw error(.endWithoutField) }
    if field.end != nil, case .builtIn(let name) = field.name,
      name.owner == .relations
    {
      throw error(.fieldNotOfEnds(name: name.rawValue))
    }
    try advance()
    return field
  }

  /// Reads what follows `is`, the current token.
  private mutating func presence(
    of field: FieldReference
  ) throws(PredicateError) -> Comparison.Test {
    try advance()
    let isNegated = token.kind == .keyword(.not)
    if isNegated { try advance() }
    guard token.kind == .keyword(.missing) else {
      throw error(.expectedMissing(field: field.text))
    }
    try advance()
    return isNegated ? .isPresent : .isMissing
  }

  /// Reads what follows `in`, the current token.
  private mutating func list(
    of field: FieldReference
  ) throws(PredicateError) -> [Comparison.Value] {
    try advance()
    guard token.kind == .open else { throw error(.expectedList) }
    let opening = token
    try advance()
    guard token.kind != .close else { throw error(.emptyList) }
    var values: [Comparison.Value] = []
    while true {
      let value = try value(
        after: values.isEmpty ? opening.text : ",", of: field)
      try field.check(value)
      values.append(value)
      switch token.kind {
      case .comma: try advance()
      case .close:
        try advance()
        return values
      case .end: throw PredicateError(opening, .unclosedParenthesis)
      default: throw error(.expectedListEnd)
      }
    }
  }

  private mutating func value(
    after sign: String, of field: FieldReference
  ) throws(PredicateError) -> Comparison.Value {
    let text: String
    switch token.kind {
    case .word:
      text = token.text
      guard !FieldReference(bareWord: text).isOfEnd else {
        throw error(.fieldAsValue)
      }
    case .quoted(let quoted): text = quoted
    case .name: throw error(.nameAsValue)
    case .keyword(.missing): throw error(.missingAsValue(field: field.text))
    case .keyword(let word) where word.rawValue == token.text.lowercased():
      throw error(.reservedValue)
    default: throw error(.expectedValue(after: sign))
    }
    let value = Comparison.Value(text: text, column: token.column)
    try advance()
    return value
  }

  private mutating func advance() throws(PredicateError) {
    token = try lexer.next()
  }

  private func error(_ problem: PredicateError.Problem) -> PredicateError {
    PredicateError(token, problem)
  }
}

extension PredicateError {
  fileprivate init(_ token: PredicateToken, _ problem: Problem) {
    self.init(column: token.column, text: token.text, problem)
  }
}
