public import GraphCore

extension CompiledGraph {
  /// Returns the degree of every vertex: the edges that leave it and those
  /// that arrive.
  ///
  /// Parallel edges count one each, a loop 2, whatever the direction of the
  /// edges; weights are ignored. The empty graph gives `[]`.
  ///
  /// - Returns: One count per vertex, in vertex order.
  /// - Complexity: O(*n*).
  public func degrees() -> [Int] {
    (0..<vertexCount).map { outgoing.count(of: $0) + incoming.count(of: $0) }
  }

  /// Returns the number of edges that arrive at every vertex.
  ///
  /// Parallel edges count one each, a loop 1; an undirected edge arrives at
  /// its second end as stored. The empty graph gives `[]`.
  ///
  /// - Returns: One count per vertex, in vertex order.
  /// - Complexity: O(*n*).
  public func inDegrees() -> [Int] {
    (0..<vertexCount).map { incoming.count(of: $0) }
  }

  /// Returns the number of edges that leave every vertex.
  ///
  /// Parallel edges count one each, a loop 1; an undirected edge leaves its
  /// first end as stored. The empty graph gives `[]`.
  ///
  /// - Returns: One count per vertex, in vertex order.
  /// - Complexity: O(*n*).
  public func outDegrees() -> [Int] {
    (0..<vertexCount).map { outgoing.count(of: $0) }
  }

  /// Returns the mean degree, as the field's tables print it.
  ///
  ///     m/n     if all edges are directed, or there are none
  ///     2m/n    otherwise
  ///
  /// Parallel edges and loops count one each in *m*, isolated vertices in
  /// *n*. The graph decides, not a way of reading it.
  ///
  /// - Returns: nil for the empty graph.
  /// - Complexity: O(1).
  public func averageDegree() -> Double? {
    guard vertexCount > 0 else { return nil }
    return Double(endsPerEdge * edgeCount) / Double(vertexCount)
  }

  /// How many of its two ends an edge counts with in a mean over vertices.
  var endsPerEdge: Int { naturalDirection == .directed ? 1 : 2 }
}
