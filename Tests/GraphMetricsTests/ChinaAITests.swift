import GraphCore
import GraphMetrics
import NetworkModel
import NetworkResults
import TestSupport
import Testing

/// The values of `expected.json` come from networkx 3.6.1, printed with
/// twelve digits after the point.
@Suite("The real input: structure")
struct ChinaAITests {
  struct Part: Sendable, CustomStringConvertible {
    var description: String
    var network: Network
    var expected: ChinaAI.Expected
  }

  static func parts() throws -> [Part] {
    let whole = try ChinaAI.network()
    return try ChinaAI.parts.compactMap { part in
      try ChinaAI.expected(part.key).map {
        Part(
          description: part.key, network: whole.selecting(part.selection),
          expected: $0)
      }
    }
  }

  func structure(
    _ part: Part, _ direction: GraphDirection,
    _ change: (inout StructureOptions) -> Void = { _ in },
    policy: EdgePolicy = EdgePolicy()
  ) -> StructureStatistics {
    var options = StructureOptions()
    options.direction = direction
    change(&options)
    return part.network.structure(
      policy: policy, options: options, measures: .computed)
  }

  func isPrinted(_ found: Double?, _ expected: Double) -> Bool {
    found.map { abs($0 - expected) <= 5.1e-13 } ?? false
  }

  @Test("there are six parts")
  func count() throws { #expect(try Self.parts().count == 6) }

  @Test("read as directed", arguments: try parts())
  func directed(part: Part) {
    let found = structure(part, .directed)
    let expected = part.expected
    #expect(found.nodes == expected.nodes)
    #expect(found.edges == expected.edges)
    #expect(found.selfLoops == expected.selfLoops)
    #expect(found.parallelEdges == expected.parallelEdges)
    #expect(found.isolatedNodes == expected.isolates)
    #expect(isPrinted(found.averageDegree, expected.averageDegreeDirected))
    #expect(isPrinted(found.density, expected.densityDirectedMulti))
    #expect(found.weakComponents == expected.weakComponents)
    #expect(found.largestWeakComponent == expected.largestWeakComponent)
    #expect(found.strongComponents == expected.strongComponents)
    #expect(
      isPrinted(found.averagePathLength, expected.averagePathLengthDirected))
    #expect(found.reachablePairs == expected.reachableOrderedPairsDirected)
    #expect(found.diameter == expected.diameterDirected)
    #expect(found.triangles == expected.trianglesUndirected)
    #expect(isPrinted(found.transitivity, expected.transitivityUndirected))
  }

  @Test("read as undirected", arguments: try parts())
  func undirected(part: Part) {
    let expected = part.expected
    let zero = structure(part, .undirected) { $0.lowDegree = .zero }
    #expect(zero.parallelEdges == expected.parallelEdgesUndirected)
    #expect(
      isPrinted(
        zero.averageClustering, expected.averageClusteringUndirectedAllNodes))
    #expect(
      isPrinted(
        zero.averagePathLength, expected.averagePathLengthUndirected))
    #expect(zero.reachablePairs == expected.reachableOrderedPairsUndirected)
    #expect(zero.diameter == expected.diameterUndirected)
    #expect(zero.strongComponents == nil)
    #expect(zero.reciprocity == nil)
    let exclude = structure(part, .undirected) {
      $0.unreachable = .largestComponent
    }
    #expect(
      isPrinted(
        exclude.averageClustering,
        expected.averageClusteringUndirectedDegree2OrMore))
    #expect(
      isPrinted(
        exclude.averagePathLength,
        expected.averagePathLengthUndirectedLargestComponent))
    #expect(exclude.diameter == expected.diameterUndirectedLargestComponent)
    let size = expected.largestWeakComponent
    #expect(exclude.reachablePairs == size * (size - 1))
  }

  @Test("with parallel edges merged", arguments: try parts())
  func simple(part: Part) {
    let merged = EdgePolicy(parallel: .merge, loops: .drop)
    let directed = structure(part, .directed, policy: merged)
    let expected = part.expected
    #expect(
      isPrinted(directed.averageDegree, expected.averageDegreeDirectedSimple))
    #expect(isPrinted(directed.density, expected.densityDirectedSimple))
    #expect(directed.parallelEdges == 0)
    // Here nothing is said both ways, so the undirected view is simple, too.
    let undirected = structure(part, .undirected, policy: merged)
    #expect(isPrinted(undirected.density, expected.densityUndirectedSimple))
    #expect(
      isPrinted(
        directed.averageDegree.map { 2 * $0 },
        expected.averageDegreeUndirectedSimple))
  }

  @Test("components and degrees one by one", arguments: try parts())
  func vertices(part: Part) {
    let graph = CompiledGraph(part.network)
    let expected = part.expected
    let sizes = graph.weakComponents().sizes.sorted(by: >)
    let stated = expected.weakComponentSizes
    #expect(Array(sizes.prefix(stated.count)) == stated)
    #expect(sizes.dropFirst(stated.count).allSatisfy { $0 == 1 })
    #expect(
      graph.strongComponents().largestSize == expected.largestStrongComponent)
    let degrees = graph.degrees()
    for (degree, count) in expected.totalDegreeHistogram {
      #expect(degrees.count { String($0) == degree } == count)
    }
    #expect(
      expected.totalDegreeHistogram.values.reduce(0, +) == degrees.count)
    let neighbors = graph.simpleUndirectedRows()
    #expect(
      graph.degrees().indices.count { neighbors.count(of: $0) >= 2 }
        == expected.nodesWithDegree2OrMore)
  }

  @Test("the twenty of highest degree", arguments: try parts())
  func top(part: Part) throws {
    let list = try #require(
      try part.network.ranking(by: .degree, top: 20).first)
    let expected = part.expected.top20ByTotalDegree
    #expect(list.rows.map(\.id) == expected.map(\.id))
    #expect(list.rows.map(\.score) == expected.map { Double($0.total) })
    #expect(list.population == part.expected.nodes)
    let graph = CompiledGraph(part.network)
    let places = list.rows.map { row in
      part.network.entities.ids.firstIndex(of: row.id) ?? 0
    }
    #expect(
      places.map { graph.inDegrees()[$0] } == expected.map(\.arriving))
    #expect(
      places.map { graph.outDegrees()[$0] } == expected.map(\.leaving))
    let neighbors = graph.simpleUndirectedRows()
    #expect(
      places.map { neighbors.count(of: $0) } == expected.map(\.neighbors))
  }
}
