extension Growth {
  /// Grows the technology relations of a period.
  mutating func growTechnology(
    _ budget: inout StreamBudget
  ) throws(GrowthError) {
    let leaves = growChainProviders()
    let reserve = chainReserve
    let total = growth(of: \.relations) - budget.relations
    let core = growth(of: \.coreRelations) - reserve
    let outer = total - growth(of: \.coreRelations) - leaves
    let named = plan.namedPartners.reduce(0) { $0 + growth(of: $1.degrees) }
    guard core >= 0, outer >= named else {
      throw .namedExceed(
        year: now.year, planned: named, available: max(0, outer))
    }
    let nodes =
      growth(of: \.partners) - leaves
      - (period == 0 ? plan.namedPartners.count : 0)
    let fresh = try newPartners(
      nodes, room: outer - named, budget: &budget)

    var open = try dealEnds(2 * core + outer)
    try joinNamedPartners(&open)
    var inner = coreEnds(of: open, count: 2 * core)
    for sample in open.indices { open[sample] -= inner[sample] }
    let leftover = joinCore(&inner, count: core)
    for sample in leftover { open[Int(sample)] += 1 }
    try fillCore(leftover.count / 2, from: &open)

    var ends = shuffledEnds(open, count: outer - named)
    joinNewPartners(&ends, count: fresh)
    joinFollowingPartners(&ends)
    try joinKnownPartners(&ends)
  }

  /// Returns how many new relation nodes the technology relations bring; the
  /// streams bring the others.
  private func newPartners(
    _ nodes: Int, room: Int, budget: inout StreamBudget
  ) throws(GrowthError) -> Int {
    let wanted = nodes - budget.fresh
    let possible = min(max(wanted, 0), room)
    guard budget.changeFresh(by: wanted - possible) == 0 else {
      throw .noRelationForNode(
        year: now.year, nodes: nodes, relations: room + budget.relations)
    }
    return possible
  }

  /// Deals the open ends of a period out to the sample nodes: to the named
  /// and those that follow what is theirs, to the others by their relations
  /// and fitness, none above the ceiling while anybody is below.
  private mutating func dealEnds(_ count: Int) throws(GrowthError) -> [Int] {
    var open = [Int](repeating: 0, count: present)
    for (sample, node) in plan.namedSamples.enumerated() {
      open[sample] = growth(of: node.degrees)
    }
    let named = open.reduce(0, +)
    guard named <= count else {
      throw .namedExceed(year: now.year, planned: named, available: count)
    }
    var left = count - named
    for (place, planned) in plan.followingSamples.enumerated() {
      let sample = plan.namedSamples.count + place
      let missing = planned[period] - Int(degrees[sample])
      open[sample] = min(left, max(0, missing))
      left -= open[sample]
    }
    var sums = [Double](repeating: 0, count: present + 1)
    for sample in 0..<present {
      var weight = 0.0
      if !isPlanned(sample), !isInChain[sample] {
        weight =
          period == 0
          ? fitness[sample]
          : (Double(degrees[sample]) + plan.attraction)
            * ExactPowers.power(fitness[sample], 0.35)
        if degrees[sample] == 0, left > 0 {
          open[sample] = 1
          left -= 1
        }
      }
      sums[sample + 1] = sums[sample] + weight
    }
    var misses = 0
    while left > 0 {
      let sample = Self.place(of: uniform() * sums[present], in: sums)
      if Int(degrees[sample]) + open[sample] < now.sampleCeiling
        || misses > 50 * present
      {
        open[sample] += 1
        left -= 1
      } else {
        misses += 1
      }
    }
    return open
  }

  /// Returns the last place whose sum is not above a value.
  private static func place(of value: Double, in sums: [Double]) -> Int {
    var low = 0
    var high = sums.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if sums[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }

  mutating func shuffledEnds(_ open: [Int], count: Int) -> [UInt32] {
    var ends: [UInt32] = []
    ends.reserveCapacity(count)
    for sample in open.indices {
      for _ in 0..<open[sample] { ends.append(UInt32(sample)) }
    }
    precondition(ends.count == count, "every open end is accounted for")
    ends.shuffle(using: &random)
    return ends
  }
}
