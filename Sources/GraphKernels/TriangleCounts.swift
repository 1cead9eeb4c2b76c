/// Returns how many triangles pass through each vertex.
///
/// - Parameters:
///   - offsets: Where rows start; one element more than there are vertices.
///   - targets: The rows of a simple undirected graph: each edge in the rows
///     of both its ends, ascending, without loops and repeats.
/// - Complexity: O(*m*√*m*) time, O(*n* + *m*) space.
package func triangleCounts(
  offsets: Span<Int>, targets: Span<UInt32>
) -> [Int] {
  let rows = OrientedRows(offsets: offsets, targets: targets)
  var counts = [Int](repeating: 0, count: offsets.count - 1)
  rows.forEachTriangle { corner, edges in
    counts[Int(rows.order[corner])] += 1
    counts[Int(rows.order[Int(rows.targets[edges.0])])] += 1
    counts[Int(rows.order[Int(rows.targets[edges.1])])] += 1
  }
  return counts
}
