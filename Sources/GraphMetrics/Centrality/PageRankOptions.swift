public import GraphCore

/// How PageRank is computed.
public struct PageRankOptions: Sendable, Equatable {
  /// With which probability a walker follows a link; in 0..<1.
  public var damping = 0.85
  /// How far all ranks together may still be from their limit; more than 0.
  public var tolerance = 1e-10
  /// Whether links are followed in proportion to their weights, or alike.
  public var usesWeights = false
  /// How edges are walked; nil for the natural direction of the graph.
  public var direction: GraphDirection?
  public var compatibility: Compatibility = .none

  public init() {}
}
