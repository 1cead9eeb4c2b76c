import GraphKernels
import TestSupport
import Testing

@Suite("Triangle counts")
struct TriangleCountsTests {
  // 0───1    one triangle and a tail
  //  \ /
  //   2───3
  @Test("a triangle with a tail")
  func paw() {
    let found = Found(
      PlainGraph(
        vertexCount: 4,
        edges: [.init(0, 1), .init(2, 0), .init(1, 2), .init(2, 3)]))
    #expect(found.triangles == [1, 1, 1, 0])
    #expect(found.neighbors == [2, 2, 3, 1])
    #expect(found.traits == [])
  }

  // 0 ⇄ 1 → 2 → 0, and 2 → 2: one triangle.
  @Test("edges both ways and loops are told of, and make no triangle")
  func repeats() {
    let edges: [PlainGraph.Edge] = [
      .init(0, 1), .init(1, 0), .init(1, 2), .init(2, 0), .init(2, 2),
    ]
    let found = Found(PlainGraph(vertexCount: 3, edges: edges))
    #expect(found.triangles == [1, 1, 1])
    #expect(found.neighbors == [2, 2, 2])
    #expect(found.traits == [.loops, .reciprocal])
    let twice = Found(PlainGraph(vertexCount: 3, edges: edges + [.init(1, 2)]))
    #expect(twice.triangles == [1, 1, 1])
    #expect(twice.traits == [.loops, .reciprocal, .parallel])
  }

  // 0 ⇄ 1: two links across from 2, one from 0 and from 1.
  @Test("links both ways count twice for the corner across")
  func links() throws {
    let graph = PlainGraph(
      vertexCount: 3,
      edges: [.init(0, 1), .init(1, 0), .init(1, 2), .init(2, 0)])
    let rows = DirectedRows(graph)
    let table = try #require(rows.linkedTable())
    #expect(rows.byVertex(table.triangles, table) == [1, 1, 2])
    let parallel = PlainGraph(
      vertexCount: 2, edges: [.init(0, 1), .init(0, 1)])
    #expect(DirectedRows(parallel).linkedTable() == nil)
  }

  @Test("random graphs agree with all triples", arguments: 0..<10)
  func randomGraphs(chunk: UInt64) {
    for seed in (chunk * 100)..<(chunk * 100 + 100) {
      expectSame(RandomGraphs.graph(seed: seed))
    }
  }

  @Test(
    "every family agrees with all triples", arguments: FamilyGraphs.allCases)
  func families(family: FamilyGraphs) {
    for seed in 0..<16 {
      expectSame(family.graph(seed: UInt64(seed), vertices: 8 + 9 * seed))
    }
  }

  /// Some rows are compared pair by pair, some by rows of bits, some hold
  /// hubs and others.
  @Test("dense graphs agree with all triples", arguments: 0..<6)
  func denseGraphs(seed: UInt64) {
    let count = 20 + 20 * Int(seed)
    expectSame(
      DenseGraphs.graph(seed: seed, vertices: count, density: 0.6).beside(
        FamilyGraphs.preferential.graph(seed: seed, vertices: 90)))
  }

  @Test("hubs that fill more than one vector agree with all triples")
  func manyHubs() {
    expectSame(DenseGraphs.graph(seed: 1, vertices: 700, density: 0.08))
  }

  private func expectSame(_ graph: PlainGraph) {
    let rows = DirectedRows(graph)
    let triangles = graph.triangleCounts()
    let links = graph.linkedTriangleCounts()
    let neighbors = graph.vertices.map { graph.neighbors(of: $0).count }
    let hasParallel = rows.hasParallel
    for instructions in InstructionSet.supported {
      for threads in [1, 2] {
        let found = Found(rows, threads, instructions)
        #expect(found.triangles == triangles)
        #expect(found.neighbors == neighbors)
        #expect(found.traits.contains(.parallel) == hasParallel)
        let linked = rows.linkedTable(threads, instructions)
        #expect((linked == nil) == hasParallel)
        if let linked {
          #expect(rows.byVertex(linked.triangles, linked) == links)
        }
      }
    }
  }

