public import NetworkResults

/// How a power law is compared with alternatives.
public struct ComparisonOptions: Sendable, Equatable {
  /// What is fitted, in this order; Poisson only to discrete samples.
  public var alternatives = TailAlternative.allCases
  /// What becomes of continuous distributions over whole numbers.
  public var discretization = TailDiscretization.proportional
  /// At which p-value and below one of the two is said to be favored.
  public var significance = 0.1

  public init() {}
}
