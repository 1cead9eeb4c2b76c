import ValueNetwork

/// What is said of a search for knobs while it goes on and at its end.
enum CalibrationNotes {
  static let nothingToSearch =
    "nothing is searched for: the table has no average_clustering,"
    + " average_path_length or modularity in a year whose knob is free"

  /// A round and its worst deviation.
  static func line(_ round: Calibration.Round, of rounds: Int) -> String {
    "round \(round.number) of \(rounds): " + worst(of: round)
  }

  private static func worst(of round: Calibration.Round) -> String {
    guard let worst = round.worst else { return "nothing was measured" }
    return "worst deviation \(NumberText.fixed(worst.scaled, digits: 2))"
      + " times the tolerance, \(worst.measure.rawValue) of \(worst.year)"
      + " (\(number(worst.measured)) for"
      + " \(NumberText.shortest(worst.target)))"
  }

  private static func number(_ value: Double) -> String {
    NumberText.fixed(value, digits: 4)
  }

  /// The round that was kept and how to come by its network at once.
  static func ending(
    _ kept: Calibration.Round, _ synthetic: SyntheticNetwork
  ) -> [String] {
    let settings = synthetic.settings.map { "--set \($0)" }
    return [
      "kept round \(kept.number): " + worst(of: kept),
      "the same network without the search: --rounds 0"
        + settings.map { " " + $0 }.joined(),
    ]
  }
}
