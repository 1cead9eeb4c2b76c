import NetworkGeneration
import NetworkModel
import Testing

@Suite("Knobs of growth")
struct GrowthKnobTests {
  private func plan(_ settings: [GrowthSetting]) throws -> GrowthPlan {
    var plan = GrowthPreset.report2022.plan
    for setting in settings { try plan.set(setting) }
    return plan
  }

  @Test("each is set for all years", arguments: GrowthKnob.allCases)
  func all(knob: GrowthKnob) throws {
    let value = knob.isWhole ? 7 : 0.25
    let before = try plan([])
    let after = try plan([GrowthSetting(knob, to: value)])
    let count = knob.isYearly ? 8 : 1
    #expect(after.values(of: knob) == Array(repeating: value, count: count))
    for other in GrowthKnob.allCases where other != knob {
      #expect(after.values(of: other) == before.values(of: other))
    }
  }

  @Test(
    "those of years are set for one",
    arguments: GrowthKnob.allCases.filter(\.isYearly))
  func oneYear(knob: GrowthKnob) throws {
    let value = knob.isWhole ? 7 : 0.25
    let before = try plan([]).values(of: knob)
    let after = try plan([GrowthSetting(knob, to: value, in: 2019)])
    var expected = before
    expected[5] = value
    #expect(after.values(of: knob) == expected)
  }

  @Test("the preset lies within the ranges", arguments: GrowthKnob.allCases)
  func ranges(knob: GrowthKnob) throws {
    let values = try plan([]).values(of: knob)
    #expect(values.allSatisfy { knob.range.contains($0) })
  }

  @Test("a later setting wins")
  func order() throws {
    let after = try plan([
      GrowthSetting(.fidelity, to: 0.1, in: 2014),
      GrowthSetting(.fidelity, to: 0.2),
    ])
    #expect(after.values(of: .fidelity) == Array(repeating: 0.2, count: 8))
  }

  @Test("what cannot be is refused")
  func refusals() throws {
    #expect(throws: GrowthSettingError.outOfRange(.fidelity)) {
      try GrowthSetting(.fidelity, to: 1.5)
    }
    #expect(throws: GrowthSettingError.outOfRange(.diameter)) {
      try GrowthSetting(.diameter, to: 7.5)
    }
    #expect(throws: GrowthSettingError.outOfRange(.repeats)) {
      try GrowthSetting(.repeats, to: .nan)
    }
    #expect(throws: GrowthSettingError.notYearly(.attraction)) {
      try GrowthSetting(.attraction, to: 5, in: 2019)
    }
    let unknown = try GrowthSetting(.fidelity, to: 0.5, in: 2030)
    #expect(
      throws: GrowthSettingError.unknownYear(2030, known: Array(2014...2021))
    ) { try plan([unknown]) }
  }

  @Test(
    "a network grows at both ends of every range",
    arguments: GrowthKnob.allCases)
  func ends(knob: GrowthKnob) throws {
    for value in [knob.range.lowerBound, knob.range.upperBound] {
      let setting = try GrowthSetting(knob, to: value)
      let network = try SyntheticNetwork(
        .report2022, scale: 0.02, settings: [setting]
      ).network
      #expect(network.relations.count == 2381)
    }
  }
}
