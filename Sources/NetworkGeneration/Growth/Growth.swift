import GraphKernels

/// A value network in the making.
///
/// Sample nodes and relation nodes enter period by period. In each, the new
/// technology relations are dealt out to the sample nodes as open ends
/// (preferential attachment with fitness), part of the ends meet each other
/// in the core, and the rest finds named, new and known partners; then the
/// streams send theirs. Counts are exact whatever the knobs say, and no
/// ordered pair is joined twice.
///
/// One thread and one generator: the same plan and seed give the same rows
/// everywhere.
///
/// - Complexity: O(*m* log *n*) time, O(*n* + *m*) memory.
package struct Growth: Sendable {
  let plan: GrowthPlan
  var random: SplitMix64
  package internal(set) var rows = GrownRows()
  /// The period in which a vertex entered.
  package internal(set) var entries: [UInt8] = []
  /// The stream that brought a vertex, as in ``GrownRows/streams``.
  package internal(set) var origins: [UInt8] = []

  let sampleCount: Int
  var period = 0
  /// Sample nodes that have entered.
  var present = 0
  var pairs: PairSet
  /// Sample nodes that a relation node of few relations joins, the lower
  /// number first.
  var sharing: PairSet
  var communityOf: [UInt16] = []
  /// Technology relations of a vertex.
  var degrees: [Int32] = []
  /// Relations of a source in its own stream.
  var sent: [Int32] = []
  var isProvider: [Bool] = []
  var fitness: [Double] = []
  var isInChain: [Bool] = []
  /// Sample nodes joined with a sample node.
  var neighbors: [[UInt32]]
  /// Technology partners without a name of a sample node.
  var partners: [[UInt32]]
  /// Sample nodes joined with a relation node.
  var ends: [[UInt32]]
  /// Sample nodes of a community.
  var members: [[UInt32]]
  /// Known technology partners of each community, and last of all: once each,
  /// and once a relation.
  var known: [[UInt32]]
  var knownByRelation: [[UInt32]]
  /// Sources without a name of each stream: once each, and once a relation.
  var sources: [[UInt32]]
  var sourcesByRelation: [[UInt32]]
  /// Relation nodes that follow the named ones.
  var followers: Range<Int> = 0..<0
  var chain = SupplierChain()

  package init(_ plan: GrowthPlan, seed: UInt64) throws(GrowthError) {
    try plan.check()
    self.plan = plan
    random = SplitMix64(seed: seed)
    let last = plan.periods[plan.periods.count - 1]
    sampleCount = last.samples
    pairs = PairSet(capacity: last.relations)
    sharing = PairSet(capacity: 3 * (last.relations - last.partners))
    neighbors = Array(repeating: [], count: last.samples)
    partners = Array(repeating: [], count: last.samples)
    ends = Array(repeating: [], count: last.samples)
    members = Array(repeating: [], count: plan.communities)
    known = Array(repeating: [], count: plan.communities + 1)
    knownByRelation = known
    sources = Array(repeating: [], count: plan.streams.count)
    sourcesByRelation = sources
    isInChain = Array(repeating: false, count: last.samples)
    for sample in 0..<last.samples { enter(sample: sample) }
    layChain()
    for _ in plan.namedPartners {
      _ = enterPartner(origin: 0, community: 0, isProvider: true)
    }
  }

  /// Returns the network grown through all periods of a plan.
  package static func grown(
    by plan: GrowthPlan, seed: UInt64
  ) throws(GrowthError) -> Growth {
    var growth = try Growth(plan, seed: seed)
    for period in plan.periods.indices { try growth.grow(through: period) }
    return growth
  }

  private mutating func grow(through period: Int) throws(GrowthError) {
    self.period = period
    let before = present
    present = plan.periods[period].samples
    for sample in before..<present {
      entries[sample] = UInt8(period)
      if !isInChain[sample] {
        members[Int(communityOf[sample])].append(UInt32(sample))
      }
    }
    var budget = try StreamBudget(plan, period: period, made: sources)
    try growTechnology(&budget)
    for stream in plan.streams.indices {
      try growStream(stream, by: budget.streams[stream])
    }
    try growChain(chainReserve)
  }

  /// What is planned for the period at hand.
  var now: GrowthPeriod { plan.periods[period] }

  /// Returns by how much a cumulative count grows in the period at hand.
  func growth(of counts: [Int]) -> Int {
    counts[period] - (period > 0 ? counts[period - 1] : 0)
  }

  func growth(of count: KeyPath<GrowthPeriod, Int>) -> Int {
    plan.growth(of: count, in: period)
  }

  /// Whether a vertex bears a name. No two of them are ever joined, so that
  /// nothing is said of real pairs.
  func isNamed(_ vertex: Int) -> Bool {
    vertex < sampleCount
      ? vertex < plan.namedSamples.count
      : vertex < sampleCount + plan.namedPartners.count
  }

  /// Whether the degrees of a sample node are planned: it has a name or
  /// follows those that have.
  func isPlanned(_ sample: Int) -> Bool {
    sample < plan.namedSamples.count + plan.followingSamples.count
  }

  mutating func uniform() -> Double {
    Double(random.next() >> 11) * 0x1p-53
  }

  /// Returns a random element of a list that is not empty.
  mutating func pick(from list: [UInt32]) -> Int {
    Int(list[random.next(below: list.count)])
  }
}

