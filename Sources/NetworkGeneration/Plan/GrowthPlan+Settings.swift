extension GrowthPlan {
  /// Gives a knob another value, in one year or in all.
  public mutating func set(
    _ setting: GrowthSetting
  ) throws(GrowthSettingError) {
    let years = periods.map(\.year)
    if let year = setting.year, !years.contains(year) {
      throw .unknownYear(year, known: years)
    }
    let value = setting.value
    switch setting.knob {
    case .attraction: attraction = value
    case .communities: communities = Int(value)
    case .fitnessSpread: fitnessSpread = value
    case .repeats: repeats = value
    case .roleFidelity: roleFidelity = value
    case .closure, .diameter, .fidelity, .hubExponent, .hubSources,
      .outwardShare, .preference:
      for place in periods.indices
      where setting.year == nil || setting.year == years[place] {
        periods[place].set(setting.knob, to: value)
      }
    }
  }

  /// Returns the values of a knob: one a period, or one for all.
  public func values(of knob: GrowthKnob) -> [Double] {
    switch knob {
    case .attraction: [attraction]
    case .communities: [Double(communities)]
    case .fitnessSpread: [fitnessSpread]
    case .repeats: [repeats]
    case .roleFidelity: [roleFidelity]
    case .closure: periods.map(\.closure)
    case .diameter: periods.map { Double($0.diameter) }
    case .fidelity: periods.map(\.fidelity)
    case .hubExponent: periods.map(\.hubExponent)
    case .hubSources: periods.map(\.hubSources)
    case .outwardShare: periods.map(\.outwardShare)
    case .preference: periods.map(\.preference)
    }
  }
}

extension GrowthPeriod {
  /// Sets a knob that each period has a value of.
  fileprivate mutating func set(_ knob: GrowthKnob, to value: Double) {
    switch knob {
    case .closure: closure = value
    case .diameter: diameter = Int(value)
    case .fidelity: fidelity = value
    case .hubExponent: hubExponent = value
    case .hubSources: hubSources = value
    case .outwardShare: outwardShare = value
    case .preference: preference = value
    case .attraction, .communities, .fitnessSpread, .repeats, .roleFidelity:
      preconditionFailure("\(knob) has one value for all years")
    }
  }
}
