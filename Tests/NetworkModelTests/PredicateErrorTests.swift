import NetworkModel
import TestSupport
import Testing

@Suite("What is wrong with a condition")
struct PredicateErrorTests {
  typealias Fault = (text: String, column: Int, sentence: String)

  static let faults: [Fault] = [
    ("", 1, "the condition is empty; write one such as 'kind = firm'"),
    ("  ", 1, "the condition is empty; write one such as 'kind = firm'"),
    (
      "= firm", 1,
      "'=' stands where a field should be; write one such as 'kind = firm'"
    ),
    (
      "kind = firm and", 16,
      "the condition ends where a field should be; "
        + "write one such as 'kind = firm'"
    ),
    (
      "kind = firm and or role = x", 17,
      "'or' stands where a field should be; write one such as 'kind = firm'"
    ),
    (
      "'kind' = firm", 1,
      "''kind'' stands where a field should be; write one such as 'kind = firm'"
    ),
    (
      ")", 1,
      "')' stands where a field should be; write one such as 'kind = firm'"
    ),
    (
      "kind", 5,
      "the condition ends after 'kind'; write an operator there, "
        + "such as '=', 'in' or 'is missing'"
    ),
    (
      "kind firm", 6,
      "'firm' stands after 'kind'; write an operator there, "
        + "such as '=', 'in' or 'is missing'"
    ),
    ("kind =", 7, "the condition ends after '='; write a value there"),
    ("kind == = firm", 9, "'=' stands after '=='; write a value there"),
    ("kind in (firm,)", 15, "')' stands after ','; write a value there"),
    ("kind in (, firm)", 10, "',' stands after '('; write a value there"),
    (
      "kind = and", 8,
      "'and' is a word of the language; put it in quotes if it is a value"
    ),
    ("kind = && x", 8, "'&&' stands after '='; write a value there"),
    (
      "kind = missing", 8,
      "nothing equals a missing value; write 'kind is missing', "
        + "or put the word in quotes"
    ),
    (
      "source.country != target.country", 19,
      "'target.country' is a field, and a field is compared with a value; "
        + "put it in quotes if it is one"
    ),
    (
      "kind = `firm`", 8,
      "backquotes are for names of fields; "
        + "put a value in single or double quotes"
    ),
    (
      "kind not firm", 10,
      "'firm' stands after 'kind not'; "
        + "write 'kind not in (…)' or 'kind != …'"
    ),
    (
      "kind is firm", 9,
      "'firm' stands after 'is'; write 'kind is missing', "
        + "'kind is not missing' or 'kind = …'"
    ),
    (
      "kind is not", 12,
      "the condition ends after 'is'; write 'kind is missing', "
        + "'kind is not missing' or 'kind = …'"
    ),
    (
      "kind in firm", 9,
      "'firm' stands after 'in'; "
        + "write the values in parentheses, as in '(a, b)'"
    ),
    (
      "kind in (firm investor)", 15,
      "'investor' stands in a list; "
        + "write ',' before another value or ')' at the end"
    ),
    ("kind in ()", 10, "the list is empty; write at least one value"),
    (
      "kind in (firm", 9,
      "this '(' is not closed; write ')' where its part ends"
    ),
    (
      "year = 1 and (kind = a or (kind = b)", 14,
      "this '(' is not closed; write ')' where its part ends"
    ),
    (
      "kind = firm)", 12,
      "this ')' closes nothing; remove it or write '(' before it"
    ),
    (
      "city = New York", 12,
      "'York' stands after a complete condition; join conditions with 'and' "
        + "or 'or', and put a value of several words in quotes"
    ),
    (
      "(city = New York)", 13,
      "'York' stands after a complete condition; join conditions with 'and' "
        + "or 'or', and put a value of several words in quotes"
    ),
    (
      "name = 'firm", 8,
      "the quote ' is not closed; write another one after the text"
    ),
    (
      "name = “firm\"", 8,
      "the quote “ is not closed; write another one after the text"
    ),
    (
      "source.`staff = 1", 8,
      "the quote ` is not closed; write another one after the text"
    ),
    (
      #"name = 'C:\data'"#, 11,
      #"'\d' is no escape; write '\\' for a backslash"#
    ),
    (
      "kind = 百度@", 10,
      "'@' cannot stand outside quotes; "
        + "put the value that holds it in quotes"
    ),
    (
      "name = 👩‍🔬", 8,
      "'👩‍🔬' cannot stand outside quotes; "
        + "put the value that holds it in quotes"
    ),
    ("kind = a & kind = b", 10, "'&' alone means nothing; write '&&'"),
    ("kind = a | kind = b", 10, "'|' alone means nothing; write '||'"),
    (
      "`` = 1", 1,
      "there is no name between the backquotes; write that of a field"
    ),
    (
      "source = baidu", 1,
      "'source' is an end of a relation; write a field of it, "
        + "such as 'source.id'"
    ),
    (
      "year = 1 and source.weight > 1", 14,
      "'weight' is a field of relations, which their ends do not have; "
        + "write it without the end"
    ),
    ("year = soon", 8, "year needs a number; 'soon' is none"),
    ("year in (2019, soon)", 16, "year needs a number; 'soon' is none"),
    ("weight = 0x10", 10, "weight needs a number; '0x10' is none"),
    ("weight = nan", 10, "weight needs a number; 'nan' is none"),
    ("weight = 1e999", 10, "weight needs a number; '1e999' is none"),
    (
      "target.year > '2020年'", 15, "target.year needs a number; '2020年' is none"
    ),
    ("staff ≤ many", 9, "'≤' needs a number; 'many' is none"),
    (
      "name < 5", 6,
      "'<' needs a number; name is text, so use '=', '~' or 'in'"
    ),
    (
      "both.layer ＞＝ 5", 12,
      "'＞＝' needs a number; both.layer is text, so use '=', '~' or 'in'"
    ),
    (
      "year ~ 20", 6,
      "'~' looks into text; year is a number, so use '=', '<' or '>'"
    ),
    (
      "direction = both", 13,
      "'both' is no direction; write 'directed' or 'undirected'"
    ),
    (
      "kind = firm and dimension = x", 1,
      "'kind' is a field of entities in a condition on relations; write "
        + "'source.kind', 'target.kind', 'either.kind' or 'both.kind'"
    ),
    (
      "source.kind = firm or 员 = 1 and name_en ~ x", 33,
      "'name_en' is a field of entities in a condition on relations; write "
        + "'source.name_en', 'target.name_en', 'either.name_en' or "
        + "'both.name_en'"
    ),
    // A combining mark makes one character of two scalars.
    (
      "name = 'e\u{301}' x", 12,
      "'x' stands after a complete condition; join conditions with 'and' "
        + "or 'or', and put a value of several words in quotes"
    ),
  ]

