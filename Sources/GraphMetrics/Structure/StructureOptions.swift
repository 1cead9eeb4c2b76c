public import GraphCore

/// By which conventions the structure of a graph is measured.
///
/// The defaults are those of Gephi 0.9.2, which published tables use, except
/// where it is wrong or cannot be repeated: that is asked for by
/// ``compatibility``.
public struct StructureOptions: Sendable, Equatable {
  /// How edges are walked; nil for ``CompiledGraph/naturalDirection``.
  public var direction: GraphDirection?
  /// What vertices with fewer than two neighbors mean for clustering; nil
  /// for `zero` if directed and `exclude` if undirected, as in Gephi.
  public var lowDegree: LowDegree?
  public var unreachable: Unreachable = .skip
  public var compatibility: Compatibility = .none
  /// Whether lengths of paths are found or estimated; estimates are never
  /// Gephi's.
  public var paths: PathMethod = .exact
  /// How many times communities are searched for; nil for 10, and for 20
  /// where Gephi's search is asked for.
  public var modularityRuns: Int?
  public var seed: UInt64 = 1
  /// How many threads to use at most; nil for one a processor core. No
  /// number depends on it.
  public var threads: Int?

  public init() {}

  /// The direction that holds for a graph.
  package func direction(for graph: CompiledGraph) -> GraphDirection {
    direction ?? graph.naturalDirection
  }

  /// The treatment of low degrees that holds for a graph.
  package func lowDegree(for graph: CompiledGraph) -> LowDegree {
    lowDegree ?? .default(for: direction(for: graph))
  }

  /// The number of searches for communities that holds.
  package var runs: Int {
    modularityRuns ?? (compatibility == .gephi ? 20 : 10)
  }
}

extension LowDegree {
  /// What Gephi does in a direction.
  package static func `default`(for direction: GraphDirection) -> LowDegree {
    switch direction {
    case .directed: .zero
    case .undirected: .exclude
    }
  }
}
