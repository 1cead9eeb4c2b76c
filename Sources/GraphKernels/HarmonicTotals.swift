/// What the inverse distances from a vertex to all that it reaches add up to.
package struct HarmonicTotals: Sendable, Equatable {
  /// For each vertex: how many others it reaches, and Σ 1/d over them.
  package var reached: [Int]
  package var inverseSums: [Double]

  package init(vertexCount: Int) {
    reached = [Int](repeating: 0, count: vertexCount)
    inverseSums = [Double](repeating: 0, count: vertexCount)
  }

  package static func += (left: inout HarmonicTotals, right: HarmonicTotals) {
    for vertex in left.reached.indices {
      left.reached[vertex] += right.reached[vertex]
      left.inverseSums[vertex] += right.inverseSums[vertex]
    }
  }
}

/// Adds the inverse distances from every vertex to the vertices of a range.
///
/// Up to 64 searches run at a time, one bit each, against the direction of
/// the edges: whoever is met on level *d* by *k* of them has distance *d* to
/// *k* of the targets. So no pair is ever looked at alone.
///
/// - Parameter offsets: Row *v*, the edges that arrive at *v*, is
///   `offsets[v]..<offsets[v + 1]` of `neighbors`.
package func addInverseDistances(
  to targets: Range<Int>, offsets: Span<Int>, neighbors: Span<UInt32>,
  totals: inout HarmonicTotals
) {
  var searches = BitSearches(vertexCount: offsets.count - 1)
  var first = targets.lowerBound
  while first < targets.upperBound {
    let last = min(first + 64, targets.upperBound)
    searches.start(at: first..<last)
    var distance = 1
    while searches.advance(offsets: offsets, neighbors: neighbors) {
      let inverse = 1 / Double(distance)
      for vertex in searches.frontier {
        let count = searches.newcomers(at: vertex).nonzeroBitCount
        totals.reached[Int(vertex)] += count
        totals.inverseSums[Int(vertex)] += inverse * Double(count)
      }
      distance += 1
    }
    first = last
  }
}

/// Breadth-first searches side by side, one bit of every word for each.
private struct BitSearches {
  private var seen: [UInt64]
  private var current: [UInt64]
  private var next: [UInt64]
  /// The vertices that a search met on the level just entered.
  private(set) var frontier: [UInt32] = []
  private var upcoming: [UInt32] = []

  init(vertexCount: Int) {
    seen = [UInt64](repeating: 0, count: vertexCount)
    current = seen
    next = seen
  }

  mutating func start(at vertices: Range<Int>) {
    for vertex in frontier { current[Int(vertex)] = 0 }
    frontier.removeAll(keepingCapacity: true)
    for vertex in seen.indices { seen[vertex] = 0 }
    for (bit, vertex) in vertices.enumerated() {
      seen[vertex] = 1 << UInt64(bit)
      current[vertex] = seen[vertex]
      frontier.append(UInt32(vertex))
    }
  }

  func newcomers(at vertex: UInt32) -> UInt64 { current[Int(vertex)] }

  /// Enters the next level; returns whether any search met a vertex there.
  mutating func advance(
    offsets: Span<Int>, neighbors: Span<UInt32>
  ) -> Bool {
    upcoming.removeAll(keepingCapacity: true)
    for vertex in frontier {
      let bits = current[Int(vertex)]
      current[Int(vertex)] = 0
      for place in offsets[Int(vertex)]..<offsets[Int(vertex) + 1] {
        let neighbor = neighbors[place]
        let new = bits & ~seen[Int(neighbor)]
        if new == 0 { continue }
        if next[Int(neighbor)] == 0 { upcoming.append(neighbor) }
        next[Int(neighbor)] |= new
      }
    }
    for vertex in upcoming { seen[Int(vertex)] |= next[Int(vertex)] }
    swap(&current, &next)
    swap(&frontier, &upcoming)
    return !frontier.isEmpty
  }
}
