import GraphCore
import TestSupport
import Testing

@Suite("Rows of neighbors")
struct AdjacencyRowsTests {
  @Test("rows ascend and keep repeats; simplified, each other vertex once")
  func byHand() {
    let rows = AdjacencyRows(
      vertexCount: 4, sources: [2, 0, 2, 2, 0], targets: [3, 0, 1, 3, 2])
    #expect(rows.offsets == [0, 2, 2, 5, 5])
    #expect(rows.targets == [0, 2, 1, 3, 3])
    #expect(rows.vertexCount == 4)
    #expect(rows.count(of: 2) == 3)
    #expect(Array(rows[0]) == [0, 2])
    let simple = rows.simplified()
    #expect(simple.offsets == [0, 1, 1, 3, 3])
    #expect(simple.targets == [2, 1, 3])
  }

  @Test("no vertices, no rows")
  func empty() {
    let rows = AdjacencyRows(vertexCount: 0, sources: [], targets: [])
    #expect(rows.offsets == [0])
    #expect(rows.vertexCount == 0)
    #expect(rows.simplified() == rows)
  }

  @Test("each row is the sorted targets of its vertex", arguments: 0..<200)
  func oracle(seed: UInt64) {
    let graph = RandomGraphs.graph(seed: seed)
    let rows = AdjacencyRows(
      vertexCount: graph.vertexCount,
      sources: graph.edges.map { UInt32($0.source) },
      targets: graph.edges.map { UInt32($0.target) })
    for vertex in graph.vertices {
      let ends = graph.edges.filter { $0.source == vertex }.map(\.target)
      #expect(rows[vertex].map { Int($0) } == ends.sorted())
      #expect(
        rows.simplified()[vertex].map { Int($0) }
          == Set(ends).subtracting([vertex]).sorted())
    }
  }
}
