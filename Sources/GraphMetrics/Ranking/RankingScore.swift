/// By what entities are ranked.
public enum RankingScore: String, Sendable, CaseIterable {
  /// Edges that leave and edges that arrive; a loop counts twice.
  case degree
  case inDegree = "in-degree"
  case outDegree = "out-degree"
  /// The same with the weights of the edges.
  case strength
  case inStrength = "in-strength"
  case outStrength = "out-strength"
}
