public import NetworkModel

extension SyntheticNetwork {
  /// Searches for the knobs with which networks of a preset have the numbers
  /// of targets, and grows the network of a seed with them.
  ///
  /// - Parameters:
  ///   - settings: Knobs of one year are kept; those of all years are where
  ///     the search starts.
  ///   - rounds: How many rounds of ``Calibration/seeds`` networks are grown
  ///     and measured; 0 for none.
  ///   - threads: How many threads measure; nil for one a core. The result
  ///     does not depend on it.
  ///   - measure: Measures the network of a year; the same whatever runs
  ///     beside it.
  ///   - report: Called after each round.
  /// - Returns: The network, and the round that was kept; nil where nothing
  ///   was searched for.
  /// - Complexity: That of a growth and a measurement of each year, times
  ///   the rounds and seeds.
  public static func calibrated(
    _ preset: GrowthPreset, scale: Double = 1, seed: UInt64 = 1,
    settings: [GrowthSetting] = [], targets: GrowthTargets, rounds: Int,
    threads: Int? = nil,
    measuring measure: @Sendable (Network, Int) -> [TargetMeasure: Double],
    report: (Calibration.Round) -> Void = { _ in }
  ) throws(GrowthError) -> (network: SyntheticNetwork, kept: Calibration.Round?)
  {
    let plan = try plan(
      preset, scale: scale, settings: settings, targets: targets)
    var calibration = Calibration(plan, targets: targets, given: settings)
    if rounds > 0, calibration.isSearchable { try plan.checkSearch() }
    let found = try calibration.search(
      rounds: rounds, seed: seed, threads: threads,
      growing: { seed, settings in
        Result { () throws(GrowthError) in
          try SyntheticNetwork(
            preset, scale: scale, seed: seed, settings: settings,
            targets: targets
          ).network
        }
      }, measuring: measure, report: report)
    let network = try SyntheticNetwork(
      preset, scale: scale, seed: seed, settings: found, targets: targets)
    return (network, calibration.kept)
  }
}
