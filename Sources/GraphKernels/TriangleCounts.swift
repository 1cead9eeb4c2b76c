/// Returns how many triangles pass through each vertex.
///
/// - Parameters:
///   - offsets: Where rows start; one element more than there are vertices.
///   - targets: The rows of a simple undirected graph: each edge in the rows
///     of both its ends, ascending, without loops and repeats.
///   - threads: How many threads to use at most; nil for one a core. The
///     result does not depend on it.
/// - Complexity: O(*m*√*m*) time, O(*n* + *m*) space.
package func triangleCounts(
  offsets: Span<Int>, targets: Span<UInt32>, threads: Int? = nil,
  instructions: InstructionSet = .current
) -> [Int] {
  let threads = triangleThreads(threads, targetCount: targets.count)
  return OrientedRows(
    offsets: offsets, targets: targets, links: Span(), threads: threads,
    instructions: instructions
  ).triangleSums(threads: threads)
}

/// Returns how many threads to use where none are asked for: starting one
/// takes as long as going through thousands of edges.
func triangleThreads(_ asked: Int?, targetCount: Int) -> Int {
  max(1, asked ?? min(Workers.coreCount, targetCount >> 18 + 1))
}
