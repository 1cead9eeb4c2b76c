import ValueNetwork

/// `valuenet generate`: a synthetic value network.
enum GenerateCommand {
  /// The largest scale: with it no preset passes the most nodes and relations
  /// that a network may have.
  private static let largestScale = 400.0

  static let declaration = CommandDeclaration(
    name: "generate",
    summary: "a synthetic value network with the numbers of a published one",
    discussion: """
      Grows a network year by year from a preset: counts are exact;
      clustering, path lengths and communities follow from the knobs of the
      preset, which --set changes. Every entity and relation says that it is
      synthetic; so does every file that has a place for it. Named nodes have
      published degrees in the years in which they were published; between
      them the degree is interpolated, after them it stays, before them it
      is 1. At another scale than 1 these degrees are multiplied and rounded.
      Their partners are numbered placeholders. The same seed gives the same
      bytes. A network has at most 50,000,000 nodes and as many relations.

      With --targets the numbers of a table take the place of those of the
      preset: counts and diameters are planned, and fidelity, closure and
      hubExponent are searched for in rounds of four seeds, each measured as
      compare --compat gephi does. A knob that --set gives for one year is
      kept; one for all years is where the search starts. --scale shapes the
      plan first; the counts of the table stand as they are.
      """,
    operands: [],
    groups: [
      OptionGroup(
        title: "Growth",
        options: [
          CommandOption(
            "--preset", .choice(GrowthPreset.allCases.map(\.rawValue)),
            "which network is grown"),
          CommandOption(
            "--scale", .single("F"),
            "how many times as large, from 0.01 to 400 (default: 1)"),
          SharedOptions.seed,
          CommandOption(
            "--set", .repeated("[YEAR:]KNOB=VALUE"),
            "another value for a knob of the preset, in one year or in all:"
              + " \(GrowthKnob.allCases.map(\.rawValue).joined(separator: ", "))"
              + "; a later one wins (see Docs/Generators.md)"),
          CalibrationTargets.option, CalibrationTargets.roundsOption,
          CommandOption(
            "--years", .list("A-B|a,b,c"),
            "a network for each of these years, with what there is by then,"
              + " in a directory of its own, or where {year} stands in the name"
              + " (default: one network, whose rows state their years)"),
          SharedOptions.threads,
        ]),
      OptionGroup(
        title: "Output",
        options: [
          CommandOption(
            "--output", short: "-o", .file("DIR|FILE"),
            "where the network goes: a directory of nodes.csv, edges.csv and"
              + " README.md, or a file of a format that convert writes, by its"
              + " suffix; - is standard output, with --to"),
          NetworkOutput.option, ExistingFiles.option, SharedOptions.quiet,
          SharedOptions.help,
        ]),
    ],
    examples: [
      "valuenet generate --preset report2022 -o out",
      "valuenet generate --preset report2022 --scale 0.01 --seed 7 -o small",
      "valuenet generate --preset report2022 --set 2019:fidelity=0.7 -o tried",
      "valuenet generate --preset report2022 --targets published.csv -o fitted",
      "valuenet generate --preset report2022 --years 2014-2021 -o 'out-{year}.gexf'",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    guard let preset: GrowthPreset = arguments.choice("--preset") else {
      throw .usage(
        "--preset is missing; it is one of"
          + " \(GrowthPreset.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let years = try arguments.list("--years").map(Years.parse)
    let output = try SyntheticOutput(arguments, years: years)
    let scale = try scale(arguments)
    let seed = try arguments.seed()
    let settings = try (arguments.list("--set") ?? []).map(
      GrowthSetting.parse)
    try CalibrationTargets.check(arguments)
    let known = preset.plan.periods.map(\.year)
    for year in years ?? [] where !known.contains(year) {
      throw .request(
        "\(preset.rawValue) has no year \(year); it has"
          + " \(known.map(String.init).joined(separator: ", "))")
    }
    try output.check(arguments.choice("--existing") ?? .refuse)
    let table = try CalibrationTargets(arguments, console: console)
    let synthetic: SyntheticNetwork
    if let table {
      synthetic = try table.grown(
        preset, scale: scale, seed: seed, settings: settings, arguments,
        console: console)
    } else {
      do {
        synthetic = try SyntheticNetwork(
          preset, scale: scale, seed: seed, settings: settings)
      } catch {
        throw .request(
          "\(preset.rawValue) at scale \(NumberText.shortest(scale)):"
            + " \(error)")
      }
    }
    let reached = try table?.reached(by: synthetic, arguments, console: console)
    try output.write(synthetic, reached, arguments, console: console)
  }

  private static func scale(
    _ arguments: ParsedArguments
  ) throws(CommandError) -> Double {
    guard let text = arguments.string("--scale") else { return 1 }
    // Double reads words and hexadecimal numbers as well.
    let isDecimal = text.utf8.allSatisfy {
      48...57 ~= $0 || "+-.eE".utf8.contains($0)
    }
    guard isDecimal, let scale = Double(text), scale.isFinite, scale > 0 else {
      throw .usage(
        "--scale '\(text)' is not a number above 0, such as 0.01 or 100")
    }
    guard scale >= 0.01, scale <= largestScale else {
      throw .usage(
        "--scale \(text) is out of range; it is from 0.01 to 400, since a"
          + " network has at most \(GrowthPlan.largestCount) nodes and as many"
          + " relations")
    }
    return scale
  }
}
