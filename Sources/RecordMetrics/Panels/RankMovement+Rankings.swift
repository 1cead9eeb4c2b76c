public import NetworkResults

extension RankMovement {
  /// Compares each list with that of the same group in the snapshot before.
  ///
  /// Lists without a year are left out. A group of which a snapshot has no
  /// list is compared over the gap.
  ///
  /// - Parameter rankings: The lists, those of a group in the order of years.
  /// - Returns: By the order of the later lists.
  /// - Complexity: O(*n* log *n*) for *n* rows.
  public static func all(of rankings: [Ranking]) -> [RankMovement] {
    var before: [String?: Ranking] = [:]
    return rankings.compactMap { ranking in
      guard let to = ranking.year else { return nil }
      let last = before.updateValue(ranking, forKey: ranking.group)
      guard let last, let from = last.year else { return nil }
      return RankMovement(
        group: ranking.group, from: from, to: to,
        agreement: RankAgreement(
          last.rows.map { ($0.id, $0.rank) },
          ranking.rows.map { ($0.id, $0.rank) }))
    }
  }
}
