package import GraphKernels

/// The neighbors of every vertex, row after row in one array.
///
/// Each row ascends. `offsets` has one element more than there are vertices;
/// row *v* is `targets[offsets[v]..<offsets[v + 1]]`.
package struct AdjacencyRows: Sendable, Equatable {
  package let offsets: [Int]
  package let targets: [UInt32]

  package var vertexCount: Int { offsets.count - 1 }

  package init(offsets: [Int], targets: [UInt32]) {
    self.offsets = offsets
    self.targets = targets
  }

  /// Gathers the pairs (`sources[i]`, `targets[i]`) into rows by source.
  ///
  /// - Parameter threads: How many threads at most; nil for one a core. The
  ///   rows are the same with any number.
  /// - Complexity: O(*n* + *m*) time and space.
  package init(
    vertexCount: Int, sources: [UInt32], targets: [UInt32],
    threads: Int? = nil
  ) {
    self.init(
      vertexCount: vertexCount,
      pieces: [EdgePiece(sources: sources, targets: targets)],
      threads: threads)
  }

  /// Gathers the edges of all pieces into rows by source.
  package init(
    vertexCount: Int, pieces: [EdgePiece], threads: Int? = nil
  ) {
    (offsets, targets) = sortedRows(
      vertexCount: vertexCount, pieces: pieces, threads: threads)
  }

  /// Returns the rows of the same edges by target.
  ///
  /// - Complexity: O(*n* + *m*) time and space.
  package func transposed(threads: Int? = nil) -> AdjacencyRows {
    let (offsets, sources) = transposedRows(
      offsets: offsets, targets: targets, threads: threads)
    return AdjacencyRows(offsets: offsets, targets: sources)
  }

  /// Returns the vertex of each row once for each of its targets.
  package func sources(threads: Int? = nil) -> [UInt32] {
    rowNumbers(offsets: offsets, threads: threads)
  }

  package subscript(vertex: Int) -> ArraySlice<UInt32> {
    targets[offsets[vertex]..<offsets[vertex + 1]]
  }

  package func count(of vertex: Int) -> Int {
    offsets[vertex + 1] - offsets[vertex]
  }

  /// Returns the same rows with every neighbor once and without the vertex
  /// itself.
  ///
  /// - Complexity: O(*n* + *m*).
  package func simplified() -> AdjacencyRows {
    var newOffsets: [Int] = [0]
    newOffsets.reserveCapacity(offsets.count)
    var kept: [UInt32] = []
    kept.reserveCapacity(targets.count)
    for vertex in 0..<vertexCount {
      let start = kept.count
      for target in self[vertex] where Int(target) != vertex {
        if kept.count == start || kept[kept.count - 1] != target {
          kept.append(target)
        }
      }
      newOffsets.append(kept.count)
    }
    return AdjacencyRows(offsets: newOffsets, targets: kept)
  }

  /// Returns how many of `ends` fall on each vertex, as running sums.
  private static func offsets(of ends: [UInt32], vertexCount: Int) -> [Int] {
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    for end in ends { offsets[Int(end) + 1] += 1 }
    for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
    return offsets
  }

  /// Returns the places of `ends` in ascending order of their values, equal
  /// values in the order they have.
  package static func stableOrder(
    of ends: [UInt32], vertexCount: Int
  ) -> [UInt32] {
    var next = offsets(of: ends, vertexCount: vertexCount)
    var order = [UInt32](repeating: 0, count: ends.count)
    for (place, end) in ends.enumerated() {
      order[next[Int(end)]] = UInt32(place)
      next[Int(end)] += 1
    }
    return order
  }

  /// Returns the places of the pairs in ascending order of `first`, then of
  /// `second`, equal pairs in the order they have.
  package static func stableOrder(
    first: [UInt32], second: [UInt32], vertexCount: Int
  ) -> [UInt32] {
    var next = offsets(of: first, vertexCount: vertexCount)
    var order = [UInt32](repeating: 0, count: first.count)
    for place in stableOrder(of: second, vertexCount: vertexCount) {
      let end = Int(first[Int(place)])
      order[next[end]] = place
      next[end] += 1
    }
    return order
  }
}
