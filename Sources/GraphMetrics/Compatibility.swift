/// Whose numbers to give where a program in common use departs from the
/// definition.
public enum Compatibility: String, Sendable, CaseIterable {
  /// The definition itself.
  case none
  /// What Gephi 0.9.2 computes.
  case gephi
}
