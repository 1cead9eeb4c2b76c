import CGraphKernels

/// Returns the weak components: what hangs together, directions ignored.
///
/// Around a vertex of many neighbors a set grows for a few rounds, each
/// vertex outside looking for one neighbor inside; in most networks that is
/// nearly all of the largest component, and few edges are looked at. The set
/// is one tree of a forest; the edges of the vertices outside join the rest.
///
/// - Complexity: O(*n* + *m*) time but for a factor that grows less than any
///   logarithm, 4 bytes a vertex.
/// - Reference: Sutton, Ben-Nun & Barak 2018 (Afforest), doi:10.1109/IPDPS.2018.00012,
///   for leaving out what is joined already; Beamer, Asanović & Patterson
///   2012, doi:10.1109/SC.2012.50, for searching from outside.
package func weakComponents(
  of rows: EdgeRows, threads: Int? = nil,
  instructions: InstructionSet = .current
) -> ComponentLabels {
  let count = rows.vertexCount
  guard count > 0 else { return ComponentLabels(members: []) }
  let isa = instructions.rawValue
  let set = VertexSet(around: rows.vertexOfManyNeighbors(), in: rows)
  let parents = WorkBuffer<UInt32>(count: count)
  unsafe rows.withPointers { rows in
    // SAFETY: rows, set and parents outlive the calls. Threads take ranges of
    // words or vertices that are apart; what they read of others is written
    // and read atomically in the loops in C.
    nonisolated(unsafe) let rows = unsafe rows
    let wordCount = set.words.count
    for _ in 0..<3 {
      let grown = Workers.collect(
        ranges: wordCount, length: 1 << 8, threads: threads
      ) { range in
        unsafe vn_grow_set(
          isa, rows, set.words.base, range.lowerBound, range.upperBound)
      }.reduce(0, +)
      if grown < count / 64 { break }
    }
    let first = UInt32(set.first())
    _ = Workers.collect(ranges: count, length: 1 << 14, threads: threads) {
      for vertex in $0 {
        unsafe parents.base[vertex] =
          set.contains(vertex) ? first : UInt32(vertex)
      }
    }
    _ = Workers.collect(ranges: wordCount, length: 1 << 6, threads: threads) {
      unsafe vn_join_trees(
        isa, rows, set.words.base, parents.base, $0.lowerBound, $0.upperBound)
    }
    _ = Workers.collect(ranges: count, length: 1 << 14, threads: threads) {
      unsafe vn_flatten_trees(
        isa, parents.base, $0.lowerBound, $0.upperBound)
    }
  }
  return ComponentLabels(members: parents.array())
}
