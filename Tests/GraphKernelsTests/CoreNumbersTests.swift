import GraphKernels
import TestSupport
import Testing

@Suite("Core numbers")
struct CoreNumbersTests {
  @Test("a triangle with a tail, and a vertex alone")
  func paw() {
    let rows = PlainRows([[1, 2], [0, 2], [0, 1, 3], [2], []])
    #expect(
      coreNumbers(offsets: rows.offsets.span, targets: rows.targets.span)
        == [2, 2, 2, 1, 0])
  }

  @Test("no vertices")
  func empty() {
    let rows = PlainRows([])
    #expect(
      coreNumbers(offsets: rows.offsets.span, targets: rows.targets.span)
        == [])
  }

  @Test("random graphs agree with taking away by hand", arguments: 0..<10)
  func oracle(chunk: UInt64) {
    for seed in (chunk * 100)..<(chunk * 100 + 100) {
      let graph = RandomGraphs.graph(seed: seed, vertices: 20)
      let rows = PlainRows(neighborsIn: graph)
      #expect(
        coreNumbers(offsets: rows.offsets.span, targets: rows.targets.span)
          == graph.coreNumbers(), "seed \(seed)")
    }
  }
}
