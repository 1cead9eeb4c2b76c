/// The rows of a graph in both directions, as searches need them.
package struct WalkableRows: Sendable {
  /// Where the rows start; one element more than there are vertices.
  package let offsets: [Int]
  /// The vertices that one step from a vertex leads to, row after row.
  package let targets: [UInt32]
  /// The same for steps against the edges.
  package let backOffsets: [Int]
  package let backTargets: [UInt32]

  package var vertexCount: Int { offsets.count - 1 }

  package func degree(of vertex: Int) -> Int {
    offsets[vertex + 1] - offsets[vertex]
  }

  /// Makes the rows of a graph in which every step can be taken back.
  ///
  /// - Precondition: Each edge stands in the rows of both its ends.
  package init(symmetricOffsets offsets: [Int], targets: [UInt32]) {
    self.init(
      offsets: offsets, targets: targets, backOffsets: offsets,
      backTargets: targets)
  }

  /// - Precondition: The second pair holds the same edges as the first, the
  ///   other way round.
  package init(
    offsets: [Int], targets: [UInt32], backOffsets: [Int],
    backTargets: [UInt32]
  ) {
    precondition(
      offsets.count == backOffsets.count && targets.count == backTargets.count,
      "every edge stands in both directions")
    self.offsets = offsets
    self.targets = targets
    self.backOffsets = backOffsets
    self.backTargets = backTargets
  }
}
