import Foundation
import GraphCore
import GraphMetrics
import NetworkResults
import TestSupport
import Testing

/// Values of networkx 3.6.1 and python-igraph 1.0.0, where their conventions
/// are those asked for here.
@Suite("Other programs")
struct PeerTests {
  func isClose(_ found: Double?, _ expected: Double) -> Bool {
    found.map { $0.isClose(to: expected, within: 1e-12) } ?? false
  }

  @Test("the karate club")
  func karate() {
    var options = StructureOptions()
    options.lowDegree = .zero
    let graph = NamedGraphs.karate.compiled()
    let found = graph.structure(options, measures: .computed)
    #expect(found.edges == 78)
    // networkx average_clustering, igraph transitivity_avglocal "nan"
    #expect(isClose(found.averageClustering, 0.570_638_478_207_682_3))
    #expect(isClose(graph.averageClustering(), 0.587_930_553_304_884_8))
    // Both programs
    #expect(isClose(found.transitivity, 0.255_681_818_181_818_2))
    #expect(found.triangles == 45)
    #expect(isClose(found.averagePathLength, 2.408_199_643_493_761))
    #expect(found.diameter == 5)
    #expect(found.radius == 3)
    #expect(isClose(found.degreeAssortativity, -0.475_613_097_684_614))
    #expect(found.maxCore == 4)
    #expect(isClose(found.density, 0.139_037_433_155_080_23))
  }

  @Test("a directed graph by arithmetic")
  func arithmetic() {
    let graph = NamedGraphs.arithmetic.compiled()
    let found = graph.structure(measures: .computed)
    #expect(found.edges == 146)
    #expect(isClose(found.reciprocity, 0.328_767_123_287_671_2))
    #expect(isClose(found.degreeAssortativity, -0.076_054_831_657_12))
    #expect(found.strongComponents == 1)
    #expect(found.weakComponents == 1)
    #expect(isClose(found.averagePathLength, 2.848_717_948_717_949))
    #expect(found.reachablePairs == 1_560)
    #expect(found.diameter == 5)
    #expect(graph.pathLengths().sum == 4_444)
  }

  @Test("the same, directions dropped and opposite edges merged")
  func arithmeticUndirected() {
    var plain = NamedGraphs.arithmetic
    for place in plain.edges.indices {
      plain.edges[place].isUndirected = true
    }
    let found = plain.compiled(policy: EdgePolicy(parallel: .merge))
      .structure(measures: .computed)
    #expect(found.edges == 122)
    #expect(isClose(found.averageClustering, 0.214_295_426_795_426_82))
    #expect(isClose(found.transitivity, 0.203_883_495_145_631_06))
    #expect(found.triangles == 49)
    #expect(found.maxCore == 4)
    #expect(isClose(found.degreeAssortativity, -0.136_241_711_123_298))
    #expect(isClose(found.averagePathLength, 2.224_358_974_358_974_5))
    #expect(found.diameter == 4)
  }
}
