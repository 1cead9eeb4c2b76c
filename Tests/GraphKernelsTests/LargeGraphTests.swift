import GraphKernels
import TestSupport
import Testing

@Suite("Kernels for large graphs")
struct LargeGraphTests {
  /// Every way a kernel may run.
  static let ways = InstructionSet.supported.flatMap { set in
    [1, 2].map { (set, $0) }
  }

  /// Graphs of a family, small ones and some of a few hundred vertices.
  static func graphs(_ family: FamilyGraphs) -> [PlainGraph] {
    (0..<30).map { seed in
      family.graph(seed: seed, vertices: seed < 24 ? 4 + Int(seed) * 3 : 300)
    }
  }

  @Test("weak components are the plain ones", arguments: FamilyGraphs.allCases)
  func weak(family: FamilyGraphs) {
    for graph in Self.graphs(family) {
      let expected = Reference.weakComponents(graph)
      for (instructions, threads) in Self.ways {
        let found = weakComponents(
          of: EdgeRows(graph), threads: threads, instructions: instructions)
        #expect(found.labels == expected, "\(graph)")
        #expect(found.sizes == sizes(expected), "\(graph)")
      }
    }
  }

  @Test(
    "weak components of graphs that threads share",
    arguments: FamilyGraphs.allCases)
  func largeWeak(family: FamilyGraphs) {
    let graph = family.graph(seed: 1, vertices: 40_000)
    let expected = Reference.weakComponents(graph)
    for (instructions, threads) in Self.ways {
      let found = weakComponents(
        of: EdgeRows(graph), threads: threads, instructions: instructions)
      #expect(found.labels == expected)
    }
  }

  @Test(
    "strong components are the plain ones", arguments: FamilyGraphs.allCases)
  func strong(family: FamilyGraphs) {
    for graph in Self.graphs(family) {
      let expected = Reference.strongComponents(graph)
      for (instructions, threads) in Self.ways {
        let found = strongComponents(
          of: EdgeRows(graph), threads: threads, instructions: instructions)
        #expect(found.labels == expected, "\(graph)")
        #expect(found.sizes == sizes(expected), "\(graph)")
      }
    }
  }

  @Test("a path of 300,000 vertices is as many strong components")
  func longPath() {
    let graph = PlainGraph(
      vertexCount: 300_000, edges: (1..<300_000).map { .init($0 - 1, $0) })
    let rows = EdgeRows(graph)
    #expect(strongComponents(of: rows).sizes.count == 300_000)
    #expect(weakComponents(of: rows).sizes == [300_000])
  }

  @Test("row traits are the plain ones", arguments: FamilyGraphs.allCases)
  func traits(family: FamilyGraphs) {
    for graph in Self.graphs(family) {
      let expected = Reference.rowTraits(graph)
      for (instructions, threads) in Self.ways {
        let found = rowTraits(
          of: EdgeRows(graph), threads: threads, instructions: instructions)
        #expect(found == expected, "\(graph)")
      }
    }
  }

  @Test("one reciprocal edge among long rows is found, wherever it is")
  func reciprocal() {
    for partner in 1..<100 {
      // The first vertex leads to even ones, and odd ones lead to it.
      var edges = (1..<100).map { other in
        other.isMultiple(of: 2)
          ? PlainGraph.Edge(0, other) : PlainGraph.Edge(other, 0)
      }
      for instructions in InstructionSet.supported {
        let rows = EdgeRows(PlainGraph(vertexCount: 100, edges: edges))
        #expect(rowTraits(of: rows, instructions: instructions) == [])
      }
      let isEven = partner.isMultiple(of: 2)
      edges.append(isEven ? .init(partner, 0) : .init(0, partner))
      for instructions in InstructionSet.supported {
        let rows = EdgeRows(PlainGraph(vertexCount: 100, edges: edges))
        #expect(
          rowTraits(of: rows, instructions: instructions) == .reciprocals)
      }
    }
  }

  @Test("no vertices")
  func empty() {
    let rows = EdgeRows(PlainGraph(vertexCount: 0, edges: []))
    #expect(weakComponents(of: rows).labels == [])
    #expect(strongComponents(of: rows).sizes == [])
    #expect(coreNumbers(of: rows) == [])
    #expect(rowTraits(of: rows) == [])
    #expect(pageRanks(of: rows, .both, damping: 0.5, enough: 1) == [])
  }

  private func sizes(_ labels: [Int]) -> [Int] {
    (0..<((labels.max() ?? -1) + 1)).map { label in
      labels.count { $0 == label }
    }
  }
}
