/// Between which numbers the diameter of a graph lies.
public struct DiameterRange: Sendable, Equatable {
  /// A distance that two vertices have.
  public var lower: Int
  /// What no finite distance exceeds.
  public var upper: Int

  package init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  /// The diameter, the largest finite distance, where the search found it;
  /// nil where it gave up before.
  public var exact: Int? { lower == upper ? lower : nil }
}
