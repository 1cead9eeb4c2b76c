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
  ///       merged 36: the same relation again (at 12:1, 20:1, 31:1, …)
  ///
  /// What would act on a terminal is shown as `\u{…}`.
  public func lines() -> [String] {
    tables.flatMap { table in
      [table.summary] + table.entries.map { $0.line(in: table.file) }
    }
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
  /// The file stands above; a place in it is told by line and column.
  fileprivate func line(in file: String) -> String {
    var places = positions.map { position in
      position.file == file && position.line != nil
        ? String(position.description.dropFirst(file.count + 1))
        : position.description
    }
    if count > positions.count, !places.isEmpty { places.append("…") }
    let suffix =
      places.isEmpty ? "" : " (at \(places.joined(separator: ", ")))"
    return "  \(outcome.rawValue) \(NumberText.grouped(count)): "
      + reason + suffix
  }
}
