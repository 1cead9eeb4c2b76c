/// What divides entities into groups that are ranked apart.
public enum GroupKey: String, Sendable, CaseIterable {
  case kind
  case role
  case country
  /// An entity of several layers stands in the list of each.
  case layer
}
