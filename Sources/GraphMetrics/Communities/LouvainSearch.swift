import GraphKernels

/// The search of Blondel, Guillaume, Lambiotte and Lefebvre.
///
/// Vertices move while that gains, then communities become vertices and the
/// same is done with them, until no community moves. As moving whole
/// communities can leave single vertices where they would gain elsewhere,
/// the search goes back to the vertices and starts over from the partition
/// it has, until nothing moves there either.
struct LouvainSearch: Sendable {
  var base: CommunityLevel<Double>
  var resolution: Double

  /// Returns the partition that one random order leads to, numbered in the
  /// order of first vertices.
  func partition(using random: inout SplitMix64) -> [UInt32] {
    var partition = Membership.singletons(base.vertexCount)
    while move(&partition, on: base, using: &random) {
      var count = Membership.number(&partition)
      var level = base.contracted(by: partition, count: count)
      var communities = Membership.singletons(count)
      while move(&communities, on: level, using: &random) {
        count = Membership.number(&communities)
        for vertex in partition.indices {
          partition[vertex] = communities[Int(partition[vertex])]
        }
        level = level.contracted(by: communities, count: count)
        communities = Membership.singletons(count)
      }
    }
    _ = Membership.number(&partition)
    return partition
  }

  private func move(
    _ communities: inout [UInt32], on level: CommunityLevel<Double>,
    using random: inout SplitMix64
  ) -> Bool {
    var visits = Membership.singletons(level.vertexCount)
    for last in stride(from: visits.count - 1, to: 0, by: -1) {
      visits.swapAt(last, random.next(below: last + 1))
    }
    return louvainMoves(
      offsets: level.rows.offsets.span, neighbors: level.rows.neighbors.span,
      weights: level.rows.weights.span, strengths: level.strengths.span,
      visits: visits.span, totalStrength: level.strengths.reduce(0, +),
      resolution: resolution, communities: &communities)
  }
}
