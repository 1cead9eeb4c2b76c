/// A condition on entities or on relations, as written after `--where`.
///
///     kind = firm and not (city in (北京, 上海) or staff < 50)
///     dimension = investment and year >= 2018 and both.country = CN
///
/// **Tests.** `=` (or `==`), `!=`, `<`, `<=`, `>`, `>=`, `~` (the text
/// contains, exactly as written), `in (a, b)`, `not in (a, b)`, `is missing`,
/// `is not missing`. **Joints**, the tightest first: `not`, `and`, `or` (or
/// `!`, `&&`, `||`), in any case, and parentheses.
///
/// **Values** are words of letters, digits and `_ - . / : + ·`, or any text
/// in single or double quotes, where a quote is doubled or follows a
/// backslash; `\\`, `\n`, `\r` and `\t` are the other escapes. Full-width
/// operators, brackets and commas count as the ASCII ones outside quotes.
///
/// **Fields** of entities: `id`, `name`, `name_en`, `kind`, `role`, `country`,
/// `region`, `city`, `layer`, `sector`, `alias`. Of relations: `dimension`,
/// `relation` (the kind of it), `direction`, `end_year`, `technology`,
/// `application`, `industry`, `weight`, `amount`, `currency`, `round`,
/// `event`. Of both: `year`, `provenance`. Any other name is that of a free
/// attribute; backquotes hold names that are no words, or that the language
/// uses itself. `source.F`, `target.F`, `either.F` (at least one of the two
/// ends) and `both.F` are fields of the entities at the ends of a relation.
///
/// **Subject.** A condition with a field that only relations have, or a field
/// of an end, is about relations, and a field that only entities have is then
/// an error. Otherwise a field that only entities have makes it one about
/// entities. A condition of nothing but fields that both have is about
/// relations. Free attributes obey the same rule, as soon as a network tells
/// who has them: see ``resolved(for:)``.
///
/// **Truth.** A missing value satisfies `!=`, `not in` and `is missing` and
/// nothing else. A field of several values (`layer`, `provenance`, a list)
/// satisfies `=`, `~`, `in` and the orders if one of its values does, and
/// `!=` and `not in` if none satisfies the opposite. Numbers compare as
/// numbers (`weight = 1.0`); texts are equal if they are the same text.
/// In free attributes `=` compares numbers with numbers and text with text;
/// an order also reads text that is a number, and fails for any other.
public struct Predicate: Sendable, Equatable {
  /// What a condition is about; its fields decide.
  public enum Subject: String, Sendable {
    /// Keeps entities, and the relations of which both ends are kept.
    case entities
    /// Keeps relations, and every entity.
    case relations
  }

  /// What the condition is about. Until ``resolved(for:)``, free attributes
  /// have no say in it.
  public let subject: Subject

  package let condition: Condition

  package init(condition: Condition, subject: Subject) {
    self.condition = condition
    self.subject = subject
  }

  /// Reads a condition.
  ///
  /// - Throws: A ``PredicateError`` that points at the first fault.
  /// - Complexity: O(*n*) for a text of *n* characters.
  public init(parsing text: String) throws(PredicateError) {
    condition = try PredicateParser.parse(text)
    subject = try condition.subject { $0.owner ?? .either }
  }
}

extension Predicate: CustomStringConvertible {
  /// The canonical text, which parses to an equal predicate.
  ///
  /// It differs from the text that was parsed in blanks, in quotes and
  /// parentheses that were not needed, and in other spellings of operators.
  public var description: String { condition.text }
}

extension Condition {
  /// Returns what the condition is about, given who has which field.
  func subject(
    _ owner: (FieldReference) -> FieldOwner
  ) throws(PredicateError) -> Predicate.Subject {
    let fields = comparisons.map(\.field)
    let ofEntities = fields.first { owner($0) == .entities }
    guard fields.contains(where: { owner($0) == .relations }) else {
      return ofEntities == nil ? .relations : .entities
    }
    if let field = ofEntities {
      throw PredicateError(
        column: field.column, text: field.text, .mixedSubjects)
    }
    return .relations
  }
}
