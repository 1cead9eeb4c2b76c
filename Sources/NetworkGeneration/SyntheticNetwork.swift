import GraphKernels
public import NetworkModel

/// A value network that no one has observed: grown from a preset by a seed.
///
/// Every entity and relation says so in its provenance. Nodes with a name
/// carry the degrees that were published of them; of years in which none was,
/// what follows from the published ones by the rule of the preset. All their
/// partners are numbered placeholders, and no two of them are joined.
public struct SyntheticNetwork: Sendable {
  public let preset: GrowthPreset
  public let scale: Double
  public let seed: UInt64
  /// The knobs that have another value than in the preset.
  public let settings: [GrowthSetting]
  /// The numbers that it was to have in place of those of the preset.
  public let targets: GrowthTargets?
  /// The years of growth; the network holds those up to the last of them.
  public let years: [Int]
  public let network: Network

  /// The provenance of all that is not real.
  public static let mark = "synthetic"

  /// Grows a network.
  ///
  /// - Parameters:
  ///   - scale: The number by which all counts are multiplied; above 0, and
  ///     so that none passes ``GrowthPlan/largestCount``.
  ///   - seed: Where random choices start; the same seed gives the same
  ///     network, however many threads there are.
  ///   - settings: Knobs with another value than in the preset, for years of
  ///     the preset.
  ///   - targets: Counts and diameters in place of those of the preset, as
  ///     they stand: they are not scaled. What else they hold a calibration
  ///     aims at.
  /// - Complexity: O(*m* log *n*) time, O(*n* + *m*) memory.
  public init(
    _ preset: GrowthPreset, scale: Double = 1, seed: UInt64 = 1,
    settings: [GrowthSetting] = [], targets: GrowthTargets? = nil
  ) throws(GrowthError) {
    let plan = try Self.plan(
      preset, scale: scale, settings: settings, targets: targets)
    let growth = try Growth.grown(by: plan, seed: seed)
    var labels = SplitMix64(seed: seed, stream: 1)
    self.preset = preset
    self.scale = scale
    self.seed = seed
    self.settings = settings
    self.targets = targets
    years = plan.periods.map(\.year)
    network = Network(
      entities: growth.entities(plan, with: &labels),
      relations: growth.relations(plan, with: &labels), events: [])
  }

  /// Returns the plan by which a network grows: that of the preset with the
  /// settings, scaled, and then with the counts of the targets.
  static func plan(
    _ preset: GrowthPreset, scale: Double, settings: [GrowthSetting],
    targets: GrowthTargets?
  ) throws(GrowthError) -> GrowthPlan {
    var known = preset.plan
    for setting in settings {
      do { try known.set(setting) } catch { throw .setting(error) }
    }
    try known.checkScale(scale)
    let scaled = known.scaled(by: scale)
    guard let targets else { return scaled }
    var plan = try aimed(scaled, at: targets)
    try plan.checkSources(against: scaled)
    // A diameter set by hand wins over that of the targets.
    for setting in settings where setting.knob == .diameter {
      do { try plan.set(setting) } catch { throw .setting(error) }
    }
    return plan
  }

  private static func aimed(
    _ plan: GrowthPlan, at targets: GrowthTargets
  ) throws(GrowthError) -> GrowthPlan {
    do {
      return try plan.aimed(at: targets).plan
    } catch {
      throw .targets(error)
    }
  }
}
