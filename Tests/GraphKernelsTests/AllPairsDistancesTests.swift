import GraphCore
import GraphKernels
import TestSupport
import Testing

@Suite("All-pairs distances")
struct AllPairsDistancesTests {
  /// Rows as the kernel takes them, and as the plain search does.
  struct Rows {
    var lists: [[Int]]
    var offsets: [Int] = [0]
    var targets: [UInt32] = []

    init(_ lists: [[Int]]) {
      self.lists = lists
      for list in lists {
        targets += list.map { UInt32($0) }
        offsets.append(targets.count)
      }
    }

    init(_ graph: PlainGraph, _ direction: GraphDirection) {
      var lists = [[Int]](repeating: [], count: graph.vertexCount)
      for (source, target) in graph.arcs(direction) {
        lists[source].append(target)
      }
      self.init(lists)
    }

    func totals(
      threads: Int? = nil, _ instructions: InstructionSet = .current,
      matrixMemory: Int = 1 << 28
    ) -> DistanceTotals {
      allPairsDistances(
        offsets: offsets, targets: targets, threads: threads,
        instructions: instructions, matrixMemory: matrixMemory)
    }
  }

  // 0 → 1 → 2 → 0, 2 → 3, 4 alone
  @Test("a cycle with a way out and a vertex alone")
  func byHand() {
    let totals = Rows([[1], [2], [0, 3], [], []]).totals()
    #expect(totals.eccentricities == [3, 2, 2, 0, 0])
    #expect(totals.sums == [6, 5, 4, 0, 0])
    #expect(totals.reached == [3, 3, 3, 0, 0])
    #expect(totals.pairsByDistance == [4, 4, 1])
    #expect(totals.harmonicSum(of: 0) == 11.0 / 6)
    #expect(totals.harmonicSum(of: 1) == 2)
    #expect(totals.harmonicSum(of: 4) == 0)
  }

