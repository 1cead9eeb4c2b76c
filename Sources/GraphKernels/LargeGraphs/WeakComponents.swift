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
  let search = ForestSearch(
    set: VertexSet(around: rows.vertexOfManyNeighbors(), in: rows),
    parents: WorkBuffer(count: count), threads: threads,
    isa: instructions.rawValue)
  search.growSet(in: rows)
  search.plant()
  search.join(in: rows)
  search.flatten()
  return ComponentLabels(members: search.parents.array())
}

/// The set around a vertex, and the forest in which it is one tree.
private struct ForestSearch {
  let set: VertexSet
  let parents: WorkBuffer<UInt32>
  let threads: Int?
  let isa: Int32

  /// Lets the set grow until it hardly does.
  func growSet(in rows: EdgeRows) {
    // SAFETY: the rows outlive the calls; threads write words that are apart,
    // and read and write atomically what others may look at.
    unsafe rows.withPointers { rows in
      nonisolated(unsafe) let rows = unsafe rows
      for _ in 0..<3 {
        let grown = Workers.collect(
          ranges: set.words.count, length: 1 << 8, threads: threads
        ) {
          // SAFETY: as above.
          unsafe vn_grow_set(
            isa, rows, set.words.base, $0.lowerBound, $0.upperBound)
        }.reduce(0, +)
        if grown < parents.count / 64 { break }
      }
    }
  }

  /// Makes a tree of the set and one of every other vertex.
  func plant() {
    let first = UInt32(set.first())
    _ = Workers.collect(
      ranges: parents.count, length: 1 << 14, threads: threads
    ) {
      for vertex in $0 {
        // SAFETY: there is a parent for every vertex; ranges are apart.
        unsafe parents.base[vertex] =
          set.contains(vertex) ? first : UInt32(vertex)
      }
    }
  }

  /// Joins the trees of the vertices outside the set with their neighbors'.
  func join(in rows: EdgeRows) {
    // SAFETY: the rows outlive the calls; the set is only read, and parents
    // are read and written atomically.
    unsafe rows.withPointers { rows in
      nonisolated(unsafe) let rows = unsafe rows
      _ = Workers.collect(
        ranges: set.words.count, length: 1 << 6, threads: threads
      ) {
        // SAFETY: as above.
        unsafe vn_join_trees(
          isa, rows, set.words.base, parents.base, $0.lowerBound,
          $0.upperBound)
      }
    }
  }

  func flatten() {
    _ = Workers.collect(
      ranges: parents.count, length: 1 << 14, threads: threads
    ) {
      // SAFETY: there is a parent for every vertex; they are read and written
      // atomically.
      unsafe vn_flatten_trees(
        isa, parents.base, $0.lowerBound, $0.upperBound)
    }
  }
}
