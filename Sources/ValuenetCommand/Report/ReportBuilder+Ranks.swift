import ValueNetwork

/// Ranks by degree, their movement, and the flows of technology.
extension ReportBuilder {
  func ranks() throws(CommandError) -> Section {
    guard hasRoles else {
      var blocks: [Block] = [
        absence(
          "roles, so sample and relation nodes are"
            + " not told apart")
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

  func flows() throws(CommandError) -> Section {
    let title = "Technology input and empowerment"
    guard has(.technology) else {
      return Section(
        id: "flows", title: title,
        blocks: [
          absence("technology relations")
        ])
    }
    var blocks: [Block] = []
    if !hasRoles {
      blocks.append(
        absence(
          "roles, so sample and relation nodes are"
            + " not told apart"))
    }
    if !selected.entities.contains(where: { $0.country != nil }) {
      blocks.append(
        absence(
          "countries, so domestic and foreign are"
            + " not told apart"))
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
