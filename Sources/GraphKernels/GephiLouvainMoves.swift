/// One level of the community search of Gephi 0.9.2, with its quirks.
///
/// Vertices are visited from `start()` around to where that began, pass
/// after pass until none moves. Each goes to the community with the largest
/// positive value of γ L - k S / 2W among those it has links into, its own
/// included; there S leaves the vertex out, and being alone is worth 0. Of
/// equal values that of the lowest `priorities` wins.
///
/// What sets it apart from ``louvainMoves``:
/// - On the first level (`selfWeights` all 0, `startsEmpty`) a community's
///   strength lacks that of the vertex it started with.
/// - The inner weight of a contracted vertex attracts: once to the community
///   it starts in, twice to one it moves to, of which one stays behind when
///   it leaves.
/// - The weights of links are summed in 32 bits.
///
/// A vertex never returns to a community that emptied; there Gephi's own
/// tables break. Nothing forbids moves of no gain from going round forever,
/// hence `passLimit`.
///
/// - Returns: Whether any vertex moved.
package func gephiLouvainMoves(
  offsets: Span<Int>, neighbors: Span<UInt32>, weights: Span<Float>,
  selfWeights: Span<Float>, strengths: Span<Double>, startsEmpty: Bool,
  priorities: Span<UInt64>, totalStrength: Double, resolution: Double,
  passLimit: Int, start: () -> Int, communities: inout [UInt32]
) -> Bool {
  let count = strengths.count
  var state = GephiCommunities(strengths, startsEmpty: startsEmpty)
  var leftovers = SelfAttractions(of: selfWeights)
  var links = LinkWeights<Float>(count: count)
  for pass in 0..<passLimit {
    var moved = false
    var vertex = start()
    for _ in 0..<count {
      links.gather(
        row: offsets[vertex]..<offsets[vertex + 1], neighbors: neighbors,
        weights: weights, communities: communities)
      leftovers.add(of: vertex, to: &links)
      let own = communities[vertex]
      let best = state.best(
        for: strengths[vertex], own: own, links: links,
        totalStrength: totalStrength, resolution: resolution,
        priorities: priorities)
      if let best, best != own {
        state.move(strengths[vertex], from: own, to: best)
        leftovers.move(
          vertex, weight: selfWeights[vertex], from: own, to: best)
        communities[vertex] = best
        moved = true
      }
      links.clear()
      vertex = vertex + 1 == count ? 0 : vertex + 1
    }
    if !moved { return pass > 0 }
  }
  return true
}

/// Strength and size of every community as the search sees them.
private struct GephiCommunities {
  private var strengths: [Double]
  private var sizes: [Int]

  init(_ strengths: Span<Double>, startsEmpty: Bool) {
    self.strengths = strengths.indices.map { startsEmpty ? 0 : strengths[$0] }
    sizes = [Int](repeating: 1, count: strengths.count)
  }

  func best(
    for strength: Double, own: UInt32, links: LinkWeights<Float>,
    totalStrength: Double, resolution: Double, priorities: Span<UInt64>
  ) -> UInt32? {
    var best: UInt32?
    var bestGain = 0.0
    for community in links.found where sizes[Int(community)] > 0 {
      var others = strengths[Int(community)]
      if community == own { others -= strength }
      var gain =
        resolution * Double(links[community])
        - strength * others / totalStrength
      if community == own, sizes[Int(community)] == 1 { gain = 0 }
      let wins =
        gain > bestGain
        || gain == bestGain
          && best.map {
            priorities[Int(community)] < priorities[Int($0)]
          } ?? false
      if wins {
        best = community
        bestGain = gain
      }
    }
    return best
  }

  mutating func move(_ strength: Double, from own: UInt32, to other: UInt32) {
    strengths[Int(own)] -= strength
    strengths[Int(other)] += strength
    sizes[Int(own)] -= 1
    sizes[Int(other)] += 1
  }
}

/// How often each vertex's own inner weight counts for which community.
private struct SelfAttractions {
  private struct Entry {
    var community: UInt32
    var weight: Float
    var times: Int
  }

  private var entries: [[Entry]]

  /// Every vertex starts in the community of its own number.
  init(of selfWeights: Span<Float>) {
    entries = selfWeights.indices.map { vertex in
      selfWeights[vertex] == 0
        ? []
        : [
          Entry(
            community: UInt32(vertex), weight: selfWeights[vertex], times: 1)
        ]
    }
  }

  func add(of vertex: Int, to links: inout LinkWeights<Float>) {
    for entry in entries[vertex] {
      links.add(entry.weight, to: entry.community)
    }
  }

  mutating func move(
    _ vertex: Int, weight: Float, from own: UInt32, to other: UInt32
  ) {
    guard weight != 0 else { return }
    change(vertex, other, by: 2 * weight, times: 2)
    change(vertex, own, by: -weight, times: -1)
    entries[vertex].removeAll { $0.times == 0 }
  }

  private mutating func change(
    _ vertex: Int, _ community: UInt32, by weight: Float, times: Int
  ) {
    let place = entries[vertex].firstIndex { $0.community == community }
    if let place {
      entries[vertex][place].weight += weight
      entries[vertex][place].times += times
    } else {
      entries[vertex].append(
        Entry(community: community, weight: weight, times: times))
    }
  }
}