  /// All pairs of neighbors of the hub would be two thousand million.
  @Test("a hub of many neighbors costs no more than its edges")
  func hub() {
    let leaves = 60_000
    let found = Found(
      PlainGraph(
        vertexCount: leaves + 1,
        edges: (1...leaves).map { .init($0, 0) }
          + stride(from: 1, to: leaves, by: 2).map { .init($0, $0 + 1) }))
    #expect(found.triangles[0] == leaves / 2)
    #expect(found.triangles.dropFirst().allSatisfy { $0 == 1 })
  }
}

/// The edges of a plain graph by source and by target.
private struct DirectedRows {
  var outgoing: PlainRows
  var incoming: PlainRows

  init(_ graph: PlainGraph) {
    var rows = [[Int]](repeating: [], count: graph.vertexCount)
    var back = rows
    for edge in graph.edges {
      rows[edge.source].append(edge.target)
      back[edge.target].append(edge.source)
    }
    outgoing = PlainRows(rows.map { $0.sorted() })
    incoming = PlainRows(back.map { $0.sorted() })
  }

  /// Whether a row has a target twice that is not the vertex itself.
  var hasParallel: Bool {
    (0..<(outgoing.offsets.count - 1)).contains { vertex in
      let row = outgoing.targets[
        outgoing.offsets[vertex]..<outgoing.offsets[vertex + 1]
      ].filter { Int($0) != vertex }
      return Set(row).count < row.count
    }
  }

  func table(
    _ threads: Int? = nil, _ instructions: InstructionSet = .current
  ) -> TriangleTable {
    triangleTable(
      offsets: outgoing.offsets.span, targets: outgoing.targets.span,
      backOffsets: incoming.offsets.span, sources: incoming.targets.span,
      threads: threads, instructions: instructions)
  }

  func linkedTable(
    _ threads: Int? = nil, _ instructions: InstructionSet = .current
  ) -> TriangleTable? {
    linkedTriangleTable(
      offsets: outgoing.offsets.span, targets: outgoing.targets.span,
      backOffsets: incoming.offsets.span, sources: incoming.targets.span,
      threads: threads, instructions: instructions)
  }

  /// Puts numbers of a table in the order of the vertices.
  func byVertex(_ numbers: [Int], _ table: TriangleTable) -> [Int] {
    var result = [Int](repeating: 0, count: outgoing.offsets.count - 1)
    for (vertex, number) in zip(table.vertices, numbers) {
      result[Int(vertex)] = number
    }
    return result
  }
}

/// What a table says, vertex by vertex.
private struct Found {
  enum Trait { case loops, reciprocal, parallel }

  var triangles: [Int]
  var neighbors: [Int]
  var traits: Set<Trait> = []

  init(
    _ rows: DirectedRows, _ threads: Int? = nil,
    _ instructions: InstructionSet = .current
  ) {
    let table = rows.table(threads, instructions)
    triangles = rows.byVertex(table.triangles, table)
    neighbors = rows.byVertex(table.neighborCounts, table)
    // A vertex of one edge has one neighbor, and stands in no table.
    let listed = Set(table.vertices)
    for vertex in neighbors.indices where !listed.contains(UInt32(vertex)) {
      for rows in [rows.outgoing, rows.incoming] {
        neighbors[vertex] += rows.offsets[vertex + 1] - rows.offsets[vertex]
      }
    }
    if table.hasLoops { traits.insert(.loops) }
    if table.hasReciprocal { traits.insert(.reciprocal) }
    if table.hasParallel { traits.insert(.parallel) }
  }

  init(_ graph: PlainGraph) { self.init(DirectedRows(graph)) }
}
