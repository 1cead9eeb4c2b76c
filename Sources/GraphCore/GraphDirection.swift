/// How edges are walked: along their direction, or both ways.
///
/// This is an interpretation of the graph, not a change of it: the edges and
/// all that is counted of them (degrees, weights) stay as they are.
public enum GraphDirection: String, Sendable, Hashable, CaseIterable {
  case directed, undirected
}
