import GraphCore
import TestSupport
import Testing

@Suite("The undirected view")
struct UndirectedViewTests {
  // a → b, b → a, b → a: one pair, and the second b → a stays alone.
  @Test("of a pair the edge from the earlier vertex is left out")
  func pair() {
    let graph = CompiledGraph(vertexCount: 2, edges: [(0, 1), (1, 0), (1, 0)])
    #expect(graph.undirectedViewMarks() == [false, true, true])
    let other = CompiledGraph(vertexCount: 2, edges: [(1, 0), (1, 0), (0, 1)])
    #expect(other.undirectedViewMarks() == [true, true, false])
  }

  @Test("loops, other kinds and undirected edges make no pair")
  func noPair() {
    let graph = PlainGraph(
      vertexCount: 2,
      edges: [
        .init(0, 0), .init(0, 0), .init(0, 1, kind: 1), .init(1, 0, kind: 2),
        .init(0, 1, kind: 3), .init(1, 0, kind: 3, isUndirected: true),
      ])
    #expect(graph.compiled().undirectedViewMarks().allSatisfy { $0 })
  }

  @Test("pairs as edges enter one by one", arguments: 0..<20)
  func oracle(chunk: UInt64) {
    for seed in (chunk * 100)..<(chunk * 100 + 100) {
      let graph = RandomGraphs.graph(seed: seed, vertices: 6)
      #expect(
        graph.compiled().undirectedViewMarks() == graph.undirectedViewMarks(),
        "seed \(seed)")
    }
  }

  @Test("many parallel pairs take no longer than as many edges")
  func manyParallel() {
    let half = 50_000
    let graph = CompiledGraph(
      vertexCount: 2,
      edges: (0..<2 * half).map { $0 < half ? (0, 1) : (1, 0) })
    let marks = graph.undirectedViewMarks()
    #expect(marks.prefix(half).allSatisfy { !$0 })
    #expect(marks.dropFirst(half).allSatisfy { $0 })
  }
}
