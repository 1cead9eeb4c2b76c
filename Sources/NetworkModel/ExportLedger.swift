/// What became of a network that was written in some format.
public struct ExportLedger: Sendable, Equatable {
  /// What was done with something that the format cannot hold as it is.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It is not in the file.
    case omitted
    /// It is in the file in another form.
    case changed
    /// It is in the file; what readers make of it may surprise.
    case noted
  }

  /// Things to which the same happened.
  public struct Entry: Sendable, Equatable {
    public var outcome: Outcome
    public var what: String
    public var count: Int
    /// The first few of them: ids, or ends joined by an arrow.
    public var places: [String]
  }

  /// What the format is called, with what was chosen.
  public var format: String
  public var entities: Int
  public var relations: Int
  public private(set) var entries: [Entry] = []

  public init(format: String, entities: Int, relations: Int) {
    self.format = format
    self.entities = entities
    self.relations = relations
  }

  /// Begins the account of a network.
  public init(format: String, of network: Network) {
    self.init(
      format: format, entities: network.entities.count,
      relations: network.relations.count)
  }

  /// Counts something, keeping the first few places.
  public mutating func count(
    _ outcome: Outcome, _ what: String, times: Int = 1,
    at place: @autoclosure () -> String? = nil
  ) {
    guard times > 0 else { return }
    let known = entries.firstIndex {
      $0.outcome == outcome && $0.what == what
    }
    let index = known ?? entries.count
    if known == nil {
      entries.append(Entry(outcome: outcome, what: what, count: 0, places: []))
    }
    entries[index].count += times
    if entries[index].places.count < Self.placeLimit, let place = place() {
      entries[index].places.append(place)
    }
  }

  /// How many places an entry keeps.
  public static let placeLimit = 3
}
