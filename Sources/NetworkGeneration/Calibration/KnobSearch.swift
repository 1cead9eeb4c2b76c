/// The search for the values of one knob along the years.
///
/// Networks are cumulative, so a year holds what the years before did. What
/// the relations of a year did themselves is told by the error of the year
/// less what is carried over of the error of the year before, as far as that
/// is going to be corrected where it arose, and by the part of the relations
/// that is new. The knob moves by that error times a gain; the gain grows
/// while the error keeps its sign and falls where it turns, so that steps
/// damp themselves; none is longer than a limit.
struct KnobSearch: Sendable {
  let measure: TargetMeasure
  let knob: GrowthKnob
  /// By period; nil where nothing is aimed at.
  let targets: [Double?]
  /// Whether the knob may move in a period.
  let isFree: [Bool]
  /// The part of a period's relations that was there before.
  let carried: [Double]
  private(set) var values: [Double]
  private var gains: [Double]
  private var errors: [Double]

  init(
    _ measure: TargetMeasure, moving knob: GrowthKnob, targets: [Double?],
    isFree: [Bool], carried: [Double], values: [Double]
  ) {
    self.measure = measure
    self.knob = knob
    self.targets = targets
    self.isFree = isFree
    self.carried = carried
    self.values = values
    gains = Array(
      repeating: Self.gain(of: measure).start, count: targets.count)
    errors = Array(repeating: 0, count: targets.count)
  }

  /// The least part of a year's relations by which an error is divided: what
  /// few relations did is lost among what seeds do.
  static let leastNew = 0.2

  /// How a step follows from an error.
  struct Gain: Sendable {
    /// The change of the knob by the error, at first and within what it stays.
    var start: Double
    var range: ClosedRange<Double>
    /// The longest step.
    var longest: Double
  }

  static func gain(of measure: TargetMeasure) -> Gain {
    switch measure {
    case .averagePathLength: Gain(start: 6, range: 3...10, longest: 0.75)
    case .modularity: Gain(start: 2, range: 1...3, longest: 0.1)
    case .averageClustering:
      Gain(start: 0.2, range: 0.1...0.5, longest: 0.25)
    case .sampleNodes, .relationNodes, .nodes, .edges, .diameter,
      .topDecileDegreeShare:
      preconditionFailure("no knob moves \(measure)")
    }
  }

  /// The values among which a search stays.
  var range: ClosedRange<Double> {
    knob == .closure ? -1...0.6 : knob.range
  }

  /// Where the knob goes if what is measured is too large.
  private var direction: Double { knob == .hubExponent ? 1 : -1 }

  /// Returns the error of a measured number: modularities differ, clustering
  /// and path length are off by a part of the target.
  func error(of value: Double, from target: Double) -> Double {
    guard measure != .modularity else { return value - target }
    let least = measure.tolerance?.absolute ?? 1e-9
    return (value - target) / max(abs(target), least)
  }

  /// Moves the values by what was measured with them, by period.
  mutating func step(by measured: [Double?]) {
    var inherited = 0.0
    for period in values.indices {
      guard let target = targets[period], let value = measured[period] else {
        inherited = 0
        continue
      }
      let error = error(of: value, from: target)
      let own =
        (error - carried[period] * inherited)
        / max(1 - carried[period], Self.leastNew)
      inherited = move(period, by: own) ? error : 0
    }
  }

  /// Moves the value of a period; returns whether it was free to.
  private mutating func move(_ period: Int, by error: Double) -> Bool {
    guard isFree[period] else { return false }
    let gain = Self.gain(of: measure)
    let factor = error * errors[period] < 0 ? 0.6 : 1.25
    if errors[period] != 0 {
      gains[period] = min(
        max(gains[period] * factor, gain.range.lowerBound),
        gain.range.upperBound)
    }
    errors[period] = error
    let step = direction * gains[period] * error
    let wanted = values[period] + min(max(step, -gain.longest), gain.longest)
    let value = min(max(wanted, range.lowerBound), range.upperBound)
    let isStuck = value == values[period] && error != 0
    // Four decimals are more than any search can tell; adding 0 makes -0 a 0.
    values[period] = (value * 10_000).rounded() / 10_000 + 0
    return !isStuck
  }
}
