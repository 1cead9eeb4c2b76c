public import NetworkResults

/// Likely aliases as a table of aliases, for a person to confirm.
public enum AliasSuggestion {
  /// Returns a row per pair that an alias can join, the surest first: the
  /// alias, the id it would stand for, and why.
  ///
  /// Pairs of which the input describes both have no row: an alias must not
  /// be an entity of its own.
  public static func table(_ pairs: [SimilarNames]) -> Table {
    var taken: Set<String> = []
    var rows: [[Table.Cell]] = []
    for pair in pairs
    where !pair.isBothDescribed && !taken.contains(pair.other.name) {
      // An alias stands for one entity, and is not itself one that others
      // stand for.
      guard !taken.contains(pair.entity.id) else { continue }
      taken.insert(pair.other.name)
      rows.append([
        .text(pair.other.name), .text(pair.entity.id),
        .text(pair.evidence.certainty.rawValue), .text(pair.evidence.rawValue),
        .text(pair.entity.name),
      ])
    }
    return Table(
      title: "Suggested aliases",
      columns: ["alias", "id", "certainty", "evidence", "name"].map {
        Table.Column(key: $0, title: $0)
      },
      rows: rows)
  }
}
