/// The counts of a plan, as targets state them and the plan fills what they
/// leave out.
struct TargetCounts: Sendable {
  private(set) var samples: [Int] = []
  private(set) var partners: [Int] = []
  private(set) var relations: [Int] = []
  private(set) var remarks: [TargetRemark] = []

  init(
    _ targets: GrowthTargets, for plan: GrowthPlan
  ) throws(TargetError) {
    let periods = plan.periods
    let known = periods.map(\.year)
    for year in targets.years where !known.contains(year.year) {
      throw .unknownYear(year.year, known: known)
    }
    let rows = known.map { year in
      targets.years.first { $0.year == year }
    }
    let own = statedSamples(rows)
    try Self.check(own, .sampleNodes, known)
    samples = Self.filled(own, along: periods.map(\.samples))
    var stated: [Int?] = []
    for (place, row) in rows.enumerated() {
      guard let nodes = row?.count(.nodes) else {
        stated.append(row?.count(.relationNodes))
        continue
      }
      guard nodes >= samples[place] else {
        throw .fewerNodes(
          year: known[place], nodes: nodes, samples: samples[place])
      }
      stated.append(nodes - samples[place])
    }
    try Self.check(stated, .relationNodes, known)
    partners = Self.filled(stated, along: periods.map(\.partners))
    let edges = rows.map { $0?.count(.edges) }
    try Self.check(edges, .edges, known)
    relations = Self.filled(edges, along: periods.map(\.relations))
    for (place, year) in known.enumerated() {
      let nodes = samples[place] + partners[place]
      try Self.checkSize(nodes, .nodes, year)
      try Self.checkSize(relations[place], .edges, year)
    }
  }

  private static func checkSize(
    _ count: Int, _ measure: TargetMeasure, _ year: Int
  ) throws(TargetError) {
    guard count <= GrowthPlan.largestCount else {
      throw .tooMany(measure, year: year, count: count)
    }
  }

  /// Returns the sample nodes that rows state by themselves or as what their
  /// relation nodes leave of all nodes. Where the three do not add up, the
  /// sample nodes give way if none has to leave for it, else the relation
  /// nodes.
  private mutating func statedSamples(
    _ rows: [GrowthTargets.Year?]
  ) -> [Int?] {
    var before = 0
    var stated: [Int?] = []
    for row in rows {
      let own = row?.count(.sampleNodes)
      var count = own
      if let row, let nodes = row.count(.nodes),
        let partners = row.count(.relationNodes), own != nodes - partners
      {
        let rest = nodes - partners
        if own == nil || rest >= max(4, before) { count = rest }
        if let own, let count {
          remark(on: row.year, own, partners, nodes, taken: count)
        }
      }
      before = max(before, count ?? 0)
      stated.append(count)
    }
    return stated
  }

  private mutating func remark(
    on year: Int, _ samples: Int, _ partners: Int, _ nodes: Int, taken: Int
  ) {
    let choice =
      taken == samples
      ? "relation_nodes is taken as \(nodes - samples)"
      : "sample_nodes is taken as \(taken)"
    remarks.append(
      TargetRemark(
        year: year, measure: .sampleNodes,
        description: "sample_nodes \(samples) and relation_nodes \(partners)"
          + " of \(year) are not its nodes \(nodes); \(choice), since nodes"
          + " add up and nobody leaves"))
  }

  private static func check(
    _ counts: [Int?], _ measure: TargetMeasure, _ years: [Int]
  ) throws(TargetError) {
    var before = 0
    for (count, year) in zip(counts, years) {
      guard let count else { continue }
      guard count >= before else {
        throw .falling(measure, year: year, count: count, before: before)
      }
      before = count
    }
  }

  /// Returns counts of which some are known.
  ///
  /// What lies between two known ones is that of the plan where it fits
  /// there; else it moves as the plan does between the two. What lies before
  /// the first or after the last is that of the plan where it fits, else in
  /// proportion to the plan.
  static func filled(_ known: [Int?], along plan: [Int]) -> [Int] {
    var counts = plan
    var last: Int?
    for place in known.indices {
      guard let count = known[place] else { continue }
      let gap = (last.map { $0 + 1 } ?? 0)..<place
      counts[place] = count
      if let start = last {
        fill(&counts, gap, from: start, to: place, along: plan)
      } else if gap.contains(where: { plan[$0] > count }) {
        for early in gap { counts[early] = scaled(plan, early, count, place) }
      }
      last = place
    }
    guard let last else { return plan }
    let gap = last + 1..<plan.count
    if gap.contains(where: { plan[$0] < counts[last] }) {
      for late in gap { counts[late] = scaled(plan, late, counts[last], last) }
    }
    return counts
  }

  private static func fill(
    _ counts: inout [Int], _ gap: Range<Int>, from start: Int, to end: Int,
    along plan: [Int]
  ) {
    let (low, high) = (counts[start], counts[end])
    guard gap.contains(where: { plan[$0] < low || plan[$0] > high }) else {
      return
    }
    let span = max(1, plan[end] - plan[start])
    for place in gap {
      let way = Double(plan[place] - plan[start]) / Double(span)
      counts[place] = low + Int((Double(high - low) * way).rounded())
    }
  }

  private static func scaled(
    _ plan: [Int], _ place: Int, _ count: Int, _ known: Int
  ) -> Int {
    let factor = Double(count) / Double(max(1, plan[known]))
    return Int((Double(plan[place]) * factor).rounded())
  }
}
