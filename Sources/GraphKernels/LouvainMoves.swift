/// Moves vertices between communities while that raises the modularity.
///
/// Vertex `v` gains by belonging to community `c`
///
///     γ L(v, c) - k(v) S(c) / 2W
///
/// with `L` the weight of its links into `c` and `S` the strength of `c`
/// without `v`. Each goes to the first neighboring community of the largest
/// gain, or into one of its own (gain 0), if that is more than where it is
/// gives. All are visited in the given order, then again those of which a
/// neighbor went to another community, until there are none.
///
/// Row *v* is `offsets[v]..<offsets[v + 1]`; loops are not in the rows but in
/// the strengths. Communities are numbered below the number of vertices.
///
/// - Returns: Whether any vertex moved. If not, none gains by moving.
package func louvainMoves(
  offsets: Span<Int>, neighbors: Span<UInt32>, weights: Span<Double>,
  strengths: Span<Double>, visits: Span<UInt32>, totalStrength: Double,
  resolution: Double, communities: inout [UInt32]
) -> Bool {
  var state = CommunityTotals(of: communities, strengths: strengths)
  var links = LinkWeights<Double>(count: strengths.count)
  var isWaiting = [Bool](repeating: true, count: strengths.count)
  var movedEver = false
  var moved = true
  while moved {
    moved = false
    for rank in visits.indices where isWaiting[Int(visits[rank])] {
      let vertex = Int(visits[rank])
      isWaiting[vertex] = false
      let own = communities[vertex]
      links.gather(
        row: offsets[vertex]..<offsets[vertex + 1], neighbors: neighbors,
        weights: weights, communities: communities)
      let best = state.best(
        for: strengths[vertex], own: own, links: links,
        totalStrength: totalStrength, resolution: resolution)
      links.clear()
      if best == own { continue }
      state.move(strengths[vertex], from: own, to: best)
      communities[vertex] = best
      moved = true
      for place in offsets[vertex]..<offsets[vertex + 1]
      where communities[Int(neighbors[place])] != best {
        isWaiting[Int(neighbors[place])] = true
      }
    }
    movedEver = movedEver || moved
  }
  return movedEver
}

/// The strength and size of every community, and which are empty.
private struct CommunityTotals {
  private var strengths: [Double]
  private var sizes: [Int]
  private var empty: [UInt32]

  init(of communities: [UInt32], strengths: Span<Double>) {
    self.strengths = [Double](repeating: 0, count: communities.count)
    sizes = [Int](repeating: 0, count: communities.count)
    for vertex in communities.indices {
      self.strengths[Int(communities[vertex])] += strengths[vertex]
      sizes[Int(communities[vertex])] += 1
    }
    let counted = sizes
    empty = counted.indices.filter { counted[$0] == 0 }.map { UInt32($0) }
  }

  /// Returns where a vertex gains most, its own community unless it gains
  /// elsewhere.
  func best(
    for strength: Double, own: UInt32, links: LinkWeights<Double>,
    totalStrength: Double, resolution: Double
  ) -> UInt32 {
    // Rounding must not look like a gain, or the search might never end.
    let noise = 1e-12 * abs(strength)
    let scale = strength / totalStrength
    var best = own
    var bestGain =
      resolution * links[own] - scale * (strengths[Int(own)] - strength)
    for community in links.found where community != own {
      let gain =
        resolution * links[community] - scale * strengths[Int(community)]
      if gain > bestGain + noise {
        best = community
        bestGain = gain
      }
    }
    if bestGain + noise < 0, sizes[Int(own)] > 1, let free = empty.last {
      best = free
    }
    return best
  }

  /// - Precondition: An empty community is the one that `best` returned.
  mutating func move(_ strength: Double, from own: UInt32, to other: UInt32) {
    strengths[Int(own)] -= strength
    strengths[Int(other)] += strength
    if sizes[Int(other)] == 0 { empty.removeLast() }
    sizes[Int(other)] += 1
    sizes[Int(own)] -= 1
    if sizes[Int(own)] == 0 {
      // What rounding left must not count for whoever comes next.
      strengths[Int(own)] = 0
      empty.append(own)
    }
  }
}
