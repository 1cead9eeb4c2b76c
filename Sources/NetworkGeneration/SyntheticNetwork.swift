import GraphKernels
public import NetworkModel

/// A network that no one has observed: grown from a preset by a seed.
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
  /// The years of growth; the network holds those up to the last of them.
  public let years: [Int]
  public let network: Network

  /// The provenance of all that is not real.
  public static let mark = "synthetic"

  /// Grows a network.
  ///
  /// - Parameters:
  ///   - scale: The number by which all counts are multiplied.
  ///   - seed: Where random choices start; the same seed gives the same
  ///     network, however many threads there are.
  ///   - settings: Knobs with another value than in the preset, for years of
  ///     the preset.
  /// - Complexity: O(*m* log *n*) time, O(*n* + *m*) memory.
  public init(
    _ preset: GrowthPreset, scale: Double = 1, seed: UInt64 = 1,
    settings: [GrowthSetting] = []
  ) throws(GrowthError) {
    var known = preset.plan
    for setting in settings {
      do { try known.set(setting) } catch { throw .setting(error) }
    }
    let plan = known.scaled(by: scale)
    let growth = try Growth.grown(by: plan, seed: seed)
    var labels = SplitMix64(seed: seed, stream: 1)
    self.preset = preset
    self.scale = scale
    self.seed = seed
    self.settings = settings
    years = plan.periods.map(\.year)
    network = Network(
      entities: growth.entities(plan, with: &labels),
      relations: growth.relations(plan, with: &labels), events: [])
  }
}
