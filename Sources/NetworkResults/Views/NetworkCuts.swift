/// The entities and ties without which a network falls apart.
public struct NetworkCuts: Sendable, Equatable {
  /// An articulation point.
  public struct Point: Sendable, Equatable {
    public var entity: EntityLabel
    /// Into how many components that of the entity falls without it.
    public var pieces: Int
    /// How many entities are then outside the largest of them.
    public var cutOff: Int

    public init(entity: EntityLabel, pieces: Int, cutOff: Int) {
      self.entity = entity
      self.pieces = pieces
      self.cutOff = cutOff
    }
  }

  public struct Bridge: Sendable, Equatable {
    public var first: EntityLabel
    public var second: EntityLabel
    /// The number of relations between the two.
    public var relations: Int
    /// How many entities are on the smaller side.
    public var smallerSide: Int

    public init(
      first: EntityLabel, second: EntityLabel, relations: Int, smallerSide: Int
    ) {
      self.first = first
      self.second = second
      self.relations = relations
      self.smallerSide = smallerSide
    }
  }

  /// The year of the snapshot; nil for the whole network.
  public var year: Int?
  /// Those that cut off most first, then those of most pieces, then by id.
  public var points: [Point]
  /// Those with the largest smaller side first, then by ids.
  public var bridges: [Bridge]

  public init(year: Int?, points: [Point], bridges: [Bridge]) {
    self.year = year
    self.points = points
    self.bridges = bridges
  }
}
