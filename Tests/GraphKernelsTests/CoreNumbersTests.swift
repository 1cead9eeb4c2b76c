import GraphKernels
import TestSupport
import Testing

@Suite("Core numbers")
struct CoreNumbersTests {
  @Test("a triangle with a tail, and a vertex alone")
  func paw() {
    let rows = PlainRows([[1, 2], [0, 2], [0, 1, 3], [2], []])
    #expect(
      coreNumbers(
        of: EdgeRows(offsets: rows.offsets, neighbors: rows.targets))
        == [2, 2, 2, 1, 0])
  }

  @Test("each edge at one of its ends in both kinds of rows")
  func halves() {
    let paw = PlainGraph(
      vertexCount: 5,
      edges: [.init(0, 1), .init(2, 0), .init(1, 2), .init(3, 2)])
    #expect(coreNumbers(of: EdgeRows(paw)) == [2, 2, 2, 1, 0])
  }

  @Test("random graphs agree with taking away by hand", arguments: 0..<10)
  func oracle(chunk: UInt64) {
    for seed in (chunk * 100)..<(chunk * 100 + 100) {
      check(RandomGraphs.graph(seed: seed, vertices: 20))
    }
  }

  @Test("graphs of every family too", arguments: FamilyGraphs.allCases)
  func families(family: FamilyGraphs) {
    for seed in 0..<30 {
      check(family.graph(seed: UInt64(seed), vertices: 4 + seed * 4))
    }
  }

  private func check(_ graph: PlainGraph) {
    let rows = PlainRows(neighborsIn: graph)
    let expected = graph.coreNumbers()
    for instructions in InstructionSet.supported {
      #expect(
        coreNumbers(
          of: EdgeRows(offsets: rows.offsets, neighbors: rows.targets),
          instructions: instructions) == expected, "\(graph)")
    }
  }
}
