import GraphKernels

/// The search of Blondel, Guillaume, Lambiotte and Lefebvre, refined.
///
/// Vertices move while that gains, then communities become vertices and the
/// same is done with them, until no community moves. On the way back every
/// level is looked at again, as a member may gain elsewhere once the
/// communities are large. Then the search starts over from the partition it
/// has, until no vertex and no community moves.
///
/// - Reference: Rotta & Noack 2011, doi:10.1145/1963190.1970376, for the way
///   back.
struct LouvainSearch: Sendable {
  private let core: CommunityCore
  private let resolution: Double
  private let totalStrength: Double

  init(base: LouvainLevel, resolution: Double) {
    core = CommunityCore(of: base, resolution: resolution)
    self.resolution = resolution
    totalStrength = base.strengths.reduce(0, +)
  }

  /// Returns the partition that one random order leads to.
  func partition(using random: inout SplitMix64) -> FoundPartition {
    let base = core.level
    var state = LouvainState(for: base)
    var partition = Membership.singletons(base.vertexCount)
    var visits = shuffled(base.vertexCount, using: &random)
    var end = LouvainEnd.quiet
    while true {
      move(&partition, on: base, visits: visits, until: end, &state)
      let count = Membership.number(&partition)
      let level = contractedLevel(
        of: base, communities: partition.span, count: count)
      let communities = communities(of: level, &state, using: &random)
      if let communities {
        for vertex in partition.indices {
          partition[vertex] = communities[Int(partition[vertex])]
        }
      } else if end == .settled {
        return FoundPartition(
          partition: core.expanding(partition),
          quality: level.modularity(resolution: resolution))
      }
      visits = []
      end = .settled
    }
  }

  /// Returns the communities of a level of which every vertex is alone; nil
  /// if none moves.
  private func communities(
    of level: LouvainLevel, _ state: inout LouvainState,
    using random: inout SplitMix64
  ) -> [UInt32]? {
    var communities = Membership.singletons(level.vertexCount)
    let visits = shuffled(level.vertexCount, using: &random)
    guard move(&communities, on: level, visits: visits, until: .quiet, &state)
    else { return nil }
    let count = Membership.number(&communities)
    let next = contractedLevel(
      of: level, communities: communities.span, count: count)
    guard let above = self.communities(of: next, &state, using: &random)
    else { return communities }
    for vertex in communities.indices {
      communities[vertex] = above[Int(communities[vertex])]
    }
    move(&communities, on: level, visits: [], until: .quiet, &state)
    return communities
  }

  private func shuffled(
    _ count: Int, using random: inout SplitMix64
  ) -> [UInt32] {
    var visits = Membership.singletons(count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      visits.swapAt(last, random.next(below: last + 1))
    }
    return visits
  }

  @discardableResult
  private func move(
    _ communities: inout [UInt32], on level: LouvainLevel, visits: [UInt32],
    until end: LouvainEnd, _ state: inout LouvainState
  ) -> Bool {
    louvainMoves(
      on: level, visits: visits.span, totalStrength: totalStrength,
      resolution: resolution, until: end, state: &state,
      communities: &communities)
  }
}
