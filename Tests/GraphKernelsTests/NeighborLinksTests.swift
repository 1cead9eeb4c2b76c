import GraphKernels
import TestSupport
import Testing

@Suite("Links among neighbors")
struct NeighborLinksTests {
  // Triangle 0-1-2: 0-1 three times, 0-2 twice, 1-2 once; links 2, 1, 1.
  @Test("entries multiply, links of the far side count")
  func byHand() {
    let rows = PlainRows([[1, 2], [0, 2], [0, 1]])
    let multiplicities: [UInt32] = [3, 2, 3, 1, 2, 1]
    let links: [UInt32] = [2, 1, 2, 1, 1, 1]
    #expect(
      neighborLinks(
        offsets: rows.offsets.span, targets: rows.targets.span,
        multiplicities: multiplicities.span, links: links.span)
        == [3 * 2 * 1, 3 * 1 * 1, 2 * 1 * 2])
  }

  @Test("random numbers on edges agree with all pairs", arguments: 0..<5)
  func oracle(chunk: UInt64) {
    for seed in (chunk * 100)..<(chunk * 100 + 100) {
      let graph = RandomGraphs.graph(seed: seed)
      let rows = PlainRows(neighborsIn: graph)
      // Any number will do that is alike from both ends.
      func entries(_ a: Int, _ b: Int) -> Int { 1 + (a + b) % 3 }
      func joins(_ a: Int, _ b: Int) -> Int { 1 + (a * b) % 2 }
      var multiplicities: [UInt32] = []
      var links: [UInt32] = []
      var expected: [Int] = []
      for v in graph.vertices {
        let neighbors = graph.neighbors(of: v).sorted()
        multiplicities += neighbors.map { UInt32(entries(v, $0)) }
        links += neighbors.map { UInt32(joins(v, $0)) }
        var sum = 0
        for x in neighbors {
          for y in neighbors
          where x < y && graph.neighbors(of: x).contains(y) {
            sum += entries(v, x) * entries(v, y) * joins(x, y)
          }
        }
        expected.append(sum)
      }
      #expect(
        neighborLinks(
          offsets: rows.offsets.span, targets: rows.targets.span,
          multiplicities: multiplicities.span, links: links.span)
          == expected, "seed \(seed)")
    }
  }
}
