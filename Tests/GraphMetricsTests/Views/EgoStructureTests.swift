import GraphCore
import GraphMetrics
import NetworkResults
import TestSupport
import Testing

@Suite("The place of a vertex among its neighbors")
struct EgoStructureTests {
  //     1───2        0 has the neighbors 1, 2, 3; 1 and 2 have a tie;
  //      \ /         3 leads on to 4
  //   3───0
  //   │
  //   4
  @Test("k = 3, t = 1: effective size 3 − 2/3, constraint by hand")
  func triangleAndTail() throws {
    let graph = CompiledGraph(
      vertexCount: 5,
      edges: [(0, 1), (0, 1), (1, 0), (0, 2), (2, 1), (3, 0), (3, 4), (0, 0)])
    let ego = graph.egoStructure(of: 0)
    #expect(ego.neighbors == 3)
    #expect(ego.ties == 1)
    #expect(ego.brokeredPairs == 2)
    #expect(ego.clustering == 1.0 / 3)
    #expect(ego.density == 4.0 / 6)
    #expect(ego.effectiveSize == 3 - 2.0 / 3)
    #expect(ego.efficiency == (3 - 2.0 / 3) / 3)
    // 1 and 2: (1/3 + 1/3 · 1/2)² each; 3: (1/3)².
    let constraint = try #require(ego.constraint)
    #expect(abs(constraint - (0.25 + 0.25 + 1.0 / 9)) < 1e-15)
    #expect(ego.pieces == 2)
    #expect(ego.cutOff == 2)
  }

  @Test("a leaf, and a vertex alone")
  func small() {
    let graph = CompiledGraph(vertexCount: 3, edges: [(0, 1)])
    #expect(
      graph.egoStructure(of: 0)
        == EgoStructure(
          neighbors: 1, ties: 0, clustering: nil, density: 1, effectiveSize: 1,
          constraint: 1, pieces: 1, cutOff: 0))
    let alone = graph.egoStructure(of: 2)
    #expect(
      alone
        == EgoStructure(
          neighbors: 0, ties: 0, clustering: nil, density: nil,
          effectiveSize: nil, constraint: nil, pieces: 0, cutOff: 0))
    #expect(alone.efficiency == nil)
    #expect(alone.brokeredPairs == 0)
  }

  @Test("straight from the definitions, over a matrix", arguments: 0..<40)
  func random(seed: UInt64) throws {
    let graph = RandomGraphs.graph(seed: seed)
    var isTied = [[Bool]](
      repeating: [Bool](repeating: false, count: graph.vertexCount),
      count: graph.vertexCount)
    for edge in graph.edges where !edge.isLoop {
      isTied[edge.source][edge.target] = true
      isTied[edge.target][edge.source] = true
    }
    let compiled = graph.compiled()
    for vertex in graph.vertices {
      let found = compiled.egoStructure(of: vertex)
      let around = graph.vertices.filter { isTied[vertex][$0] }
      func share(_ a: Int, _ b: Int) -> Double {
        isTied[a][b] ? 1 / Double(isTied[a].count(where: \.self)) : 0
      }
      let constraint = around.reduce(0.0) { sum, other in
        let indirect = around.reduce(0.0) {
          $0 + share(vertex, $1) * share($1, other)
        }
        let all = share(vertex, other) + indirect
        return sum + all * all
      }
      #expect(abs((found.constraint ?? 0) - constraint) < 1e-12)
      #expect(
        found.ties
          == around.flatMap { a in around.filter { a < $0 && isTied[a][$0] } }
          .count)
    }
  }
}
