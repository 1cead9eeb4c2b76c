extension Condition {
  /// The canonical text: lower-case keywords, one spelling for each operator,
  /// quotes and parentheses only where they are needed.
  package var text: String {
    switch self {
    case .comparison(let comparison): comparison.text
    case .not(let part): "not " + part.text(insideNot: true)
    case .all(let parts):
      parts.map { $0.text(insideNot: false) }.joined(separator: " and ")
    case .any(let parts): parts.map(\.text).joined(separator: " or ")
    }
  }

  /// The text of a part that must hold together beside `and` or after `not`.
  private func text(insideNot: Bool) -> String {
    switch self {
    case .comparison, .not: text
    case .all: insideNot ? "(\(text))" : text
    case .any: "(\(text))"
    }
  }
}

extension Comparison {
  package var text: String {
    switch test {
    case .compare(let sign, let value):
      "\(field.text) \(sign.rawValue) \(value.quotedText)"
    case .isIn(let values): "\(field.text) in \(Self.list(values))"
    case .isNotIn(let values): "\(field.text) not in \(Self.list(values))"
    case .isMissing: "\(field.text) is missing"
    case .isPresent: "\(field.text) is not missing"
    }
  }

  private static func list(_ values: [Value]) -> String {
    "(" + values.map(\.quotedText).joined(separator: ", ") + ")"
  }
}

extension FieldReference {
  /// The field as a condition has to write it.
  package var text: String {
    let prefix = end.map { $0.rawValue + "." } ?? ""
    switch name {
    case .builtIn(let field): return prefix + field.rawValue
    case .attribute(let name):
      let reading = FieldReference(bareWord: prefix + name)
      let isBare = isBareWord(name) && reading == self
      return prefix + (isBare ? name : quoted(name, in: "`"))
    }
  }
}

extension Comparison.Value {
  /// The value as a condition has to write it.
  fileprivate var quotedText: String {
    let isBare = isBareWord(text) && !FieldReference(bareWord: text).isOfEnd
    return isBare ? text : quoted(text, in: "\"")
  }
}

/// Whether the text comes back whole if it is written without quotes.
private func isBareWord(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first,
    // A mark would join the character before it and look like part of that.
    !first.isMark
  else { return false }
  return text.unicodeScalars.allSatisfy(\.isWordPart)
    && Keyword(word: text) == nil
}

private func quoted(_ text: String, in quote: Unicode.Scalar) -> String {
  var result = String(quote)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += #"\n"#
    case "\r": result += #"\r"#
    case "\t": result += #"\t"#
    case quote, "\\":
      result.unicodeScalars.append("\\")
      result.unicodeScalars.append(scalar)
    default: result.unicodeScalars.append(scalar)
    }
  }
  result.unicodeScalars.append(quote)
  return result
}
