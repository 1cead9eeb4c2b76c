import NetworkModel
import NetworkResults
import RecordMetrics
import Testing

@Suite("Technology input and empowerment")
struct TechnologyFlowTests {
  @Test("between two samples both; foreign by country; others not at all")
  func counts() throws {
    var entities = ["a", "b", "x", "y", "z"].map { Entity(id: $0) }
    for place in entities.indices {
      entities[place].role = place < 2 ? .sample : .relation
      entities[place].country = ["CN", "CN", "US", "CN", nil][place]
    }
    func link(_ source: String, _ target: String) -> Relation {
      Relation(source: source, target: target, dimension: .technology)
    }
    var undirected = link("z", "a")
    undirected.direction = .undirected
    let network = try Network(
      entities: entities,
      relations: [
        link("a", "b"), link("x", "a"), link("b", "y"), link("x", "y"),
        link("a", "a"), undirected,
        Relation(source: "x", target: "b", dimension: .investment),
      ])
    let flow = TechnologyFlow(of: network, year: 2021, dimension: .technology)
    // Arriving: a→b, x→a, z–a. Leaving: a→b, b→y, a–z.
    #expect(flow.input.domestic == 1)
    #expect(flow.input.foreign == 1)
    #expect(flow.input.notStated == 1)
    #expect(flow.input.foreignShare == 0.5)
    #expect(flow.empowerment.domestic == 2)
    #expect(flow.empowerment.foreign == 0)
    #expect(flow.empowerment.notStated == 1)
  }

  @Test("without roles every entity is of interest; nothing has no share")
  func roles() throws {
    let network = try Network(
      entities: [Entity(id: "a"), Entity(id: "b")],
      relations: [
        Relation(source: "a", target: "b", dimension: .technology)
      ])
    let flow = TechnologyFlow(of: network, year: nil, dimension: .technology)
    #expect(flow.input.total == 1)
    #expect(flow.empowerment.total == 1)
    #expect(flow.input.foreignShare == nil)
  }
}

@Suite("Bands")
struct BandCountTests {
  @Test("half-open, the ends in the band above them")
  func bands() {
    let count = BandCount(of: [0, 1, 1.5, 10, 99, -1], ends: [0, 1, 10])
    #expect(count.bands.map(\.count) == [1, 1, 2, 2])
    #expect(count.bands.map(\.from) == [nil, 0, 1, 10])
    #expect(count.bands.map(\.to) == [0, 1, 10, nil])
    #expect(count.total == 6)
  }

  @Test("the lowest band is left out where nothing lies in it")
  func lowest() {
    #expect(BandCount(of: [5], ends: [0, 10]).bands.map(\.count) == [1, 0])
    #expect(BandCount(of: [], ends: [0]).bands.map(\.count) == [0])
    #expect(BandCount(of: [3], ends: []).bands.map(\.count) == [1])
  }
}
