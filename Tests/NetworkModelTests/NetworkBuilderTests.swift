import NetworkModel
import TestSupport
import Testing

@Suite("Building a network")
struct NetworkBuilderTests {
  private func pair() throws -> NetworkBuilder {
    var builder = NetworkBuilder()
    try builder.add(Entity(id: "a"))
    try builder.add(Entity(id: "b"))
    return builder
  }

  @Test("entities get their places in order")
  func places() throws {
    var builder = NetworkBuilder()
    #expect(try builder.add(Entity(id: "b")) == 0)
    #expect(try builder.add(Entity(id: "a")) == 1)
    #expect(builder.place(of: "a") == 1)
    #expect(builder.place(of: "c") == nil)
    #expect(builder.finish().entities.map(\.id) == ["b", "a"])
  }

  @Test("what does not fit is refused with a sentence, and nothing changes")
  func errors() throws {
    let relation = Relation(source: "a", target: "b")
    var heavy = relation
    heavy.weight = .infinity
    var priced = relation
    priced.amount = .nan
    let round = Event(id: "r", sources: ["a"], targets: ["b"])
    var costly = round
    costly.amount = -.infinity
    let faults: [(String, (inout NetworkBuilder) throws -> Void)] = [
      (
        "an entity has an empty id; give every entity an id",
        { try $0.add(Entity(id: "")) }
      ),
      (
        "the id 'a' is given to two entities; ids must be unique",
        { try $0.add(Entity(id: "a", name: "other")) }
      ),
      (
        "the relation a → z names 'z', which is not an entity; add it first",
        { try $0.add(Relation(source: "a", target: "z")) }
      ),
      (
        "the relation z → a names 'z', which is not an entity; add it first",
        { try $0.add(Relation(source: "z", target: "a")) }
      ),
      (
        "the relation a → b has weight inf; a weight is a finite number",
        { try $0.add(heavy) }
      ),
      (
        "the relation a → b has the amount nan; an amount is a finite number",
        { try $0.add(priced) }
      ),
      (
        "the event e names 'z', which is not an entity; add it first",
        {
          try $0.add(Event(id: "e", sources: ["a", "b"], targets: ["a", "z"]))
        }
      ),
      (
        "the event r has the amount -inf; an amount is a finite number",
        { try $0.add(costly) }
      ),
    ]
    for (sentence, act) in faults {
      var builder = try pair()
      let before = builder.finish()
      let error = #expect(throws: NetworkError.self) { try act(&builder) }
      #expect(error?.description == sentence)
      #expect(builder.finish() == before)
      // What was refused has left no trace: it can be added mended.
      try builder.add(Event(id: "e", sources: ["a"], targets: ["b"]))
      try builder.add(round)
      #expect(builder.finish().invariantViolations() == [])
    }
  }

  @Test("an event's id is its own")
  func duplicateEvents() throws {
    var builder = try pair()
    let event = Event(id: "r", sources: ["a"], targets: ["b"])
    try builder.add(event)
    let sentence = "the id 'r' is given to two events; ids must be unique"
    let added = #expect(throws: NetworkError.self) { try builder.add(event) }
    #expect(added?.description == sentence)
    let noted = #expect(throws: NetworkError.self) { try builder.note(event) }
    #expect(noted?.description == sentence)
    #expect(builder.finish().events.count == 1)
    #expect(builder.finish().relations.count == 1)
    #expect(
      NetworkError.tooManyEntities(limit: 7).description
        == "more than 7 entities; a network holds at most that many")
  }

  @Test("aliases are appended once, to one entity")
  func aliases() throws {
    var builder = try pair()
    builder.addAlias("甲", at: 0)
    builder.addAlias("乙", at: 0)
    builder.addAlias("甲", at: 0)
    #expect(builder.finish().entities.map(\.aliases) == [["甲", "乙"], []])
  }

  @Test("every value comes back from a network as it was given")
  func fidelity() throws {
    for seed in 0..<60 as Range<UInt64> {
      let network = try RandomNetworks.network(seed: seed)
      #expect(network.invariantViolations() == [])
      var entities: [Entity] = []
      var relations: [Relation] = []
      for entity in network.entities { entities.append(entity) }
      for relation in network.relations { relations.append(relation) }
      let again = try Network(
        entities: entities, relations: relations, events: network.events)
      #expect(again == network)
      #expect(Array(again.entities) == entities)
      #expect(Array(again.relations) == relations)
    }
  }

  @Test("what breaks the laws of a network is named")
  func violations() {
    var relations = Network.Relations(
      sources: [0, 1], targets: [1, 2], entityIDs: ["a", "b"])
    relations.years = Column([1])
    var entities = Network.Entities(ids: ["a", "a", ""])
    entities.kinds = CategoryColumn(repeating: nil, count: 2)
    let network = Network(entities: entities, relations: relations, events: [])
    #expect(
      network.invariantViolations() == [
        "an id occurs twice", "an id is empty",
        "relations name other entities than the network holds",
        "the columns of the entities differ in length",
        "the columns of the relations differ in length",
      ])
    relations = Network.Relations(
      sources: [3], targets: [0], entityIDs: ["a"])
    #expect(
      Network(
        entities: Network.Entities(ids: ["a"]), relations: relations, events: []
      ).invariantViolations() == ["a relation ends outside the network"])
    #expect(Network().invariantViolations() == [])
  }

  @Test("networks are equal by their rows, not by how they were stored")
  func equality() throws {
    let plain = Network(
      entities: Network.Entities(ids: ["a", "b"]),
      relations: Network.Relations(
        sources: [0], targets: [1], entityIDs: ["a", "b"]),
      events: [])
    let built = try Network(
      entities: [Entity(id: "a"), Entity(id: "b")],
      relations: [Relation(source: "a", target: "b")])
    #expect(plain == built)
    #expect(
      Network(
        entities: Network.Entities(ids: []),
        relations: Network.Relations(sources: [], targets: [], entityIDs: []),
        events: []) == Network())
    #expect(
      try Network(
        entities: [Entity(id: "b"), Entity(id: "a")],
        relations: [Relation(source: "a", target: "b")]) != built)
  }

  @Test("a kind of relation gives its dimension unless one is stated")
  func dimensions() {
    #expect(
      Relation(source: "a", target: "b", kind: "invests").dimension
        == .investment)
    #expect(
      Relation(
        source: "a", target: "b", dimension: .competition, kind: "invests"
      )
      .dimension == .competition)
    #expect(Relation(source: "a", target: "b", kind: "牵手").dimension == nil)
    #expect(
      Event(id: "e", sources: [], targets: [], kind: "prior_work").dimension
        == .humanCapital)
  }
}
