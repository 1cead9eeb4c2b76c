/// A search for the knobs with which networks of a preset have the numbers
/// of targets.
///
/// Each round is measured on networks of a few seeds; ``note(_:)`` takes the
/// means and gives the settings of the next round. The round whose worst
/// deviation, in tolerances, is the smallest is kept.
public struct Calibration: Sendable {
  /// How far a number is from its target.
  public struct Deviation: Sendable, Equatable {
    public let measure: TargetMeasure
    public let year: Int
    public let measured: Double
    public let target: Double
    /// The distance as a multiple of the tolerance.
    public let scaled: Double
  }

  /// What a round came to.
  public struct Round: Sendable, Equatable {
    /// From 1 on.
    public let number: Int
    /// Nil where nothing was measured.
    public let worst: Deviation?
    let squares: Double
    let settings: [GrowthSetting]

    /// Whether it is better than another: by the worst deviation, then by
    /// all of them.
    func isBetter(than other: Round) -> Bool {
      let (own, others) = (worst?.scaled ?? 0, other.worst?.scaled ?? 0)
      return own == others ? squares < other.squares : own < others
    }
  }

  public let targets: GrowthTargets
  /// The settings that were given, before those that are searched for.
  public let given: [GrowthSetting]
  private let start: [KnobSearch]
  private var searches: [KnobSearch]
  private let years: [Int]
  public private(set) var rounds = 0
  /// The best round so far.
  public private(set) var kept: Round?

  /// - Parameters:
  ///   - plan: The plan with the counts of the targets and the settings.
  ///   - given: Those of one year are kept; those of all years are where the
  ///     search starts.
  public init(
    _ plan: GrowthPlan, targets: GrowthTargets, given: [GrowthSetting]
  ) {
    self.targets = targets
    self.given = given
    years = plan.periods.map(\.year)
    let years = years
    let relations = plan.periods.map { Double($0.relations) }
    let carried = relations.indices.map { place in
      place > 0 ? relations[place - 1] / max(1, relations[place]) : 0
    }
    start = TargetMeasure.allCases.compactMap { measure in
      guard let knob = measure.knob else { return nil }
      let aims = years.map { year in
        targets.years.first { $0.year == year }?.numbers[measure]
      }
      return KnobSearch(
        measure, moving: knob, targets: aims,
        isFree: years.indices.map { place in
          aims[place] != nil
            && !Self.isFixed(knob, in: years[place], by: given)
        }, carried: carried, values: plan.values(of: knob))
    }
    searches = start
  }

  /// Whether the last setting for a knob in a year is one for that year.
  private static func isFixed(
    _ knob: GrowthKnob, in year: Int, by given: [GrowthSetting]
  ) -> Bool {
    given.last { $0.knob == knob && ($0.year == nil || $0.year == year) }?
      .year != nil
  }

  /// Whether there is a knob that may move.
  public var isSearchable: Bool {
    start.contains { $0.isFree.contains(true) }
  }

  /// The measures by which a round is judged.
  public var judged: [TargetMeasure] { targets.measures.filter(\.isJudged) }

  /// The settings of the next round.
  public var settings: [GrowthSetting] {
    var found: [GrowthSetting] = []
    for place in years.indices {
      for (search, start) in zip(searches, start)
      where search.values[place] != start.values[place] {
        guard
          let setting = try? GrowthSetting(
            search.knob, to: search.values[place], in: years[place])
        else { preconditionFailure("a search stays within the range") }
        found.append(setting)
      }
    }
    return given + found
  }

  /// Takes the numbers measured with ``settings``, by year, and moves on.
  @discardableResult
  public mutating func note(
    _ measured: [Int: [TargetMeasure: Double]]
  ) -> Round {
    rounds += 1
    let deviations = deviations(of: measured)
    let round = Round(
      number: rounds,
      worst: deviations.max { $0.scaled < $1.scaled },
      squares: deviations.reduce(0) { $0 + $1.scaled * $1.scaled },
      settings: settings)
    if kept.map(round.isBetter) ?? true { kept = round }
    for place in searches.indices {
      let measure = searches[place].measure
      searches[place].step(by: years.map { measured[$0]?[measure] })
    }
    return round
  }

  private func deviations(
    of measured: [Int: [TargetMeasure: Double]]
  ) -> [Deviation] {
    targets.years.flatMap { year in
      judged.compactMap { measure in
        guard let target = year.numbers[measure],
          let bound = measure.bound(at: target),
          let value = measured[year.year]?[measure]
        else { return nil }
        return Deviation(
          measure: measure, year: year.year, measured: value, target: target,
          scaled: abs(value - target) / bound)
      }
    }
  }
}
