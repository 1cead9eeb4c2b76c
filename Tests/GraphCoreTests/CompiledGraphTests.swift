import GraphCore
import NetworkModel
import TestSupport
import Testing

@Suite("The compiled graph")
struct CompiledGraphTests {
  static let policies: [EdgePolicy] = EdgePolicy.Parallel.allCases
    .flatMap { parallel in
      EdgePolicy.Loops.allCases.map {
        EdgePolicy(parallel: parallel, loops: $0)
      }
    }

  @Test("a policy changes the edges as it says", arguments: policies)
  func policy(_ policy: EdgePolicy) {
    for seed in 0..<500 as Range<UInt64> {
      let graph = RandomGraphs.graph(seed: seed)
      let compiled = graph.compiled(policy: policy)
      let expected = graph.under(policy)
      #expect(compiled.invariantViolations() == [])
      #expect(compiled.policy == policy)
      #expect(compiled.vertexCount == graph.vertexCount)
      #expect(
        compiled.sources.map { Int($0) } == expected.edges.map(\.source))
      #expect(
        compiled.targets.map { Int($0) } == expected.edges.map(\.target))
      let weights = expected.edges.map(\.weight)
      #expect(compiled.weights ?? weights.map { _ in 1 } == weights)
      #expect((compiled.weights == nil) == weights.allSatisfy { $0 == 1 })
      let marks = expected.edges.map(\.isUndirected)
      #expect(compiled.isUndirected ?? marks.map { _ in false } == marks)
      #expect(compiled.naturalDirection == expected.naturalDirection)
      #expect(
        compiled.kinds.map { $0.map { Int($0) } }
          == expected.edges.map(\.kind))
    }
  }

  // a → b twice (weights 2, 3), b → a, a – b as (b, a) and (a, b), a loop
  @Test("merging adds weights up, keeps directions and places apart")
  func mergeByHand() {
    let graph = PlainGraph(
      vertexCount: 2,
      edges: [
        .init(0, 1, weight: 2, kind: 7), .init(1, 0, isUndirected: true),
        .init(1, 0), .init(0, 1, weight: 3, kind: 8),
        .init(0, 1, isUndirected: true), .init(0, 0), .init(0, 0, weight: 4),
      ]
    ).compiled(policy: EdgePolicy(parallel: .merge))
    #expect(graph.sources == [0, 1, 1, 0])
    #expect(graph.targets == [1, 0, 0, 0])
    #expect(graph.weights == [5, 2, 1, 5])
    #expect(graph.kinds == [7, 0, 0, 0])
    #expect(graph.isUndirected == [false, true, false, false])
  }

  @Test("the distinct neighbors, with and without directions")
  func simpleRows() {
    for seed in 0..<200 as Range<UInt64> {
      let graph = RandomGraphs.graph(seed: seed)
      let compiled = graph.compiled()
      for vertex in graph.vertices {
        #expect(
          compiled.simpleUndirectedRows()[vertex].map { Int($0) }
            == graph.neighbors(of: vertex).sorted())
        let targets = graph.edges.filter { $0.source == vertex && !$0.isLoop }
        #expect(
          compiled.simpleDirectedRows()[vertex].map { Int($0) }
            == Set(targets.map(\.target)).sorted())
      }
    }
  }

  @Test("a graph of pairs is directed unless it is said to be undirected")
  func pairs() {
    let directed = CompiledGraph(vertexCount: 3, edges: [(2, 0), (1, 1)])
    #expect(directed.sources == [2, 1])
    #expect(directed.targets == [0, 1])
    #expect(directed.naturalDirection == .directed)
    let undirected = CompiledGraph(
      vertexCount: 3, edges: [(2, 0), (1, 1)], direction: .undirected)
    #expect(undirected.naturalDirection == .undirected)
    let edgeless = CompiledGraph(
      vertexCount: 3, edges: [], direction: .undirected)
    #expect(edgeless.naturalDirection == .directed)
  }

  @Test("a network lowers in its order, a kind per dimension and kind")
  func lowering() throws {
    var competes = Relation(source: "c", target: "a", kind: "competes")
    competes.direction = .undirected
    let network = try Network(
      entities: [Entity(id: "c"), Entity(id: "a"), Entity(id: "b")],
      relations: [
        Relation(source: "a", target: "b", kind: "invests", weight: 2.5),
        Relation(source: "b", target: "a", kind: "supplies"),
        Relation(source: "b", target: "a", kind: "invests"), competes,
        Relation(source: "b", target: "b", dimension: "new", kind: "invests"),
      ])
    let graph = CompiledGraph(network)
    #expect(graph.vertexCount == 3)
    #expect(graph.sources == [1, 2, 2, 0, 2])
    #expect(graph.targets == [2, 1, 1, 1, 2])
    #expect(graph.weights == [2.5, 1, 1, 1, 1])
    #expect(graph.isUndirected == [false, false, false, true, false])
    let kinds = try #require(graph.kinds)
    #expect(kinds[0] == kinds[2])
    #expect(Set(kinds).count == 4)
    // The investments are each other's return, the supply is not; a stands
    // before b, so what a gave is left out.
    #expect(
      graph.undirectedViewMarks() == [false, true, true, true, true])
  }

  @Test("random networks lower to sound graphs", arguments: 0..<50)
  func randomNetworks(seed: UInt64) throws {
    let network = try RandomNetworks.network(seed: seed)
    for policy in Self.policies {
      let graph = CompiledGraph(network, policy: policy)
      #expect(graph.invariantViolations() == [])
      #expect(graph.vertexCount == network.entities.count)
      if policy == EdgePolicy() {
        #expect(graph.edgeCount == network.relations.count)
      }
    }
  }
}
