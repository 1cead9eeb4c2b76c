public import GraphCore
import GraphKernels

extension CompiledGraph {
  /// Returns the PageRank of every vertex.
  ///
  ///     x(v) = (1 - d)/n + d Σ_{u → v} x(u) w(u → v) / w(u)
  ///                      + d/n Σ_{u without links} x(u)
  ///
  /// `w(u)` is the weight of all edges that leave `u`: the walker takes each
  /// of them in proportion to its weight, and jumps anywhere from where none
  /// leads on. The ranks sum to 1.
  ///
  /// Every edge counts: parallel ones apart, a loop as a link to its own
  /// vertex. In a mixed graph read as directed an undirected edge leads from
  /// its source; undirected, both ways in the undirected view, a loop by both
  /// its ends. Edges whose weight is not positive are not followed if weights
  /// are used. The empty graph gives `[]`.
  ///
  /// With ``Compatibility/gephi`` the values are those of Gephi 0.9.2 with
  /// weights off, damping apart: links to different vertices are followed but
  /// all edges are divided by, so that ranks leak and need not sum to 1; and
  /// the rounds end when no rank rises by a thousandth.
  ///
  /// All ranks together are, in the sum of their absolute differences, no
  /// further from their limit than the tolerance: one round shrinks that
  /// distance by the damping, so the last change bounds what is left. Ranks
  /// are the same, to the last bit, on any number of threads.
  ///
  /// - Parameter threads: How many threads work; nil for one a core. A walk
  ///   by weights takes one.
  /// - Returns: One value per vertex, in vertex-index order.
  /// - Complexity: O(*n* + *m*) time a round, O(*n* + *m*) space; the rounds
  ///   are at most 158 by default and grow as 1 / (1 - damping), as its root
  ///   if links are followed both ways and alike.
  /// - Precondition: Damping in 0..<1, tolerance more than 0.
  /// - Reference: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X.
  public func pageRank(
    _ options: PageRankOptions = PageRankOptions(), threads: Int? = nil
  ) -> [Double] {
    precondition((0..<1).contains(options.damping), "damping is in 0..<1")
    precondition(options.tolerance > 0, "a tolerance is more than 0")
    let direction = options.direction ?? naturalDirection
    if options.compatibility == .gephi {
      return gephiPageRank(direction, damping: options.damping)
    }
    let enough =
      options.damping == 0
      ? .infinity
      : options.tolerance * (1 - options.damping) / options.damping
    if options.usesWeights, weights != nil {
      return WeightedLinks(of: self, direction)
        .pageRanks(damping: options.damping, enough: enough)
    }
    return GraphKernels.pageRanks(
      of: linkRows(direction, threads: threads),
      direction == .directed ? .along : .both, damping: options.damping,
      enough: enough, threads: threads)
  }

  /// Returns the rows of the links to follow.
  private func linkRows(
    _ direction: GraphDirection, threads: Int?
  ) -> EdgeRows {
    let isWhole =
      direction == .directed || isUndirected?.allSatisfy { $0 } == true
      || !rowTraits(of: edgeRows, threads: threads).contains(.reciprocals)
    if isWhole { return edgeRows }
    // Of a reciprocal pair only one edge is followed, both ways.
    let view = undirectedViewRows()
    return EdgeRows(offsets: view.offsets, neighbors: view.targets)
  }
}
