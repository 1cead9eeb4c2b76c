import GraphMetrics
import NetworkModel
import NetworkResults
import Testing

@Suite("The card of an entity")
struct CardTests {
  func network() throws -> Network {
    var firm = Entity(
      id: "f", name: "甲", kind: .firm, country: "CN", year: 2010)
    firm.layers = ["foundation", "application"]
    firm.attributes = [
      Attribute("staff", .integer(7)),
      Attribute("tags", .list([.text("x"), .text("y")])),
    ]
    func link(
      _ source: String, _ target: String, _ kind: RelationKind?,
      _ year: Int? = nil, weight: Double = 1
    ) -> Relation {
      Relation(
        source: source, target: target, kind: kind, year: year, weight: weight)
    }
    var undirected = link("f", "u", nil, 2018)
    undirected.direction = .undirected
    return try Network(
      entities: [firm] + ["u", "v", "w"].map { Entity(id: $0) },
      relations: [
        link("u", "f", "supplies", 2018, weight: 2),
        link("u", "f", "empowers", 2019), link("u", "f", "supplies"),
        link("f", "u", "supplies", 2017), link("v", "f", "invests", 2020),
        link("f", "f", "supplies"), undirected, link("v", "w", "supplies"),
      ])
  }

  @Test("what is stated, in a fixed order, attributes among it")
  func facts() throws {
    let card = try network().card(ofEntityAt: 0)
    #expect(
      card.facts.map(\.field) == [
        "id", "name", "kind", "country", "layer", "year", "staff", "tags",
      ])
    #expect(
      card.facts.map(\.values)[4...] == [
        ["foundation", "application"], ["2010"], ["7"], ["x", "y"],
      ])
  }

  @Test("degrees by dimension, what has none last; a loop is its own")
  func degrees() throws {
    let card = try network().card(ofEntityAt: 0, year: 2021)
    #expect(card.year == 2021)
    #expect(
      card.degrees.map(\.dimension) == ["investment", "technology", nil])
    let technology = card.degrees[1]
    #expect(technology.relations == [.in: 3, .out: 1, .own: 1])
    #expect(technology.weights == [.in: 4, .out: 1, .own: 1])
    #expect(technology.partners == 1)
    #expect(card.degrees[2].relations == [.undirected: 1])
    #expect(card.all.total == 7)
    #expect(card.all.partners == 2)
  }

  @Test("partners by dimension and way, with kinds, years, weight")
  func partners() throws {
    let partners = try network().card(ofEntityAt: 0).partners
    #expect(partners.map(\.entity.id) == ["v", "u", "u", "f", "u"])
    #expect(partners.map(\.way) == [.in, .in, .out, .own, .undirected])
    let inputs = partners[1]
    #expect(inputs.kinds == ["empowers", "supplies"])
    #expect(inputs.relations == 3)
    #expect(inputs.years == [2018, 2019])
    #expect(inputs.undated == 1)
    #expect(inputs.weight == 4)
  }

  @Test("an entity alone has a card too")
  func alone() throws {
    let network = try Network(entities: [Entity(id: "a")], relations: [])
    let card = network.card(ofEntityAt: 0)
    #expect(card.degrees.isEmpty)
    #expect(card.partners.isEmpty)
    #expect(card.all.total == 0)
    #expect(card.structure.neighbors == 0)
  }
}
