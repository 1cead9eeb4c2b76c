import GraphKernels
import TestSupport
import Testing

@Suite("Articulation points and bridges")
struct CutStructureTests {
  func found(_ count: Int, _ pairs: [(Int, Int)]) -> CutStructure {
    cutStructure(
      of: EdgeRows(
        PlainGraph(
          vertexCount: count, edges: pairs.map { .init($0.0, $0.1) })))
  }

  //  0───1        a triangle 0-1-2, a tail 2-3-4, and 5 apart
  //   \ /
  //    2───3───4  5
  @Test("a triangle with a tail hangs by 2 and 3, by 2-3 and 3-4")
  func tail() {
    let cuts = found(6, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4)])
    #expect(cuts.pieces == [1, 1, 2, 2, 1, 0])
    // Without 2 the larger piece is 0-1 or 3-4; without 3 it is the triangle.
    #expect(cuts.cutOff == [0, 0, 2, 1, 0, 0])
    #expect(
      cuts.bridges == [
        .init(low: 2, high: 3, smallerSide: 2),
        .init(low: 3, high: 4, smallerSide: 1),
      ])
  }

  @Test("a tie of several edges, either way, is one; a loop is none")
  func ties() {
    let cuts = found(3, [(0, 1), (0, 1), (1, 0), (1, 1), (2, 1)])
    #expect(cuts.pieces == [1, 2, 1])
    #expect(cuts.cutOff == [0, 1, 0])
    #expect(cuts.bridges.map { [$0.low, $0.high] } == [[0, 1], [1, 2]])
  }

  @Test("the middle of a star parts all its leaves, a ring parts nothing")
  func starAndRing() {
    let star = found(5, (1...4).map { (0, $0) })
    #expect(star.pieces == [4, 1, 1, 1, 1])
    #expect(star.cutOff == [3, 0, 0, 0, 0])
    #expect(star.bridges.count == 4)
    let ring = found(5, (0..<5).map { ($0, ($0 + 1) % 5) })
    #expect(ring.pieces == [1, 1, 1, 1, 1])
    #expect(ring.bridges.isEmpty)
  }

  @Test("no vertices, one vertex")
  func nothing() {
    #expect(
      found(0, []) == CutStructure(pieces: [], cutOff: [], bridges: []))
    #expect(
      found(1, [(0, 0)]) == CutStructure(pieces: [0], cutOff: [0], bridges: []))
  }

  @Test("taking out each vertex and tie says the same", arguments: 0..<120)
  func random(seed: UInt64) {
    let graph = RandomGraphs.graph(seed: seed, vertices: 14)
    #expect(
      cutStructure(of: EdgeRows(graph)) == Reference.cutStructure(graph),
      "\(graph)")
  }

  @Test("so it does for every family", arguments: FamilyGraphs.allCases)
  func families(family: FamilyGraphs) {
    for seed in 0..<8 {
      let graph = family.graph(seed: UInt64(seed), vertices: 4 + 3 * seed)
      #expect(
        cutStructure(of: EdgeRows(graph)) == Reference.cutStructure(graph),
        "\(graph)")
    }
  }

  @Test("a chain of 300,000 vertices is as many bridges, without a stack")
  func chain() {
    let count = 300_000
    let cuts = found(count, (1..<count).map { ($0 - 1, $0) })
    #expect(cuts.bridges.count == count - 1)
    #expect(cuts.pieces.count { $0 == 2 } == count - 2)
    #expect(cuts.cutOff[count / 2] == UInt32(count / 2 - 1))
  }
}
