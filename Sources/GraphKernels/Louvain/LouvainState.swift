/// What a search for communities knows while vertices move.
package struct LouvainState: ~Copyable {
  private(set) var moveCount = 0
  var isWaiting: Scratch<Bool>

  var communities: Scratch<UInt32>
  /// The strength and the number of the vertices of each community.
  private var totals: Scratch<Double>
  private var sizes: Scratch<UInt32>
  /// The communities without vertices, on a stack.
  private var empty: Scratch<UInt32>
  private var emptyCount = 0

  /// The weight of one vertex's links into each community; 0 between visits.
  var sums: Scratch<Double>
  var found: Scratch<UInt32>

  /// The vertices to be visited again, round and round.
  private var queue: Scratch<UInt32>
  private var queueStart = 0
  private var queueCount = 0

  /// Between what each community's strength was since the start, and the
  /// most that any has varied.
  private var lows: Scratch<Double>
  private var highs: Scratch<Double>
  private var widest = 0.0
  /// By how much strengths may differ from those at a vertex's last visit
  /// before it gains elsewhere, if its links lead where they led.
  private var leads: Scratch<Double>

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
    lows = Scratch(repeating: 0, count: count)
    highs = Scratch(repeating: 0, count: count)
    leads = Scratch(repeating: 0, count: count)
  }

  mutating func start(
    _ start: Span<UInt32>, neighbors: Span<UInt32>, strengths: Span<Double>,
    totalStrength: Double, resolution: Double
  ) {
    // Inner loops rely on this.
    for link in neighbors.indices {
      precondition(neighbors[link] < start.count, "a link leads outside")
    }
    self.totalStrength = totalStrength
    self.resolution = resolution
    moveCount = 0
    widest = 0
    queueStart = 0
    queueCount = 0
    emptyCount = 0
    for vertex in start.indices {
      isWaiting[vertex] = true
      totals[vertex] = 0
      sizes[vertex] = 0
    }
    for vertex in start.indices {
      precondition(start[vertex] < start.count, "below the vertices")
      communities[vertex] = start[vertex]
      totals[start[vertex]] += strengths[vertex]
      sizes[start[vertex]] += 1
    }
    for community in start.indices {
      lows[community] = totals[community]
      highs[community] = totals[community]
      if sizes[community] > 0 { continue }
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

  /// Whether the strengths may have changed so far since a vertex was
  /// visited that it gains, though no neighbor went elsewhere.
  func mayGain(_ vertex: Int) -> Bool {
    let own = communities[vertex]
    return leads[vertex] < highs[own] - lows[own] + widest
  }

  /// Moves a vertex to where it gains most.
  @inline(__always)
  mutating func visit(
    _ vertex: Int, row: Range<Int>, neighbors: Span<UInt32>,
    weights: Span<Double>, strength: Double
  ) {
    let own = communities[vertex]
    let choice =
      1...2 ~= row.count
      ? choiceOfTwo(
        own, row: row, neighbors: neighbors, weights: weights,
        strength: strength)
      : choiceOfMany(
        own, row: row, neighbors: neighbors, weights: weights,
        strength: strength)
    leads[vertex] = choice.lead / choice.scale.magnitude
    var best = choice.community
    if choice.isWorseThanAlone, sizes[own] > 1, emptyCount > 0 {
      best = empty[emptyCount - 1]
      leads[vertex] = 0
    }
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

  /// Returns where a vertex with one link or two gains most: what most
  /// vertices of most networks are needs no table.
  @inline(__always)
  private func choiceOfTwo(
    _ own: UInt32, row: Range<Int>, neighbors: Span<UInt32>,
    weights: Span<Double>, strength: Double
  ) -> LouvainChoice {
    let end = row.upperBound - 1
    let first = communities[neighbors[row.lowerBound]]
    let last = communities[neighbors[end]]
    let isPair = row.count == 2
    let endWeight = weights.isEmpty ? 1 : weights[end]
    let startWeight =
      isPair ? weights.isEmpty ? 1 : weights[row.lowerBound] : 0
    let toFirst = startWeight + (first == last ? endWeight : 0)
    let toLast = first == last ? toFirst : endWeight
    var choice = LouvainChoice(
      own, links: own == first ? toFirst : own == last ? toLast : 0,
      total: totals[own], strength: strength, totalStrength: totalStrength,
      resolution: resolution)
    choice.consider(first, links: toFirst, total: totals[first])
    if first != last {
      choice.consider(last, links: toLast, total: totals[last])
    }
    return choice
  }

  /// Returns where a vertex gains most, its own community unless it gains
  /// elsewhere.
  @inline(__always)
  private mutating func choiceOfMany(
    _ own: UInt32, row: Range<Int>, neighbors: Span<UInt32>,
    weights: Span<Double>, strength: Double
  ) -> LouvainChoice {
    let foundCount = gather(row, neighbors: neighbors, weights: weights)
    var choice = LouvainChoice(
      own, links: sums[own], total: totals[own], strength: strength,
      totalStrength: totalStrength, resolution: resolution)
    for place in 0..<foundCount {
      let community = found[place]
      choice.consider(
        community, links: sums[community], total: totals[community])
    }
    for place in 0..<foundCount { sums[found[place]] = 0 }
    return choice
  }

  private mutating func move(
    _ strength: Double, from own: UInt32, to other: UInt32
  ) {
    moveCount += 1
    change(own, by: -strength)
    change(other, by: strength)
    if sizes[other] == 0 { emptyCount -= 1 }
    sizes[other] += 1
    sizes[own] -= 1
    if sizes[own] == 0 {
      // What rounding left must not count for whoever comes next.
      change(own, by: -totals[own])
      empty[emptyCount] = own
      emptyCount += 1
    }
  }

  @inline(__always)
  private mutating func change(_ community: UInt32, by strength: Double) {
    let total = totals[community] + strength
    totals[community] = total
    let low = min(lows[community], total)
    let high = max(highs[community], total)
    lows[community] = low
    highs[community] = high
    widest = max(widest, high - low)
  }

  private mutating func enqueue(_ vertex: UInt32) {
    let end = queueStart + queueCount
    queue[end < queue.count ? end : end - queue.count] = vertex
    queueCount += 1
  }
}
