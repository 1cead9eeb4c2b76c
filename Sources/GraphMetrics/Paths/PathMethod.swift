/// How the lengths of paths are found.
public enum PathMethod: String, Sendable, CaseIterable {
  /// A search from every vertex.
  case exact
  /// Counters of a fixed size, for graphs too large for that.
  case approximate

  /// How many registers the counters have where a table is filled.
  package static let registers = 128
}
