import GraphCore
import GraphMetrics
import NetworkModel
import NetworkResults
import TestSupport
import Testing

@Suite("Structure of a network")
struct NetworkStructureTests {
  func network(roles: [Role?]) throws -> Network {
    let entities = roles.enumerated().map { place, role in
      Entity(id: "e\(place)", role: role)
    }
    return try Network(
      entities: entities,
      relations: [
        Relation(source: "e0", target: "e1", year: 2020),
        Relation(source: "e0", target: "e1"),
        Relation(source: "e1", target: "e1", weight: 3),
      ])
  }

  @Test("roles are counted where one is stated")
  func roles() throws {
    let stated = try network(roles: [.sample, .relation, nil, .sample])
      .structure(measures: [])
    #expect(stated.sampleNodes == 2)
    #expect(stated.relationNodes == 1)
    let other = try network(roles: ["observer", nil]).structure(measures: [])
    #expect(other.sampleNodes == 0)
    #expect(other.relationNodes == 0)
    let none = try network(roles: [nil, nil]).structure(measures: [])
    #expect(none.sampleNodes == nil)
    #expect(none.relationNodes == nil)
  }

  @Test("a role that no entity has any more is not stated")
  func rolesAfterSelection() throws {
    let network = try network(roles: [nil, nil, .sample])
    var selection = Selection()
    selection.isolates = .drop
    #expect(
      network.selecting(selection).structure(measures: []).sampleNodes == nil)
  }

  @Test("the year is told, relations without one are counted")
  func years() throws {
    let result = try network(roles: [nil, nil])
      .structure(year: 2021, measures: [])
    #expect(result.year == 2021)
    #expect(result.undatedRelations == 2)
    #expect(result.edges == 3)
  }

  @Test("the policy reaches the graph")
  func policy() throws {
    let result = try network(roles: [nil, nil]).structure(
      policy: EdgePolicy(parallel: .merge, loops: .drop), measures: .computed)
    #expect(result.edges == 1)
    #expect(result.selfLoops == 0)
    #expect(result.averageWeightedDegree == 1)
  }

  @Test("a network of nobody has counts of 0 and no other number")
  func empty() {
    for direction in GraphDirection.allCases {
      var options = StructureOptions()
      options.direction = direction
      let result = Network().structure(options: options)
      var expected = StructureStatistics()
      expected.strongComponents = direction == .directed ? 0 : nil
      expected.communities = 0
      #expect(result.differences(from: expected) == [])
    }
  }

  @Test("one node: distances of 0, no density, no mean over pairs")
  func single() throws {
    let result = try Network(entities: [Entity(id: "a")], relations: [])
      .structure()
    #expect(result.nodes == 1)
    #expect(result.isolatedNodes == 1)
    #expect(result.averageDegree == 0)
    #expect(result.density == nil)
    #expect(result.averageClustering == 0)
    #expect(result.averagePathLength == nil)
    #expect(result.diameter == 0)
    #expect(result.radius == 0)
    #expect(result.modularity == nil)
    #expect(result.communities == 1)
    #expect(result.maxCore == 0)
    #expect(result.degreeGini == nil)
  }

  @Test("one loop: an edge that ties the node to nothing")
  func loop() throws {
    let result = try Network(
      entities: [Entity(id: "a")],
      relations: [Relation(source: "a", target: "a")]
    ).structure()
    #expect(result.edges == 1)
    #expect(result.selfLoops == 1)
    #expect(result.isolatedNodes == 1)
    #expect(result.parallelEdges == 0)
    #expect(result.averageDegree == 1)
    #expect(result.maxDegree == 2)
    #expect(result.reciprocity == nil)
    #expect(result.degreeAssortativity == nil)
    #expect(result.topDecileDegreeShare == 1)
    #expect(result.degreeGini == 0)
    #expect(result.maxCore == 0)
  }
}
