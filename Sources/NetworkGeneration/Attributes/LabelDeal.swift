import GraphKernels

/// Deals categories out to rows period by period, in random order, so that
/// the cumulative counts of each period follow a quota.
struct LabelDeal: Sendable {
  var quota: ShareQuota
  private var made: [Int]

  init(_ quota: ShareQuota) {
    self.quota = quota
    made = quota.categories.map { _ in 0 }
  }

  /// Returns the places of categories for so many rows of a period.
  mutating func deal(
    _ count: Int, in period: Int, with random: inout SplitMix64
  ) -> [UInt32] {
    let additions = quota.additions(to: made, by: count, in: period)
    var labels: [UInt32] = []
    labels.reserveCapacity(count)
    for (category, added) in additions.enumerated() {
      made[category] += added
      for _ in 0..<added { labels.append(UInt32(category)) }
    }
    labels.shuffle(using: &random)
    return labels
  }
}
