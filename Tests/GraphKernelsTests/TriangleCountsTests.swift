import GraphKernels
import TestSupport
import Testing

@Suite("Triangle counts")
struct TriangleCountsTests {
  // 0───1    one triangle and a tail
  //  \ /
  //   2───3
  @Test("a triangle with a tail")
  func paw() {
    let rows = PlainRows([[1, 2], [0, 2], [0, 1, 3], [2]])
    #expect(
      triangleCounts(offsets: rows.offsets.span, targets: rows.targets.span)
        == [1, 1, 1, 0])
  }

  @Test("random graphs agree with all triples", arguments: 0..<10)
  func oracle(chunk: UInt64) {
    for seed in (chunk * 100)..<(chunk * 100 + 100) {
      let graph = RandomGraphs.graph(seed: seed)
      let rows = PlainRows(neighborsIn: graph)
      #expect(
        triangleCounts(offsets: rows.offsets.span, targets: rows.targets.span)
          == graph.triangleCounts(), "seed \(seed)")
    }
  }

  /// All pairs of neighbors of the hub would be two thousand million.
  @Test("a hub of many neighbors costs no more than its edges")
  func hub() {
    let leaves = 60_000
    let rows = PlainRows(
      [Array(1...leaves)]
        + (1...leaves).map { $0 % 2 == 0 ? [0, $0 - 1] : [0, $0 + 1] })
    let counts = triangleCounts(
      offsets: rows.offsets.span, targets: rows.targets.span)
    #expect(counts[0] == leaves / 2)
    #expect(counts.dropFirst().allSatisfy { $0 == 1 })
  }
}
