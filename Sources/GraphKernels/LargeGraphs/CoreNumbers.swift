import CGraphKernels

/// Returns the core number of each vertex: the largest *k* for which it is in
/// a subgraph where every vertex has *k* neighbors.
///
/// Level after level, the vertices with no more neighbors left than the level
/// are taken away, in a queue that those join who come down to it by that.
/// Nothing is kept in order: the vertices that are left are looked through
/// once a level, which is no more work than there are edges, and the only
/// thing that is read in no order is the number of neighbors left.
///
/// - Parameter rows: Those of a simple graph: each edge stands in one row of
///   each of its ends, without loops and repeats.
/// - Complexity: O(*n* + *m*) time, 12 bytes a vertex.
/// - Reference: Batagelj & Zaveršnik 2003, arXiv:cs/0310049; Kabir & Madduri
///   2017, doi:10.1109/IPDPSW.2017.151, for levels.
package func coreNumbers(
  of rows: EdgeRows, instructions: InstructionSet = .current
) -> [Int] {
  let count = rows.vertexCount
  let degrees = WorkBuffer<UInt32>(count: count)
  let left = WorkBuffer<UInt32>(count: count)
  let queue = WorkBuffer<UInt32>(count: count + 1)
  for vertex in 0..<count {
    degrees[vertex] = UInt32(rows.degree(of: vertex))
    left[vertex] = UInt32(vertex)
  }
  // SAFETY: all have room for every vertex, the queue for one more, and no
  // vertex enters the queue twice as rows are simple.
  unsafe rows.withPointers { rows in
    unsafe vn_peel(
      instructions.rawValue, rows, degrees.base, left.base, queue.base)
  }
  return (0..<count).map { Int(degrees[$0]) }
}
