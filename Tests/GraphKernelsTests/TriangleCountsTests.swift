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
  func randomGraphs(chunk: UInt64) {
    for seed in (chunk * 100)..<(chunk * 100 + 100) {
      expectSame(RandomGraphs.graph(seed: seed))
    }
  }

  @Test(
    "every family agrees with all triples", arguments: FamilyGraphs.allCases)
  func families(family: FamilyGraphs) {
    for seed in 0..<16 {
      expectSame(family.graph(seed: UInt64(seed), vertices: 8 + 9 * seed))
    }
  }

  /// Some rows are compared pair by pair, some by rows of bits, some hold
  /// hubs and others.
  @Test("dense graphs agree with all triples", arguments: 0..<6)
  func denseGraphs(seed: UInt64) {
    let count = 20 + 20 * Int(seed)
    expectSame(
      DenseGraphs.graph(seed: seed, vertices: count, density: 0.6).beside(
        FamilyGraphs.preferential.graph(seed: seed, vertices: 90)))
  }

  @Test("hubs that fill more than one vector agree with all triples")
  func manyHubs() {
    expectSame(DenseGraphs.graph(seed: 1, vertices: 700, density: 0.08))
  }

  private func expectSame(_ graph: PlainGraph) {
    let rows = PlainRows(neighborsIn: graph)
    let expected = graph.triangleCounts()
    for instructions in InstructionSet.supported {
      for threads in [1, 2] {
        #expect(
          triangleCounts(
            offsets: rows.offsets.span, targets: rows.targets.span,
            threads: threads, instructions: instructions) == expected)
      }
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
