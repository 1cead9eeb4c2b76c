import GraphKernels
import TestSupport
import Testing

@Suite("All-pairs distances")
struct AllPairsDistancesTests {
  func totals(vertexCount: Int, distances: [[Int?]]) -> DistanceTotals {
    var totals = DistanceTotals(vertexCount: vertexCount)
    let longest = distances.joined().compactMap(\.self).max() ?? 0
    totals.pairsByDistance = [UInt64](repeating: 0, count: longest)
    for (vertex, row) in distances.enumerated() {
      for case let distance? in row where distance > 0 {
        totals.sums[vertex] += UInt64(distance)
        totals.reached[vertex] += 1
        totals.eccentricities[vertex] = max(
          totals.eccentricities[vertex], UInt32(distance))
        totals.pairsByDistance[distance - 1] += 1
      }
    }
    return totals
  }

  // 0 → 1 → 2 → 0, 2 → 3, 4 alone
  @Test("a cycle with a way out and a vertex alone")
  func byHand() {
    let rows = PlainRows([[1], [2], [0, 3], [], []])
    let totals = allPairsDistances(offsets: rows.offsets, targets: rows.targets)
    #expect(totals.eccentricities == [3, 2, 2, 0, 0])
    #expect(totals.sums == [6, 5, 4, 0, 0])
    #expect(totals.reached == [3, 3, 3, 0, 0])
    #expect(totals.pairsByDistance == [4, 4, 1])
  }

  @Test("no vertices, and vertices without edges", arguments: [0, 1, 600])
  func edgeless(count: Int) {
    let totals = allPairsDistances(
      offsets: [Int](repeating: 0, count: count + 1), targets: [])
    #expect(totals == DistanceTotals(vertexCount: count))
  }

  @Test("small graphs agree with Floyd and Warshall", arguments: 0..<10)
  func small(chunk: UInt64) {
    for seed in (chunk * 60)..<(chunk * 60 + 60) {
      let graph = RandomGraphs.graph(seed: seed)
      let rows = PlainRows(
        graph.vertices.map { vertex in
          graph.edges.filter { $0.source == vertex }.map(\.target)
        })
      let expected = totals(
        vertexCount: graph.vertexCount,
        distances: Reference.distances(
          vertexCount: graph.vertexCount,
          arcs: graph.edges.map { ($0.source, $0.target) }))
      #expect(
        allPairsDistances(offsets: rows.offsets, targets: rows.targets)
          == expected, "seed \(seed)")
    }
  }

  /// More vertices than a batch has targets: components within a batch,
  /// across its end and over several, directed and not, and any threads.
  @Test(
    "graphs of several batches agree with one search per vertex",
    arguments: [
      (511, 1), (512, 1), (513, 1), (700, 3), (1_100, 40),
    ], [false, true])
  func large(shape: (vertices: Int, blocks: Int), isDirected: Bool) {
    var random = SeededGenerator(seed: UInt64(shape.vertices + shape.blocks))
    var arcs: [(Int, Int)] = []
    let width = shape.vertices / shape.blocks
    for _ in 0..<(2 * shape.vertices) {
      let block = Int.random(in: 0..<shape.blocks, using: &random) * width
      let source = block + .random(in: 0..<width, using: &random)
      let target = block + .random(in: 0..<width, using: &random)
      arcs.append((source, target))
      if !isDirected { arcs.append((target, source)) }
    }
    var lists = [[Int]](repeating: [], count: shape.vertices)
    for (source, target) in arcs { lists[source].append(target) }
    let rows = PlainRows(lists)
    let expected = totals(
      vertexCount: shape.vertices,
      distances: (0..<shape.vertices).map {
        Reference.distances(from: $0, rows: lists)
      })
    for threads in [1, 3] {
      #expect(
        allPairsDistances(
          offsets: rows.offsets, targets: rows.targets, threads: threads)
          == expected)
    }
  }

  @Test("a long path: as many steps as vertices")
  func path() {
    let count = 1_000
    let rows = PlainRows((0..<count).map { $0 + 1 < count ? [$0 + 1] : [] })
    let totals = allPairsDistances(offsets: rows.offsets, targets: rows.targets)
    #expect(totals.eccentricities == (0..<UInt32(count)).reversed())
    #expect(totals.pairsByDistance == (1..<UInt64(count)).reversed())
  }
}
