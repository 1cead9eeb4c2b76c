import GraphKernels
import TestSupport
import Testing

@Suite("Moves of the Louvain search")
struct LouvainMovesTests {
  // 0───1   2───3   of weight 4, and 1───2 of weight 1
  @Test("two heavy pairs with a light link between stay two")
  func pairs() {
    let level = RandomLevel(
      offsets: [0, 1, 3, 5, 6], neighbors: [1, 0, 2, 1, 3, 2],
      weights: [4, 4, 1, 1, 4, 4], inner: [0, 0, 0, 0])
    var communities: [UInt32] = [0, 1, 2, 3]
    let moved = level.louvain(
      visits: [0, 1, 2, 3], communities: &communities)
    #expect(moved)
    #expect(communities == [1, 1, 3, 3])
  }

  @Test("a vertex that is better off alone leaves")
  func leaving() {
    // No link, one community: 0 - 2·2/4 < 0.
    let level = RandomLevel(
      offsets: [0, 0, 0], neighbors: [], weights: [], inner: [1, 1])
    var communities: [UInt32] = [0, 0]
    let moved = level.louvain(visits: [0, 1], communities: &communities)
    #expect(moved)
    #expect(communities == [1, 0])
  }

  @Test("agree with gains worked out anew", arguments: 0..<8)
  func oracle(block: Int) {
    for seed in (block * 100)..<(block * 100 + 100) {
      let level = RandomLevel(
        seed: UInt64(seed), hasInnerWeights: seed.isMultiple(of: 2),
        isWeighted: seed % 3 > 0, vertices: 1...(seed % 5 == 0 ? 24 : 10))
      guard level.plain.totalStrength > 0 else { continue }
      var random = SeededGenerator(seed: UInt64(seed))
      let count = level.plain.rows.count
      let visits = (0..<count).shuffled(using: &random)
      // Half start alone, half in a partition that may be bad.
      let start = (0..<count).map { vertex in
        seed % 4 < 2 ? vertex : Int.random(in: 0..<count, using: &random)
      }
      let resolution = [0.5, 1, 2][seed / 4 % 3]
      for end in [LouvainEnd.quiet, .settled] {
        var communities = start.map { UInt32($0) }
        let moved = level.louvain(
          visits: visits, resolution: resolution, until: end,
          communities: &communities)
        let expected = Reference.louvainMoves(
          level.plain, visits: visits, resolution: resolution,
          communities: start, settles: end == .settled)
        #expect(
          RandomLevel.numbered(communities.map { Int($0) })
            == RandomLevel.numbered(expected), "seed \(seed)")
        if RandomLevel.numbered(expected) != RandomLevel.numbered(start) {
          #expect(moved, "seed \(seed)")
        }
      }
    }
  }

  @Test("memory that was used leaves no trace")
  func reuse() {
    for seed in UInt64(0)..<200 {
      let first = RandomLevel(
        seed: seed, hasInnerWeights: true, vertices: 10...20)
      let second = RandomLevel(
        seed: seed + 1000, hasInnerWeights: true, vertices: 2...10)
      var state = LouvainState(for: first.level())
      var found: [[UInt32]] = []
      for level in [first, second, first] {
        let plain = level.level()
        var communities = plain.strengths.indices.map { UInt32($0) }
        guard level.plain.totalStrength > 0 else { continue }
        _ = louvainMoves(
          on: plain, visits: [UInt32]().span,
          totalStrength: level.plain.totalStrength, resolution: 1,
          until: .settled, state: &state, communities: &communities)
        found.append(communities)
        var fresh = plain.strengths.indices.map { UInt32($0) }
        _ = level.louvain(
          visits: [], until: .settled, communities: &fresh)
        #expect(communities == fresh, "seed \(seed)")
      }
      #expect(found.first == found.last)
    }
  }
}
