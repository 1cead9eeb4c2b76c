public import NetworkResults

/// The communities of a graph, and how good the division is.
public struct ModularityResult: Sendable, Equatable {
  /// The modularity of the best partition found; nil without edges.
  public var modularity: Double?
  /// How many communities there are; an isolated vertex is one.
  public var communityCount: Int
  /// The community of each vertex in the best partition, numbered in the
  /// order of their first vertices.
  public var membership: [Int]
  /// How the modularity varied over the runs; nil without edges.
  public var runs: ModularityRuns?
}
