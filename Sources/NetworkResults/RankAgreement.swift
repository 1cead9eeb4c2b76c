/// How far two ranked lists agree.
public struct RankAgreement: Sendable, Equatable {
  /// The ids in both lists.
  public var common: Int
  /// The common ids as a share of all; nil if both lists are empty.
  public var jaccard: Double?
  /// Spearman's coefficient of the common ids, ranked again among
  /// themselves; nil with fewer than two or if one list ranks all alike.
  public var spearman: Double?
  /// Kendall's τ-b of the same.
  public var kendall: Double?
  /// Rank-biased overlap of the lists from the top, extrapolated beyond
  /// their ends; nil if a list is empty.
  public var overlap: Double?
  /// The ids of the second list that are not in the first, in its order.
  public var entries: [String]
  /// The ids of the first list that are not in the second, in its order.
  public var exits: [String]

  public init(
    common: Int, jaccard: Double?, spearman: Double?, kendall: Double?,
    overlap: Double?, entries: [String], exits: [String]
  ) {
    self.common = common
    self.jaccard = jaccard
    self.spearman = spearman
    self.kendall = kendall
    self.overlap = overlap
    self.entries = entries
    self.exits = exits
  }
}
