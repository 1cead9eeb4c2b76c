import ValueNetwork

extension RankingScore {
  /// The head of the column of scores.
  var title: String {
    switch self {
    case .degree: "Degree"
    case .inDegree: "In-degree"
    case .outDegree: "Out-degree"
    case .strength: "Strength"
    case .inStrength: "In-strength"
    case .outStrength: "Out-strength"
    }
  }

  /// How the scores are counted.
  func conventions(policy: EdgePolicy) -> Conventions {
    let counted =
      switch self {
      case .degree: "relations that leave plus relations that arrive"
      case .inDegree: "relations that arrive; undirected ones count both ways"
      case .outDegree: "relations that leave; undirected ones count both ways"
      case .strength: "weights of what leaves plus weights of what arrives"
      case .inStrength:
        "weights of what arrives; undirected relations count both ways"
      case .outStrength:
        "weights of what leaves; undirected relations count both ways"
      }
    return Conventions([
      .init("score", "\(rawValue): \(counted)"),
      .init("rank", "equal scores share a rank (1, 2, 2, 4)"),
      .init("parallel", policy.parallel.rawValue),
      .init("loops", policy.loops.rawValue),
    ])
  }
}
