public import GraphCore

extension CompiledGraph {
  /// Returns the strength of every vertex: the weights of the edges that
  /// leave it and of those that arrive.
  ///
  /// Parallel edges add up, a loop counts twice; weights may be negative.
  /// The empty graph gives `[]`.
  ///
  /// - Returns: One sum per vertex, in vertex order; out-strength plus
  ///   in-strength, each summed in the order of the edges.
  /// - Complexity: O(*n* + *m*).
  public func strengths() -> [Double] {
    zip(outStrengths(), inStrengths()).map { $0 + $1 }
  }

  /// Returns the sum of the weights of the edges that arrive at every vertex.
  ///
  /// Parallel edges add up, a loop counts once; an undirected edge arrives at
  /// its second end as stored. The empty graph gives `[]`.
  ///
  /// - Returns: One sum per vertex, in vertex order.
  /// - Complexity: O(*n* + *m*).
  public func inStrengths() -> [Double] {
    weightSums(at: targets) ?? inDegrees().map { Double($0) }
  }

  /// Returns the sum of the weights of the edges that leave every vertex.
  ///
  /// Parallel edges add up, a loop counts once; an undirected edge leaves its
  /// first end as stored. The empty graph gives `[]`.
  ///
  /// - Returns: One sum per vertex, in vertex order.
  /// - Complexity: O(*n* + *m*).
  public func outStrengths() -> [Double] {
    weightSums(at: sources) ?? outDegrees().map { Double($0) }
  }

  /// Returns the mean strength, as the field's tables print it.
  ///
  ///     W/n     if all edges are directed, or there are none
  ///     2W/n    otherwise
  ///
  /// *W* is the sum of all weights in the order of the edges; parallel edges
  /// and loops count once each.
  ///
  /// - Returns: nil for the empty graph.
  /// - Complexity: O(*m*).
  public func averageWeightedDegree() -> Double? {
    guard vertexCount > 0 else { return nil }
    let sum = weights?.reduce(0, +) ?? Double(edgeCount)
    return Double(endsPerEdge) * sum / Double(vertexCount)
  }

  /// Returns nil where all weights are 1.
  private func weightSums(
    at ends: @autoclosure () -> [UInt32]
  ) -> [Double]? {
    guard let weights else { return nil }
    var sums = [Double](repeating: 0, count: vertexCount)
    for (end, weight) in zip(ends(), weights) { sums[Int(end)] += weight }
    return sums
  }
}
