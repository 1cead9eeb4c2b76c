extension GrowthPlan {
  /// The most nodes and the most relations of a network. Their numbers are
  /// 32-bit; what bounds them is memory: so many take some 11 GB.
  public static let largestCount = 50_000_000

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
    try Self.checkSize(
      nodes: last.samples + last.partners, relations: last.relations,
      year: last.year)
    // More than the ends of all relations would fill the memory first.
    guard last.samples <= 2 * last.relations else {
      throw .noRelationForNode(
        year: last.year, nodes: last.samples, relations: last.relations)
    }
    try checkNames()
    for period in periods.indices {
      try checkEntry(in: period)
      try checkRoom(in: period)
    }
  }

  /// Each relation node comes with a relation; only those with a name may be
  /// there before.
  private func checkEntry(in place: Int) throws(GrowthError) {
    let names = place == 0 ? namedPartners.count : 0
    let nodes = growth(of: \.partners, in: place) - names
    let relations = growth(of: \.relations, in: place)
    guard nodes <= relations else {
      throw .noRelationForNode(
        year: periods[place].year, nodes: nodes, relations: relations)
    }
  }

  static func checkSize(
    nodes: Int, relations: Int, year: Int
  ) throws(GrowthError) {
    guard max(nodes, relations) <= largestCount else {
      throw .tooLarge(year: year, nodes: nodes, relations: relations)
    }
  }

  /// Refuses a scale at which the plan would be too large, before anything
  /// is multiplied.
  func checkScale(_ factor: Double) throws(GrowthError) {
    guard let last = periods.last else { return }
    let nodes = Double(last.samples + last.partners) * factor
    let relations = Double(last.relations) * factor
    // Beyond 64-bit numbers any count will do to say so.
    let most = 1e18
    try Self.checkSize(
      nodes: Int(min(nodes, most).rounded()),
      relations: Int(min(relations, most).rounded()), year: last.year)
  }

  /// Refuses more relations than there are pairs for: no ordered pair is
  /// joined twice, named nodes are not joined with each other, and one end at
  /// least is a sample node. So a growth does not begin that must get stuck.
  private func checkRoom(in place: Int) throws(GrowthError) {
    let period = periods[place]
    let nodes = period.samples + period.partners
    let names = namedSamples.count
    let all =
      nodes * (nodes - 1) - period.partners * (period.partners - 1)
      - names * (names - 1)
    guard period.relations <= all else {
      throw .noRoom(
        year: period.year, what: "relations", planned: period.relations,
        pairs: all)
    }
    let plain = period.samples - names - chainSize
    let chain = chainSize > 0 ? SupplierChain.reserve * (place + 1) : 0
    let core = plain * (plain - 1) + 2 * names * plain + chain
    guard period.coreRelations <= core else {
      throw .noRoom(
        year: period.year, what: "relations between sample nodes",
        planned: period.coreRelations, pairs: core)
    }
    for stream in streams {
      let sources = period.partners + stream.namedSamples.count
      guard stream.relations[place] <= sources * plain else {
        throw .noRoom(
          year: period.year, what: "relations of \(stream.title)",
          planned: stream.relations[place], pairs: sources * plain)
      }
    }
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
