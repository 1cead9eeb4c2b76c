/// A value network that is known by its numbers, as a plan of growth.
public enum GrowthPreset: String, Sendable, CaseIterable {
  /// The network of the 2022 report on China's industry of artificial
  /// intelligence: 58,800 nodes and 119,044 relations by 2021.
  case report2022

  public var plan: GrowthPlan {
    switch self {
    case .report2022: Report2022().plan
    }
  }
}