// MARK: - Vertices and rows

extension Growth {
  private mutating func enter(sample: Int) {
    let isNamed = sample < plan.namedSamples.count
    communityOf.append(
      isNamed
        ? UInt16(sample % plan.communities)
        : UInt16(random.next(below: plan.communities)))
    // The sum of twelve uniform numbers less 6 is nearly normal.
    var normal = -6.0
    for _ in 0..<12 { normal += uniform() }
    fitness.append(
      ExactPowers.exponential2(
        plan.fitnessSpread * normal * 1.44269504088896341))
    appendVertex(origin: 0, isProvider: false)
  }

  private mutating func appendVertex(origin: Int, isProvider provides: Bool) {
    entries.append(UInt8(period))
    origins.append(UInt8(origin))
    isProvider.append(provides)
    degrees.append(0)
    sent.append(0)
  }

  /// Lets a relation node enter and returns its number.
  mutating func enterPartner(
    origin: Int, community: Int, isProvider: Bool
  ) -> Int {
    communityOf.append(UInt16(community))
    ends.append([])
    appendVertex(origin: origin, isProvider: isProvider)
    return degrees.count - 1
  }

  /// Adds a relation; false where the pair is joined already.
  mutating func join(_ source: Int, _ target: Int, stream: Int) -> Bool {
    guard source != target, pairs.insert(source, target) else { return false }
    rows.sources.append(UInt32(source))
    rows.targets.append(UInt32(target))
    rows.streams.append(UInt8(stream))
    rows.periods.append(UInt8(period))
    switch (source < sampleCount, target < sampleCount) {
    case (true, true):
      neighbors[source].append(UInt32(target))
      neighbors[target].append(UInt32(source))
    case (true, false): note(source, at: target)
    case (false, _): note(target, at: source)
    }
    if stream == 0 {
      degrees[source] += 1
      degrees[target] += 1
    }
    return true
  }

  /// Whether a row joins two sample nodes.
  func isCore(_ row: Int) -> Bool {
    Int(rows.sources[row]) < sampleCount
      && Int(rows.targets[row]) < sampleCount
  }

  /// Notes a sample node at a relation node, and whom it meets there.
  private mutating func note(_ sample: Int, at partner: Int) {
    if ends[partner].count < 3 {
      for end in ends[partner] where Int(end) != sample {
        _ = sharing.insert(min(sample, Int(end)), max(sample, Int(end)))
      }
    }
    ends[partner].append(UInt32(sample))
  }

  /// Whether a relation of the core is refused because both ends share a
  /// partner: it would close a triangle by accident.
  mutating func refusesCore(_ one: Int, _ other: Int) -> Bool {
    guard now.closure < 0,
      sharing.contains(min(one, other), max(one, other))
    else { return false }
    return uniform() < -now.closure
  }

  /// Whether a relation is refused because it would close a triangle by
  /// accident.
  mutating func refuses(_ sample: Int, with partner: Int) -> Bool {
    // Of many neighbors one pair more or less does not show.
    guard now.closure < 0, ends[partner].count <= 64,
      uniform() < -now.closure
    else { return false }
    return ends[partner].contains { pairs.joins(sample, Int($0)) }
  }
}
