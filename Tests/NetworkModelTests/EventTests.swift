import NetworkModel
import Testing

@Suite("Events")
struct EventTests {
  private var round: Event {
    var round = Event(
      id: "r1", sources: ["x", "y"], targets: ["a", "b"], kind: "invests",
      year: 2020, amount: 100, currency: "CNY", round: "A")
    round.attributes = [Attribute("stage", .text("early"))]
    round.provenance = ["saiia2023:1"]
    return round
  }
  private let parties = ["x", "y", "a", "b"].map { Entity(id: $0) }

  @Test("an event is a relation from each source to each target")
  func expansion() {
    let pairs = round.relations
    #expect(
      pairs.map { $0.source + $0.target } == ["xa", "xb", "ya", "yb"])
    for pair in pairs {
      #expect(pair.event == "r1")
      #expect(pair.kind == "invests")
      #expect(pair.dimension == .investment)
      #expect(pair.year == 2020)
      #expect(pair.amount == 100)
      #expect(pair.currency == "CNY")
      #expect(pair.round == "A")
      #expect(pair.weight == 1)
      #expect(pair.provenance == ["saiia2023:1"])
    }
    #expect(Event(id: "e", sources: [], targets: ["a"]).relations == [])
  }

  @Test("sums are those of the events, however many pairs they have")
  func sums() throws {
    let second = Event(
      id: "r2", sources: ["x"], targets: ["a"], amount: 50, currency: "CNY")
    let network = try Network(
      entities: parties, relations: [], events: [round, second])
    #expect(network.relations.count == 5)
    #expect(network.events.compactMap(\.amount).reduce(0, +) == 150)
    // Over the pairs the first round would count four times.
    #expect(network.relations.compactMap(\.amount).reduce(0, +) == 450)
  }

  @Test("an event whose pairs are given is not expanded again")
  func given() throws {
    var pair = Relation(source: "x", target: "a")
    pair.event = "r1"
    let network = try Network(
      entities: parties, relations: [pair], events: [round])
    #expect(network.relations.count == 1)
    #expect(network.events == [round])

    var builder = NetworkBuilder()
    for party in parties { try builder.add(party) }
    try builder.note(round)
    #expect(builder.finish().relations.isEmpty)
    #expect(builder.finish().events == [round])
  }

  @Test("an event stands as long as one of its pairs does")
  func selection() throws {
    let late = Event(id: "r2", sources: ["x"], targets: ["y"], year: 2021)
    let network = try Network(
      entities: parties, relations: [], events: [round, late])
    #expect(network.snapshot(of: 2019).events == [])
    #expect(network.snapshot(of: 2020).events == [round])
    #expect(network.snapshot(of: 2021).events == [round, late])

    var selection = Selection()
    selection.condition = try Predicate(parsing: "target.id = b")
    #expect(network.selecting(selection).events == [round])
    selection.condition = try Predicate(parsing: "event = r2")
    #expect(network.selecting(selection).events == [late])
    selection.condition = try Predicate(parsing: "id != a and id != b")
    #expect(network.selecting(selection).events == [late])
  }
}
