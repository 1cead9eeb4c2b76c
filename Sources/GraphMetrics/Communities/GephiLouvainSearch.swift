import GraphKernels

/// The community search of Gephi 0.9.2, its chance replaced by a seed.
///
/// Gephi starts every pass at a random vertex and breaks ties by the memory
/// addresses of its objects; here both are drawn. See ``gephiLouvainMoves``
/// for how its results come to be worse than those of ``LouvainSearch``.
struct GephiLouvainSearch: Sendable {
  var base: CommunityLevel<Float>
  var resolution: Double

  /// Far beyond the passes that searches take, of which tens are many.
  static let passLimit = 10_000

  /// Returns the partition that one draw of chance leads to, numbered in the
  /// order of first vertices.
  func partition(using random: inout SplitMix64) -> [UInt32] {
    var partition = Membership.singletons(base.vertexCount)
    var level = base
    var isFirst = true
    while true {
      var communities = Membership.singletons(level.vertexCount)
      let moved = move(
        &communities, on: level, isFirst: isFirst, using: &random)
      guard moved else { return partition }
      let count = Membership.number(&communities)
      for vertex in partition.indices {
        partition[vertex] = communities[Int(partition[vertex])]
      }
      // Members that only changed places leave the level as it was.
      if count == level.vertexCount, !isFirst { return partition }
      level = level.contracted(by: communities, count: count)
      isFirst = false
    }
  }

  private func move(
    _ communities: inout [UInt32], on level: CommunityLevel<Float>,
    isFirst: Bool, using random: inout SplitMix64
  ) -> Bool {
    let count = level.vertexCount
    let priorities = (0..<count).map { _ in random.next() }
    return gephiLouvainMoves(
      offsets: level.rows.offsets.span, neighbors: level.rows.neighbors.span,
      weights: level.rows.weights.span, selfWeights: level.selfWeights.span,
      strengths: level.strengths.span, startsEmpty: isFirst,
      priorities: priorities.span,
      totalStrength: base.strengths.reduce(0, +), resolution: resolution,
      passLimit: Self.passLimit, start: { random.next(below: count) },
      communities: &communities)
  }
}
