import GraphCore

extension CompiledGraph {
  /// Returns the score of every vertex.
  ///
  /// What has a convention takes the one of its own page: closeness and
  /// harmonic closeness over reached vertices, betweenness in pairs, hubs and
  /// authorities of length 1, and 0 for the clustering of vertices with fewer
  /// than two neighbors, who could not be ranked otherwise.
  ///
  /// - Parameters:
  ///   - direction: How edges are walked; nil for ``naturalDirection``.
  ///     Degrees, strengths, cores and triangles do not depend on it.
  ///   - threads: How many to use at most; nil for one a processor. The
  ///     result does not depend on it.
  /// - Complexity: That of the score.
  func scores(
    by score: RankingScore, direction: GraphDirection?, threads: Int?
  ) throws(RankingError) -> [Double] {
    switch score {
    case .degree: return degrees().map(Double.init)
    case .inDegree: return inDegrees().map(Double.init)
    case .outDegree: return outDegrees().map(Double.init)
    case .strength: return strengths()
    case .inStrength: return inStrengths()
    case .outStrength: return outStrengths()
    case .closeness: return closeness(direction: direction, threads: threads)
    case .harmonic:
      return harmonicCloseness(direction: direction, threads: threads)
    case .betweenness:
      return betweenness(direction: direction, threads: threads)
    case .eccentricity:
      return pathLengths(direction: direction, threads: threads)
        .eccentricities.map(Double.init)
    case .pageRank:
      var options = PageRankOptions()
      options.direction = direction
      return pageRank(options, threads: threads)
    case .eigenvector:
      return try found(eigenvectorCentrality(direction: direction), score)
    case .hub:
      return try found(hubsAndAuthorities(direction: direction), score).hubs
    case .authority:
      return try found(hubsAndAuthorities(direction: direction), score)
        .authorities
    case .core: return coreNumbers(threads: threads).map(Double.init)
    case .clustering:
      return localClustering(
        direction: direction, lowDegree: .zero, threads: threads)
    case .triangles:
      return triangleCounts(threads: threads).map(Double.init)
    }
  }

  private func found<Scores>(
    _ scores: Scores?, _ score: RankingScore
  ) throws(RankingError) -> Scores {
    guard let scores else { throw .noScores(score) }
    return scores
  }
}
