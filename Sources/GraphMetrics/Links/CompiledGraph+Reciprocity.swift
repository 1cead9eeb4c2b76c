public import GraphCore

extension CompiledGraph {
  /// Returns the share of ties that are returned.
  ///
  ///     |{(a, b) in P : (b, a) in P}| / |P|
  ///
  /// *P* is the set of ordered pairs of distinct vertices joined by an edge
  /// from the first to the second; an undirected edge of a mixed graph joins
  /// both ways. Parallel edges count once, loops not at all; kinds and
  /// weights make no difference.
  ///
  /// - Parameter direction: How to read the edges; nil for
  ///   ``CompiledGraph/naturalDirection``.
  /// - Returns: A share in 0...1; nil in the undirected reading, where every
  ///   tie is its own return, and where *P* is empty.
  /// - Complexity: O(*n* + *m*).
  public func reciprocity(direction: GraphDirection? = nil) -> Double? {
    guard (direction ?? naturalDirection) == .directed else { return nil }
    let rows = linkRows()
    let pairCount = rows.targets.count
    guard pairCount > 0 else { return nil }
    if isUndirected == nil {
      return Double(oppositeLinkCount()) / Double(pairCount)
    }
    // Both ways of a tie together are one neighbor, so what the neighbors
    // lack to the links is the number of ties with two ways.
    let tieCount = simpleUndirectedRows().targets.count / 2
    return Double(2 * (pairCount - tieCount)) / Double(pairCount)
  }

  /// Returns the distinct vertices to which each vertex has a link, loops
  /// left out; an undirected edge links both ways.
  func linkRows() -> AdjacencyRows {
    guard let isUndirected else { return simpleDirectedRows() }
    let undirected = isUndirected.indices.filter { isUndirected[$0] }
    let (sources, targets) = (sources, targets)
    return AdjacencyRows(
      vertexCount: vertexCount,
      sources: sources + undirected.map { targets[$0] },
      targets: targets + undirected.map { sources[$0] }
    ).simplified()
  }
}
