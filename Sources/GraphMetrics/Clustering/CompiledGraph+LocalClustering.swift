public import GraphCore

extension CompiledGraph {
  /// Returns the local clustering coefficient of every vertex.
  ///
  ///     C(v) = L(v) / (k(v) (k(v) − 1))
  ///
  /// *Directed*: N(v) is a list with the other end of every edge at *v*, but
  /// one entry only for a reciprocal pair (two opposite edges of one kind);
  /// k is its length, L the number of directed links among its entries. So
  /// parallel edges repeat a neighbor, which raises k more than L, and a
  /// loop enters *v* into its own list. Links count once whatever their
  /// multiplicity and kind; an undirected edge links both ways.
  ///
  /// *Undirected*: k is the number of distinct neighbors, L twice the number
  /// of triangles through *v*. A loop makes *v* one of its own neighbors,
  /// but no triangle.
  ///
  /// Weights are ignored. The empty graph gives `[]`.
  ///
  /// - Parameters:
  ///   - direction: How to read the edges; nil for
  ///     ``CompiledGraph/naturalDirection``.
  ///   - lowDegree: What a vertex with k < 2 has: 0, or NaN if excluded.
  ///     Nil for zero if directed, else exclude.
  ///   - threads: How many to use at most; nil for one a processor. The
  ///     result does not depend on it.
  /// - Returns: One value in 0...1 per vertex, in vertex order.
  /// - Complexity: O(*m*√*m*) time, O(*n* + *m*) space.
  /// - Reference: Watts & Strogatz 1998, doi:10.1038/30918.
  public func localClustering(
    direction: GraphDirection? = nil, lowDegree: LowDegree? = nil,
    threads: Int? = nil
  ) -> [Double] {
    let direction = direction ?? naturalDirection
    let terms = ClusteringTerms(
      of: self, direction: direction, threads: threads)
    let low: Double =
      switch lowDegree ?? .default(for: direction) {
      case .zero: 0
      case .exclude: .nan
      }
    var values = [Double](repeating: low, count: vertexCount)
    for place in terms.vertices.indices {
      let k = terms.places[place]
      if k < 2 { continue }
      values[Int(terms.vertices[place])] =
        Double(terms.links[place]) / (Double(k) * Double(k - 1))
    }
    return values
  }

  /// Returns the mean of the local clustering coefficients.
  ///
  /// See ``localClustering(direction:lowDegree:threads:)`` for what they are.
  ///
  /// - Parameters:
  ///   - direction: How to read the edges; nil for
  ///     ``CompiledGraph/naturalDirection``.
  ///   - lowDegree: Whether vertices with k < 2 count as 0 or not at all;
  ///     nil for zero if directed, else exclude.
  ///   - compatibility: `gephi` takes coefficients and their sum in 32-bit
  ///     floats in the directed reading, where Gephi does.
  ///   - threads: How many to use at most; nil for one a processor. The
  ///     result does not depend on it.
  /// - Returns: nil where the mean is over no vertex.
  /// - Complexity: O(*m*√*m*) time, O(*n* + *m*) space.
  public func averageClustering(
    direction: GraphDirection? = nil, lowDegree: LowDegree? = nil,
    compatibility: Compatibility = .none, threads: Int? = nil
  ) -> Double? {
    let direction = direction ?? naturalDirection
    let values = localClustering(
      direction: direction, lowDegree: lowDegree, threads: threads)
    var count = 0
    var sum = 0.0
    var single: Float = 0
    for value in values where !value.isNaN {
      count += 1
      sum += value
      single += Float(value)
    }
    guard count > 0 else { return nil }
    let isSingle = compatibility == .gephi && direction == .directed
    return (isSingle ? Double(single) : sum) / Double(count)
  }
}
