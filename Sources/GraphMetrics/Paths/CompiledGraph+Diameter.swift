public import GraphCore
import GraphKernels

extension CompiledGraph {
  /// Returns the largest finite distance, found by bounding it from below
  /// and above: on most networks with a handful of searches, where
  /// ``pathLengths(direction:unreachable:threads:)`` makes one from every
  /// vertex.
  ///
  /// Distances are those of the exact form. *Undirected*, every component is
  /// bounded by sweeps, by the distances from the middle of a long path and
  /// by what each search shows of all others; see the kernel's comment.
  /// *Directed*, those bounds hold for no vertex that cannot be reached
  /// back, so all pairs are measured: where that is more than `searchLimit`
  /// allows, only what a few searches show is returned.
  ///
  /// The result is exact, or says that it is not: it is never a guess.
  ///
  /// - Parameters:
  ///   - direction: How to read the edges; nil for
  ///     ``CompiledGraph/naturalDirection``.
  ///   - searchLimit: From how many vertices to search at most; nil to go on
  ///     until the diameter is found.
  ///   - threads: How many threads to use at most; nil for one a core. The
  ///     result does not depend on it.
  /// - Returns: nil without vertices.
  /// - Complexity: O(*m*) for each search; in the worst case (a ring) all
  ///   *n*.
  /// - Reference: Crescenzi et al. 2013, doi:10.1016/j.tcs.2012.09.018; Takes
  ///   & Kosters 2011, doi:10.1145/2063576.2063748.
  public func diameterRange(
    direction: GraphDirection? = nil, searchLimit: Int? = nil,
    threads: Int? = nil
  ) -> DiameterRange? {
    if vertexCount == 0 { return nil }
    let direction = direction ?? naturalDirection
    if direction == .undirected {
      let bounds = boundedDiameter(
        walkableRows(direction: direction), searchLimit: searchLimit,
        threads: threads)
      return DiameterRange(lower: bounds.lower, upper: bounds.upper)
    }
    if vertexCount <= searchLimit ?? .max {
      let found =
        pathLengths(direction: direction, threads: threads).diameter ?? 0
      return DiameterRange(lower: found, upper: found)
    }
    return sweptRange(walkableRows(direction: direction))
  }

  /// Returns the longest distance that searches from the vertex of most
  /// outgoing edges and from where each search ended show.
  private func sweptRange(_ rows: WalkableRows) -> DiameterRange {
    var search = BreadthFirstSearch(rows)
    var start = (0..<vertexCount).max {
      rows.degree(of: $0) < rows.degree(of: $1)
    }
    var lower = 0
    for _ in 0..<4 {
      guard let vertex = start else { break }
      search.run(from: vertex)
      lower = max(lower, search.eccentricity)
      start = search.order.last.map { Int($0) }
    }
    return DiameterRange(lower: lower, upper: vertexCount - 1)
  }
}
