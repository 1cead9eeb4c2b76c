/// Why entities cannot be ranked.
public enum RankingError: Error, Equatable, CustomStringConvertible {
  /// The network has no such scores, or they do not settle.
  case noScores(RankingScore)

  public var description: String {
    switch self {
    case .noScores(let score):
      "this network has no \(score.rawValue) scores: "
        + (score == .eigenvector
          ? "no cycle feeds any, or they do not settle"
          : "they do not settle") + "; rank it by pagerank instead"
    }
  }
}
