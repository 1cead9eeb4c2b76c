import NetworkModel
public import NetworkResults

/// Findings as a table: a row each, the surest first.
public enum FindingTable {
  /// Returns the table for readers.
  ///
  /// - Parameters:
  ///   - top: How many rows to list; the others are counted below.
  ///   - title: The heading.
  public static func forReaders(
    _ findings: [Finding], top: Int?, title: String = "Findings"
  ) -> Table {
    let shown = findings.prefix(top ?? findings.count)
    let kinds = Certainty.allCases.compactMap { certainty -> String? in
      let count = findings.count { $0.certainty == certainty }
      return count == 0
        ? nil : "\(NumberText.grouped(count)) \(certainty.rawValue)"
    }
    var notes = [
      findings.isEmpty
        ? "Nothing was found." : "Found: \(kinds.joined(separator: ", "))."
    ]
    if shown.count < findings.count {
      let rest = NumberText.grouped(findings.count - shown.count)
      notes.append("\(rest) more are not listed; --top 0 lists all.")
    }
    return Table(
      title: title,
      columns: columns([
        ("certainty", "Certainty"), ("kind", "Kind"), ("place", "Place"),
        ("message", "Finding"), ("remedy", "What to do"),
      ]),
      rows: shown.map { finding in
        [
          .text(finding.certainty.rawValue), .text(words(finding.kind)),
          Table.Cell(finding.position?.description), .text(finding.message),
          .text(finding.remedy),
        ]
      },
      notes: notes)
  }

  /// Returns the table for machines.
  public static func forMachines(_ findings: [Finding]) -> Table {
    Table(
      title: "Findings",
      columns: columns(
        [
          "certainty", "kind", "file", "line", "column", "subject", "message",
          "stated", "recomputed", "remedy",
        ].map { ($0, $0) }),
      rows: findings.map { finding in
        [
          .text(finding.certainty.rawValue), .text(finding.kind.rawValue),
          Table.Cell(finding.position?.file),
          Table.Cell(finding.position?.line),
          Table.Cell(finding.position?.column), .text(finding.subject),
          .text(finding.message), Table.Cell(finding.stated),
          Table.Cell(finding.recomputed), .text(finding.remedy),
        ]
      })
  }

  private static func words(_ kind: Finding.Kind) -> String {
    kind.rawValue.split(separator: "_").joined(separator: " ")
  }

  private static func columns(_ names: [(String, String)]) -> [Table.Column] {
    names.map { Table.Column(key: $0.0, title: $0.1) }
  }
}
