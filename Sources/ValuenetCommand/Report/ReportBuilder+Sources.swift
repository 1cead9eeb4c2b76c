import ValueNetwork

/// Where people and money come from.
extension ReportBuilder {
  private typealias Part = (year: Int?, network: Network)

  /// Beyond so many kinds of relation a table for each says nothing.
  private static let mostKinds = 8

  /// A table for each kind of relation, its sources domestic and foreign.
  func humanCapital() throws(CommandError) -> Section {
    let title = "Sources of human capital"
    guard let all = lastPart(of: .humanCapital) else {
      return Section(
        id: "human-capital", title: title,
        blocks: [lastAbsence(.humanCapital, "human-capital relations")])
    }
    let kinds = kinds(of: all.network)
    var blocks: [Block] = []
    for (place, kind) in kinds.enumerated() {
      guard let part = lastPart(of: .humanCapital, kind: kind) else { continue }
      blocks.append(
        .table(
          try byOrigin(part, title: "\(title): \(kind.rawValue)"),
          name: "human-capital-\(place + 1)"))
    }
    if blocks.isEmpty {
      blocks = [.table(try byOrigin(all, title: title), name: "human-capital")]
    }
    return Section(id: "human-capital", title: title, blocks: blocks)
  }

  func investors() throws(CommandError) -> Section {
    guard let part = lastPart(of: .investment) else {
      return Section(
        id: "investors", title: "Investors",
        blocks: [lastAbsence(.investment, "investments")])
    }
    let senders = senders(in: part.network)
    let rankings = try ranked { () throws(RankingError) in
      try part.network.ranking(
        by: .outDegree, policy: request.policy, threads: threads,
        top: settings.top, among: senders, groupBy: .kind, year: part.year)
    }
    return Section(
      id: "investors", title: "Investors",
      blocks: [
        .table(
          table(rankings, title: "Investors", year: part.year, notes: []),
          name: "investors")
      ])
  }

  /// The relations of a dimension, or of one kind of them, in the last
  /// snapshot; nil where there are none.
  private func lastPart(
    of dimension: ValueNetwork.Dimension, kind: RelationKind? = nil
  ) -> Part? {
    var last = request
    last.years = request.years.map { Array($0.suffix(1)) }
    var selection = Selection()
    selection.dimensions = [dimension]
    selection.relationKinds = kind.map { [$0] }
    selection.isolates = .drop
    guard let snapshot = network.snapshots(last).last else { return nil }
    let part = snapshot.network.selecting(selection)
    return part.relations.isEmpty ? nil : (snapshot.year, part)
  }

  /// Other years may have what the last snapshot has not.
  private func lastAbsence(
    _ dimension: ValueNetwork.Dimension, _ what: String
  ) -> Block {
    has(dimension)
      ? .absence("Absent: the last snapshot has no \(what).") : absence(what)
  }

  /// The kinds of relation, the most frequent first; none where one table is
  /// better than several.
  private func kinds(of part: Network) -> [RelationKind] {
    let kinds = part.relations.kinds
    var counts: [RelationKind: Int] = [:]
    for place in part.relations.indices {
      guard let kind = kinds[place] else { return [] }
      counts[kind, default: 0] += 1
    }
    guard 2...Self.mostKinds ~= counts.count else { return [] }
    return counts.sorted {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }.map(\.key)
  }

  private func senders(in part: Network) -> [Bool] {
    CompiledGraph(part, policy: request.policy).outDegrees().map { $0 > 0 }
  }

  /// The sources of a country's own and those of others, each a list.
  private func byOrigin(
    _ part: Part, title: String
  ) throws(CommandError) -> Table {
    let senders = senders(in: part.network)
    let countries = part.network.entities.countries
    let home = home(of: part.network)
    let origins: [(String?, (String?) -> Bool)] =
      home.map { home in
        [
          ("domestic", { $0 == home }),
          ("foreign", { $0 != nil && $0 != home }),
          ("(not stated)", { $0 == nil }),
        ]
      } ?? [(nil, { _ in true })]
    var rankings: [Ranking] = []
    for (origin, isMeant) in origins {
      let marks = senders.indices.map { senders[$0] && isMeant(countries[$0]) }
      guard marks.contains(true) else { continue }
      rankings += try ranked { () throws(RankingError) in
        try part.network.ranking(
          by: .outDegree, policy: request.policy, threads: threads,
          top: settings.top, among: marks, year: part.year)
      }.map { $0.named(origin) }
    }
    return table(
      rankings, title: title, year: part.year,
      notes: [
        home.map {
          "Domestic is \($0), the country at which most of these relations"
            + " arrive."
        }
          ?? "No country is stated where these relations arrive, so domestic"
          + " and foreign are not told apart."
      ])
  }

  /// The country at which most relations arrive.
  private func home(of part: Network) -> String? {
    let countries = part.entities.countries
    var counts: [String: Int] = [:]
    for target in part.relations.targets {
      if let country = countries[Int(target)] {
        counts[country, default: 0] += 1
      }
    }
    return counts.min {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }?.key
  }

  private func table(
    _ rankings: [Ranking], title: String, year: Int?, notes: [String]
  ) -> Table {
    let isMerged = request.policy.parallel == .merge
    var table = RankingTable.forReaders(
      rankings, title: title, scoreTitle: isMerged ? "Partners" : "Relations")
    let convention =
      isMerged
      ? "Partners are those at whom relations of an entity arrive, each once,"
        + " as in rank --by out-degree --parallel merge."
      : "Relations that leave an entity are counted, parallel ones each, as in"
        + " rank --by out-degree."
    let snapshot = year.map { ["Listed is the last snapshot, \($0)."] } ?? []
    table.notes = [convention] + notes + snapshot + table.notes
    return table
  }
}

extension Ranking {
  /// The list under the name of a group.
  fileprivate func named(_ group: String?) -> Ranking {
    var ranking = self
    ranking.group = group
    for place in ranking.rows.indices { ranking.rows[place].group = group }
    return ranking
  }
}
