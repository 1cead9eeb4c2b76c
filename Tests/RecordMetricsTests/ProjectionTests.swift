import NetworkModel
import NetworkResults
import RecordMetrics
import TestSupport
import Testing

@Suite("Projections")
struct ProjectionTests {
  /// Three investors and four firms:
  ///
  ///     a – w x y     b – w x     c – y z
  func market() throws -> Network {
    let investors = ["a", "b", "c"].map { Entity(id: $0, kind: .investor) }
    let firms = ["w", "x", "y", "z"].map { Entity(id: $0, kind: .firm) }
    let pairs = ["aw", "ax", "ay", "bw", "bx", "cy", "cz"]
    var relations = pairs.map {
      Relation(source: String($0.prefix(1)), target: String($0.suffix(1)))
    }
    // A second round and a relation the other way make no further neighbor.
    relations.append(Relation(source: "a", target: "w", year: 2020))
    relations.append(Relation(source: "w", target: "a"))
    // Firms among themselves join no two modes.
    relations.append(Relation(source: "w", target: "z"))
    return try Network(
      entities: investors + firms, relations: relations)
  }

  func ties(_ network: Network) -> [String] {
    network.relations.map { "\($0.source)\($0.target) \($0.weight)" }
  }

  @Test("syndicates: a and b share two firms, a and c one")
  func counts() throws {
    let made = try market().projected(from: [.firm], onto: [.investor])
    #expect(ties(made.network) == ["ab 2.0", "ac 1.0"])
    #expect(made.network.relations.allSatisfy { $0.direction == .undirected })
    #expect(made.network.entities.map(\.id) == ["a", "b", "c"])
    #expect(
      made.notes == [
        "9 relations join 4 entities to 3 of 3; 2 pairs have one in common"
      ])
  }

  @Test("Newman: an investor of three firms gives a half to each pair")
  func newman() throws {
    let made = try market().projected(
      from: [.investor], onto: [.firm],
      options: ProjectionOptions(weighting: .newman))
    // w and x share a (1/2) and b (1/1); y shares a with both, c with z.
    #expect(
      ties(made.network) == ["wx 1.5", "wy 0.5", "xy 0.5", "yz 1.0"])
  }

  @Test("the backbone's chance is that of two random sets")
  func backbone() throws {
    // Of ten firms, p and q have the same five: 1/C(10, 5) = 1/252.
    var entities = ["p", "q", "r"].map { Entity(id: $0, kind: .investor) }
    entities += (0..<10).map { Entity(id: "f\($0)", kind: .firm) }
    var relations: [Relation] = []
    for firm in 0..<5 {
      relations.append(Relation(source: "p", target: "f\(firm)"))
      relations.append(Relation(source: "q", target: "f\(firm)"))
    }
    for firm in 4..<10 {
      relations.append(Relation(source: "r", target: "f\(firm)"))
    }
    let network = try Network(entities: entities, relations: relations)
    let made = network.projected(
      from: [.firm], onto: [.investor],
      options: ProjectionOptions(weighting: .backbone))
    #expect(ties(made.network) == ["pq 5.0"])
    let tie = try #require(made.network.relations.first)
    guard case .real(let chance) = tie.attributes.last?.value else {
      Issue.record("no p")
      return
    }
    #expect(abs(chance - 1.0 / 252) < 1e-15)
    // 1/252 is above 0.01/3.
    #expect(
      network.projected(
        from: [.firm], onto: [.investor],
        options: ProjectionOptions(weighting: .backbone, significance: 0.01)
      ).network.relations.isEmpty)
  }

  @Test("random networks against the definition")
  func sweep() throws {
    for seed in 1...20 {
      var random = SeededGenerator(seed: UInt64(seed))
      let entities = (0..<20).map {
        Entity(id: "\($0)", kind: $0 < 8 ? .firm : .investor)
      }
      let relations = (0..<40).map { _ in
        Relation(
          source: "\(Int.random(in: 0..<20, using: &random))",
          target: "\(Int.random(in: 0..<20, using: &random))")
      }
      let network = try Network(entities: entities, relations: relations)
      let made = network.projected(from: [.firm], onto: [.investor])
      func firms(of investor: Int) -> Set<String> {
        Set(
          relations.flatMap { relation in
            [
              (relation.source, relation.target),
              (relation.target, relation.source),
            ]
          }.filter { $0.0 == "\(investor)" && (Int($0.1) ?? 99) < 8 }.map(\.1))
      }
      var expected: [String] = []
      for first in 8..<20 {
        for second in (first + 1)..<20 {
          let common = firms(of: first).intersection(firms(of: second)).count
          if common > 0 { expected.append("\(first)\(second) \(common).0") }
        }
      }
      #expect(ties(made.network) == expected)
    }
  }

  @Test("the quotient by layer counts relations, of each dimension apart")
  func quotient() throws {
    var entities = ["a", "b", "c", "d"].map { Entity(id: $0) }
    entities[0].layers = ["base"]
    entities[1].layers = ["base", "top"]
    entities[2].layers = ["top"]
    var relations = [
      Relation(source: "a", target: "b", dimension: .technology),
      Relation(source: "a", target: "c", dimension: .technology),
      Relation(source: "a", target: "c", dimension: .investment),
      Relation(source: "c", target: "d"),
      Relation(source: "c", target: "a"),
    ]
    relations[4].direction = .undirected
    let network = try Network(entities: entities, relations: relations)
    let made = try network.quotient(by: "layer")
    #expect(
      made.network.entities.map { "\($0.id) \($0.attributes[0].value)" } == [
        "base \(AttributeValue.integer(2))", "top \(AttributeValue.integer(2))",
        "(not stated) \(AttributeValue.integer(1))",
      ])
    #expect(
      made.network.relations.map {
        "\($0.source) \($0.target) \($0.dimension?.rawValue ?? "-")"
          + " \($0.direction) \($0.weight)"
      } == [
        "base base technology directed 1.0", "base top technology directed 2.0",
        "base top investment directed 1.0",
        "top (not stated) - directed 1.0", "base top - undirected 1.0",
      ])
    let stated = try network.quotient(by: "layer", missing: .drop)
    #expect(stated.network.entities.map(\.id) == ["base", "top"])
    #expect(stated.notes.last == "1 relations left out: an end states no layer")
    #expect(throws: ShareError.self) { try network.quotient(by: "planet") }
  }

  @Test("units become their parent, of two owners none, of a circle none")
  func rollUp() throws {
    let entities = ["g", "u", "v", "w", "x", "y", "s"].map { Entity(id: $0) }
    func owns(_ source: String, _ target: String) -> Relation {
      Relation(source: source, target: target, kind: "owns")
    }
    let network = try Network(
      entities: entities,
      relations: [
        owns("g", "u"), owns("u", "v"), owns("g", "w"), owns("s", "w"),
        owns("x", "y"), owns("y", "x"),
        Relation(source: "v", target: "s", kind: "supplies"),
        Relation(source: "u", target: "v", kind: "supplies"),
        Relation(source: "y", target: "v", kind: "supplies"),
      ])
    let made = network.rolledUp()
    #expect(made.network.entities.map(\.id) == ["g", "w", "x", "y", "s"])
    #expect(made.network.entities[0].aliases == ["u", "v"])
    #expect(
      made.network.relations.map {
        "\($0.source)\($0.target) \($0.kind?.rawValue ?? "")"
      } == [
        "gw owns", "sw owns", "xy owns", "yx owns", "gs supplies",
        "yg supplies",
      ])
    #expect(
      made.notes == [
        "2 units joined to their parents; 3 relations within a family left out",
        "1 entities with several owners stay",
        "2 entities that are owned in a circle stay",
      ])
  }

  @Test("nothing in nothing")
  func empty() throws {
    #expect(
      Network().projected(from: [.firm], onto: [.investor]).network == Network()
    )
    #expect(Network().rolledUp().network == Network())
    #expect(try Network().quotient(by: "layer").network == Network())
  }
}
