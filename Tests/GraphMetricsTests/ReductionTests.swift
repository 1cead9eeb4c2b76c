import GraphCore
import GraphMetrics
import TestSupport
import Testing

@Suite("Reductions for drawings")
struct ReductionTests {
  // 0 ⇄ 1 → 2 → 0 is the dense part, 2 → 3 → 4 a tail, 5 alone
  let graph = CompiledGraph(
    vertexCount: 6,
    edges: [(0, 1), (1, 0), (1, 2), (2, 0), (2, 3), (3, 4)])

  @Test("the highest degrees, equal ones in order")
  func topDegree() {
    let three = graph.topDegreeReduction(count: 3)
    #expect(three.vertices == [0, 1, 2])
    #expect(
      three.sentence == "the 3 nodes of highest degree and the 4 links among "
        + "them; 3 nodes and 2 links are left out")
    // Degrees 3 3 3 2 1 0: of the first three the two that come first.
    #expect(graph.topDegreeReduction(count: 2).vertices == [0, 1])
    #expect(
      graph.topDegreeReduction(count: 1).sentence
        == "the node of highest degree and the 0 links among them; "
        + "5 nodes and 6 links are left out")
    #expect(
      graph.topDegreeReduction(count: 9).sentence
        == "the 6 nodes of highest degree and the 6 links among them; "
        + "nothing is left out")
    #expect(graph.topDegreeReduction(count: 0).vertices == [])
  }

  @Test("a core")
  func core() {
    #expect(
      graph.coreReduction(k: 2)
        == Reduction(
          vertices: [0, 1, 2],
          sentence: "the 3 nodes of the 2-core and the 4 links among them; "
            + "3 nodes and 2 links are left out"))
    #expect(graph.coreReduction(k: 1).vertices == [0, 1, 2, 3, 4])
    #expect(graph.coreReduction(k: 0).vertices == [0, 1, 2, 3, 4, 5])
    #expect(
      graph.coreReduction(k: 3).sentence
        == "the 0 nodes of the 3-core and the 0 links among them; "
        + "6 nodes and 6 links are left out")
  }

  @Test(
    "the surroundings of a vertex",
    arguments: [
      (2, 0, .both, [2]), (2, 1, .both, [0, 1, 2, 3]),
      (2, 1, .out, [0, 2, 3]), (2, 1, .in, [1, 2]),
      (2, 2, .out, [0, 1, 2, 3, 4]), (2, 2, .in, [0, 1, 2]),
      (4, 1, .out, [4]), (5, 3, .both, [5]), (4, 99, .both, [0, 1, 2, 3, 4]),
    ] as [(Int, Int, EgoDirection, [Int])])
  func ego(
    vertex: Int, radius: Int, direction: EgoDirection, expected: [Int]
  ) {
    #expect(
      graph.egoReduction(of: vertex, radius: radius, direction: direction)
        .vertices == expected)
  }

  @Test("the sentence names the ego, the radius and the way")
  func egoSentence() {
    #expect(
      graph.egoReduction(of: 2, radius: 1, name: "百度").sentence
        == "the 4 nodes within 1 step of 百度 and the 5 links among them; "
        + "2 nodes and 1 link are left out")
    #expect(
      graph.egoReduction(of: 2, radius: 2, direction: .out).sentence
        == "the 5 nodes within 2 steps of node 2 along the links and the 6 "
        + "links among them; 1 node and 0 links are left out")
    #expect(
      graph.egoReduction(of: 4, radius: 0, direction: .in).sentence
        == "the 1 node within 0 steps of node 4 against the links and the 0 "
        + "links among them; 5 nodes and 6 links are left out")
  }

  @Test("an undirected edge is walked both ways in any case")
  func undirectedEgo() {
    let mixed = PlainGraph(
      vertexCount: 3, edges: [.init(1, 0, isUndirected: true), .init(2, 0)]
    ).compiled()
    for direction in [EgoDirection.out, .in] {
      let ego = mixed.egoReduction(of: 0, radius: 1, direction: direction)
      #expect(ego.vertices == (direction == .out ? [0, 1] : [0, 1, 2]))
    }
  }

  @Test("numbers of four digits have a comma")
  func grouping() {
    let many = CompiledGraph(
      vertexCount: 1_503, edges: (0..<567).map { _ in (0, 1) })
    #expect(
      many.topDegreeReduction(count: 1).sentence
        == "the node of highest degree and the 0 links among them; "
        + "1,502 nodes and 567 links are left out")
    let star = CompiledGraph(
      vertexCount: 1_503, edges: (1..<1_503).map { (0, $0) })
    #expect(
      star.topDegreeReduction(count: 1_500).sentence
        == "the 1,500 nodes of highest degree and the 1,499 links among "
        + "them; 3 nodes and 3 links are left out")
  }

  @Test("random egos are the vertices near enough", arguments: 0..<100)
  func oracle(seed: UInt64) {
    let plain = RandomGraphs.graph(seed: seed)
    let graph = plain.compiled()
    let distances = plain.distances(.undirected)
    for vertex in plain.vertices {
      for radius in 0...3 {
        let near = plain.vertices.filter { other in
          distances[vertex][other].map { $0 <= radius } ?? false
        }
        #expect(
          graph.egoReduction(of: vertex, radius: radius).vertices == near)
      }
    }
    for k in 0...4 {
      let cores = plain.coreNumbers()
      #expect(
        graph.coreReduction(k: k).vertices
          == plain.vertices.filter { cores[$0] >= k })
    }
  }
}
