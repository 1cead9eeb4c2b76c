import GraphKernels
import TestSupport
import Testing

@Suite("Moves of Gephi's Louvain search")
struct GephiLouvainMovesTests {
  // 0───1    a triangle with a tail: the best of it is Q = 0, for
  //  \ /     {0 1} {2 3} and for all in one. A first level that knows the
  //   2───3  strengths finds the former, Gephi's the latter.
  @Test("the strength that founders lack lets communities grow")
  func founders() {
    let level = RandomLevel(
      offsets: [0, 2, 4, 7, 8], neighbors: [1, 2, 0, 2, 0, 1, 3, 2],
      weights: [1, 1, 1, 1, 1, 1, 1, 1], inner: [0, 0, 0, 0])
    func communities(startsEmpty: Bool) -> [Int] {
      level.gephi(
        startsEmpty: startsEmpty, priorities: [3, 1, 2, 4], start: { 0 }
      ).communities
    }
    #expect(communities(startsEmpty: true) == [1, 1, 1, 1])
    #expect(communities(startsEmpty: false) == [1, 1, 3, 3])
  }

  @Test("agree with tables kept link by link", arguments: 0..<8)
  func oracle(block: Int) {
    var contracted = 0
    for seed in (block * 100)..<(block * 100 + 100) {
      let isFirst = seed.isMultiple(of: 2)
      let level = RandomLevel(seed: UInt64(seed), hasInnerWeights: !isFirst)
      guard level.plain.totalStrength > 0 else { continue }
      let count = level.plain.rows.count
      let resolution = [0.5, 1, 2][seed % 3]
      var random = SplitMix64(seed: UInt64(seed))
      let priorities = (0..<count).map { _ in random.next() }
      var twinRandom = random
      let found = level.gephi(
        startsEmpty: isFirst, priorities: priorities, resolution: resolution,
        start: { random.next(below: count) })
      var twin = Reference.GephiLevel(level.plain, startsEmpty: isFirst)
      let expected = twin.run(
        starts: { twinRandom.next(below: count) }, priorities: priorities,
        resolution: resolution)
      #expect(found.communities == expected, "seed \(seed)")
      if expected != Array(0..<count) {
        #expect(found.moved, "seed \(seed)")
        contracted += isFirst ? 0 : 1
      }
    }
    #expect(contracted > 10, "moves of contracted vertices were compared")
  }

  @Test("stop at the limit of passes")
  func limit() {
    let level = RandomLevel(
      offsets: [0, 1, 2], neighbors: [1, 0], weights: [1, 1], inner: [0, 0])
    var starts = 0
    let found = level.gephi(
      startsEmpty: true, priorities: [0, 1], passLimit: 1,
      start: {
        starts += 1
        return 0
      })
    #expect(found.moved)
    #expect(starts == 1)
    #expect(found.communities == [1, 1])
  }
}
