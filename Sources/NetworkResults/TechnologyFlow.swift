/// Relations that arrive at and leave sample entities in a snapshot, by
/// whether the other end is in the same country.
public struct TechnologyFlow: Sendable, Equatable {
  /// One direction.
  public struct Counts: Sendable, Equatable {
    public var domestic = 0
    public var foreign = 0
    /// Of which a country is not stated.
    public var notStated = 0

    public init() {}

    public var total: Int { domestic + foreign + notStated }

    /// The share of foreign ones among those of which both countries are
    /// stated; nil if there is none.
    public var foreignShare: Double? {
      domestic + foreign == 0
        ? nil : Double(foreign) / Double(domestic + foreign)
    }
  }

  /// At whom relations arrive, and whom they leave.
  public enum Subject: String, Sendable, CaseIterable {
    case sample
    /// No roles are stated: every relation arrives at one entity and leaves
    /// another, so input and empowerment are the same.
    case everybody
  }

  /// Nil for the whole network.
  public var year: Int?
  public var subject: Subject
  /// Relations that arrive at a sample entity.
  public var input: Counts
  /// Relations that leave one.
  public var empowerment: Counts

  public init(
    year: Int?, subject: Subject = .sample, input: Counts, empowerment: Counts
  ) {
    self.year = year
    self.subject = subject
    self.input = input
    self.empowerment = empowerment
  }
}
