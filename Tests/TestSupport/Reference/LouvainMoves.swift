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
  }

  /// Moves vertices until none is left to visit, every gain worked out anew.
  package static func louvainMoves(
    _ level: Level, visits: [Int], resolution: Double, communities: [Int]
  ) -> [Int] {
    var communities = communities
    let strengths = level.strengths
    var waiting = Set(visits)
    while !waiting.isEmpty {
      for vertex in visits where waiting.contains(vertex) {
        waiting.remove(vertex)
        func gain(_ community: Int) -> Double {
          let links = level.rows[vertex]
            .filter { communities[$0.neighbor] == community }
            .map(\.weight).reduce(0, +)
          let others = communities.indices
            .filter { $0 != vertex && communities[$0] == community }
            .map { strengths[$0] }.reduce(0, +)
          return resolution * links - strengths[vertex] * others
            / level.totalStrength
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
        if best != own {
          communities[vertex] = best
          for link in level.rows[vertex]
          where communities[link.neighbor] != best {
            waiting.insert(link.neighbor)
          }
        }
      }
    }
    return communities
  }
}
