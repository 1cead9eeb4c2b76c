public import NetworkModel
public import NetworkResults

extension ImportLedger {
  /// Returns what reading an input noticed, as findings: ends that no table
  /// of entities names, rows that were merged or dropped, and other notes.
  public func findings() -> [Finding] {
    let hasEntities = tables.contains { $0.content == "entities" }
    return tables.flatMap { table in
      table.entries.compactMap { entry in
        // A bare list of relations makes all of its entities.
        guard entry.outcome != .created || hasEntities else { return nil }
        return Finding(
          .reading, entry.outcome.certainty, at: entry.positions.first,
          subject: table.file,
          message: "\(entry.count) \(entry.outcome.rawValue): \(entry.reason)",
          remedy: entry.outcome.remedy)
      }
    }
  }
}

extension ImportLedger.Outcome {
  fileprivate var certainty: Certainty {
    switch self {
    case .created: .likely
    case .dropped: .possible
    case .merged, .noted: .remark
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .created:
      "add the entity to the table of entities, or an alias for its name"
    case .dropped: "fill in what is missing, or remove the row"
    case .merged: "remove the repeated row, or say how it differs"
    case .noted: "look whether it is meant"
    }
  }
}
