extension GrowthPlan {
  /// The most nodes and relations: their numbers are 32-bit.
  static let limit = Int(UInt32.max) - 1

  /// Returns by how much a count grows in a period.
  func growth(of count: KeyPath<GrowthPeriod, Int>, in period: Int) -> Int {
    periods[period][keyPath: count]
      - (period > 0 ? periods[period - 1][keyPath: count] : 0)
  }

  /// Refuses what cannot grow at all.
  func check() throws(GrowthError) {
    precondition(!periods.isEmpty, "a plan has a period")
    precondition(
      periods.count <= 255 && streams.count < 255, "they are bytes")
    precondition(communities > 0 && communities <= 65_535)
    let counts: [(String, KeyPath<GrowthPeriod, Int>)] = [
      ("the sample nodes", \.samples), ("the relation nodes", \.partners),
      ("the relations", \.relations), ("the core", \.coreRelations),
    ]
    for period in periods.indices {
      for (name, path) in counts where growth(of: path, in: period) < 0 {
        throw .shrinking(what: name, year: periods[period].year)
      }
    }
    let last = periods[periods.count - 1]
    let nodes = max(last.samples + last.partners, last.relations)
    guard nodes <= Self.limit else {
      throw .tooManyNodes(planned: nodes, limit: Self.limit)
    }
    // More than the ends of all relations would fill the memory first.
    guard last.samples <= 2 * last.relations else {
      throw .noRelationForNode(
        year: last.year, nodes: last.samples, relations: last.relations)
    }
    try checkNames()
  }

  /// Named nodes, those that follow them and the chain are there from the
  /// first period on.
  private func checkNames() throws(GrowthError) {
    let first = periods[0]
    let samples = namedSamples.count + followingSamples.count + chainSize
    guard samples < first.samples else {
      throw .namesNeedRoom(
        year: first.year, what: "sample nodes", planned: samples,
        available: first.samples)
    }
    let partners = namedPartners.count + chainSize
    guard partners <= first.partners else {
      throw .namesNeedRoom(
        year: first.year, what: "relation nodes", planned: partners - 1,
        available: first.partners)
    }
  }

  /// How many sample nodes are set aside for the chain, each with a provider
  /// of its own.
  var chainSize: Int {
    guard periods.contains(where: { $0.diameter > 0 }) else { return 0 }
    return min(
      SupplierChain.size, (periods[0].samples - namedSamples.count) / 20)
  }
}
