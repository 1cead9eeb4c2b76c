public import GraphCore

/// How good every vertex is as a pointer to others, and how well pointed to.
public struct HubsAndAuthorities: Sendable, Equatable {
  /// One value in 0...1 per vertex, in vertex-index order.
  public var hubs: [Double]
  public var authorities: [Double]

  public init(hubs: [Double], authorities: [Double]) {
    self.hubs = hubs
    self.authorities = authorities
  }
}

extension CompiledGraph {
  /// Returns the hub and authority scores of every vertex.
  ///
  ///     a = Aᵀ h / |Aᵀ h|,   h = A a / |A a|
  ///
  /// iterated from equal scores: the principal singular vectors of the
  /// adjacency matrix `A`, of length 1. Parallel edges count each, loops and
  /// weights not at all. Undirected, edges lead both ways in the undirected
  /// view; there both scores agree, except between the two sides of a
  /// bipartite graph. In a mixed graph read as directed an undirected edge
  /// leads from its source. Of several components with equally large
  /// singular values each keeps its share. Without edges all scores are 0;
  /// the empty graph gives empty arrays.
  ///
  /// With ``Compatibility/gephi`` the rounds end as in Gephi 0.9.2, when no
  /// score changes by a ten-thousandth, and scores have 32 bits. NetworkX
  /// scales to sum 1.
  ///
  /// - Parameters:
  ///   - direction: How edges are walked; nil for ``naturalDirection``.
  ///   - maximumRounds: When to give up.
  /// - Returns: The scores, or nil if they still change by more than 1e-12
  ///   after the last round: two singular values all but coincide.
  /// - Complexity: O(*n* + *m*) time a round; O(*n* + *m*) space.
  /// - Reference: Kleinberg 1999, doi:10.1145/324133.324140.
  public func hubsAndAuthorities(
    direction: GraphDirection? = nil, compatibility: Compatibility = .none,
    maximumRounds: Int = 10_000
  ) -> HubsAndAuthorities? {
    let direction = direction ?? naturalDirection
    let arriving = incomingRows(direction).withoutLoops()
    let leaving =
      direction == .directed ? outgoing.withoutLoops() : arriving
    var hubs = [Double](repeating: 1, count: vertexCount)
    var authorities = hubs
    for _ in 0..<maximumRounds {
      let newAuthorities = unit(arriving.sums(of: hubs))
      let newHubs = unit(leaving.sums(of: newAuthorities))
      let isDone =
        compatibility.accepts(hubs, then: newHubs)
        && compatibility.accepts(authorities, then: newAuthorities)
      hubs = newHubs
      authorities = newAuthorities
      if isDone {
        return compatibility == .none
          ? HubsAndAuthorities(hubs: hubs, authorities: authorities)
          : HubsAndAuthorities(
            hubs: hubs.map { Double(Float($0)) },
            authorities: authorities.map { Double(Float($0)) })
      }
    }
    return nil
  }
}

/// Returns a vector scaled to length 1; zero stays zero.
private func unit(_ values: [Double]) -> [Double] {
  let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  return length == 0 ? values : values.map { $0 / length }
}

extension Compatibility {
  /// Whether scores have settled: to 1e-12 or, as Gephi sees it, to a
  /// ten-thousandth of every one that was positive.
  fileprivate func accepts(_ old: [Double], then new: [Double]) -> Bool {
    switch self {
    case .none:
      zip(old, new).allSatisfy { abs($1 - $0) <= 1e-12 }
    case .gephi:
      zip(old, new).allSatisfy { $0 <= 0 || abs($1 - $0) / $0 < 1e-4 }
    }
  }
}
