import GraphCore
import GraphMetrics
import NetworkResults
import TestSupport
import Testing

@Suite("Laws of the community search")
struct CommunityLawsTests {
  @Test("vertices with one neighbor are in its community")
  func leaves() {
    for seed in UInt64(0)..<20 {
      let graph = CommunitySearchTests.valueNetwork(vertices: 200, seed: seed)
      let membership = graph.modularity(method: .louvain, runs: 2).membership
      var neighbors = [Set<Int>](repeating: [], count: graph.vertexCount)
      for (source, target) in zip(graph.sources, graph.targets)
      where source != target {
        neighbors[Int(source)].insert(Int(target))
        neighbors[Int(target)].insert(Int(source))
      }
      for vertex in neighbors.indices where neighbors[vertex].count == 1 {
        #expect(
          neighbors[vertex].allSatisfy {
            membership[$0] == membership[vertex]
          })
      }
    }
  }

  @Test("a star, a path of two and a vertex alone are a community each")
  func smallComponents() {
    let graph = CompiledGraph(
      vertexCount: 8, edges: [(0, 5), (1, 5), (5, 2), (7, 3), (4, 4)])
    for resolution in [1.0, 2] {
      let result = graph.modularity(
        method: .louvain, resolution: resolution)
      #expect(result.membership == [0, 0, 0, 1, 2, 0, 3, 1])
    }
  }

  @Test("no vertex of a larger network gains by moving", arguments: 1...4)
  func settled(seed: Int) throws {
    let graph = CommunitySearchTests.valueNetwork(
      vertices: 120, seed: UInt64(seed))
    let resolution = [1, 0.7, 1.4][seed % 3]
    let result = graph.modularity(
      method: .louvain, runs: 1, resolution: resolution)
    let value = try #require(result.modularity)
    for vertex in 0..<graph.vertexCount {
      for community in 0...result.communityCount {
        var moved = result.membership
        moved[vertex] = community
        let other = graph.modularity(
          ofPartition: moved, resolution: resolution)
        #expect((other ?? .nan) <= value + 1e-9)
      }
    }
  }
}