  @Test("each fault has its column and sentence", arguments: faults)
  func fault(_ fault: Fault) {
    let error = #expect(throws: PredicateError.self) {
      try Predicate(parsing: fault.text)
    }
    #expect(error?.column == fault.column)
    #expect(error?.description == fault.sentence)
  }

  @Test("the offending text is given as it was written")
  func offendingText() {
    let error = #expect(throws: PredicateError.self) {
      try Predicate(parsing: "year = 1 and name = (")
    }
    #expect(
      error == PredicateError(column: 21, text: "(", .expectedValue(after: "="))
    )
  }

  @Test("a condition beyond a limit is refused, one at it is understood")
  func limits() throws {
    func nested(_ depth: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: depth) + "kind = a"
        + String(repeating: close, count: depth)
    }
    func long(_ count: Int) -> String {
      [String](repeating: "kind = a", count: count).joined(separator: " or ")
    }
    let sentences = [
      nested(101, "(", ")"):
        "parentheses and 'not' stand more than 100 deep; "
        + "write the condition flatter",
      nested(100_000 / 2 - 4, "(", ")"):
        "parentheses and 'not' stand more than 100 deep; "
        + "write the condition flatter",
      nested(20_000, "not ", ""):
        "parentheses and 'not' stand more than 100 deep; "
        + "write the condition flatter",
      long(1_001):
        "the condition has more than 1000 comparisons; "
        + "list values with 'in (…)'",
      "kind = " + String(repeating: "a", count: 100_000):
        "the condition is longer than 100000 characters; shorten it",
    ]
    for (text, sentence) in sentences {
      let error = #expect(throws: PredicateError.self) {
        try Predicate(parsing: text)
      }
      #expect(error?.description == sentence)
    }
    #expect(
      try Predicate(parsing: nested(100, "(", ")")).description == "kind = a")
    _ = try Predicate(parsing: nested(50, "(not ", ")"))
    _ = try Predicate(parsing: long(1_000))
    _ = try Predicate(
      parsing: "kind = " + String(repeating: "a", count: 99_993))
  }
}
