/// Which way along supply relations.
public enum SupplyWay: String, Sendable, CaseIterable {
  /// Against the flow, to suppliers and theirs.
  case upstream
  /// Along the flow, to those who are supplied.
  case downstream
}

/// Whom an entity reaches along supply relations, each at its first step.
public struct SupplyReach: Sendable, Equatable {
  public struct Row: Sendable, Equatable {
    public var entity: EntityLabel
    /// The least number of relations on the way; at least 1.
    public var step: Int
    /// How many supply relations there are with entities one step nearer.
    public var relations: Int
    /// The ids of those entities, in the order of the network.
    public var via: [String]
    /// Whether the way leads back: the entity both supplies the start and is
    /// supplied by it, over however many steps.
    public var isInCycle: Bool

    public init(
      entity: EntityLabel, step: Int, relations: Int, via: [String],
      isInCycle: Bool
    ) {
      self.entity = entity
      self.step = step
      self.relations = relations
      self.via = via
      self.isInCycle = isInCycle
    }
  }

  /// The year of the snapshot; nil for the whole network.
  public var year: Int?
  public var start: EntityLabel
  public var way: SupplyWay
  /// How many steps were taken at most; nil for all.
  public var limit: Int?
  /// By step, then the most relations first, then by id.
  public var rows: [Row]
  /// How many more are one step beyond the limit.
  public var beyond: Int
  /// Of the relations among those reached and the start, how many lead
  /// within a step or back towards the start instead of one step further.
  public var sideways: Int
  public var back: Int

  public init(
    year: Int?, start: EntityLabel, way: SupplyWay, limit: Int?, rows: [Row],
    beyond: Int, sideways: Int, back: Int
  ) {
    self.year = year
    self.start = start
    self.way = way
    self.limit = limit
    self.rows = rows
    self.beyond = beyond
    self.sideways = sideways
    self.back = back
  }

  /// The number of entities at each step, from 1.
  public var countsByStep: [Int] {
    var counts: [Int] = []
    for row in rows {
      while counts.count < row.step { counts.append(0) }
      counts[row.step - 1] += 1
    }
    return counts
  }
}
