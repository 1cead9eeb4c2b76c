/// One worker's searches in components of long distances, and what they
/// found.
///
/// Where there are many steps and few vertices at each of them, passing over
/// all rows for every step would be waste. Here a step visits only the
/// vertices that a search has just met: 64 searches from targets close to
/// each other, a bit each, so that they travel together.
struct DeepSearch {
  /// What the distances from a row to columns of one weight add up to.
  private struct Entry {
    var inverseSum: UInt128 = 0
    var sum: UInt64 = 0
    var farthest: UInt32 = 0
  }

  let plan: DistancePlan
  let components: DeepComponents
  private var totals: RowTotals
  /// Of rows that stand for vertices of one distance; see `standsFor`.
  private var entries: [Entry]
  private var reached: [UInt64]
  private var pairsByDistance: [UInt64] = []
  /// How many vertices have the distances of a row; 0 if others have longer
  /// ones for it.
  private let standsFor: [UInt32]

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
    standsFor = (0..<plan.rowCount).map { row in
      let weights = plan.sourceWeights(row)
      return weights.count == 1 ? weights.first ?? 0 : 0
    }
    entries = [Entry](repeating: Entry(), count: plan.rowCount)
    reached = [UInt64](repeating: 0, count: plan.rowCount)
    seen = reached
    current = seen
    upcoming = seen
  }

  /// All that was found.
  var result: RowTotals {
    var result = totals
    for row in reached.indices where reached[row] > 0 {
      result.add(
        toRow: row, reached: reached[row], sum: entries[row].sum,
        inverseSum: entries[row].inverseSum, farthest: entries[row].farthest)
    }
    result.addPairs(pairsByDistance)
    return result
  }

  /// Searches for the columns of a batch.
  mutating func run(_ batch: DeepComponents.Batch) {
    let order = components.orders[batch.component]
    let columns = order[batch.columns]
    let weights = BitWeights(columns.map { plan.columnWeights(Int($0)) })
    for row in order { seen[Int(row)] = 0 }
    frontier.removeAll(keepingCapacity: true)
    for (bit, row) in columns.enumerated() {
      seen[Int(row)] = 1 << UInt64(bit)
      current[Int(row)] = 1 << UInt64(bit)
      frontier.append(row)
    }
    let isUniform = weights.groupCount == 1 && weights.shifts.count == 1
    var distance = 1
    while !frontier.isEmpty {
      advance()
      if isUniform {
        noteFrontier(weight: UInt64(weights.factors[0]), at: distance)
      } else {
        for row in frontier { note(current[Int(row)], weights, distance, row) }
      }
      distance += 1
    }
    guard isUniform else { return }
    let own = Set(columns)
    for row in order where standsFor[Int(row)] > 0 {
      let met = seen[Int(row)].nonzeroBitCount - (own.contains(row) ? 1 : 0)
      reached[Int(row)] += UInt64(met) * UInt64(weights.factors[0])
    }
  }

  private mutating func advance() {
    found.removeAll(keepingCapacity: true)
    Self.meet(
      from: frontier, components.sources, seen: &seen, current: &current,
      upcoming: &upcoming, found: &found)
    swap(&current, &upcoming)
    swap(&frontier, &found)
  }

  /// Takes the searches of a frontier one step on.
  private static func meet(
    from frontier: [UInt32], _ sources: PackedRows, seen: inout [UInt64],
    current: inout [UInt64], upcoming: inout [UInt64], found: inout [UInt32]
  ) {
    let offsets = sources.offsets.span
    let heads = sources.heads.span
    var seen = seen.mutableSpan
    var current = current.mutableSpan
    var upcoming = upcoming.mutableSpan
    for row in frontier {
      let bits = current[Int(row)]
      current[Int(row)] = 0
      for place in offsets[Int(row)]..<offsets[Int(row) + 1] {
        let source = Int(heads[Int(place)])
        let new = bits & ~seen[source]
        if new == 0 { continue }
        let known = upcoming[source]
        if known == 0 { found.append(UInt32(source)) }
        upcoming[source] = known | new
      }
    }
    for row in found { seen[Int(row)] |= upcoming[Int(row)] }
  }

  /// Notes columns of one weight that the rows of the frontier reach.
  private mutating func noteFrontier(weight: UInt64, at distance: Int) {
    let pairs = Self.add(
      frontier, current, standsFor, weight, distance, to: &entries)
    for row in frontier where standsFor[Int(row)] == 0 {
      let count = UInt64(current[Int(row)].nonzeroBitCount) &* weight
      totals.note(UInt32(count), at: distance, from: Int(row))
    }
    guard pairs > 0 else { return }
    while pairsByDistance.count < distance { pairsByDistance.append(0) }
    pairsByDistance[distance - 1] += pairs
  }

  /// Adds what the rows of a frontier reach; returns how many pairs that is.
  private static func add(
    _ frontier: [UInt32], _ bits: [UInt64], _ standsFor: [UInt32],
    _ weight: UInt64, _ distance: Int, to entries: inout [Entry]
  ) -> UInt64 {
    let inverse = InverseDistance.of(distance)
    let bits = bits.span
    let standsFor = standsFor.span
    var entries = entries.mutableSpan
    var pairs: UInt64 = 0
    for row in frontier where standsFor[Int(row)] > 0 {
      let count = UInt64(bits[Int(row)].nonzeroBitCount) &* weight
      entries[Int(row)].inverseSum &+= UInt128(count) &* inverse
      entries[Int(row)].sum &+= count &* UInt64(distance)
      entries[Int(row)].farthest = max(
        entries[Int(row)].farthest, UInt32(distance))
      pairs &+= count &* UInt64(standsFor[Int(row)])
    }
    return pairs
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
