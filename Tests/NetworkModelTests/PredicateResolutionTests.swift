import NetworkModel
import Testing

@Suite("Conditions and the fields of a network")
struct PredicateResolutionTests {
  /// Entities have `staff`, `stock code` and `shared`; relations have `note`
  /// and `shared`.
  private func network() throws -> Network {
    var baidu = Entity(id: "baidu", kind: .firm, year: 2000)
    baidu.attributes = [
      Attribute("staff", .integer(40_000)),
      Attribute("stock code", .text("9888")),
      Attribute("shared", .text("x")),
    ]
    var relation = Relation(source: "baidu", target: "thu", year: 2020)
    relation.attributes = [
      Attribute("note", .text("joint laboratory")),
      Attribute("shared", .text("y")),
    ]
    return try Network(
      entities: [baidu, Entity(id: "thu", kind: .university)],
      relations: [relation])
  }

  static let subjects: [(text: String, subject: Predicate.Subject)] = [
    ("staff > 3", .entities),
    ("staff > 3 and year = 2020", .entities),
    ("staff > 3 and shared = x", .entities),
    ("staff > 3 and kind = firm", .entities),
    ("note ~ joint", .relations),
    ("note ~ joint and year = 2020", .relations),
    ("note ~ joint and source.staff > 3", .relations),
    ("shared = x", .relations),
    ("shared = x and kind = firm", .entities),
    ("both.`stock code` is missing", .relations),
    ("year = 2020", .relations),
  ]

  @Test("free attributes obey the rule of the fields", arguments: subjects)
  func subject(text: String, subject: Predicate.Subject) throws {
    let predicate = try Predicate(parsing: text)
    #expect(try predicate.resolved(for: network()).subject == subject)
    #expect(throws: Never.self) { try predicate.validate(against: network()) }
  }

  static let faults: [(text: String, column: Int, sentence: String)] = [
    ("knd = firm", 1, "there is no field 'knd'; did you mean 'kind'?"),
    ("Kind = firm", 1, "there is no field 'Kind'; did you mean 'kind'?"),
    (
      "year = 1 and stock_code = 1", 14,
      "there is no field 'stock_code'; did you mean '`stock code`'?"
    ),
    (
      "source.stafff > 1", 1,
      "there is no field 'source.stafff'; did you mean 'source.staff'?"
    ),
    (
      "surce.kind = firm", 1,
      "there is no field 'surce.kind'; did you mean 'source.kind'?"
    ),
    (
      "target.`stock cod` = 1", 1,
      "there is no field 'target.stock cod'; "
        + "did you mean 'target.`stock code`'?"
    ),
    (
      "year = 1 or 完全不同 = 1", 13,
      "there is no field '完全不同'; "
        + "write a field of the model or a column of the input"
    ),
    ("`kind` = firm", 1, "there is no field 'kind'; did you mean 'kind'?"),
    (
      "either.note ~ x", 1,
      "'note' is a field of relations, which their ends do not have; "
        + "write it without the end"
    ),
    (
      "note ~ x and staff > 1", 14,
      "'staff' is a field of entities in a condition on relations; write "
        + "'source.staff', 'target.staff', 'either.staff' or 'both.staff'"
    ),
    (
      "kind = firm and note ~ x", 1,
      "'kind' is a field of entities in a condition on relations; write "
        + "'source.kind', 'target.kind', 'either.kind' or 'both.kind'"
    ),
    (
      "amount > 1 and `stock code` = 1", 16,
      "'`stock code`' is a field of entities in a condition on relations; "
        + "write 'source.`stock code`', 'target.`stock code`', "
        + "'either.`stock code`' or 'both.`stock code`'"
    ),
  ]

  @Test("a field that the rows do not have is pointed at", arguments: faults)
  func fault(text: String, column: Int, sentence: String) throws {
    let predicate = try Predicate(parsing: text)
    let network = try network()
    let error = #expect(throws: PredicateError.self) {
      try predicate.validate(against: network)
    }
    #expect(error?.column == column)
    #expect(error?.description == sentence)
  }

  @Test("a snapshot knows the fields of the whole network")
  func snapshot() throws {
    let early = try network().snapshot(of: 1990)
    #expect(early.relations.isEmpty)
    #expect(throws: Never.self) {
      try Predicate(parsing: "note ~ x and source.staff > 3")
        .validate(against: early)
    }
  }

  @Test("selecting takes an unknown attribute for missing")
  func unvalidated() throws {
    var selection = Selection()
    selection.condition = try Predicate(parsing: "kind = firm and nosuch = 1")
    #expect(try network().selecting(selection).entities.isEmpty)
    selection.condition = try Predicate(parsing: "kind = firm and nosuch != 1")
    #expect(try network().selecting(selection).entities.map(\.id) == ["baidu"])
  }

  @Test("a condition on entities alone: which entities match")
  func entityUse() throws {
    let network = try network()
    func matches(_ text: String) throws -> [Bool] {
      try Predicate(parsing: text).matchingEntities(in: network)
    }
    #expect(try matches("kind = university") == [false, true])
    #expect(try matches("staff > 3") == [true, false])
    // Here year and shared are those of the entities.
    #expect(try matches("year = 2000") == [true, false])
    #expect(try matches("shared = x") == [true, false])
    #expect(try matches("shared = y") == [false, false])
  }

  static let notOfEntities: [(text: String, column: Int, field: String)] = [
    ("dimension = technology", 1, "dimension"),
    ("year = 2020 and note ~ x", 17, "note"),
    ("year = 2020 and source.kind = firm", 17, "source.kind"),
  ]

  @Test(
    "where only entities are meant, fields of relations are faults",
    arguments: notOfEntities)
  func entityUseFaults(text: String, column: Int, field: String) throws {
    let network = try network()
    let predicate = try Predicate(parsing: text)
    let error = #expect(throws: PredicateError.self) {
      try predicate.matchingEntities(in: network)
    }
    #expect(error?.column == column)
    #expect(
      error?.description
        == "'\(field)' is a field of relations, and this condition must be "
        + "about entities; name only fields of entities")
  }
}
