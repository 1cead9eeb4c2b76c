import ValueNetwork

/// `valuenet generate`: a synthetic value network.
enum GenerateCommand {
  /// The largest scale: more would not fit into 32-bit numbers of vertices.
  private static let largestScale = 10_000.0

  static let declaration = CommandDeclaration(
    name: "generate",
    summary: "a synthetic value network with the numbers of a published one",
    discussion: """
      Grows a network year by year from a preset: counts and the degrees of
      named nodes are exact, clustering, path lengths and communities follow
      from the knobs of the preset, which --set changes. Every entity and
      relation says that it is synthetic. Named nodes carry published degrees
      in the years in which they were published; between them the degree is
      interpolated, after them it stays, before them it is 1. Their partners
      are numbered placeholders. The same seed gives the same bytes.
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
            "how many times as large, such as 0.01 or 100 (default: 1)"),
          SharedOptions.seed,
          CommandOption(
            "--set", .repeated("[YEAR:]KNOB=VALUE"),
            "another value for a knob of the preset, in one year or in all:"
              + " \(GrowthKnob.allCases.map(\.rawValue).joined(separator: ", "))"
              + "; a later one wins (see Docs/Generators.md)"),
          CommandOption(
            "--years", .list("A-B|a,b,c"),
            "a network for each of these years, with what there is by then,"
              + " in a directory of its own, or where {year} stands in the name"
              + " (default: one network, whose rows state their years)"),
        ]),
      OptionGroup(
        title: "Output",
        options: [
          CommandOption(
            "--output", short: "-o", .file("DIR|FILE"),
            "where the network goes: a directory of nodes.csv, edges.csv and"
              + " README.md, or a file of a format that convert writes, by its"
              + " suffix"),
          SharedOptions.quiet, SharedOptions.help,
        ]),
    ],
    examples: [
      "valuenet generate --preset report2022 -o out",
      "valuenet generate --preset report2022 --scale 0.01 --seed 7 -o small",
      "valuenet generate --preset report2022 --set 2019:fidelity=0.7 -o tried",
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
    guard let output = arguments.string("--output") else {
      throw .usage("--output is missing; name a directory or a file")
    }
    let years = try arguments.list("--years").map(Years.parse)
    let scale = try scale(arguments)
    let seed = try arguments.seed()
    let settings = try (arguments.list("--set") ?? []).map(
      GrowthSetting.parse)
    let format = try format(of: output)
    if let years, years.count > 1, format != nil, !output.contains(yearMark) {
      throw .usage(
        "'\(output)': several years need a file each; write {year} into its"
          + " name")
    }
    let synthetic: SyntheticNetwork
    do {
      synthetic = try SyntheticNetwork(
        preset, scale: scale, seed: seed, settings: settings)
    } catch {
      throw .request("\(preset.rawValue) at scale \(scale): \(error)")
    }
    if let years {
      for year in years where !synthetic.years.contains(year) {
        throw .request(
          "\(preset.rawValue) has no year \(year); it has"
            + " \(synthetic.years.map(String.init).joined(separator: ", "))")
      }
      let isNamed = output.contains(yearMark)
      if format == nil, !isNamed { try make(directory: output) }
      for year in years {
        try write(
          synthetic, by: year, to: path(output, of: year, format), format)
      }
    } else {
      try write(synthetic, by: nil, to: output, format)
    }
    guard !arguments.has("--quiet") else { return }
    let network = synthetic.network
    console.writeNote(
      "\(output): a synthetic network of"
        + " \(NumberText.grouped(network.entities.count)) nodes and"
        + " \(NumberText.grouped(network.relations.count)) relations, preset"
        + " \(preset.rawValue), scale \(scale), seed \(seed)")
  }

  private static func scale(
    _ arguments: ParsedArguments
  ) throws(CommandError) -> Double {
    guard let text = arguments.string("--scale") else { return 1 }
    let isDecimal = text.utf8.allSatisfy { 48...57 ~= $0 || $0 == 46 }
    guard isDecimal, let scale = Double(text), scale.isFinite, scale > 0 else {
      throw .usage(
        "--scale '\(text)' is not a number above 0, such as 0.01 or 100")
    }
    guard scale >= 0.01, scale <= largestScale else {
      throw .usage(
        "--scale \(text) is out of range; it is from 0.01 to 10000")
    }
    return scale
  }

  /// Returns the format that the name of a file states; nil of a directory.
  private static func format(
    of output: String
  ) throws(CommandError) -> FileFormat? {
    let name = output.split(separator: "/").last ?? ""
    guard name.dropFirst().contains("."), !output.hasSuffix("/") else {
      return nil
    }
    guard let format = FileFormat(suffixOf: output), format != .graphFile,
      Formats.library.formats.contains(format)
    else {
      let suffixes = Formats.library.formats.flatMap { $0.suffixes.prefix(1) }
      throw .usage(
        "'\(output)': its name states no format that valuenet generate writes"
          + " (\(suffixes.joined(separator: ", "))); a name without a suffix"
          + " is a directory")
    }
    return format
  }

  /// Returns where the network of a year goes: to the name with the year in
  /// place of `{year}`, else to a directory of the year in that named.
  private static func path(
    _ output: String, of year: Int, _ format: FileFormat?
  ) -> String {
    let named = output.split(
      separator: Self.yearMark, omittingEmptySubsequences: false
    ).joined(separator: "\(year)")
    guard format == nil, named == output else { return named }
    return output.hasSuffix("/") ? "\(output)\(year)" : "\(output)/\(year)"
  }

  private static let yearMark = "{year}"

  private static func make(directory: String) throws(CommandError) {
    do {
      try NetworkWriter.makeDirectory(at: directory)
    } catch {
      throw .request(error.description)
    }
  }

  private static func write(
    _ synthetic: SyntheticNetwork, by year: Int?, to path: String,
    _ format: FileFormat?
  ) throws(CommandError) {
    let network =
      year.map { synthetic.network.snapshot(of: $0, window: .cumulative) }
      ?? synthetic.network
    do {
      guard let format else {
        return try NetworkWriter.writeTables(
          network, toDirectory: path, page: page(of: synthetic, by: year))
      }
      let written = try NetworkWriter.files(
        of: network, as: format, library: Formats.library)
      try written.write(to: path)
    } catch {
      throw .request(error.description)
    }
  }

  private static func settings(of synthetic: SyntheticNetwork) -> String {
    guard !synthetic.settings.isEmpty else { return "" }
    let words = synthetic.settings.map(\.description)
    return " with the settings \(words.joined(separator: ", "))"
  }

  /// What stands beside the tables.
  private static func page(
    of synthetic: SyntheticNetwork, by year: Int?
  ) -> String {
    """
    # A synthetic network

    Nobody observed this network. It was grown by `valuenet generate` \
    \(Version.current) from the preset `\(synthetic.preset.rawValue)` at \
    scale \(synthetic.scale) with seed \(synthetic.seed)\
    \(settings(of: synthetic))\
    \(year.map { ", up to \($0)" } ?? "").

    No relation in it is a statement about real firms. Nodes with a name \
    carry the degrees that a report printed of them, in the years of which \
    it did. The rest is assumed: between printed years a degree is \
    interpolated, after the last it stays, before the first it is 1, and \
    sources of learning, work and investment, printed of 2021 alone, grow \
    with all relations of their sort. Their \
    partners are placeholders, S1 and so on of the sample and R1 and so on \
    beside it, and no two named nodes are joined. The column `provenance` \
    of both tables says `\(SyntheticNetwork.mark)` in every row.

    - `nodes.csv`: the nodes, with the year in which each enters
    - `edges.csv`: the relations, with the year in which each begins

    """
  }
}
