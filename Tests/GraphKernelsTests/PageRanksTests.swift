import GraphKernels
import TestSupport
import Testing

/// Graphs whose equations are far from those of a round, or fall apart.
enum HardGraphs: CaseIterable {
  /// Every vertex of one side is linked to all of the other.
  case bipartite
  /// A hub and what hangs on it.
  case star
  /// Two cliques that one link joins.
  case nearlyApart
  /// Two cliques, and no link between them.
  case apart
  /// A path, whose ends are far from each other.
  case path
  /// Loops, so that nothing is fringe, and vertices without any link.
  case loops
  /// Several links between the same vertices.
  case parallel

  var graph: PlainGraph {
    switch self {
    case .bipartite:
      plain(29, (0..<9).flatMap { left in (9..<29).map { (left, $0) } })
    case .star: plain(40, (1..<40).map { (0, $0) })
    case .nearlyApart: plain(24, cliques + [(0, 12)])
    case .apart: plain(24, cliques)
    case .path: plain(100, (1..<100).map { ($0 - 1, $0) })
    case .loops: plain(12, (0..<6).map { ($0, $0) } + [(0, 1), (1, 2)])
    case .parallel:
      plain(8, (0..<60).map { ($0 % 3, 3 + $0 % 4) } + [(0, 7), (0, 7)])
    }
  }

  private var cliques: [(Int, Int)] {
    [0, 12].flatMap { start in
      (start..<start + 12).flatMap { vertex in
        (start..<vertex).map { (vertex, $0) }
      }
    }
  }

  private func plain(_ count: Int, _ pairs: [(Int, Int)]) -> PlainGraph {
    PlainGraph(vertexCount: count, edges: pairs.map { .init($0.0, $0.1) })
  }
}

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

  @Test(
    "wherever near vertices end",
    arguments: FamilyGraphs.allCases, [0, 1, 3, 10])
  func near(family: FamilyGraphs, mostNear: Int) {
    for (place, graph) in LargeGraphTests.graphs(family).enumerated()
    where place % 4 == 0 {
      for direction in [LinkDirection.along, .both] {
        expectTwin(graph, direction, mostNear: mostNear)
      }
    }
  }

  @Test(
    "a graph of many pieces, near, far and fringe",
    arguments: [LinkDirection.along, .both], [500, 1 << 16])
  func large(direction: LinkDirection, mostNear: Int) {
    let graph = FamilyGraphs.recursiveMatrices.graph(
      seed: 7, vertices: 30_000)
    expectTwin(graph, direction, mostNear: mostNear)
  }

  // 0 ── 1, 2 ── 3, 4: with x the rank of an end of a link and y that of the
  // vertex without, x = y + d x, and 4x + y = 1.
  @Test("two links apart and a vertex without")
  func pairs() {
    let graph = PlainGraph(vertexCount: 5, edges: [.init(0, 1), .init(3, 2)])
    let ranks = pageRanks(
      of: EdgeRows(graph), .both, damping: 0.5, enough: 1e-12)
    for (rank, expected) in zip(ranks, [2.0, 2, 2, 2, 1]) {
      #expect(abs(rank - expected / 9) < 1e-12)
    }
  }

  @Test(
    "graphs that are hard on gradients",
    arguments: HardGraphs.allCases, [0, 0.85, 0.99])
  func hard(graph: HardGraphs, damping: Double) {
    for direction in [LinkDirection.along, .both] {
      expectTwin(graph.graph, direction, damping: damping)
      expectTwin(graph.graph, direction, damping: damping, mostNear: 2)
    }
  }

  /// Expects the ranks of the plain walk, bit by bit the same in all ways,
  /// and that they sum to 1.
  private func expectTwin(
    _ graph: PlainGraph, _ direction: LinkDirection, damping: Double = 0.85,
    mostNear: Int = 1 << 16
  ) {
    let expected = Reference.pageRanks(
      graph, isBothWays: direction == .both, damping: damping)
    let rows = EdgeRows(graph)
    let all = LargeGraphTests.ways.map { instructions, threads in
      pageRanks(
        of: rows, direction, damping: damping,
        enough: damping == 0 ? .infinity : 1e-10 * (1 - damping) / damping,
        mostNear: mostNear, threads: threads, instructions: instructions)
    }
    let distance = zip(all[0], expected).reduce(0) { $0 + abs($1.0 - $1.1) }
    #expect(distance <= 1e-10, "\(direction) \(graph.vertexCount)")
    #expect(abs(all[0].reduce(0, +) - 1) < 1e-12)
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
