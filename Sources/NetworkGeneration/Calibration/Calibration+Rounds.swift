import GraphKernels
import NetworkModel

extension GrowthPlan {
  /// Refuses a network of which a search could not hold as many as it grows
  /// in a round.
  func checkSearch() throws(GrowthError) {
    guard let last = periods.last else { return }
    let count = max(last.samples + last.partners, last.relations)
    let limit = Self.largestCount / Calibration.seeds
    guard count <= limit else {
      throw .tooLargeToSearch(count: count, limit: limit)
    }
  }
}

extension Calibration {
  /// How many networks a round is measured on: seeds alone change a path
  /// length by 0.5 %, a modularity by 0.003 and clustering by 5 %.
  public static let seeds = 4

  /// Searches for so many rounds and returns the settings of the best.
  ///
  /// - Parameters:
  ///   - grow: Grows the network of a seed with settings.
  ///   - measure: Measures the network of a year, the same whatever runs
  ///     beside it.
  ///   - report: Called after each round.
  /// - Complexity: A growth and a measurement for each round and seed; those
  ///   of a round share the threads, on which no number depends.
  mutating func search(
    rounds: Int, seed: UInt64, threads: Int?,
    growing grow:
      @Sendable (UInt64, [GrowthSetting])
      -> Result<Network, GrowthError>,
    measuring measure: @Sendable (Network, Int) -> [TargetMeasure: Double],
    report: (Round) -> Void
  ) throws(GrowthError) -> [GrowthSetting] {
    for _ in 0..<(isSearchable ? rounds : 0) {
      let settings = settings
      let results = Workers.map(Self.seeds, threads: threads) { place in
        grow(seed &+ UInt64(place), settings)
      }
      var networks: [Network] = []
      for result in results { networks.append(try result.get()) }
      report(note(Self.means(of: networks, targets, threads, measure)))
    }
    return kept?.settings ?? given
  }

  /// Returns the means over networks of what is measured by year.
  private static func means(
    of networks: [Network], _ targets: GrowthTargets, _ threads: Int?,
    _ measure: @Sendable (Network, Int) -> [TargetMeasure: Double]
  ) -> [Int: [TargetMeasure: Double]] {
    // The last years take longest and are begun with.
    let years = Array(targets.years.map(\.year).reversed())
    let count = networks.count
    let parts = Workers.map(years.count * count, threads: threads) { task in
      measure(networks[task % count], years[task / count])
    }
    var means: [Int: [TargetMeasure: Double]] = [:]
    for (place, year) in years.enumerated() {
      let part = parts[place * count..<(place + 1) * count]
      for key in TargetMeasure.allCases {
        let values = part.compactMap { $0[key] }
        guard values.count == count else { continue }
        means[year, default: [:]][key] =
          values.reduce(0, +) / Double(count)
      }
    }
    return means
  }
}
