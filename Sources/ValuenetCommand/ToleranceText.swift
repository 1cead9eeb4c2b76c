import ValueNetwork

/// The tolerances of `--tolerance`.
enum ToleranceText {
  static let option = CommandOption(
    "--tolerance", .list("[KEY=]N|N%,…"),
    "numbers also agree if they are no farther apart than this, or than this"
      + " part of the second: 0.01, 2%, or for one measure"
      + " modularity=0.02; of several for a measure any will do")

  /// Reads parts such as `0.01`, `2%` and `modularity=0.02`.
  static func parse(_ parts: [String]) throws(CommandError) -> Tolerances {
    var tolerances = Tolerances()
    for part in parts {
      guard let equals = part.firstIndex(of: "=") else {
        tolerances.general.append(try tolerance(part[...], of: part))
        continue
      }
      let value = try tolerance(part[part.index(after: equals)...], of: part)
      let measure = try measure(named: String(part[..<equals]))
      tolerances.ofMeasure[measure, default: []].append(value)
    }
    return tolerances
  }

  private static func measure(
    named key: String
  ) throws(CommandError) -> StructureMeasure {
    if let measure = StructureMeasure(rawValue: key), measure != .year {
      return measure
    }
    let known = StructureMeasure.allCases.filter { $0 != .year }
      .map(\.rawValue)
    throw .usage(
      "--tolerance: there is no measure '\(key)'; "
        + (nearest(to: key, among: known).map { "did you mean '\($0)'?" }
          ?? "they are \(known.joined(separator: ", "))"))
  }

  private static func tolerance(
    _ text: Substring, of part: String
  ) throws(CommandError) -> Tolerance {
    let isPart = text.hasSuffix("%")
    let number = isPart ? text.dropLast() : text
    // Double reads words and hexadecimal numbers as well.
    guard number.utf8.allSatisfy({ 48...57 ~= $0 || $0 == 46 }),
      let value = Double(number), value.isFinite
    else {
      throw .usage(
        "--tolerance '\(part)' is no number from 0 on, such as 0.01, 2% or"
          + " modularity=0.02")
    }
    return isPart ? .relative(value / 100) : .absolute(value)
  }
}
