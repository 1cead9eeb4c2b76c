import GraphKernels

/// Draws from the first values of columns with replacement, as counts of
/// each.
struct ValueDraws: Sendable {
  /// How many distinct values there are to draw.
  let distinct: Int
  /// How many values that is in the sample.
  let size: Int
  private let counts: [Double]
  /// Whose value the i-th of all is, where that costs less than a binomial
  /// variate for each.
  private let owners: [UInt32]

  /// From this many times a distinct value on, binomials are cheaper.
  private static let repeats = 6

  init(_ columns: borrowing TailColumns, distinct: Int) {
    self.distinct = distinct
    var counts: [Double] = []
    for place in 0..<distinct {
      counts.append(columns.below[place + 1] - columns.below[place])
    }
    self.counts = counts
    size = Int(columns.below[distinct])
    var owners: [UInt32] = []
    if size <= Self.repeats * distinct {
      for (place, count) in counts.enumerated() {
        for _ in 0..<Int(count) { owners.append(UInt32(place)) }
      }
    }
    self.owners = owners
  }

  /// Fills `drawn` with how often each value was drawn.
  func draw(
    _ number: Int, _ random: inout SplitMix64, into drawn: inout [Int]
  ) {
    drawn.removeAll(keepingCapacity: true)
    for _ in 0..<distinct { drawn.append(0) }
    if !owners.isEmpty {
      for _ in 0..<number {
        drawn[Int(owners[random.next(below: owners.count)])] += 1
      }
      return
    }
    // A multinomial variate: each count is binomial, given those before.
    var left = number
    var mass = Double(size)
    for place in 0..<distinct where left > 0 {
      let share = place == distinct - 1 ? 1 : counts[place] / mass
      let count = random.binomial(left, share)
      drawn[place] = count
      left -= count
      mass -= counts[place]
    }
  }
}
