import GraphKernels
import Testing

@Suite("R-MAT graphs")
struct RMATGraphTests {
  @Test("have neither loops, nor repeated pairs, nor vertices without an edge")
  func simple() {
    let graph = RMATGraph(scale: 10, seed: 3)
    let pairs = zip(graph.sources, graph.targets).map { [$0, $1].sorted() }
    #expect(Set(pairs).count == pairs.count)
    #expect(pairs.allSatisfy { $0[0] != $0[1] })
    #expect(Set(pairs.joined()) == Set(0..<UInt32(graph.vertexCount)))
  }

  @Test("lose only what Graph500 graphs of that size lose, and have hubs")
  func shape() {
    let graph = RMATGraph(scale: 12, seed: 1)
    var degrees = [Int](repeating: 0, count: graph.vertexCount)
    for end in graph.sources + graph.targets { degrees[Int(end)] += 1 }
    // 65,536 draws; about a quarter of them meet another.
    #expect((45_000...52_000).contains(graph.sources.count))
    #expect((3_000...3_700).contains(graph.vertexCount))
    // Far above the mean of 29.
    #expect((degrees.max() ?? 0) > 500)
  }

  @Test("are the same for the same seed, and others for another")
  func seeded() {
    let graph = RMATGraph(scale: 8, seed: 5)
    #expect(graph.sources == RMATGraph(scale: 8, seed: 5).sources)
    #expect(graph.targets == RMATGraph(scale: 8, seed: 5).targets)
    #expect(graph.sources != RMATGraph(scale: 8, seed: 6).sources)
  }
}
