import ValueNetwork

extension GrowthSetting {
  /// Reads `KNOB=VALUE`, or `YEAR:KNOB=VALUE` for one year.
  static func parse(_ text: String) throws(CommandError) -> GrowthSetting {
    let sides = text.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      throw .usage(
        "--set '\(text)' is not KNOB=VALUE or YEAR:KNOB=VALUE, such as"
          + " 2019:fidelity=0.7")
    }
    let parts = sides[0].split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var year: Int?
    if parts.count == 2 {
      guard parts[0].utf8.count == 4,
        parts[0].utf8.allSatisfy({ 48...57 ~= $0 }), let given = Int(parts[0])
      else {
        throw .usage("--set '\(text)': '\(parts[0])' is not a year")
      }
      year = given
    }
    let name = String(parts[parts.count - 1])
    let knobs = GrowthKnob.allCases.map(\.rawValue)
    guard let knob = GrowthKnob(rawValue: name) else {
      throw .usage(
        "--set '\(text)': there is no knob '\(name)'; "
          + (nearest(to: name, among: knobs).map { "did you mean '\($0)'?" }
            ?? "there are \(knobs.joined(separator: ", "))"))
    }
    guard let value = Double(sides[1]), value.isFinite else {
      throw .usage("--set '\(text)': '\(sides[1])' is not a number")
    }
    do {
      return try GrowthSetting(knob, to: value, in: year)
    } catch {
      throw .usage("--set '\(text)': \(error)")
    }
  }
}
