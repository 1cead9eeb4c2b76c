import GraphKernels
import Testing
import TestSupport

@Suite("Sorted rows")
struct SortedRowsTests {
  private struct Edges {
    var vertexCount: Int
    var sources: [UInt32]
    var targets: [UInt32]
  }

  /// Edges at random, at a hub, of few or of many vertices; loops and
  /// parallel ones among them.
  private static func edges(_ seed: UInt64) -> Edges {
    var random = SplitMix64(seed: seed)
    let limits = [1, 2, 50, 3_000, 70_000, 200_000]
    let vertexCount = 1 + random.next(below: limits[Int(seed) % limits.count])
    let count = seed % 7 == 0 ? 40_000 : random.next(below: 2_000)
    func end() -> UInt32 {
      let end = random.next(below: vertexCount)
      return UInt32(random.next(below: 3) == 0 ? end % 3 % vertexCount : end)
    }
    return Edges(
      vertexCount: vertexCount, sources: (0..<count).map { _ in end() },
      targets: (0..<count).map { _ in end() })
  }

  private static func check(_ edges: Edges) {
    let expected = Reference.sortedRows(
      vertexCount: edges.vertexCount, sources: edges.sources,
      targets: edges.targets)
    let reversed = Reference.sortedRows(
      vertexCount: edges.vertexCount, sources: edges.targets,
      targets: edges.sources)
    let cut = edges.sources.count / 3
    let pieces = [
      EdgePiece(
        sources: Array(edges.sources[cut...]),
        targets: Array(edges.targets[cut...])),
      EdgePiece(sources: [], targets: []),
      EdgePiece(
        sources: Array(edges.sources[..<cut]),
        targets: Array(edges.targets[..<cut])),
    ]
    for threads in [1, 2] {
      for instructions in InstructionSet.supported {
        let rows = sortedRows(
          vertexCount: edges.vertexCount, pieces: pieces, threads: threads,
          instructions: instructions)
        #expect(rows == expected)
        let transposed = transposedRows(
          offsets: rows.offsets, targets: rows.targets, threads: threads,
          instructions: instructions)
        #expect(transposed == reversed)
      }
      #expect(
        rowNumbers(offsets: expected.offsets, threads: threads)
          == Reference.rowNumbers(offsets: expected.offsets))
    }
  }

  @Test("agree with the plain sort", arguments: 0..<120)
  func random(seed: Int) { Self.check(Self.edges(UInt64(seed))) }

  @Test("agree where there is more than a task and a bucket of pairs")
  func large() {
    let graph = RMATGraph(scale: 17, seed: 9)
    Self.check(
      Edges(
        vertexCount: graph.vertexCount, sources: graph.sources,
        targets: graph.targets))
  }

  @Test("a star has one long row and many of one")
  func star() {
    let rim = (1..<5_000).map { UInt32($0) }
    Self.check(
      Edges(
        vertexCount: 5_000, sources: rim.map { _ in 0 },
        targets: rim.reversed()))
  }

  @Test("no vertex, no edge")
  func empty() {
    let none = sortedRows(vertexCount: 0, pieces: [])
    #expect(none.offsets == [0] && none.targets.isEmpty)
    let alone = sortedRows(vertexCount: 3, pieces: [])
    #expect(alone.offsets == [0, 0, 0, 0])
    #expect(transposedRows(offsets: [0], targets: []).offsets == [0])
    #expect(rowNumbers(offsets: [0]).isEmpty)
  }
}
