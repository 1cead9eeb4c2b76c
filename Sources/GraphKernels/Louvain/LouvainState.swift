/// What a search for communities knows while vertices move.
package struct LouvainState: ~Copyable {
  private(set) var moveCount = 0
  var isWaiting: Scratch<Bool>

  private var communities: Scratch<UInt32>
  /// The strength and the number of the vertices of each community.
  private var totals: Scratch<Double>
  private var sizes: Scratch<UInt32>
  /// The communities without vertices, on a stack.
  private var empty: Scratch<UInt32>
  private var emptyCount = 0

  /// The weight of one vertex's links into each community; 0 between visits.
  private var sums: Scratch<Double>
  private var found: Scratch<UInt32>

  /// The vertices to be visited again, round and round.
  private var queue: Scratch<UInt32>
  private var queueStart = 0
  private var queueCount = 0

  /// How far the strengths of communities can have changed up to now, and
  /// how far they may before a vertex gains elsewhere.
  private var drift = 0.0
  private var limits: Scratch<Double>

  private var totalStrength = 0.0
  private var resolution = 1.0

  /// Makes room for a level and all that it is contracted to.
  package init(for level: LouvainLevel) {
    let count = level.vertexCount
    let longest = (0..<count).reduce(count) {
      max($0, level.offsets[$1 + 1] - level.offsets[$1])
    }
    isWaiting = Scratch(repeating: true, count: count)
    communities = Scratch(repeating: 0, count: count)
    totals = Scratch(repeating: 0, count: count)
    sizes = Scratch(repeating: 0, count: count)
    empty = Scratch(repeating: 0, count: count)
    sums = Scratch(repeating: 0, count: count)
    found = Scratch(repeating: 0, count: longest)
    queue = Scratch(repeating: 0, count: count)
    limits = Scratch(repeating: 0, count: count)
  }

  mutating func start(
    _ start: Span<UInt32>, strengths: Span<Double>, totalStrength: Double,
    resolution: Double
  ) {
    self.totalStrength = totalStrength
    self.resolution = resolution
    moveCount = 0
    drift = 0
    queueStart = 0
    queueCount = 0
    emptyCount = 0
    for vertex in start.indices {
      isWaiting[vertex] = true
      totals[vertex] = 0
      sizes[vertex] = 0
    }
    for vertex in start.indices {
      communities[vertex] = start[vertex]
      totals[start[vertex]] += strengths[vertex]
      sizes[start[vertex]] += 1
    }
    for community in start.indices where sizes[community] == 0 {
      empty[emptyCount] = UInt32(community)
      emptyCount += 1
    }
  }

  func copyCommunities(to result: inout [UInt32]) {
    for vertex in result.indices { result[vertex] = communities[vertex] }
  }

  mutating func nextWaiting() -> Int? {
    if queueCount == 0 { return nil }
    let vertex = queue[queueStart]
    queueStart = queueStart + 1 == queue.count ? 0 : queueStart + 1
    queueCount -= 1
    isWaiting[vertex] = false
    return Int(vertex)
  }

  /// Whether the strengths have changed so far since a vertex was visited
  /// that it may gain, though no neighbor went elsewhere.
  func mayGain(_ vertex: Int) -> Bool { limits[vertex] < drift }

  /// Moves a vertex to where it gains most.
  @inline(__always)
  mutating func visit(
    _ vertex: Int, row: Range<Int>, neighbors: Span<UInt32>,
    weights: Span<Double>, strength: Double
  ) {
    let foundCount = gather(row, neighbors: neighbors, weights: weights)
    let own = communities[vertex]
    let best = self.best(
      for: vertex, strength: strength, own: own, foundCount: foundCount)
    for place in 0..<foundCount { sums[found[place]] = 0 }
    if best == own { return }
    move(strength, from: own, to: best)
    communities[vertex] = best
    for link in row {
      let neighbor = neighbors[link]
      if communities[neighbor] != best, !isWaiting[neighbor] {
        isWaiting[neighbor] = true
        enqueue(neighbor)
      }
    }
  }

  /// Sums the weights of a row by community; returns how many were found.
  ///
  /// A community whose sum is 0 on the way is found again, which costs time
  /// and changes nothing.
  @inline(__always)
  private mutating func gather(
    _ row: Range<Int>, neighbors: Span<UInt32>, weights: Span<Double>
  ) -> Int {
    var foundCount = 0
    for link in row {
      let community = communities[neighbors[link]]
      let sum = sums[community]
      found[foundCount] = community
      foundCount += sum == 0 ? 1 : 0
      sums[community] = sum + (weights.isEmpty ? 1 : weights[link])
    }
    return foundCount
  }

  /// Returns where a vertex gains most, its own community unless it gains
  /// elsewhere, and notes by how much.
  @inline(__always)
  private mutating func best(
    for vertex: Int, strength: Double, own: UInt32, foundCount: Int
  ) -> UInt32 {
    // Rounding must not look like a gain, or the search might never end.
    let noise = 1e-12 * abs(strength)
    let scale = strength / totalStrength
    var best = own
    var bestGain =
      resolution * sums[own] - scale * (totals[own] - strength)
    var second = 0.0
    for place in 0..<foundCount where found[place] != own {
      let community = found[place]
      let gain = resolution * sums[community] - scale * totals[community]
      if gain > bestGain + noise {
        second = max(second, bestGain)
        best = community
        bestGain = gain
      } else if community != best {
        second = max(second, gain)
      }
    }
    if bestGain + noise < 0, sizes[own] > 1, emptyCount > 0 {
      limits[vertex] = drift
      return empty[emptyCount - 1]
    }
    limits[vertex] = drift + (bestGain - second) / abs(scale)
    return best
  }

  private mutating func move(
    _ strength: Double, from own: UInt32, to other: UInt32
  ) {
    moveCount += 1
    // One community may have lost the strength, another have it more.
    drift += 2 * abs(strength)
    totals[own] -= strength
    totals[other] += strength
    if sizes[other] == 0 { emptyCount -= 1 }
    sizes[other] += 1
    sizes[own] -= 1
    if sizes[own] == 0 {
      // What rounding left must not count for whoever comes next.
      totals[own] = 0
      empty[emptyCount] = own
      emptyCount += 1
    }
  }

  private mutating func enqueue(_ vertex: UInt32) {
    let end = queueStart + queueCount
    queue[end < queue.count ? end : end - queue.count] = vertex
    queueCount += 1
  }
}
