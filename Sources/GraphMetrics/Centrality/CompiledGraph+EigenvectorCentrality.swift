public import GraphCore

extension CompiledGraph {
  /// Returns the eigenvector centrality of every vertex.
  ///
  ///     λ x(v) = Σ_{u → v} x(u)
  ///
  /// for the largest λ, scaled so that the largest score is 1. It is found by
  /// powers of A + 1, which have the same vectors as those of A but also
  /// converge where A's alternate, as on bipartite graphs.
  ///
  /// Parallel edges count each; a loop leads to its own vertex, undirected by
  /// both its ends; weights are ignored. Undirected, edges lead both ways in
  /// the undirected view; in a mixed graph read as directed an undirected
  /// edge leads from its source. Of several components only those with the
  /// largest λ have scores above 0. The empty graph gives `[]`.
  ///
  /// With ``Compatibility/gephi`` the value is that of Gephi 0.9.2 after its
  /// 100 rounds: scores are added to a total that is never reset, an average
  /// that approaches the eigenvector slowly if at all. It always exists, 0
  /// without edges; there a loop counts once.
  ///
  /// - Parameters:
  ///   - direction: How edges are walked; nil for ``naturalDirection``.
  ///   - maximumRounds: When to give up.
  /// - Returns: One value in 0...1 per vertex; nil if λ is 0 because no cycle
  ///   feeds anything, or if scores still change by more than 1e-12 after
  ///   the last round.
  /// - Complexity: O(*n* + *m*) time a round, O(*n* + *m*) space.
  /// - Reference: Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
  public func eigenvectorCentrality(
    direction: GraphDirection? = nil, compatibility: Compatibility = .none,
    maximumRounds: Int = 10_000
  ) -> [Double]? {
    let direction = direction ?? naturalDirection
    if compatibility == .gephi { return gephiEigenvector(direction) }
    let rows = incomingRows(direction)
    if vertexCount == 0 { return [] }
    guard rows.hasCycle() else { return nil }
    var scores = [Double](repeating: 1, count: vertexCount)
    for _ in 0..<maximumRounds {
      let sums = zip(rows.sums(of: scores), scores).map { $0 + $1 }
      let largest = sums.reduce(0, max)
      let next = sums.map { $0 / largest }
      let isDone = zip(scores, next).allSatisfy { abs($1 - $0) <= 1e-12 }
      scores = next
      if isDone { return scores }
    }
    return nil
  }

  private func gephiEigenvector(_ direction: GraphDirection) -> [Double] {
    let rows =
      direction == .directed ? incoming : undirectedViewRows(loopEnds: 1)
    var totals = [Double](repeating: 0, count: vertexCount)
    var scores = [Double](repeating: 1, count: vertexCount)
    for _ in 0..<100 {
      let sums = rows.sums(of: scores)
      for vertex in totals.indices { totals[vertex] += sums[vertex] }
      let largest = totals.reduce(0, max)
      scores = largest == 0 ? totals : totals.map { $0 / largest }
    }
    return scores
  }
}

extension AdjacencyRows {
  /// Returns whether some walk along the rows comes back to its start.
  ///
  /// Vertices that no other is left to lead to are taken away until none is
  /// left, or only cycles and what hangs on them.
  fileprivate func hasCycle() -> Bool {
    var counts = [Int](repeating: 0, count: vertexCount)
    for target in targets { counts[Int(target)] += 1 }
    var free = counts.indices.filter { counts[$0] == 0 }
    var taken = 0
    while let vertex = free.popLast() {
      taken += 1
      for target in self[vertex] {
        counts[Int(target)] -= 1
        if counts[Int(target)] == 0 { free.append(Int(target)) }
      }
    }
    return taken < vertexCount
  }
}
