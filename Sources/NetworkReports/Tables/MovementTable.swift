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

  /// Returns a row for each two snapshots that follow each other.
  public static func agreement(
    _ pairs: [(from: Int, to: Int, agreement: RankAgreement)],
    names: (String) -> String, title: String
  ) -> Table {
    Table(
      title: title,
      columns: columns([
        ("from", "From"), ("to", "To"), ("common", "Common"),
        ("jaccard", "Jaccard"), ("spearman", "Spearman"),
        ("kendall", "Kendall"), ("overlap", "Overlap (RBO)"),
        ("entries", "Entries"), ("exits", "Exits"),
      ]),
      rows: pairs.map { from, to, found in
        [
          .integer(from), .integer(to), .integer(found.common),
          Table.Cell(found.jaccard, digits: 4),
          Table.Cell(found.spearman, digits: 4),
          Table.Cell(found.kendall, digits: 4),
          Table.Cell(found.overlap, digits: 4),
          .text(found.entries.map(names).joined(separator: ", ")),
          .text(found.exits.map(names).joined(separator: ", ")),
        ]
      })
  }

  private static func columns(_ names: [(String, String)]) -> [Table.Column] {
    names.map { Table.Column(key: $0.0, title: $0.1) }
  }
}
