import CGraphKernels

/// The triangles of a graph, for the vertices that can be in any.
package struct TriangleTable: Sendable {
  /// The vertices of two edges or more, in an order of their own.
  package var vertices: [UInt32]
  /// For each of them its triangles, with the weights that were asked for.
  package var triangles: [Int]
  /// For each of them how many distinct neighbors it has.
  package var neighborCounts: [Int]
  /// Whether there is an edge from a vertex to itself.
  package var hasLoops: Bool
  /// Whether edges lead both ways between two vertices.
  package var hasReciprocal: Bool
  /// Whether several edges lead the same way between two vertices.
  package var hasParallel: Bool

  fileprivate init(_ rows: OrientedRows, threads: Int) {
    vertices = rows.order
    neighborCounts = rows.neighborCounts
    hasLoops = rows.repeats.loops > 0
    hasReciprocal = rows.repeats.reciprocal > 0
    hasParallel = rows.repeats.parallel > 0
    triangles = rows.triangleSums(threads: threads)
  }
}

/// Counts the triangles through each vertex, directions, loops and repeats
/// ignored.
///
/// - Parameters:
///   - offsets: Where rows start; one element more than there are vertices.
///   - targets: The targets of the edges that leave each vertex, ascending.
///   - backOffsets: Where back rows start.
///   - sources: The sources of the edges that arrive at each vertex,
///     ascending.
///   - threads: How many threads to use at most; nil for one a core. The
///     result does not depend on it.
/// - Complexity: O(*m*√*m*) time, O(*n* + *m*) space.
package func triangleTable(
  offsets: Span<Int>, targets: Span<UInt32>, backOffsets: Span<Int>,
  sources: Span<UInt32>, threads: Int? = nil,
  instructions: InstructionSet = .current
) -> TriangleTable {
  let threads = triangleThreads(threads, targetCount: 2 * targets.count)
  // SAFETY: the pointers are used only during the call.
  let rows = unsafe withLinkedRows(
    offsets: offsets, targets: targets, backOffsets: backOffsets,
    backTargets: sources, links: Span()
  ) { edges in
    unsafe OrientedRows(
      of: edges, vertexCount: offsets.count - 1, doubling: .none,
      threads: threads, instructions: instructions)
  }
  return TriangleTable(rows, threads: threads)
}

/// Counts the triangles through each vertex by the links across: one that
/// edges join both ways counts twice.
///
/// - Returns: nil where several edges lead the same way between two vertices.
/// - Complexity: As of
///   ``triangleTable(offsets:targets:backOffsets:sources:threads:instructions:)``.
package func linkedTriangleTable(
  offsets: Span<Int>, targets: Span<UInt32>, backOffsets: Span<Int>,
  sources: Span<UInt32>, threads: Int? = nil,
  instructions: InstructionSet = .current
) -> TriangleTable? {
  let threads = triangleThreads(threads, targetCount: 2 * targets.count)
  // SAFETY: the pointers are used only during the call.
  let found = unsafe withLinkedRows(
    offsets: offsets, targets: targets, backOffsets: backOffsets,
    backTargets: sources, links: Span()
  ) { edges -> OrientedRows? in
    // Few graphs that have no parallel edges have reciprocal ones, so weights
    // are taken only when some were met.
    var doubling = OrientedRows.Doubling.none
    while true {
      // SAFETY: as above.
      let rows = unsafe OrientedRows(
        of: edges, vertexCount: offsets.count - 1, doubling: doubling,
        threads: threads, instructions: instructions)
      if rows.repeats.parallel > 0 { return nil }
      if rows.repeats.reciprocal == 0 || doubling == .links { return rows }
      doubling = .links
    }
  }
  return found.map { TriangleTable($0, threads: threads) }
}

/// Returns how many threads to use where none are asked for: starting one
/// takes as long as going through thousands of edges.
func triangleThreads(_ asked: Int?, targetCount: Int) -> Int {
  max(1, asked ?? min(Workers.coreCount, targetCount >> 18 + 1))
}
