/// How relations become edges: stated, never assumed.
public struct EdgePolicy: Sendable, Hashable {
  /// What becomes of several edges between the same ends.
  ///
  /// Parallel edges have the same source, target and direction; of undirected
  /// edges the order of the ends does not matter. `a → b` and `b → a` are not
  /// parallel.
  public enum Parallel: String, Sendable, CaseIterable {
    case keep
    /// One edge at the place of the first, its weight the sum.
    case merge
  }

  /// What becomes of edges from a vertex to itself.
  public enum Loops: String, Sendable, CaseIterable {
    case keep, drop
  }

  public var parallel: Parallel
  public var loops: Loops

  public init(parallel: Parallel = .keep, loops: Loops = .keep) {
    self.parallel = parallel
    self.loops = loops
  }
}
