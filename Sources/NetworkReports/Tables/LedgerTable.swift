public import NetworkModel
public import NetworkResults

extension ImportLedger {
  /// Returns the ledger as a table: a row per file, then a row per reason.
  public func table() -> NetworkResults.Table {
    let keys = [
      "file", "content", "outcome", "reason", "count", "positions",
    ]
    var rows: [[NetworkResults.Table.Cell]] = []
    for table in tables {
      func row(_ outcome: String, _ reason: String, _ count: Int) {
        rows.append([
          .text(table.file), .text(table.content), .text(outcome),
          .text(reason), .integer(count), .missing,
        ])
      }
      row("read", table.dialect, table.read)
      row("kept", "", table.kept)
      for entry in table.entries {
        row(entry.outcome.rawValue, entry.reason, entry.count)
        let places = entry.positions.map(\.description)
        if !places.isEmpty {
          rows[rows.count - 1][5] = .text(places.joined(separator: " "))
        }
      }
    }
    return NetworkResults.Table(
      title: "Import",
      columns: keys.map { key in
        NetworkResults.Table.Column(
          key: key, title: key.prefix(1).uppercased() + key.dropFirst())
      },
      rows: rows)
  }

  /// Returns the ledger as lines to read.
  ///
  ///     edges.csv: 1,876 rows read (UTF-8, comma, header): 1,840 kept, …
  ///       merged 36: the same relation again (edges.csv:12, …)
  ///
  /// What would act on a terminal is shown as `\u{…}`.
  public func lines() -> [String] {
    tables.flatMap { [$0.summary] + $0.entries.map(\.line) }
      .map(VisibleText.escaped)
  }
}

extension ImportLedger.Table {
  fileprivate var summary: String {
    let rows = read == 1 ? "row" : "rows"
    let found = dialect.isEmpty ? "" : " (\(dialect))"
    let parts =
      ["\(NumberText.grouped(kept)) kept"]
      + ImportLedger.Outcome.allCases.compactMap { outcome in
        let count = total(outcome)
        return outcome == .noted || count == 0
          ? nil : "\(NumberText.grouped(count)) \(outcome.rawValue)"
      }
    return "\(file): \(NumberText.grouped(read)) \(rows) read\(found): "
      + parts.joined(separator: ", ")
  }
}

extension ImportLedger.Entry {
  fileprivate var line: String {
    var places = positions.map(\.description)
    if count > positions.count, !places.isEmpty { places.append("…") }
    let suffix = places.isEmpty ? "" : " (\(places.joined(separator: ", ")))"
    return "  \(outcome.rawValue) \(NumberText.grouped(count)): "
      + reason + suffix
  }
}
