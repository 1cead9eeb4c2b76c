/// One worker's searches in components of long distances, and what they
/// found.
///
/// Where there are many steps and few vertices at each of them, passing over
/// all rows for every step would be waste. Here a step visits only the
/// vertices that a search has just met: 64 searches from targets close to
/// each other, a bit each, so that they travel together.
struct DeepSearch {
  let plan: DistancePlan
  let components: DeepComponents
  private(set) var totals: RowTotals

  /// By row: the searches that have met it, that met it in the last step,
  /// and that meet it in this one.
  private var seen: [UInt64]
  private var current: [UInt64]
  private var upcoming: [UInt64]
  /// The rows met in the last step, and in this one.
  private var frontier: [UInt32] = []
  private var found: [UInt32] = []

  init(_ plan: DistancePlan, _ components: DeepComponents) {
    self.plan = plan
    self.components = components
    totals = RowTotals(plan)
    seen = [UInt64](repeating: 0, count: plan.rowCount)
    current = seen
    upcoming = seen
  }

  /// Searches for the columns of a batch.
  mutating func run(_ batch: DeepComponents.Batch) {
    let columns = components.orders[batch.component][batch.columns]
    let weights = BitWeights(columns.map { plan.columnWeights(Int($0)) })
    for row in components.orders[batch.component] { seen[Int(row)] = 0 }
    frontier.removeAll(keepingCapacity: true)
    for (bit, row) in columns.enumerated() {
      seen[Int(row)] = 1 << UInt64(bit)
      current[Int(row)] = 1 << UInt64(bit)
      frontier.append(row)
    }
    var distance = 1
    while !frontier.isEmpty {
      advance()
      for row in frontier { note(current[Int(row)], weights, distance, row) }
      distance += 1
    }
  }

  private mutating func advance() {
    found.removeAll(keepingCapacity: true)
    for row in frontier {
      let bits = current[Int(row)]
      current[Int(row)] = 0
      for source in components.sources[Int(row)] {
        let new = bits & ~seen[Int(source)]
        if new == 0 { continue }
        if upcoming[Int(source)] == 0 { found.append(source) }
        upcoming[Int(source)] |= new
      }
    }
    for row in found { seen[Int(row)] |= upcoming[Int(row)] }
    swap(&current, &upcoming)
    swap(&frontier, &found)
  }

  private mutating func note(
    _ bits: UInt64, _ weights: BitWeights, _ distance: Int, _ row: UInt32
  ) {
    for group in 0..<weights.groupCount {
      totals.note(
        weights.count(of: bits, inGroup: group), at: distance + group,
        from: Int(row))
    }
  }
}
