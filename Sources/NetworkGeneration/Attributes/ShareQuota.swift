/// Shares of categories by period, turned into whole counts.
///
/// The share of a category in a period is that of the nearest periods for
/// which it is known, between two of them in proportion. What the known
/// categories leave is divided among the others by their weights.
package struct ShareQuota: Sendable {
  package struct Category: Sendable {
    var name: String
    /// Per cent, by period; empty where nothing is known.
    var known: [Int: Double]
    /// The part in what the known categories leave.
    var weight = 0.0
  }

  package var categories: [Category]

  /// Returns the count of each category among so many in a period.
  ///
  /// The counts sum to `total`. A known share is rounded to the nearest
  /// count, which is right to two decimals from 10,000 on; the rest goes by
  /// largest remainder.
  package func counts(of total: Int, in period: Int) -> [Int] {
    var counts = categories.map { category in
      share(of: category, in: period).map {
        Int((Double(total) * $0 / 100).rounded())
      }
    }
    var left = total - counts.reduce(0) { $0 + ($1 ?? 0) }
    // Where every share is known, rounding must not add or lose any.
    if left < 0 || categories.allSatisfy({ $0.weight == 0 }) {
      let largest = counts.indices.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
      if let largest { counts[largest] = (counts[largest] ?? 0) + left }
      left = 0
    }
    let rest = Self.largestRemainder(categories.map(\.weight), of: left)
    return zip(counts, rest).map { $0 ?? $1 }
  }

  private func share(of category: Category, in period: Int) -> Double? {
    let periods = category.known.keys.sorted()
    guard let first = periods.first, let last = periods.last else { return nil }
    let at = min(max(period, first), last)
    let low = periods.last { $0 <= at } ?? first
    let high = periods.first { $0 >= at } ?? last
    let from = category.known[low] ?? 0
    let to = category.known[high] ?? 0
    return high == low
      ? from : from + (to - from) * Double(at - low) / Double(high - low)
  }

  /// Returns whole counts in proportion to weights: each its whole part, and
  /// one more to those with the largest remainders, the earlier first.
  static func largestRemainder(_ weights: [Double], of total: Int) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.map { _ in 0 } }
    let shares = weights.map { $0 / sum * Double(total) }
    var counts = shares.map { Int($0) }
    let order = shares.indices.sorted {
      let left = shares[$0] - Double(counts[$0])
      let right = shares[$1] - Double(counts[$1])
      return left == right ? $0 < $1 : left > right
    }
    for place in order.prefix(total - counts.reduce(0, +)) {
      counts[place] += 1
    }
    return counts
  }

  /// Returns how many of each category to add so that the counts reach those
  /// of a period; where a count would have to fall it stays.
  package func additions(
    to made: [Int], by added: Int, in period: Int
  ) -> [Int] {
    let aim = counts(of: made.reduce(0, +) + added, in: period)
    var additions = zip(aim, made).map { max(0, $0 - $1) }
    var surplus = additions.reduce(0, +) - added
    while surplus > 0 {
      let largest = additions.indices.max { additions[$0] < additions[$1] } ?? 0
      additions[largest] -= 1
      surplus -= 1
    }
    return additions
  }
}
