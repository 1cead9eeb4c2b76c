public import NetworkResults

/// How ranked lists move from snapshot to snapshot.
public enum MovementTable {
  /// Returns the lists with the rank that each entity had before.
  public static func ranks(
    _ rankings: [Ranking], title: String, scoreTitle: String
  ) -> Table {
    var rows: [[Table.Cell]] = []
    var before: [String: Int]?
    for ranking in rankings {
      for row in ranking.rows {
        let last = before?[row.id]
        rows.append([
          Table.Cell(row.year),
          row.isTied ? .text("\(row.rank)=") : .integer(row.rank),
          Table.Cell(last), change(from: last, to: row.rank, before != nil),
          .text(row.name), Table.Cell(row.kind),
          Int(exactly: row.score).map(Table.Cell.integer)
            ?? Table.Cell(row.score, digits: 6),
        ])
      }
      before = Dictionary(
        ranking.rows.map { ($0.id, $0.rank) },
        uniquingKeysWith: { first, _ in first })
    }
    return Table(
      title: title,
      columns: columns([
        ("year", "Year"), ("rank", "Rank"), ("previous", "Previous rank"),
        ("change", "Change"), ("name", "Name"), ("kind", "Kind"),
        ("score", scoreTitle),
      ]), rows: rows)
  }

  private static func change(
    from last: Int?, to rank: Int, _ hasBefore: Bool
  ) -> Table.Cell {
    guard hasBefore else { return .missing }
    return last.map { .integer($0 - rank) } ?? .text("New")
  }

  /// Returns a row for each two lists that follow each other.
  public static func agreement(
    _ movements: [RankMovement], names: (String) -> String, title: String
  ) -> Table {
    let hasGroups = movements.contains { $0.group != nil }
    return Table(
      title: title,
      columns: columns(
        (hasGroups ? [("group", "Group")] : []) + [
          ("from", "From"), ("to", "To"), ("common", "Common"),
          ("jaccard", "Jaccard"), ("spearman", "Spearman"),
          ("kendall", "Kendall"), ("overlap", "Overlap (RBO)"),
          ("entries", "Entries"), ("exits", "Exits"),
        ]),
      rows: movements.map { movement in
        let found = movement.agreement
        return (hasGroups ? [Table.Cell(movement.group)] : []) + [
          .integer(movement.from), .integer(movement.to),
          .integer(found.common), Table.Cell(found.jaccard, digits: 4),
          Table.Cell(found.spearman, digits: 4),
          Table.Cell(found.kendall, digits: 4),
          Table.Cell(found.overlap, digits: 4),
          .text(found.entries.map(names).joined(separator: ", ")),
          .text(found.exits.map(names).joined(separator: ", ")),
        ]
      },
      notes: [
        "Jaccard is that of the two lists; Spearman and Kendall are of the ids"
          + " in both, ranked again among themselves; the overlap is"
          + " rank-biased with p = 0.9."
      ])
  }

  /// Returns the lists with the ranks of the snapshot before, and below each
  /// those that have left it.
  ///
  /// `status` is `enters`, `stays` or `leaves`; no value in a first list.
  public static func panel(
    _ rankings: [Ranking], title: String, scoreTitle: String
  ) -> Table {
    typealias Row = (
      row: RankedEntity, rank: Int?, previous: Int?, status: String?
    )
    var before: [String?: Ranking] = [:]
    let rows = rankings.flatMap { ranking -> [Row] in
      let last = before.updateValue(ranking, forKey: ranking.group)
      let ranks = Dictionary(
        (last?.rows ?? []).map { ($0.id, $0.rank) },
        uniquingKeysWith: { first, _ in first })
      let listed = Set(ranking.rows.map(\.id))
      let gone = (last?.rows ?? []).filter { !listed.contains($0.id) }
      return ranking.rows.map { row in
        let previous = ranks[row.id]
        return Row(
          row, row.rank, previous,
          last.map { _ in previous == nil ? "enters" : "stays" })
      }
        + gone.map { row in
          var row = row
          row.year = ranking.year
          return Row(row, nil, row.rank, "leaves")
        }
    }
    return Table(
      title: title,
      columns: columns([
        ("year", "Year"), ("group", "Group"), ("rank", "Rank"),
        ("previous", "Previous rank"), ("change", "Change"),
        ("status", "Status"), ("id", "Id"), ("name", "Name"),
        ("kind", "Kind"), ("score", scoreTitle),
      ]),
      rows: rows.map { row, rank, previous, status in
        var change: Int?
        if let rank, let previous { change = previous - rank }
        return [
          Table.Cell(row.year), Table.Cell(row.group), Table.Cell(rank),
          Table.Cell(previous), Table.Cell(change), Table.Cell(status),
          .text(row.id), .text(row.name), Table.Cell(row.kind),
          rank == nil ? .missing : Table.Cell(count: row.score, digits: 6),
        ]
      },
      notes: [
        "Change is the rank before less the rank now: above 0 upwards. Who"
          + " leaves stands below the list that it is no longer in."
      ])
  }

  private static func columns(_ names: [(String, String)]) -> [Table.Column] {
    names.map { Table.Column(key: $0.0, title: $0.1) }
  }
}
