public import GraphCore

extension CompiledGraph {
  /// Returns which share of all possible edges exists.
  ///
  ///     directed:    m / (n² − n)
  ///     undirected:  2u / (n² − n)
  ///
  /// *u* is the number of edges in the undirected view, which keeps one edge
  /// of each reciprocal pair. Parallel edges and loops count, so the value
  /// may exceed 1; weights are ignored.
  ///
  /// - Parameter direction: How to read the edges; nil for
  ///   ``CompiledGraph/naturalDirection``.
  /// - Returns: nil with fewer than two vertices.
  /// - Complexity: O(1) if directed, else O(*n* + *m*).
  public func density(direction: GraphDirection? = nil) -> Double? {
    guard vertexCount > 1 else { return nil }
    let edges =
      switch direction ?? naturalDirection {
      case .directed: edgeCount
      case .undirected: 2 * undirectedViewMarks().count { $0 }
      }
    return Double(edges) / (Double(vertexCount) * Double(vertexCount - 1))
  }
}
