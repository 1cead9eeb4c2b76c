/// A condition on entities or on relations, as written after `--where`.
public struct Predicate: Sendable, Equatable {
  /// What a condition is about; its fields decide.
  public enum Subject: String, Sendable { case entities, relations }

  public let subject: Subject

  package func isSatisfied(byEntityAt place: Int, of network: Network) -> Bool {
    true
  }

  package func isSatisfied(
    byRelationAt place: Int, of network: Network
  ) -> Bool {
    true
  }
}
