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

  /// Numbers of edges, alike from both ends, for each way to count.
  struct Weights: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var entries: @Sendable (Int, Int) -> Int
    var links: @Sendable (Int, Int) -> Int

    static let all = [
      Weights(
        testDescription: "any numbers", entries: { 1 + ($0 + $1) % 3 },
        links: { 1 + ($0 * $1) % 4 }),
      Weights(
        testDescription: "links of one or two", entries: { _, _ in 1 },
        links: { 1 + ($0 * $1 / 3 + $0 + $1) % 2 }),
      Weights(
        testDescription: "two links each", entries: { _, _ in 1 },
        links: { _, _ in 2 }),
      Weights(
        testDescription: "three entries each", entries: { _, _ in 3 },
        links: { 2 - ($0 + $1) % 2 }),
    ]
  }

  @Test("random graphs agree with all pairs", arguments: Weights.all)
  func randomGraphs(weights: Weights) {
    for seed in 0..<200 {
      expectSame(RandomGraphs.graph(seed: UInt64(seed)), weights)
    }
  }

  @Test(
    "every family agrees with all pairs", arguments: FamilyGraphs.allCases,
    Weights.all)
  func families(family: FamilyGraphs, weights: Weights) {
    for seed in 0..<8 {
      expectSame(
        family.graph(seed: UInt64(seed), vertices: 8 + 9 * seed), weights)
    }
  }

  @Test("dense graphs agree with all pairs", arguments: Weights.all)
  func denseGraphs(weights: Weights) {
    for (seed, count) in [20, 40, 70, 90].enumerated() {
      let graph = DenseGraphs.graph(
        seed: UInt64(seed), vertices: count, density: 0.6)
      expectSame(graph, weights)
    }
    // More than one vector of hubs.
    expectSame(
      DenseGraphs.graph(seed: 9, vertices: 600, density: 0.07), weights)
  }

  private func expectSame(_ graph: PlainGraph, _ weights: Weights) {
    let rows = PlainRows(neighborsIn: graph)
    var multiplicities: [UInt32] = []
    var links: [UInt32] = []
    for v in graph.vertices {
      for place in rows.offsets[v]..<rows.offsets[v + 1] {
        let x = Int(rows.targets[place])
        multiplicities.append(UInt32(weights.entries(v, x)))
        links.append(UInt32(weights.links(v, x)))
      }
    }
    let expected = graph.neighborLinks(
      entries: weights.entries, links: weights.links)
    for instructions in InstructionSet.supported {
      for threads in [1, 2] {
        #expect(
          neighborLinks(
            offsets: rows.offsets.span, targets: rows.targets.span,
            multiplicities: multiplicities.span, links: links.span,
            threads: threads, instructions: instructions) == expected)
      }
    }
  }
}
