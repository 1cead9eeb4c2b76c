public import NetworkModel

/// How ties of a projection are weighted.
public enum ProjectionWeighting: String, Sendable, CaseIterable {
  /// By how many neighbors two entities have in common.
  case count
  /// By Newman's collaboration strength: a neighbor of *k* entities gives
  /// 1/(*k* − 1) to each of their pairs.
  case newman
  /// By the count, but only pairs with more in common than chance explains.
  case backbone
}

/// How to project a network of two modes onto one of them.
public struct ProjectionOptions: Sendable, Equatable {
  public var weighting: ProjectionWeighting
  /// With ``ProjectionWeighting/backbone``, how likely it may be that chance
  /// alone gives any tie at all.
  public var significance: Double

  public init(
    weighting: ProjectionWeighting = .count, significance: Double = 0.05
  ) {
    self.weighting = weighting
    self.significance = significance
  }
}

/// A network made of another, and what became of the other's relations.
public struct DerivedNetwork: Sendable, Equatable {
  public var network: Network
  /// What was counted, joined and left out, a sentence each.
  public var notes: [String]

  public init(network: Network, notes: [String]) {
    self.network = network
    self.notes = notes
  }
}
