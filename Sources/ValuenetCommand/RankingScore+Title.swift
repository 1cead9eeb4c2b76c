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
    case .closeness: "Closeness"
    case .harmonic: "Harmonic closeness"
    case .betweenness: "Betweenness"
    case .eccentricity: "Eccentricity"
    case .pageRank: "PageRank"
    case .eigenvector: "Eigenvector centrality"
    case .hub: "Hub score"
    case .authority: "Authority score"
    case .core: "Core number"
    case .clustering: "Clustering"
    case .triangles: "Triangles"
    }
  }

  /// How the scores are counted.
  ///
  /// - Parameter directions: Those in which the networks were walked, each
  ///   once.
  func conventions(
    policy: EdgePolicy, directions: [GraphDirection]
  ) -> Conventions {
    var items: [Conventions.Item] = [.init("score", "\(rawValue): \(meaning)")]
    if dependsOnDirection {
      items.append(
        .init("direction", directions.map(\.rawValue).joined(separator: ", ")))
    }
    return Conventions(
      items + [
        .init("rank", "equal scores share a rank (1, 2, 2, 4)"),
        .init("parallel", policy.parallel.rawValue),
        .init("loops", policy.loops.rawValue),
      ])
  }

  /// Whether it matters how edges are walked.
  private var dependsOnDirection: Bool {
    switch self {
    case .degree, .inDegree, .outDegree, .strength, .inStrength, .outStrength,
      .core, .triangles:
      false
    case .closeness, .harmonic, .betweenness, .eccentricity, .pageRank,
      .eigenvector, .hub, .authority, .clustering:
      true
    }
  }

  private var meaning: String {
    switch self {
    case .degree: "relations that leave plus relations that arrive"
    case .inDegree: "relations that arrive; undirected ones count both ways"
    case .outDegree: "relations that leave; undirected ones count both ways"
    case .strength: "weights of what leaves plus weights of what arrives"
    case .inStrength:
      "weights of what arrives; undirected relations count both ways"
    case .outStrength:
      "weights of what leaves; undirected relations count both ways"
    case .closeness: "r / sum of distances to the r entities reached; 0 if none"
    case .harmonic: "mean of 1/distance over the entities reached; 0 if none"
    case .betweenness:
      "pairs of others by the share of their shortest paths that pass here,"
        + " parallel relations as paths of their own"
    case .eccentricity: "distance to the farthest entity reached; 0 if none"
    case .pageRank:
      "damping 0.85, sum 1, relations alike; jumps anywhere from where none"
        + " leads on"
    case .eigenvector:
      "of the largest eigenvalue, fed by what arrives, largest score 1"
    case .hub: "principal singular vector of length 1, fed by authorities"
    case .authority: "principal singular vector of length 1, fed by hubs"
    case .core: "largest k with the entity in a k-core of the simple graph"
    case .clustering:
      "links among the k neighbors/(k(k - 1)) as in the structure table; 0"
        + " where k < 2"
    case .triangles: "of the simple graph, directions ignored"
    }
  }
}
