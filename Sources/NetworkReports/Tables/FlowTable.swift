public import NetworkResults

/// Technology input and empowerment as a table.
public enum FlowTable {
  /// Returns a row per snapshot.
  public static func bySnapshot(
    _ flows: [TechnologyFlow], title: String
  ) -> Table {
    let directions:
      [(String, String, KeyPath<TechnologyFlow, TechnologyFlow.Counts>)] =
        [
          ("input", "Input", \.input),
          ("empowerment", "Empowerment", \.empowerment),
        ]
    var columns = [Table.Column(key: "year", title: "Year")]
    for (key, title, _) in directions {
      columns += [
        .init(key: key, title: title),
        .init(key: "\(key)_domestic", title: "\(title), domestic"),
        .init(key: "\(key)_foreign", title: "\(title), foreign"),
        .init(key: "\(key)_not_stated", title: "\(title), not stated"),
        .init(key: "\(key)_foreign_percent", title: "\(title), % foreign"),
      ]
    }
    return Table(
      title: title, columns: columns,
      rows: flows.map { flow in
        [flow.year.map(Table.Cell.integer) ?? .text("Whole")]
          + directions.flatMap { _, _, path -> [Table.Cell] in
            let counts = flow[keyPath: path]
            return [
              .integer(counts.total), .integer(counts.domestic),
              .integer(counts.foreign), .integer(counts.notStated),
              Table.Cell(counts.foreignShare.map { 100 * $0 }, digits: 2),
            ]
          }
      },
      notes: flows.contains { $0.subject == .everybody }
        ? [
          "No roles are stated, so every relation is input of one entity and"
            + " empowerment of another. Foreign is what has its other end in"
            + " another country, as a share of what states both countries."
        ]
        : [
          "A relation that arrives at a sample entity is input, one that leaves"
            + " one is empowerment; between two of them it is both. Foreign is"
            + " what has its other end in another country, as a share of what"
            + " states both countries."
        ])
  }
}
