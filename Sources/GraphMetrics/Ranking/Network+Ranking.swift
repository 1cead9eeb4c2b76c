public import GraphCore
public import NetworkModel
public import NetworkResults

extension Network {
  /// Returns the entities by descending score, equal scores by ascending id.
  ///
  /// Scores are those in the whole network, whoever is listed. Ranks are
  /// competition ranks (1, 2, 2, 4) within the list; an entity is tied if
  /// another one of its list, shown or not, has the same score.
  ///
  /// - Parameters:
  ///   - score: By what to rank.
  ///   - policy: How relations become the edges that are counted.
  ///   - direction: How edges are walked, for the scores that depend on it;
  ///     nil for the natural direction of the graph.
  ///   - threads: How many to use at most; nil for one a processor. The
  ///     result does not depend on it.
  ///   - top: How many rows a list has at most; nil for all. What shares the
  ///     last rank beyond is counted in ``Ranking/tiedBeyond``.
  ///   - marks: One mark per entity, `true` for those to be ranked; nil for
  ///     all.
  ///   - groupBy: Gives a list for each group, in ascending order of the
  ///     groups' names, last and without a name that of the entities of
  ///     which the group is not stated. Nil for one list.
  ///   - year: The year of which the network is the snapshot, to be stated
  ///     in the lists.
  /// - Returns: One list without `groupBy`, even if nobody is ranked; with
  ///   it a list per group that somebody is in.
  /// - Precondition: As many marks as entities; `top` is not negative.
  /// - Throws: ``RankingError`` if the network has no such scores.
  /// - Complexity: O(*n* log *n*) and that of the score.
  public func ranking(
    by score: RankingScore, policy: EdgePolicy = EdgePolicy(),
    direction: GraphDirection? = nil, threads: Int? = nil,
    top: Int? = nil, among marks: [Bool]? = nil, groupBy: GroupKey? = nil,
    year: Int? = nil
  ) throws(RankingError) -> [Ranking] {
    precondition(marks.map { $0.count == entities.count } ?? true, "one each")
    precondition(top.map { $0 >= 0 } ?? true, "a number of rows")
    let scores = try CompiledGraph(self, policy: policy)
      .scores(by: score, direction: direction, threads: threads)
    let ordered = entities.indices.filter { marks?[$0] ?? true }
      .sorted { left, right in
        scores[left] == scores[right]
          ? entities.ids[left] < entities.ids[right]
          : scores[left] > scores[right]
      }
    guard let groupBy else {
      return [list(ordered, scores: scores, top: top, year: year, group: nil)]
    }
    return grouped(ordered, by: groupBy).map { group, members in
      list(members, scores: scores, top: top, year: year, group: group)
    }
  }

  /// Returns the list of entities that are in order.
  private func list(
    _ ordered: [Int], scores: [Double], top: Int?, year: Int?, group: String?
  ) -> Ranking {
    var rows: [RankedEntity] = []
    let shown = ordered.prefix(top ?? ordered.count)
    for (place, entity) in shown.enumerated() {
      let score = scores[entity]
      let isLikePrevious =
        place > 0 && scores[ordered[place - 1]] == score
      let isLikeNext =
        place + 1 < ordered.count && scores[ordered[place + 1]] == score
      rows.append(
        RankedEntity(
          year: year, group: group,
          rank: isLikePrevious ? rows[place - 1].rank : place + 1,
          isTied: isLikePrevious || isLikeNext, id: entities.ids[entity],
          name: entities.names[entity] ?? entities.ids[entity],
          kind: entities.kinds[entity]?.rawValue, score: score))
    }
    let beyond = ordered.dropFirst(rows.count)
      .prefix { scores[$0] == rows.last?.score }
    return Ranking(
      year: year, group: group, rows: rows, population: ordered.count,
      tiedBeyond: beyond.count)
  }

  /// Returns the groups with their members, who keep their order.
  private func grouped(
    _ ordered: [Int], by key: GroupKey
  ) -> [(group: String?, members: [Int])] {
    var members: [String: [Int]] = [:]
    var nameless: [Int] = []
    for entity in ordered {
      let names = groups(of: entity, by: key)
      for name in names { members[name, default: []].append(entity) }
      if names.isEmpty { nameless.append(entity) }
    }
    let named = members.sorted { $0.key < $1.key }
      .map { (group: String?.some($0.key), members: $0.value) }
    return nameless.isEmpty ? named : named + [(nil, nameless)]
  }

  /// Returns the groups of an entity, each once.
  private func groups(of entity: Int, by key: GroupKey) -> [String] {
    switch key {
    case .kind: [entities.kinds[entity]?.rawValue].compactMap { $0 }
    case .role: [entities.roles[entity]?.rawValue].compactMap { $0 }
    case .country: [entities.countries[entity]].compactMap { $0 }
    case .layer:
      entities.layers[entity].reduce(into: []) { distinct, layer in
        if !distinct.contains(layer) { distinct.append(layer) }
      }
    }
  }
}
