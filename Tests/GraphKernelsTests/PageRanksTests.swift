import GraphKernels
import TestSupport
import Testing

@Suite("PageRank kernel")
struct PageRanksTests {
  @Test(
    "ranks are where the plain walk ends, bit by bit the same in all ways",
    arguments: FamilyGraphs.allCases)
  func twin(family: FamilyGraphs) {
    for (place, graph) in LargeGraphTests.graphs(family).enumerated() {
      let rows = EdgeRows(graph)
      let damping = [0.85, 0.5, 0.95][place % 3]
      for direction in [LinkDirection.along, .both] {
        let expected = Reference.pageRanks(
          graph, isBothWays: direction == .both, damping: damping)
        let all = LargeGraphTests.ways.map { instructions, threads in
          pageRanks(
            of: rows, direction, damping: damping,
            enough: 1e-10 * (1 - damping) / damping, threads: threads,
            instructions: instructions)
        }
        let distance = zip(all[0], expected).reduce(0) {
          $0 + abs($1.0 - $1.1)
        }
        #expect(distance <= 1e-10, "\(direction) \(graph)")
        #expect(all.allSatisfy { $0 == all[0] }, "\(direction) \(graph)")
      }
    }
  }

  @Test("a graph of many pieces", arguments: [LinkDirection.along, .both])
  func large(direction: LinkDirection) {
    let graph = FamilyGraphs.recursiveMatrices.graph(
      seed: 7, vertices: 30_000)
    let expected = Reference.pageRanks(
      graph, isBothWays: direction == .both, damping: 0.85)
    let all = LargeGraphTests.ways.map { instructions, threads in
      pageRanks(
        of: EdgeRows(graph), direction, damping: 0.85, enough: 1e-11,
        threads: threads, instructions: instructions)
    }
    let distance = zip(all[0], expected).reduce(0) { $0 + abs($1.0 - $1.1) }
    #expect(distance <= 1e-10)
    #expect(all.allSatisfy { $0 == all[0] })
  }

  @Test("a tolerance that rounding never meets still ends")
  func rounding() {
    let graph = FamilyGraphs.preferential.graph(seed: 3, vertices: 200)
    for direction in [LinkDirection.along, .both] {
      let ranks = pageRanks(
        of: EdgeRows(graph), direction, damping: 0.99, enough: 1e-300)
      #expect(abs(ranks.reduce(0, +) - 1) < 1e-12)
    }
  }
}
