/// What becomes of pairs of vertices that no path joins.
public enum Unreachable: String, Sendable, CaseIterable {
  /// They are left out of every sum.
  case skip
  /// Only pairs within the largest weak component are looked at; among
  /// equally large ones that with the first vertex.
  case largestComponent = "largest-component"
}
