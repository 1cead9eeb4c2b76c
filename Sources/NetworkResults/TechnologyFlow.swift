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

  /// Nil for the whole network.
  public var year: Int?
  /// Relations that arrive at a sample entity.
  public var input: Counts
  /// Relations that leave one.
  public var empowerment: Counts

  public init(year: Int?, input: Counts, empowerment: Counts) {
    self.year = year
    self.input = input
    self.empowerment = empowerment
  }
}
