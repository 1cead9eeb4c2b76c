import GraphCore
import GraphMetrics
import NetworkModel
import NetworkResults
import TestSupport
import Testing

@Suite("Cuts of a network")
struct CutsTests {
  // 0═1───2───3    0 and 1 have two edges, 2-3-4 are a triangle
  //        \ /
  //         4
  @Test("a bridge has the number of its edges and its smaller side")
  func bridges() {
    let cuts = CompiledGraph(
      vertexCount: 5, edges: [(0, 1), (1, 0), (1, 2), (2, 3), (3, 4), (4, 2)]
    ).cuts()
    #expect(
      cuts.bridges == [
        Cuts.Bridge(low: 0, high: 1, smallerSide: 1, edges: 2),
        Cuts.Bridge(low: 1, high: 2, smallerSide: 2, edges: 1),
      ])
    #expect(
      cuts.vertices == [
        Cuts.Vertex(vertex: 1, pieces: 2, cutOff: 1),
        Cuts.Vertex(vertex: 2, pieces: 2, cutOff: 2),
      ])
  }

  @Test("a network lists first what cuts off most, equals by id")
  func order() throws {
    // The star of c with three leaves, and beside it d–e–f and g–h–i.
    let pairs = [
      ("c", "x"), ("c", "y"), ("c", "z"), ("g", "h"), ("h", "i"), ("d", "e"),
      ("f", "e"),
    ]
    let network = try Network(
      entities: ["c", "x", "y", "z", "g", "h", "i", "d", "e", "f"].map {
        Entity(id: $0, name: $0.uppercased(), kind: .firm, country: "CN")
      },
      relations: pairs.map { Relation(source: $0.0, target: $0.1) })
    let cuts = network.cuts(year: 2020)
    #expect(cuts.year == 2020)
    #expect(cuts.points.map(\.entity.id) == ["c", "e", "h"])
    #expect(cuts.points.map(\.pieces) == [3, 2, 2])
    #expect(cuts.points.map(\.cutOff) == [2, 1, 1])
    #expect(
      cuts.points.first?.entity
        == EntityLabel(id: "c", name: "C", kind: "firm", country: "CN"))
    #expect(
      cuts.bridges.map { $0.first.id + $0.second.id } == [
        "cx", "cy", "cz", "de", "ef", "gh", "hi",
      ])
  }

  @Test("nothing holds nothing together")
  func empty() {
    #expect(
      Network().cuts() == NetworkCuts(year: nil, points: [], bridges: []))
  }

  @Test("other names, the same cuts", arguments: 0..<20)
  func law(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let graph = RandomGraphs.graph(seed: seed)
    let names = Array(graph.vertices).shuffled(using: &random)
    let cuts = graph.compiled().cuts()
    let renamed = graph.renamed(names).compiled().cuts()
    #expect(
      renamed.vertices.map(\.vertex)
        == cuts.vertices.map { names[$0.vertex] }.sorted())
    #expect(
      Set(renamed.bridges.map { Set([$0.low, $0.high]) })
        == Set(cuts.bridges.map { Set([names[$0.low], names[$0.high]]) }))
  }
}
