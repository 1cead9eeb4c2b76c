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
  /// How near a vertex is to those that it reaches.
  case closeness
  /// The mean of the inverse distances to those that it reaches.
  case harmonic
  /// How many pairs of others have their shortest paths through a vertex.
  case betweenness
  /// How far the farthest vertex is that it reaches.
  case eccentricity
  case pageRank = "pagerank"
  case eigenvector
  case hub
  case authority
  /// The largest *k* for which a vertex is in the *k*-core.
  case core
  /// The share of the pairs of its neighbors that are joined.
  case clustering
  case triangles
}
