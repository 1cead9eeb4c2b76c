public import GraphCore

extension CompiledGraph {
  /// Returns the closeness of every vertex.
  ///
  ///     C(v) = r(v) / Σ_t d(v, t)
  ///
  /// over the `r` vertices `t` ≠ `v` that `v` reaches; 0 if it reaches none.
  ///
  /// Distances are counted in edges along their direction, *from* the
  /// vertex, as in Gephi; NetworkX counts them *to* it and multiplies by
  /// r / (n - 1). Undirected, they are those of the undirected view. In a
  /// mixed graph read as directed an undirected edge leads from its source.
  /// Loops, parallel edges and weights change nothing; components are
  /// independent; the empty graph gives `[]`.
  ///
  /// - Parameters:
  ///   - direction: How edges are walked; nil for ``naturalDirection``.
  ///   - threads: How many to use at most; nil for one a processor.
  /// - Returns: One value in 0...1 per vertex, in vertex-index order.
  /// - Complexity: That of ``pathLengths(direction:unreachable:threads:progress:)``.
  /// - Reference: Freeman 1978, doi:10.1016/0378-8733(78)90021-7.
  public func closeness(
    direction: GraphDirection? = nil, threads: Int? = nil
  ) -> [Double] {
    let paths = pathLengths(direction: direction, threads: threads)
    return zip(paths.reachedCounts, paths.distanceSums).map { reached, sum in
      reached == 0 ? 0 : Double(reached) / Double(sum)
    }
  }

  /// Returns the harmonic closeness of every vertex.
  ///
  ///     H(v) = 1/r(v) Σ_t 1 / d(v, t)
  ///
  /// over the `r` vertices `t` ≠ `v` that `v` reaches; 0 if it reaches none.
  /// Gephi divides by `r`, as here; others by n - 1, or not at all. Distances
  /// are those of ``closeness(direction:threads:)``.
  ///
  /// - Parameters:
  ///   - direction: How edges are walked; nil for ``naturalDirection``.
  ///   - threads: How many to use at most; nil for one a processor. The
  ///     result does not depend on it.
  /// - Returns: One value in 0...1 per vertex, in vertex-index order.
  /// - Complexity: That of ``pathLengths(direction:unreachable:threads:progress:)``.
  /// - Reference: Marchiori & Latora 2000,
  ///   doi:10.1016/S0378-4371(00)00311-3.
  public func harmonicCloseness(
    direction: GraphDirection? = nil, threads: Int? = nil
  ) -> [Double] {
    let paths = pathLengths(direction: direction, threads: threads)
    return zip(paths.reachedCounts, paths.inverseDistanceSums).map {
      reached, sum in
      reached == 0 ? 0 : sum / Double(reached)
    }
  }
}
