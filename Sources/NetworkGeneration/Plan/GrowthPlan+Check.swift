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
    precondition(
      namedSamples.count + followingSamples.count < periods[0].samples
        && namedPartners.count <= periods[0].partners,
      "named nodes are there from the first period on")
  }
}
