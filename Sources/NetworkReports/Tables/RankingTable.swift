public import NetworkResults

/// Rankings as tables.
public enum RankingTable {
  /// Returns the rankings as one table for readers.
  ///
  /// A tied rank is marked (`2=`). Columns of years, groups and kinds that no
  /// row states are left out, and notes say how many share the last rank
  /// listed without being listed. Scores that are all whole have no decimals.
  ///
  /// - Parameters:
  ///   - title: What was ranked, e.g. `Firms by degree`.
  ///   - scoreTitle: What the score is, e.g. `Degree`.
  ///   - digits: The decimals of scores that are not all whole.
  public static func forReaders(
    _ rankings: [Ranking], title: String, scoreTitle: String = "Score",
    digits: Int = 6
  ) -> Table {
    let rows = rankings.flatMap(\.rows)
    let score = scoreCell(for: rows, digits: digits)
    var columns: [(Table.Column, (RankedEntity) -> Table.Cell)] = []
    func add(
      _ key: String, _ title: String,
      _ cell: @escaping (RankedEntity) -> Table.Cell
    ) {
      columns.append((Table.Column(key: key, title: title), cell))
    }
    if rows.contains(where: { $0.year != nil }) {
      add("year", "Year") { Table.Cell($0.year) }
    }
    if rows.contains(where: { $0.group != nil }) {
      add("group", "Group") { Table.Cell($0.group) }
    }
    add("rank", "Rank") { $0.isTied ? .text("\($0.rank)=") : .integer($0.rank) }
    add("name", "Name") { .text($0.name) }
    if rows.contains(where: { $0.name != $0.id }) {
      add("id", "Id") { .text($0.id) }
    }
    if rows.contains(where: { $0.kind != nil }) {
      add("kind", "Kind") { Table.Cell($0.kind) }
    }
    add("score", scoreTitle) { score($0.score) }
    return Table(
      title: title, columns: columns.map(\.0),
      rows: rows.map { row in columns.map { $0.1(row) } },
      notes: notes(on: rankings))
  }

  /// Returns the rankings as one table for machines, with every column.
  public static func forMachines(
    _ rankings: [Ranking], title: String
  ) -> Table {
    let keys = [
      "year", "group", "rank", "tied", "id", "name", "kind", "score",
    ]
    let rows = rankings.flatMap(\.rows)
    let score = scoreCell(for: rows, digits: 6)
    return Table(
      title: title,
      columns: keys.map { key in
        Table.Column(
          key: key, title: key.prefix(1).uppercased() + key.dropFirst())
      },
      rows: rows.map { row in
        [
          Table.Cell(row.year), Table.Cell(row.group), .integer(row.rank),
          .text(row.isTied ? "true" : "false"), .text(row.id),
          .text(row.name), Table.Cell(row.kind), score(row.score),
        ]
      },
      notes: notes(on: rankings))
  }

  /// Whole scores are printed as integers, if all of them are whole.
  private static func scoreCell(
    for rows: [RankedEntity], digits: Int
  ) -> (Double) -> Table.Cell {
    let wholes = rows.map { Int(exactly: $0.score) }
    if wholes.allSatisfy({ $0 != nil }) {
      return { Table.Cell(Int(exactly: $0)) }
    }
    return { Table.Cell($0, digits: digits) }
  }

  private static func notes(on rankings: [Ranking]) -> [String] {
    rankings.compactMap { ranking in
      guard ranking.tiedBeyond > 0, let last = ranking.rows.last else {
        return nil
      }
      let names = [ranking.year.map(String.init), ranking.group]
        .compactMap(\.self)
      let prefix = names.isEmpty ? "" : names.joined(separator: ", ") + ": "
      let count = NumberText.grouped(ranking.tiedBeyond)
      let verb = ranking.tiedBeyond == 1 ? "shares" : "share"
      return "\(prefix)\(count) more \(verb) rank \(last.rank)."
    }
  }
}
