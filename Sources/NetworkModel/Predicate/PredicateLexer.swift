/// A word that the language itself uses, in any case.
package enum Keyword: String, CaseIterable, Sendable {
  case and, or, not, `in`, `is`, missing

  package init?(word: String) {
    // Every keyword is short; a long word need not be copied to see that.
    guard word.utf8.count <= 7 else { return nil }
    self.init(rawValue: word.lowercased())
  }
}

/// A piece of the text of a condition.
struct PredicateToken: Equatable {
  enum Kind: Equatable {
    case word
    case quoted(String)
    /// A name in backquotes, perhaps after `source.` and the like.
    case name(String, of: RelationEnd?)
    case keyword(Keyword)
    case sign(Comparison.Operator)
    case open, close, comma
    case end
  }

  var kind: Kind
  /// The piece as written.
  var text: String
  var column: Int
}

/// Cuts the text of a condition into tokens.
///
/// It works on scalars, because a combining mark that begins a quoted value
/// joins the quote to one character; columns still count characters.
struct PredicateLexer {
  /// The longest condition, in scalars.
  static let lengthLimit = 100_000

  private let scalars: [Unicode.Scalar]
  /// The column of each scalar, and that after the last.
  private let columns: [Int]
  private var place = 0

  init(_ text: String) throws(PredicateError) {
    guard text.unicodeScalars.count <= Self.lengthLimit else {
      throw PredicateError(
        column: 1, text: String(text.prefix(20)) + "…",
        .tooLong(limit: Self.lengthLimit))
    }
    var columns: [Int] = []
    var column = 0
    for character in text {
      column += 1
      for _ in character.unicodeScalars { columns.append(column) }
    }
    scalars = Array(text.unicodeScalars)
    self.columns = columns + [column + 1]
  }

  /// Returns the next token; at the end of the text an `end`, any number of
  /// times.
  mutating func next() throws(PredicateError) -> PredicateToken {
    while place < scalars.count, scalars[place].properties.isWhitespace {
      place += 1
    }
    guard place < scalars.count else { return token(.end, from: place) }
    let start = place
    let scalar = scalars[place]
    if let closing = scalar.closingQuote {
      let text = try quotedText(until: closing)
      guard scalar.isNameQuote else { return token(.quoted(text), from: start) }
      return try name(text, of: nil, from: start)
    }
    return scalar.isWordPart ? try word() : try symbol()
  }

  private mutating func word() throws(PredicateError) -> PredicateToken {
    let start = place
    while place < scalars.count, scalars[place].isWordPart { place += 1 }
    let text = text(from: start)
    if place < scalars.count, scalars[place].isNameQuote, text.hasSuffix("."),
      let end = RelationEnd(rawValue: String(text.dropLast()))
    {
      let attribute = try quotedText(until: scalars[place])
      return try name(attribute, of: end, from: start)
    }
    return token(Keyword(word: text).map { .keyword($0) } ?? .word, from: start)
  }

  private func name(
    _ text: String, of end: RelationEnd?, from start: Int
  ) throws(PredicateError) -> PredicateToken {
    guard !text.isEmpty else { throw error(.emptyName, from: start) }
    return token(.name(text, of: end), from: start)
  }

  /// Reads quoted text; a doubled quote or one after a backslash is part of
  /// it.
  private mutating func quotedText(
    until closing: Unicode.Scalar
  ) throws(PredicateError) -> String {
    let opening = place
    var text = String.UnicodeScalarView()
    place += 1
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar == "\\" {
        text.append(try escapedScalar())
      } else if scalar != closing {
        text.append(scalar)
        place += 1
      } else if place + 1 < scalars.count, scalars[place + 1] == closing {
        text.append(scalar)
        place += 2
      } else {
        place += 1
        return String(text)
      }
    }
    place = opening + 1
    throw error(.unclosedQuote, from: opening)
  }

  private mutating func escapedScalar() throws(PredicateError) -> Unicode.Scalar
  {
    let start = place
    place = min(place + 2, scalars.count)
    let escaped = place == start + 2 ? scalars[start + 1] : nil
    switch escaped {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case let scalar? where scalar.isEscapable: return scalar
    default: throw error(.unknownEscape, from: start)
    }
  }

  private mutating func symbol() throws(PredicateError) -> PredicateToken {
    let start = place
    let scalar = scalars[place].operatorForm
    place += 1
    let follower = place < scalars.count ? scalars[place].operatorForm : nil
    func double(_ kind: PredicateToken.Kind) -> PredicateToken {
      place += 1
      return token(kind, from: start)
    }
    switch (scalar, follower) {
    case ("=", "="): return double(.sign(.equal))
    case ("!", "="): return double(.sign(.notEqual))
    case ("<", "="): return double(.sign(.lessOrEqual))
    case (">", "="): return double(.sign(.greaterOrEqual))
    case ("&", "&"): return double(.keyword(.and))
    case ("|", "|"): return double(.keyword(.or))
    case ("=", _): return token(.sign(.equal), from: start)
    case ("≠", _): return token(.sign(.notEqual), from: start)
    case ("<", _): return token(.sign(.less), from: start)
    case ("≤", _): return token(.sign(.lessOrEqual), from: start)
    case (">", _): return token(.sign(.greater), from: start)
    case ("≥", _): return token(.sign(.greaterOrEqual), from: start)
    case ("~", _): return token(.sign(.contains), from: start)
    case ("!", _): return token(.keyword(.not), from: start)
    case ("(", _): return token(.open, from: start)
    case (")", _): return token(.close, from: start)
    case (",", _), ("、", _): return token(.comma, from: start)
    case ("&", _): throw error(.loneSymbol(double: "&&"), from: start)
    case ("|", _): throw error(.loneSymbol(double: "||"), from: start)
    default:
      // The whole character is shown, not a part of it.
      while place < scalars.count, columns[place] == columns[start] {
        place += 1
      }
      throw error(.unexpectedCharacter, from: start)
    }
  }

  private func token(
    _ kind: PredicateToken.Kind, from start: Int
  ) -> PredicateToken {
    PredicateToken(
      kind: kind, text: text(from: start), column: columns[start])
  }

  private func error(
    _ problem: PredicateError.Problem, from start: Int
  ) -> PredicateError {
    PredicateError(
      column: columns[start], text: text(from: start), problem)
  }

  private func text(from start: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<place])
    return String(view)
  }
}
