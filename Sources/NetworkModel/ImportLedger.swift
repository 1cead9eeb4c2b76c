/// What became of every row of an input.
///
/// For each table, `read = kept + merged + dropped`; created entities and
/// other notes stand beside that sum.
public struct ImportLedger: Sendable, Equatable {
  /// What was done with a row, or beside it.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    case merged, dropped, created, noted
  }

  /// Rows to which the same happened for the same reason.
  public struct Entry: Sendable, Equatable {
    public var outcome: Outcome
    public var reason: String
    public var count: Int
    /// The first few places, in order.
    public var positions: [InputPosition]

    public init(
      outcome: Outcome, reason: String, count: Int = 0,
      positions: [InputPosition] = []
    ) {
      self.outcome = outcome
      self.reason = reason
      self.count = count
      self.positions = positions
    }
  }

  /// The account of one file.
  public struct Table: Sendable, Equatable {
    /// How the file was read: "entities", "relations", "aliases", "events".
    public var content: String
    public var file: String
    /// Encoding, delimiter and the like, as found.
    public var dialect: String
    public var read: Int
    public var kept: Int
    public var entries: [Entry]

    public init(content: String, file: String, dialect: String) {
      self.content = content
      self.file = file
      self.dialect = dialect
      read = 0
      kept = 0
      entries = []
    }

    public func total(_ outcome: Outcome) -> Int {
      entries.filter { $0.outcome == outcome }.map(\.count).reduce(0, +)
    }

    /// Counts one more row of an outcome, keeping its first few places.
    public mutating func count(
      _ outcome: Outcome, _ reason: String, at position: InputPosition?
    ) {
      let known = entries.firstIndex {
        $0.outcome == outcome && $0.reason == reason
      }
      let place = known ?? entries.count
      if known == nil {
        entries.append(Entry(outcome: outcome, reason: reason))
      }
      entries[place].count += 1
      if let position, entries[place].positions.count < Self.positionLimit {
        entries[place].positions.append(position)
      }
    }

    /// How many places an entry keeps.
    public static let positionLimit = 3
  }

  public var tables: [Table]

  public init(tables: [Table] = []) { self.tables = tables }
}
