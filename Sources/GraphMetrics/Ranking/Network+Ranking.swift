public import GraphCore
public import NetworkModel
public import NetworkResults

extension Network {
  /// Returns the entities by descending score, equal scores by ascending id.
  public func ranking(
    by score: RankingScore, policy: EdgePolicy = EdgePolicy(),
    top: Int? = nil, among marks: [Bool]? = nil, groupBy: GroupKey? = nil,
    year: Int? = nil
  ) -> [Ranking] {
    []
  }
}
