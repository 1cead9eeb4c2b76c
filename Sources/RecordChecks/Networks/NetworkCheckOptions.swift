/// What is expected of a network.
public struct NetworkCheckOptions: Sendable, Equatable {
  /// The years in which relations may lie.
  public var years: ClosedRange<Int>

  /// Years outside of 1900 to 2100 are more likely slips than history.
  public init(years: ClosedRange<Int> = 1900...2100) { self.years = years }
}
