import GraphCore
import TestSupport
import Testing

@Suite("Opposite links")
struct OppositeLinksTests {
  // 0 ⇄ 1 with 0 → 1 twice, 1 → 2, a loop at 2, 3 ⇄ 2
  @Test("repeats count once, loops not at all")
  func byHand() {
    let graph = CompiledGraph(
      vertexCount: 5,
      edges: [(0, 1), (1, 0), (0, 1), (1, 2), (2, 2), (2, 2), (3, 2), (2, 3)])
    #expect(graph.oppositeLinkCount() == 4)
    #expect(CompiledGraph(vertexCount: 2, edges: []).oppositeLinkCount() == 0)
  }

  @Test("agree with the set of all pairs", arguments: 0..<5)
  func plain(block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      var random = SeededGenerator(seed: UInt64(seed))
      let count = Int.random(in: 1...9, using: &random)
      let edges = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        (
          Int.random(in: 0..<count, using: &random),
          Int.random(in: 0..<count, using: &random)
        )
      }
      let pairs = Set(edges.filter { $0.0 != $0.1 }.map { [$0.0, $0.1] })
      let graph = CompiledGraph(vertexCount: count, edges: edges)
      #expect(
        graph.oppositeLinkCount()
          == pairs.count { pairs.contains([$0[1], $0[0]]) }, "seed \(seed)")
    }
  }
}
