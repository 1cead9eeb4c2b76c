/// What the distances among all vertices add up to.
package struct DistanceTotals: Sendable, Equatable {
  /// For each vertex the largest distance to a vertex it reaches, else 0.
  package var eccentricities: [UInt32]
  /// For each vertex the sum of its distances to those it reaches.
  package var sums: [UInt64]
  /// For each vertex how many others it reaches.
  package var reached: [UInt64]
  /// How many ordered pairs of distinct vertices are at each distance, the
  /// first element at distance 1; the last is never 0.
  package var pairsByDistance: [UInt64] = []

  package init(vertexCount: Int) {
    eccentricities = [UInt32](repeating: 0, count: vertexCount)
    sums = [UInt64](repeating: 0, count: vertexCount)
    reached = sums
  }

  /// Notes that a vertex has `count` others at a distance of 1 or more, which
  /// no smaller distance noted for it follows.
  mutating func note(_ count: Int, at distance: Int, from vertex: Int) {
    eccentricities[vertex] = max(eccentricities[vertex], UInt32(distance))
    sums[vertex] &+= UInt64(count &* distance)
    reached[vertex] &+= UInt64(count)
    while pairsByDistance.count < distance { pairsByDistance.append(0) }
    pairsByDistance[distance - 1] &+= UInt64(count)
  }

  /// Adds the totals over other targets.
  mutating func add(_ other: DistanceTotals) {
    for vertex in sums.indices {
      eccentricities[vertex] = max(
        eccentricities[vertex], other.eccentricities[vertex])
      sums[vertex] &+= other.sums[vertex]
      reached[vertex] &+= other.reached[vertex]
    }
    while pairsByDistance.count < other.pairsByDistance.count {
      pairsByDistance.append(0)
    }
    for (place, count) in other.pairsByDistance.enumerated() {
      pairsByDistance[place] &+= count
    }
  }

  /// Returns the totals with those of vertex `order[i]` taken from place `i`.
  func restored(to order: [UInt32]) -> DistanceTotals {
    var result = self
    for (place, vertex) in order.enumerated() {
      result.eccentricities[Int(vertex)] = eccentricities[place]
      result.sums[Int(vertex)] = sums[place]
      result.reached[Int(vertex)] = reached[place]
    }
    return result
  }
}
