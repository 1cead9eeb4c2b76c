/// What is wrong with the text of a condition, and where.
public struct PredicateError: Error, Sendable, Equatable {
  /// Where the offending text begins, in characters, from 1.
  public let column: Int
  /// The offending text as written; empty where the text ends too early.
  public let text: String
  /// What is wrong with it.
  public let problem: Problem

  /// What can be wrong with a condition.
  public enum Problem: Sendable, Equatable {
    /// The text is longer, or says more, than a condition may.
    case tooLong(limit: Int)
    case tooManyComparisons(limit: Int)
    case tooDeep(limit: Int)

    case unclosedQuote
    case unknownEscape
    case unexpectedCharacter
    case loneSymbol(double: String)
    case emptyName

    case empty
    case expectedField
    case expectedTest(field: String)
    case expectedValue(after: String)
    case expectedIn(field: String)
    case expectedMissing(field: String)
    case expectedList
    case expectedListEnd
    case emptyList
    case unclosedParenthesis
    case unopenedParenthesis
    case expectedJoint
    case reservedValue
    case missingAsValue(field: String)
    case fieldAsValue
    case nameAsValue

    case endWithoutField
    case fieldNotOfEnds(name: String)
    case needsNumber(subject: String)
    case notOrdered(field: String)
    case notSearchable(field: String)
    case unknownDirection

    case mixedSubjects
    case unknownField(suggestion: String?)
    case notOfEntities
  }

  package init(column: Int, text: String, _ problem: Problem) {
    self.column = column
    self.text = text
    self.problem = problem
  }
}

extension PredicateError: CustomStringConvertible {
  /// One sentence: what is wrong, and what to write instead.
  public var description: String {
    switch problem {
    case .tooLong(let limit):
      "the condition is longer than \(limit) characters; shorten it"
    case .tooManyComparisons(let limit):
      "the condition has more than \(limit) comparisons; "
        + "list values with 'in (…)'"
    case .tooDeep(let limit):
      "parentheses and 'not' stand more than \(limit) deep; "
        + "write the condition flatter"

    case .unclosedQuote:
      "the quote \(text) is not closed; write another one after the text"
    case .unknownEscape:
      "'\(text)' is no escape; write '\\\\' for a backslash"
    case .unexpectedCharacter:
      "'\(text)' cannot stand outside quotes; "
        + "put the value that holds it in quotes"
    case .loneSymbol(let double):
      "'\(text)' alone means nothing; write '\(double)'"
    case .emptyName:
      "there is no name between the backquotes; write that of a field"

    case .empty:
      "the condition is empty; write one such as 'kind = firm'"
    case .expectedField:
      "\(found) where a field should be; write one such as 'kind = firm'"
    case .expectedTest(let field):
      "\(found) after '\(field)'; write an operator there, "
        + "such as '=', 'in' or 'is missing'"
    case .expectedValue(let sign):
      "\(found) after '\(sign)'; write a value there"
    case .expectedIn(let field):
      "\(found) after '\(field) not'; "
        + "write '\(field) not in (…)' or '\(field) != …'"
    case .expectedMissing(let field):
      "\(found) after 'is'; write '\(field) is missing', "
        + "'\(field) is not missing' or '\(field) = …'"
    case .expectedList:
      "\(found) after 'in'; write the values in parentheses, as in '(a, b)'"
    case .expectedListEnd:
      "\(found) in a list; write ',' before another value or ')' at the end"
    case .emptyList:
      "the list is empty; write at least one value"
    case .unclosedParenthesis:
      "this '(' is not closed; write ')' where its part ends"
    case .unopenedParenthesis:
      "this ')' closes nothing; remove it or write '(' before it"
    case .expectedJoint:
      "\(found) after a complete condition; join conditions with 'and' or "
        + "'or', and put a value of several words in quotes"
    case .reservedValue:
      "'\(text)' is a word of the language; put it in quotes if it is a value"
    case .missingAsValue(let field):
      "nothing equals a missing value; write '\(field) is missing', "
        + "or put the word in quotes"
    case .fieldAsValue:
      "'\(text)' is a field, and a field is compared with a value; "
        + "put it in quotes if it is one"
    case .nameAsValue:
      "backquotes are for names of fields; "
        + "put a value in single or double quotes"

    case .endWithoutField:
      "'\(text)' is an end of a relation; write a field of it, "
        + "such as '\(text).id'"
    case .fieldNotOfEnds(let name):
      "'\(name)' is a field of relations, which their ends do not have; "
        + "write it without the end"
    case .needsNumber(let subject):
      "\(subject) needs a number; '\(text)' is none"
    case .notOrdered(let field):
      "'\(text)' needs a number; \(field) is text, so use '=', '~' or 'in'"
    case .notSearchable(let field):
      "'\(text)' looks into text; \(field) is a number, "
        + "so use '=', '<' or '>'"
    case .unknownDirection:
      "'\(text)' is no direction; write 'directed' or 'undirected'"

    case .mixedSubjects:
      "'\(text)' is a field of entities in a condition on relations; write "
        + RelationEnd.allCases.map { "'\($0.rawValue).\(text)'" }
        .joinedAsAlternatives
    case .unknownField(let suggestion?):
      "there is no field '\(text)'; did you mean '\(suggestion)'?"
    case .unknownField(nil):
      "there is no field '\(text)'; "
        + "write a field of the model or a column of the input"
    case .notOfEntities:
      "'\(text)' is a field of relations, and this condition must be about "
        + "entities; name only fields of entities"
    }
  }

  private var found: String {
    text.isEmpty ? "the condition ends" : "'\(text)' stands"
  }
}

extension [String] {
  fileprivate var joinedAsAlternatives: String {
    guard let last, count > 1 else { return joined() }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
