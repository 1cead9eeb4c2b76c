import CGraphKernels

/// The edges of a graph twice: by where they start and by where they end.
///
/// Row *v* of the targets is
/// `targets[outgoingOffsets[v]..<outgoingOffsets[v + 1]]`, ascending; that of
/// the sources likewise. A graph that is read without direction needs no row
/// of all neighbors: both together are that.
package struct EdgeRows: Sendable {
  package let outgoingOffsets: [Int]
  package let targets: [UInt32]
  package let incomingOffsets: [Int]
  package let sources: [UInt32]

  package var vertexCount: Int { outgoingOffsets.count - 1 }

  /// - Precondition: Offsets start with 0, never fall and end with the number
  ///   of targets or sources; these are less than the number of vertices.
  package init(
    outgoingOffsets: [Int], targets: [UInt32], incomingOffsets: [Int],
    sources: [UInt32]
  ) {
    precondition(
      outgoingOffsets.count == incomingOffsets.count
        && outgoingOffsets.first == 0 && incomingOffsets.first == 0
        && outgoingOffsets.last == targets.count
        && incomingOffsets.last == sources.count,
      "both kinds of rows are of the same vertices")
    self.outgoingOffsets = outgoingOffsets
    self.targets = targets
    self.incomingOffsets = incomingOffsets
    self.sources = sources
  }

  /// Makes rows of neighbors that hold each edge at both its ends already.
  package init(offsets: [Int], neighbors: [UInt32]) {
    self.init(
      outgoingOffsets: offsets, targets: neighbors,
      incomingOffsets: [Int](repeating: 0, count: offsets.count), sources: [])
  }

  /// The number of edges that start or end at a vertex.
  func degree(of vertex: Int) -> Int {
    outgoingOffsets[vertex + 1] - outgoingOffsets[vertex]
      + incomingOffsets[vertex + 1] - incomingOffsets[vertex]
  }

  /// Calls `body` with the rows as the loops in C take them.
  func withPointers<Result>(
    _ body: (UnsafePointer<vn_edge_rows>) -> Result
  ) -> Result {
    // SAFETY: the pointers are used in the call only, during which the arrays
    // do not change: they are constants.
    unsafe outgoingOffsets.withUnsafeBufferPointer { outgoing in
      unsafe targets.withUnsafeBufferPointer { targets in
        unsafe incomingOffsets.withUnsafeBufferPointer { incoming in
          unsafe sources.withUnsafeBufferPointer { sources in
            var rows = unsafe vn_edge_rows(
              vertex_count: vertexCount, out_offsets: outgoing.baseAddress,
              out_targets: targets.baseAddress,
              in_offsets: incoming.baseAddress,
              in_sources: sources.baseAddress)
            // SAFETY: as above.
            return unsafe withUnsafePointer(to: &rows, body)
          }
        }
      }
    }
  }
}