  // A path 0 – 1 – 2 hangs from a square 2 – 3 – 4 – 5; 6 is a leaf of 4.
  @Test("a square with trees: the diameter lies between their leaves")
  func trees() {
    let edges = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 2), (4, 6)]
    let totals = Rows(
      PlainGraph(vertexCount: 7, edges: edges.map { .init($0.0, $0.1) }),
      .undirected
    ).totals()
    #expect(totals.eccentricities == [5, 4, 3, 3, 4, 3, 5])
    #expect(totals.sums == [18, 13, 10, 11, 12, 11, 17])
    #expect(totals.pairsByDistance == [14, 14, 8, 4, 2])
  }

  @Test("no vertices, and vertices without edges", arguments: [0, 1, 600])
  func edgeless(count: Int) {
    let rows = Rows([[Int]](repeating: [], count: count))
    #expect(rows.totals() == DistanceTotals(vertexCount: count))
  }

  @Test("small graphs agree with one search per vertex", arguments: 0..<10)
  func small(chunk: UInt64) {
    for seed in (chunk * 60)..<(chunk * 60 + 60) {
      let graph = RandomGraphs.graph(seed: seed)
      for direction in GraphDirection.allCases {
        let rows = Rows(graph, direction)
        let expected = Reference.distanceTotals(rows: rows.lists)
        for instructions in InstructionSet.supported {
          #expect(
            rows.totals(threads: Int(seed % 3) + 1, instructions) == expected,
            "seed \(seed), \(direction), \(instructions)")
        }
      }
    }
  }

  @Test(
    "graphs of every family, directed and not, on every instruction set",
    arguments: FamilyGraphs.allCases)
  func families(family: FamilyGraphs) {
    for seed in 0..<14 as Range<UInt64> {
      let size = [5, 9, 17, 40, 60, 90, 130][Int(seed % 7)]
      check(family.graph(seed: seed, vertices: size), "\(family), \(seed)")
    }
  }

  /// More vertices than a batch has targets, and distances long enough for
  /// the deep search.
  @Test(
    "graphs of several batches agree with one search per vertex",
    arguments: FamilyGraphs.allCases)
  func large(family: FamilyGraphs) {
    check(family.graph(seed: 3, vertices: 1_100), "\(family)")
  }

  private func check(_ graph: PlainGraph, _ name: String) {
    for direction in GraphDirection.allCases {
      let rows = Rows(graph, direction)
      let expected = Reference.distanceTotals(rows: rows.lists)
      for instructions in InstructionSet.supported {
        for threads in [1, 2] {
          #expect(
            rows.totals(threads: threads, instructions) == expected,
            "\(name), \(direction), \(instructions), \(threads) threads")
        }
      }
    }
  }

  /// Components within a batch, across its end and over several.
  @Test(
    "many components agree with one search per vertex",
    arguments: [(511, 1), (512, 1), (513, 1), (700, 3), (1_100, 40)],
    GraphDirection.allCases)
  func components(
    shape: (vertices: Int, blocks: Int), direction: GraphDirection
  ) {
    var random = SeededGenerator(seed: UInt64(shape.vertices + shape.blocks))
    let width = shape.vertices / shape.blocks
    let edges = (0..<2 * shape.vertices).map { _ in
      let block = Int.random(in: 0..<shape.blocks, using: &random) * width
      return PlainGraph.Edge(
        block + .random(in: 0..<width, using: &random),
        block + .random(in: 0..<width, using: &random))
    }
    let rows = Rows(
      PlainGraph(vertexCount: shape.vertices, edges: edges), direction)
    let expected = Reference.distanceTotals(rows: rows.lists)
    for threads in [1, 3] {
      #expect(rows.totals(threads: threads) == expected)
    }
  }

  // Five kinds of leaves at each hub: joined by an edge up, down or both
  // ways, with leaves of their own.
  @Test("trees whose edges lead up, down and both ways", arguments: 0..<30)
  func mixedTrees(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var edges = (0..<7).map { PlainGraph.Edge($0, ($0 + 1) % 7) }
    for vertex in 7..<150 {
      let parent = Int.random(in: max(0, vertex - 20)..<vertex, using: &random)
      let way = Int.random(in: 0..<3, using: &random)
      if way != 0 { edges.append(.init(vertex, parent)) }
      if way != 1 { edges.append(.init(parent, vertex)) }
    }
    check(PlainGraph(vertexCount: 150, edges: edges), "seed \(seed)")
  }

  /// Many vertices of few neighbors among fewer hubs: the shape for which
  /// matrices are made. Some hubs hang on a chain, so that searches take
  /// many steps; some vertices have trees, twins or edges of one way.
  private static func hubGraph(seed: UInt64, chain: Int) -> PlainGraph {
    var random = SeededGenerator(seed: seed)
    let hubs = 40 + chain
    var edges = (0..<60).map { _ in
      PlainGraph.Edge(
        .random(in: 0..<40, using: &random),
        .random(in: 0..<40, using: &random))
    }
    for hub in 40..<hubs { edges.append(.init(hub - 1, hub)) }
    for vertex in hubs..<hubs + 700 {
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let hub = min(
          Int.random(in: 0..<hubs, using: &random),
          Int.random(in: 0..<hubs, using: &random))
        let way = Int.random(in: 0..<5, using: &random)
        if way != 0 { edges.append(.init(vertex, hub)) }
        if way != 1 { edges.append(.init(hub, vertex)) }
      }
    }
    for leaf in hubs + 700..<hubs + 760 {
      let stem = Int.random(in: 0..<leaf, using: &random)
      edges += [.init(stem, leaf), .init(leaf, stem)]
    }
    return PlainGraph(vertexCount: hubs + 760, edges: edges)
  }

  @Test(
    "many vertices among few hubs, with as many bytes for matrices as told",
    arguments: [0, 3, 30], [UInt64(1), 2, 3])
  func hubs(chain: Int, seed: UInt64) {
    let graph = Self.hubGraph(seed: seed, chain: chain)
    check(graph, "chain of \(chain), \(seed)")
    for direction in GraphDirection.allCases {
      let rows = Rows(graph, direction)
      let expected = Reference.distanceTotals(rows: rows.lists)
      // None, too few for the steps, enough.
      for memory in [0, 180_000, 1 << 24] {
        for threads in [1, 2] {
          #expect(
            rows.totals(threads: threads, matrixMemory: memory) == expected,
            "chain of \(chain), \(seed), \(direction), \(memory) bytes")
        }
      }
    }
  }

  /// Matrices are for links that lead both ways; leaves may do otherwise.
  @Test("hubs linked both ways, with leaves of one way", arguments: 4..<8)
  func hubsWithLeaves(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let core = Self.hubGraph(seed: seed, chain: 4)
    let count = core.vertexCount
    var edges = core.edges.flatMap { edge in
      [edge, .init(edge.target, edge.source)]
    }
    for leaf in count..<count + 40 {
      let stem = Int.random(in: 0..<leaf, using: &random)
      edges.append(
        Bool.random(using: &random) ? .init(leaf, stem) : .init(stem, leaf))
    }
    check(PlainGraph(vertexCount: count + 40, edges: edges), "\(seed)")
  }

  @Test("two components of hubs and one without")
  func severalHubs() {
    let part = Self.hubGraph(seed: 9, chain: 5)
    let count = part.vertexCount
    let edges = part.edges.flatMap { edge in
      [edge, .init(edge.source + count, edge.target + count)]
    }
    let ring = (0..<9).map { place in
      PlainGraph.Edge(2 * count + place, 2 * count + (place + 1) % 9)
    }
    check(
      PlainGraph(vertexCount: 2 * count + 9, edges: edges + ring), "two")
  }

  @Test("vertices with equal neighborhoods, directed and not")
  func twins() {
    // Complete bipartite, with a pendant path, and a second part that only
    // sends and one that only receives.
    var edges: [PlainGraph.Edge] = []
    for left in 0..<30 {
      for right in 30..<70 { edges.append(.init(left, right)) }
    }
    for vertex in 70..<90 { edges.append(.init(vertex, 30)) }
    for vertex in 90..<110 {
      edges += [.init(30, vertex), .init(vertex, 0), .init(0, vertex)]
    }
    edges += [.init(110, 0), .init(111, 110)]
    check(PlainGraph(vertexCount: 112, edges: edges), "twins")
  }

  @Test("a long path: as many steps as vertices")
  func path() {
    let count = 1_000
    let totals = Rows((0..<count).map { $0 + 1 < count ? [$0 + 1] : [] })
      .totals()
    #expect(totals.eccentricities == (0..<UInt32(count)).reversed())
    #expect(totals.pairsByDistance == (1..<UInt64(count)).reversed())
  }

  @Test("progress ends when all is done")
  func progress() {
    let calls = Calls()
    let ring = Rows((0..<700).map { [($0 + 1) % 700, ($0 + 699) % 700] })
    let star = Rows([Array(1..<2_000)] + (1..<2_000).map { _ in [0] })
    for rows in [ring, star] {
      _ = allPairsDistances(
        offsets: rows.offsets, targets: rows.targets, threads: 2,
        progress: { done, total in calls.note(done, of: total) })
    }
    #expect(calls.all.allSatisfy { $0.done <= $0.total })
    #expect(calls.all.contains { $0.done == $0.total })
  }
}
