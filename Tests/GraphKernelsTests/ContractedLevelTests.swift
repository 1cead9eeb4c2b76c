import GraphKernels
import TestSupport
import Testing

@Suite("Contraction of communities")
struct ContractedLevelTests {
  // 0───1   2───3   of weight 4, and 1───2 of weight 1; 5 inside vertex 0
  @Test("what is inside counts once, what is between once at each end")
  func byHand() {
    let level = RandomLevel(
      offsets: [0, 1, 3, 5, 6], neighbors: [1, 0, 2, 1, 3, 2],
      weights: [4, 4, 1, 1, 4, 4], inner: [5, 0, 0, 0])
    let communities: [UInt32] = [1, 1, 0, 0]
    let contracted = contractedLevel(
      of: level.level(), communities: communities.span, count: 2)
    #expect(
      contracted
        == LouvainLevel(
          offsets: [0, 1, 2], neighbors: [1, 0], weights: [1, 1],
          selfWeights: [4, 9], strengths: [9, 19]))
    // Q = 4/14 - (9/28)² + 9/14 - (19/28)²
    let expected = 13.0 / 14 - (81.0 + 361) / 784
    #expect(abs(contracted.modularity(resolution: 1) - expected) < 1e-15)
  }

  @Test("agrees with the matrix of all communities", arguments: 0..<5)
  func oracle(block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      let level = RandomLevel(
        seed: UInt64(seed), hasInnerWeights: seed.isMultiple(of: 2),
        isWeighted: seed % 3 > 0, vertices: 1...16)
      var random = SeededGenerator(seed: UInt64(seed))
      let count = Int.random(in: 1...8, using: &random)
      let communities = level.plain.rows.indices.map { _ in
        Int.random(in: 0..<count, using: &random)
      }
      let codes = communities.map { UInt32($0) }
      let found = contractedLevel(
        of: level.level(omittingUnits: true), communities: codes.span,
        count: count)
      let expected = Reference.contractedLevel(
        level.plain, communities: communities, count: count)
      #expect(found.selfWeights == expected.selfWeights, "seed \(seed)")
      #expect(found.strengths == expected.strengths, "seed \(seed)")
      for vertex in 0..<count {
        let row = found.offsets[vertex]..<found.offsets[vertex + 1]
        let links = expected.rows[vertex]
        #expect(
          found.neighbors[row].map { Int($0) } == links.map(\.neighbor))
        #expect(Array(found.weights[row]) == links.map(\.weight))
      }
    }
  }
}
