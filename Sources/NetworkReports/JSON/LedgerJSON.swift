public import NetworkModel

extension ImportLedger {
  /// The account of an import: an object with an array `tables`, whose
  /// elements have `content, file, dialect, read, kept, merged, dropped,
  /// created, entries[]{outcome, reason, count, positions[]}`.
  public var json: JSONValue {
    .object(["tables": .array(tables.map(\.json))])
  }
}

extension ImportLedger.Table {
  fileprivate var json: JSONValue {
    .object([
      "content": .string(content),
      "file": .string(file),
      "dialect": .string(dialect),
      "read": .integer(read),
      "kept": .integer(kept),
      "merged": .integer(total(.merged)),
      "dropped": .integer(total(.dropped)),
      "created": .integer(total(.created)),
      "entries": .array(entries.map(\.json)),
    ])
  }
}

extension ImportLedger.Entry {
  fileprivate var json: JSONValue {
    .object([
      "outcome": .string(outcome.rawValue),
      "reason": .string(reason),
      "count": .integer(count),
      "positions": .array(positions.map { .string($0.description) }),
    ])
  }
}
