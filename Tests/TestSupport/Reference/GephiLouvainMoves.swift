extension Reference {
  /// One level of Gephi's search, with the table of links from vertices to
  /// communities that it keeps up to date, self-links and all.
  package struct GephiLevel {
    private var level: Level
    private var communities: [Int]
    private var sizes: [Int]
    private var totals: [Double]
    /// The weight of each vertex's links into communities, and how many
    /// links that is: at 0 the entry goes.
    private var tables: [[Int: (weight: Float, times: Int)]]

    package init(_ level: Level, startsEmpty: Bool) {
      self.level = level
      communities = Array(level.rows.indices)
      sizes = level.rows.map { _ in 1 }
      totals = startsEmpty ? level.rows.map { _ in 0 } : level.strengths
      tables = level.rows.indices.map { vertex in
        var table: [Int: (weight: Float, times: Int)] = [:]
        for link in level.rows[vertex] {
          let old = table[link.neighbor] ?? (0, 0)
          table[link.neighbor] = (
            old.weight + Float(link.weight), old.times + 1
          )
        }
        if level.selfWeights[vertex] != 0 {
          table[vertex] = (Float(level.selfWeights[vertex]), 1)
        }
        return table
      }
    }

    /// Returns the communities after passes from the given starts, one each.
    package mutating func run(
      starts: () -> Int, priorities: [UInt64], resolution: Double
    ) -> [Int] {
      var moved = true
      while moved {
        moved = false
        let start = starts()
        for step in communities.indices {
          let vertex = (start + step) % communities.count
          let best = bestCommunity(
            for: vertex, priorities: priorities, resolution: resolution)
          if let best, best != communities[vertex] {
            move(vertex, to: best)
            moved = true
          }
        }
      }
      return communities
    }

    private func bestCommunity(
      for vertex: Int, priorities: [UInt64], resolution: Double
    ) -> Int? {
      let candidates = tables[vertex].keys
        .filter { sizes[$0] > 0 }
        .sorted { priorities[$0] < priorities[$1] }
      var best: (community: Int, gain: Double)?
      for community in candidates {
        let value = gain(of: vertex, in: community, resolution: resolution)
        if value > best?.gain ?? 0 { best = (community, value) }
      }
      return best?.community
    }

    private func gain(
      of vertex: Int, in community: Int, resolution: Double
    ) -> Double {
      let isOwn = communities[vertex] == community
      if isOwn, sizes[community] == 1 { return 0 }
      let strength = level.strengths[vertex]
      let others = totals[community] - (isOwn ? strength : 0)
      let links = tables[vertex][community]?.weight ?? 0
      return resolution * Double(links)
        - strength * others / level.totalStrength
    }

    private mutating func move(_ vertex: Int, to new: Int) {
      let old = communities[vertex]
      let inner = Float(level.selfWeights[vertex])
      for link in level.rows[vertex] {
        note(link.neighbor, old, -Float(link.weight), -1)
        note(link.neighbor, new, Float(link.weight), 1)
      }
      if inner != 0 {
        note(vertex, old, -inner, -1)
        note(vertex, new, 2 * inner, 2)
      }
      totals[old] -= level.strengths[vertex]
      totals[new] += level.strengths[vertex]
      sizes[old] -= 1
      sizes[new] += 1
      communities[vertex] = new
    }

    private mutating func note(
      _ vertex: Int, _ community: Int, _ weight: Float, _ times: Int
    ) {
      let entry = tables[vertex][community] ?? (0, 0)
      tables[vertex][community] =
        entry.times + times == 0
        ? nil : (entry.weight + weight, entry.times + times)
    }
  }
}
