import Testing

@testable import NetworkModel

@Suite("Columns of numbers")
struct NumericColumnTests {
  private func entity(_ id: String, _ attributes: [Attribute]) -> Entity {
    var entity = Entity(id: id)
    entity.attributes = attributes
    return entity
  }

  private func network(
    _ relations: [Relation], events: [Event] = [],
    staff: [AttributeValue?] = [nil, nil, nil]
  ) throws -> Network {
    try Network(
      entities: zip(["a", "b", "c"], staff).map { id, value in
        entity(id, value.map { [Attribute("staff", $0)] } ?? [])
      }, relations: relations, events: events)
  }

  private func relation(
    amount: Double?, currency: String? = nil, event: String? = nil
  ) -> Relation {
    var relation = Relation(source: "a", target: "b")
    relation.amount = amount
    relation.currency = currency
    relation.event = event
    return relation
  }

  @Test("amounts of relations, an event once however many pairs it has")
  func amounts() throws {
    let found = try network(
      [relation(amount: 5), relation(amount: nil)],
      events: [
        Event(id: "e", sources: ["a", "b"], targets: ["c"], amount: 9)
      ]
    ).numericColumn("amount")
    #expect(found.values == [5, 9])
    #expect(found.missing == 1)
    #expect(found.owner == .events)
  }

  @Test("weights are of relations, 1 where none is stated")
  func weights() throws {
    let found = try network([relation(amount: nil)]).numericColumn("weight")
    #expect(found.values == [1])
    #expect(found.owner == .relations)
  }

  @Test("attributes of entities, written as people write numbers")
  func attributes() throws {
    let found = try network(
      [], staff: [.text("1,234"), .text("未披露"), .text("５０")]
    ).numericColumn("staff")
    #expect(found.values == [1234, 50])
    #expect(found.missing == 1)
    #expect(found.owner == .entities)
    #expect(
      try network([], staff: [.integer(3), .real(2.5), nil])
        .numericColumn("entity.staff").values == [3, 2.5])
  }

  @Test("what is no number is told with its entity")
  func notANumber() throws {
    let network = try network([], staff: [.integer(3), .text("many"), nil])
    #expect(
      throws: NumericColumnError.notANumber(
        column: "staff", of: "the entity 'b'", value: "many")
    ) { try network.numericColumn("staff") }
    #expect(
      NumericColumnError.notANumber(
        column: "staff", of: "the entity 'b'", value: "many"
      ).description
        == "the staff 'many' of the entity 'b' is not a number; correct it or"
        + " leave it empty")
  }

  @Test("an unknown column is answered with those there are")
  func unknown() throws {
    let network = try network(
      [relation(amount: 2)], staff: [.integer(3), nil, nil])
    #expect(
      throws: NumericColumnError.unknown(
        "amuont", known: ["amount", "weight", "staff"])
    ) { try network.numericColumn("amuont") }
    #expect(
      NumericColumnError.unknown(
        "amuont", known: ["amount", "weight", "staff"]
      ).description
        == "there is no column 'amuont' with numbers; did you mean 'amount'?"
        + " there are amount, weight, staff")
  }

  @Test("amounts in several currencies do not add up")
  func currencies() throws {
    let network = try network([
      relation(amount: 1, currency: "USD"),
      relation(amount: 2, currency: "CNY"),
    ])
    #expect(
      throws: NumericColumnError.severalCurrencies(
        column: "amount", ["CNY", "USD"])
    ) { try network.numericColumn("amount") }
    #expect(
      NumericColumnError.severalCurrencies(
        column: "amount", ["CNY", "USD"]
      ).description
        == "the column 'amount' is in several currencies (CNY, USD), which do"
        + " not add up; select one with --where \"currency = CNY\"")
  }

  @Test("a name that entities and relations share takes a word more")
  func ambiguous() throws {
    var relation = Relation(source: "a", target: "b")
    relation.attributes = [Attribute("staff", .integer(7))]
    let network = try network([relation], staff: [.integer(3), nil, nil])
    #expect(throws: NumericColumnError.ambiguous("staff")) {
      try network.numericColumn("staff")
    }
    #expect(try network.numericColumn("relation.staff").values == [7])
    #expect(try network.numericColumn("entity.staff").values == [3])
    #expect(
      network.numericColumnNames()
        == ["weight", "entity.staff", "relation.staff"])
  }
}
