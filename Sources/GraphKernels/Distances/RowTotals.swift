/// What the distances from the rows of a plan add up to, their own columns
/// left out.
struct RowTotals {
  private(set) var reached: [UInt64]
  private(set) var sums: [UInt64]
  private(set) var eccentricities: [UInt32]
  /// How many ordered pairs are at each distance, the first at 1: each vertex
  /// that has the distances of a row, or a number more, with each it reaches.
  private(set) var pairsByDistance: [UInt64] = []

  /// The weights of the rows as sources; see
  /// ``DistancePlan/sourceWeights(_:)``.
  private var weights: [UInt32] = []
  /// The sums of inverse distances of each row, and those that all distances
  /// lengthened by 1, 2, … would have, for as many as there are weights.
  private var inverseSums: [UInt128]
  private var starts: [Int] = [0]

  init(_ plan: DistancePlan) {
    reached = [UInt64](repeating: 0, count: plan.rowCount)
    sums = reached
    eccentricities = [UInt32](repeating: 0, count: plan.rowCount)
    starts.reserveCapacity(plan.rowCount + 1)
    weights.reserveCapacity(plan.rowCount)
    for row in 0..<plan.rowCount {
      if let weight = plan.plainWeight(row) {
        weights.append(weight)
      } else {
        weights += plan.sourceWeights(row)
      }
      starts.append(weights.count)
    }
    inverseSums = [UInt128](repeating: 0, count: weights.count)
  }

  /// Returns the sum of inverse distances that a row would have if each
  /// distance were longer by a number of steps.
  func inverseSum(ofRow row: Int, lengthenedBy steps: Int) -> UInt128 {
    inverseSums[starts[row] + steps]
  }

  /// Notes that a row has `count` vertices at a distance of 1 or more.
  mutating func note(_ count: UInt32, at distance: Int, from row: Int) {
    guard count > 0 else { return }
    reached[row] += UInt64(count)
    sums[row] += UInt64(count) * UInt64(distance)
    eccentricities[row] = max(eccentricities[row], UInt32(distance))
    let range = starts[row]..<starts[row + 1]
    let longest = distance + range.count - 1
    while pairsByDistance.count < longest { pairsByDistance.append(0) }
    for (steps, place) in range.enumerated() {
      inverseSums[place] +=
        UInt128(count) * InverseDistance.of(distance + steps)
      pairsByDistance[distance + steps - 1] +=
        UInt64(count) * UInt64(weights[place])
    }
  }

  /// Adds what a row that stands for vertices of one distance has in all,
  /// but for the pairs by distance.
  mutating func add(
    toRow row: Int, reached count: UInt64, sum: UInt64, inverseSum: UInt128,
    farthest: UInt32
  ) {
    reached[row] += count
    sums[row] += sum
    eccentricities[row] = max(eccentricities[row], farthest)
    inverseSums[starts[row]] += inverseSum
  }

  /// Adds to the numbers of pairs at each distance from 1 on.
  mutating func addPairs(_ counts: [UInt64]) {
    while pairsByDistance.count < counts.count { pairsByDistance.append(0) }
    for (place, count) in counts.enumerated() {
      pairsByDistance[place] += count
    }
  }

  /// Adds what other columns led to.
  mutating func add(_ other: RowTotals) {
    for row in reached.indices {
      reached[row] += other.reached[row]
      sums[row] += other.sums[row]
      eccentricities[row] = max(eccentricities[row], other.eccentricities[row])
    }
    for place in inverseSums.indices {
      inverseSums[place] += other.inverseSums[place]
    }
    addPairs(other.pairsByDistance)
  }

  /// Adds what a row has at each distance from 1 on, given distance by
  /// distance for all rows.
  mutating func add(levels: [UInt32]) {
    guard !reached.isEmpty else { return }
    let rowCount = reached.count
    for level in 0..<levels.count / rowCount {
      let counts = levels.span.extracting(
        level * rowCount..<(level + 1) * rowCount)
      var others: [Int] = []
      let pairs = Self.addLevel(
        counts, level + 1, starts, weights, &reached, &sums, &eccentricities,
        &inverseSums, &others)
      if pairs > 0 {
        while pairsByDistance.count <= level { pairsByDistance.append(0) }
        pairsByDistance[level] += pairs
      }
      for row in others { note(counts[row], at: level + 1, from: row) }
    }
  }

  /// Adds what the rows that stand for vertices of one distance have there;
  /// returns how many pairs that is, and names the others.
  private static func addLevel(
    _ counts: Span<UInt32>, _ distance: Int, _ starts: [Int],
    _ weights: [UInt32], _ reached: inout [UInt64], _ sums: inout [UInt64],
    _ eccentricities: inout [UInt32], _ inverseSums: inout [UInt128],
    _ others: inout [Int]
  ) -> UInt64 {
    let inverse = InverseDistance.of(distance)
    let starts = starts.span
    let weights = weights.span
    var reached = reached.mutableSpan
    var sums = sums.mutableSpan
    var eccentricities = eccentricities.mutableSpan
    var inverseSums = inverseSums.mutableSpan
    var pairs: UInt64 = 0
    for row in counts.indices where counts[row] > 0 {
      let start = starts[row]
      if starts[row + 1] != start + 1 {
        others.append(row)
        continue
      }
      let count = UInt64(counts[row])
      reached[row] &+= count
      sums[row] &+= count &* UInt64(distance)
      eccentricities[row] = max(eccentricities[row], UInt32(distance))
      inverseSums[start] &+= UInt128(count) &* inverse
      pairs &+= count &* UInt64(weights[start])
    }
    return pairs
  }
}

/// Inverse distances in units of 2⁻⁶⁴, so that their sums do not depend on
/// the order in which they are taken.
enum InverseDistance {
  private static let one: UInt128 = 1 << 64

  /// The most common ones, to save divisions.
  private static let short = [0, one] + (2..<64).map { UInt128(oneLess($0)) }

  /// Returns 2⁶⁴ over a distance, rounded down.
  static func of(_ distance: Int) -> UInt128 {
    distance < short.count ? short[distance] : UInt128(oneLess(distance))
  }

  /// ⌊2⁶⁴ / d⌋ for d > 1, where it fits into a word.
  private static func oneLess(_ distance: Int) -> UInt64 {
    let divisor = UInt64(distance)
    let (quotient, remainder) = UInt64.max.quotientAndRemainder(
      dividingBy: divisor)
    return remainder + 1 == divisor ? quotient + 1 : quotient
  }

  /// Returns a sum of inverse distances as a number.
  static func value(_ sum: UInt128) -> Double { Double(sum) * 0x1p-64 }
}
