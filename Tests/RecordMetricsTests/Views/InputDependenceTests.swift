import NetworkModel
import NetworkResults
import RecordMetrics
import Testing

@Suite("Dependence on suppliers")
struct InputDependenceTests {
  func network(weight: Double = 4) throws -> Network {
    func supply(
      _ source: String, _ target: String, weight: Double = 1
    ) -> Relation {
      Relation(
        source: source, target: target, kind: "supplies", weight: weight)
    }
    var undirected = supply("x", "b")
    undirected.direction = .undirected
    let countries = ["a": "CN", "b": "CN", "x": "US", "y": "CN"]
    return try Network(
      entities: ["a", "b", "x", "y", "z"].map {
        Entity(id: $0, country: countries[$0])
      },
      relations: [
        // Of the inputs of a two come from x, one from y, one from z.
        supply("x", "a"), supply("x", "a"), supply("y", "a", weight: weight),
        supply("z", "a"), supply("a", "a"),
        // b has y alone, though twice.
        supply("y", "b"), supply("y", "b"), undirected,
        Relation(source: "x", target: "b", kind: "invests"),
      ])
  }

  @Test("a: half from x, HHI 50² + 25² + 25²; b: a sole supplier")
  func relations() throws {
    let found = try InputDependence(of: network(), year: 2020)
    #expect(found.year == 2020)
    #expect(found.buyers.map(\.entity.id) == ["a", "b"])
    let a = found.buyers[0]
    #expect(a.inputs == 4)
    #expect(a.suppliers == 3)
    #expect(a.largest?.id == "x")
    #expect(a.largestShare == 0.5)
    #expect(a.herfindahl == 3_750)
    #expect([a.domestic, a.foreign, a.notStated] == [1, 2, 1])
    #expect(a.foreignShare == 2.0 / 3)
    #expect(!a.hasSoleSupplier)
    let b = found.buyers[1]
    #expect(b.hasSoleSupplier)
    #expect(b.inputs == 2)
    #expect(b.largestShare == 1)
    #expect(b.herfindahl == 10_000)
    #expect(b.foreignShare == 0)
    #expect(found.relations == 6)
    #expect(found.ownRelations == 1)
    #expect(found.undirected == 1)
  }

  @Test("suppliers by whom they alone supply")
  func suppliers() throws {
    let found = try InputDependence(of: network()).suppliers
    #expect(found.map(\.entity.id) == ["y", "x", "z"])
    #expect(found.map(\.buyers) == [2, 1, 1])
    #expect(found.map(\.soleBuyers) == [1, 0, 0])
    #expect(found.map(\.inputs) == [3, 2, 1])
  }

  @Test("by weight y supplies most; equal ones go by id")
  func weights() throws {
    let heavy = try InputDependence(of: network(), unit: .weight)
    #expect(heavy.buyers[0].largest?.id == "y")
    #expect(heavy.buyers[0].largestShare == 4.0 / 7)
    let equal = try InputDependence(of: network(weight: 2), unit: .weight)
    #expect(equal.buyers[0].largest?.id == "x")
  }

  @Test("inputs of nothing have no shares, of less than nothing are refused")
  func weightless() throws {
    var relation = Relation(source: "x", target: "a", kind: "supplies")
    for (weight, isRefused) in [(0.0, false), (-1.0, true)] {
      relation.weight = weight
      let network = try Network(
        entities: [Entity(id: "a"), Entity(id: "x")], relations: [relation])
      guard !isRefused else {
        #expect(throws: ShareError.negative(unit: .weight, value: -1)) {
          try InputDependence(of: network, unit: .weight)
        }
        continue
      }
      let buyer = try InputDependence(of: network, unit: .weight).buyers[0]
      #expect(buyer.largest == nil)
      #expect(buyer.largestShare == nil)
      #expect(buyer.herfindahl == nil)
      #expect(buyer.foreignShare == nil)
    }
  }

  @Test("nobody is supplied")
  func empty() throws {
    let found = try InputDependence(of: Network())
    #expect(found.buyers.isEmpty)
    #expect(found.suppliers.isEmpty)
  }
}

@Suite("Relations across borders")
struct CrossBorderTests {
  @Test("by pair of countries; undirected ones at the first by name")
  func pairs() throws {
    var undirected = Relation(source: "u", target: "c")
    undirected.direction = .undirected
    let network = try Network(
      entities: [
        Entity(id: "c", country: "CN"), Entity(id: "d", country: "CN"),
        Entity(id: "u", country: "US"), Entity(id: "n"),
      ],
      relations: [
        Relation(source: "c", target: "u", weight: 2),
        Relation(source: "u", target: "c"), undirected,
        Relation(source: "c", target: "d"), Relation(source: "c", target: "n"),
      ])
    let found = CrossBorder(of: network, year: 2021)
    #expect(
      found
        == CrossBorder(
          year: 2021,
          pairs: [
            .init(
              from: "CN", to: "US", relations: 2, weight: 3, share: 2.0 / 3),
            .init(
              from: "US", to: "CN", relations: 1, weight: 1, share: 1.0 / 3),
          ], domestic: 1, foreign: 3, notStated: 1))
    #expect(found.foreignShare == 0.75)
  }

  @Test("without relations there is no share")
  func empty() {
    let found = CrossBorder(of: Network())
    #expect(found.pairs.isEmpty)
    #expect(found.foreignShare == nil)
  }
}
