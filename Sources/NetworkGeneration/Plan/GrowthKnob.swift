/// A number of a plan that no count fixes: how partners are found.
public enum GrowthKnob: String, Sendable, CaseIterable {
  case attraction, closure, communities, diameter, fidelity, fitnessSpread
  case hubExponent, hubSources, outwardShare, preference, repeats
  case roleFidelity

  /// The values that it can have.
  public var range: ClosedRange<Double> {
    switch self {
    case .attraction: 0...1_000_000
    case .closure: -1...1
    case .communities: 2...10_000
    case .diameter: 0...40
    case .fitnessSpread: 0...3
    case .hubExponent: -1...3
    case .fidelity, .hubSources, .outwardShare, .preference, .repeats,
      .roleFidelity:
      0...1
    }
  }

  /// Whether it has a value for each year, not one for all.
  public var isYearly: Bool {
    switch self {
    case .closure, .diameter, .fidelity, .hubExponent, .hubSources,
      .outwardShare, .preference:
      true
    case .attraction, .communities, .fitnessSpread, .repeats, .roleFidelity:
      false
    }
  }

  /// Whether it counts something.
  public var isWhole: Bool { self == .communities || self == .diameter }
}

/// A knob and the value that it is to have.
public struct GrowthSetting: Sendable, Equatable {
  public let knob: GrowthKnob
  public let value: Double
  /// The year for which it holds; `nil` for all.
  public let year: Int?

  /// - Throws: ``GrowthSettingError`` where the value is out of range, not a
  ///   whole number where something is counted, or for a year where the knob
  ///   has one value for all.
  public init(
    _ knob: GrowthKnob, to value: Double, in year: Int? = nil
  ) throws(GrowthSettingError) {
    guard knob.range.contains(value),
      !knob.isWhole || value == value.rounded()
    else {
      throw .outOfRange(knob)
    }
    guard year == nil || knob.isYearly else { throw .notYearly(knob) }
    self.knob = knob
    self.value = value
    self.year = year
  }
}

extension GrowthSetting: CustomStringConvertible {
  /// `KNOB=VALUE`, or `YEAR:KNOB=VALUE`.
  public var description: String {
    (year.map { "\($0):" } ?? "") + "\(knob.rawValue)=\(value)"
  }
}

/// Why a knob cannot be set.
public enum GrowthSettingError: Error, Sendable, Equatable {
  case outOfRange(GrowthKnob)
  case notYearly(GrowthKnob)
  case unknownYear(Int, known: [Int])
}

extension GrowthSettingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .outOfRange(let knob):
      "\(knob.rawValue) is \(knob.isWhole ? "a whole number " : "")from"
        + " \(Self.text(knob.range.lowerBound)) to"
        + " \(Self.text(knob.range.upperBound))"
    case .notYearly(let knob):
      "\(knob.rawValue) has one value for all years; leave the year out"
    case .unknownYear(let year, let known):
      "there is no year \(year); there are"
        + " \(known.map(String.init).joined(separator: ", "))"
    }
  }

  private static func text(_ bound: Double) -> String { "\(Int(bound))" }
}
