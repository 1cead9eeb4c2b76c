extension Reference {
  /// A graph of one level: the links of each vertex, and what is inside.
  package struct Level: Sendable {
    package var rows: [[(neighbor: Int, weight: Double)]]
    package var selfWeights: [Double]

    package init(
      rows: [[(neighbor: Int, weight: Double)]], selfWeights: [Double]
    ) {
      self.rows = rows
      self.selfWeights = selfWeights
    }

    package var strengths: [Double] {
      zip(rows, selfWeights).map { row, inner in
        row.map(\.weight).reduce(2 * inner, +)
      }
    }

    package var totalStrength: Double { strengths.reduce(0, +) }

    /// What a vertex gains by belonging to a community.
    func gain(
      of vertex: Int, in community: Int, resolution: Double,
      communities: [Int]
    ) -> Double {
      let links = rows[vertex]
        .filter { communities[$0.neighbor] == community }
        .map(\.weight).reduce(0, +)
      let others = communities.indices
        .filter { $0 != vertex && communities[$0] == community }
        .map { strengths[$0] }.reduce(0, +)
      return resolution * links - strengths[vertex] * others / totalStrength
    }
  }

  /// Moves vertices in the order of the kernel, every gain worked out anew.
  ///
  /// To be settled, all are visited, also those that cannot gain.
  package static func louvainMoves(
    _ level: Level, visits: [Int], resolution: Double, communities: [Int],
    settles: Bool
  ) -> [Int] {
    var communities = communities
    var waiting = visits
    /// Visits a vertex; returns whether it moved.
    func visit(_ vertex: Int) -> Bool {
      func gain(_ community: Int) -> Double {
        level.gain(
          of: vertex, in: community, resolution: resolution,
          communities: communities)
      }
      let own = communities[vertex]
      var best = own
      for link in level.rows[vertex]
      where gain(communities[link.neighbor]) > gain(best) + 1e-9 {
        best = communities[link.neighbor]
      }
      if gain(best) < -1e-9 {
        best = communities.indices.first { !communities.contains($0) } ?? own
      }
      if best == own { return false }
      communities[vertex] = best
      for link in level.rows[vertex]
      where communities[link.neighbor] != best
        && !waiting.contains(link.neighbor)
      {
        waiting.append(link.neighbor)
      }
      return true
    }
    while true {
      while !waiting.isEmpty { _ = visit(waiting.removeFirst()) }
      guard settles else { return communities }
      let moves = communities.indices.count { visit($0) }
      if moves == 0 { return communities }
    }
  }
}
