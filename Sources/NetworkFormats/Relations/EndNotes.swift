import NetworkModel

/// What reading a table found out about the names of ends.
struct EndNotes {
  private var entries: [ImportLedger.Entry] = []
  private var entryOfReason: [Int?] = Array(repeating: nil, count: 4)

  /// Counts a name that was met for the first time.
  mutating func add(
    _ understanding: EntityDirectory.Understanding,
    at position: @autoclosure () -> InputPosition
  ) {
    guard let (index, outcome, reason) = Self.reason(for: understanding) else {
      return
    }
    let place: Int
    if let known = entryOfReason[index] {
      place = known
    } else {
      place = entries.count
      entries.append(.init(outcome: outcome, reason: reason))
      entryOfReason[index] = place
    }
    entries[place].count += 1
    if entries[place].positions.count < ImportLedger.Table.positionLimit {
      entries[place].positions.append(position())
    }
  }

  private static func reason(
    for understanding: EntityDirectory.Understanding
  ) -> (Int, ImportLedger.Outcome, String)? {
    switch understanding {
    case .declared: nil
    case .created: (0, .created, "entities that only this table names")
    case .createdAsAmbiguous:
      (1, .created, "entities whose name may mean several others")
    case .byAlias: (2, .noted, "names understood by an alias")
    case .bySpelling:
      (3, .noted, "names understood by another spelling")
    }
  }

  func enter(in account: inout ImportLedger.Table) {
    account.entries += entries
  }
}
