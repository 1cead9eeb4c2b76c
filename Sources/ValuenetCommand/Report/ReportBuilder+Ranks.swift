import ValueNetwork

/// Ranks by degree, their movement, and the sources of people and money.
extension ReportBuilder {
  func ranks() throws(CommandError) -> Section {
    guard hasRoles else {
      var blocks: [Block] = [
        .absence(
          "Absent: the input states no roles, so sample and relation nodes are"
            + " not told apart.")
      ]
      blocks += try movement(of: nil, title: "Entities", name: "ranks")
      return Section(id: "ranks", title: "Ranks", blocks: blocks)
    }
    return Section(
      id: "ranks", title: "Ranks",
      blocks: try movement(
        of: .sample, title: "Sample nodes", name: "ranks-sample")
        + movement(
          of: .relation, title: "Relation nodes", name: "ranks-relation"))
  }

  /// The lists of a role by year, and how far each agrees with the next.
  private func movement(
    of role: Role?, title: String, name: String
  ) throws(CommandError) -> [Block] {
    var rankings: [Ranking] = []
    for (year, part) in snapshots {
      let marks = role.map { role in part.entities.map { $0.role == role } }
      rankings += try ranked { () throws(RankingError) in
        try part.ranking(
          by: .degree, policy: request.policy, threads: threads,
          top: settings.top, among: marks, year: year)
      }
    }
    var blocks: [Block] = [
      .table(
        MovementTable.ranks(rankings, title: title, scoreTitle: "Degree"),
        name: name)
    ]
    let movements = RankMovement.all(of: rankings)
    if !movements.isEmpty {
      let names = Dictionary(
        rankings.flatMap { $0.rows.map { ($0.id, $0.name) } },
        uniquingKeysWith: { first, _ in first })
      blocks.append(
        .table(
          MovementTable.agreement(
            movements, names: { names[$0] ?? $0 }, title: "Movement of ranks"),
          name: name + "-movement"))
    }
    return blocks
  }

  func humanCapital() throws(CommandError) -> Section {
    let title = "Sources of human capital"
    guard has(.humanCapital) else {
      return Section(
        id: "human-capital", title: title,
        blocks: [
          .absence(
            "Absent: the input states no human-capital relations.")
        ])
    }
    return Section(
      id: "human-capital", title: title,
      blocks: [
        .table(
          try sources(of: .humanCapital, groupedBy: .country, title: title),
          name: "human-capital")
      ])
  }

  func investors() throws(CommandError) -> Section {
    guard has(.investment) else {
      return Section(
        id: "investors", title: "Investors",
        blocks: [
          .absence("Absent: the input states no investments.")
        ])
    }
    return Section(
      id: "investors", title: "Investors",
      blocks: [
        .table(
          try sources(of: .investment, groupedBy: .kind, title: "Investors"),
          name: "investors")
      ])
  }

  /// The entities from which most relations of a dimension leave.
  private func sources(
    of dimension: ValueNetwork.Dimension, groupedBy key: GroupKey,
    title: String
  ) throws(CommandError) -> Table {
    var part = request
    part.selection.dimensions = [dimension]
    part.selection.isolates = .drop
    // A firm in which one invests twice is one firm.
    part.policy.parallel = .merge
    guard let last = network.snapshots(part).last else {
      return Table(title: title, columns: [])
    }
    let graph = CompiledGraph(last.network, policy: part.policy)
    let marks = graph.outDegrees().map { $0 > 0 }
    let rankings = try ranked { () throws(RankingError) in
      try last.network.ranking(
        by: .outDegree, policy: part.policy, threads: threads,
        top: settings.top, among: marks, groupBy: key, year: last.year)
    }
    return RankingTable.forReaders(
      rankings, title: title, scoreTitle: "Out-degree")
  }

  func flows() throws(CommandError) -> Section {
    let title = "Technology input and empowerment"
    guard has(.technology) else {
      return Section(
        id: "flows", title: title,
        blocks: [
          .absence("Absent: the input states no technology relations.")
        ])
    }
    var blocks: [Block] = []
    if !hasRoles {
      blocks.append(
        .absence(
          "Absent: the input states no roles, so sample and relation nodes are"
            + " not told apart."))
    }
    if !network.entities.contains(where: { $0.country != nil }) {
      blocks.append(
        .absence(
          "Absent: the input states no countries, so domestic and foreign are"
            + " not told apart."))
    }
    let flows = snapshots.map { year, part in
      TechnologyFlow(of: part, year: year, dimension: .technology)
    }
    if flows.count > 1 {
      blocks.append(
        try figure(Figure.flows(flows), caption: title, name: "flows"))
    }
    blocks.append(
      .table(FlowTable.bySnapshot(flows, title: title), name: "flows"))
    return Section(id: "flows", title: title, blocks: blocks)
  }
}
