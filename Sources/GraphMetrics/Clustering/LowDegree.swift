/// What a vertex with fewer than two neighbors means for clustering.
public enum LowDegree: String, Sendable, CaseIterable {
  /// Its coefficient is 0 and it counts in the mean.
  case zero
  /// It has no coefficient, and the mean is over the other vertices.
  case exclude
}
