/// A row of a ranking.
///
/// Ranks are competition ranks (1, 2, 2, 4): equal scores share a rank.
public struct RankedEntity: Sendable, Equatable {
  /// The year of the snapshot; nil for the whole network.
  public var year: Int?
  /// The group within which the rank counts; nil where there is but one.
  public var group: String?
  public var rank: Int
  /// Whether another entity of the list's population has the same score.
  public var isTied: Bool
  public var id: String
  public var name: String
  public var kind: String?
  public var score: Double

  public init(
    year: Int? = nil, group: String? = nil, rank: Int, isTied: Bool,
    id: String, name: String, kind: String?, score: Double
  ) {
    self.year = year
    self.group = group
    self.rank = rank
    self.isTied = isTied
    self.id = id
    self.name = name
    self.kind = kind
    self.score = score
  }
}

/// One list of ranked entities.
public struct Ranking: Sendable, Equatable {
  public var year: Int?
  public var group: String?
  public var rows: [RankedEntity]
  /// How many entities were ranked, listed or not.
  public var population: Int
  /// How many that are not listed share the rank of the last one listed.
  public var tiedBeyond: Int

  public init(
    year: Int? = nil, group: String? = nil, rows: [RankedEntity],
    population: Int, tiedBeyond: Int
  ) {
    self.year = year
    self.group = group
    self.rows = rows
    self.population = population
    self.tiedBeyond = tiedBeyond
  }
}
