import ValueNetwork

/// `valuenet fit`: whether values follow a power law.
enum FitCommand {
  static let declaration = CommandDeclaration(
    name: "fit",
    summary: "whether degrees, amounts or any values follow a power law",
    discussion: """
      Fits a power law to the tail of the values by the method of Clauset,
      Shalizi and Newman (2009), judges it by a bootstrap, compares it with
      alternatives on the same tail and says what that comes to. With --years
      it does so for every snapshot and adds how the network grew.
      """,
    operands: ["INPUT"],
    groups: [
      FitOptions.values,
      FitOptions.fit,
      SharedOptions.reading,
      SharedOptions.selection(isolates: .keep),
      SharedOptions.snapshots,
      SharedOptions.policy,
      OptionGroup(
        title: "Figure",
        options: [
          CommandOption(
            "--picture", .file("FILE"),
            "draw the distribution with what was fitted: .svg, .pdf, .png;"
              + " with several --years its name holds {year}")
        ]),
      SharedOptions.output,
    ],
    examples: [
      "valuenet fit data --of in-degree",
      "valuenet fit data --values amount --where 'currency = CNY'",
      "valuenet fit revenue.txt --xmin 100-10000 --replicates 2500",
      "valuenet fit data --years 2014-2021 --format csv",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let fit = try arguments.powerLawRequest()
    let kind = try arguments.sampleKind()
    let format = OutputFormat.format(of: arguments)
    let picture = try arguments.string("--picture").map {
      path throws(CommandError) in
      try FigureTarget(picture: path, option: "--picture")
    }
    let input = try ValuesInput(arguments, console: console)
    try picture?.checkYears(input.request.years)
    let snapshots = try input.fitted(
      fit, kind: kind, arguments: arguments, console: console)
    let growth = input.network?.growth(input.request)
    if let picture {
      for (snapshot, part) in zip(snapshots, input.snapshots) {
        let figure = try FigureBuilder(
          input: input, fit: fit, kind: kind, arguments: arguments
        ).distribution(part, snapshot: snapshot)
        try picture.write(
          figure, year: part.year, arguments: arguments, console: console)
      }
    }
    let text = text(
      snapshots, growth: growth, input: input, format: format,
      name: arguments.operands[0])
    try console.write(Array(text.utf8), for: arguments)
  }

  private static func text(
    _ snapshots: [FittedSnapshot], growth: NetworkGrowth?, input: ValuesInput,
    format: TableFormat, name: String
  ) -> String {
    switch format {
    case .json:
      return PowerLawDocument(
        input: name, version: Version.current, values: input.variable,
        snapshots: snapshots, growth: growth, conventions: input.conventions,
        ledger: input.ledger
      ).json.document()
    case .csv:
      return PowerLawTable.bySnapshot(snapshots, of: input.variable)
        .rendered(as: format)
    case .text, .markdown, .latex:
      var tables = [PowerLawTable.byMeasure(snapshots, of: input.variable)]
      tables[0].notes += input.conventions.items.map {
        "\($0.key): \($0.value)"
      }
      let comparisons = PowerLawTable.comparisons(snapshots)
      if !comparisons.rows.isEmpty { tables.append(comparisons) }
      if let growth { tables.append(GrowthTable.forReaders(growth)) }
      return tables.map { $0.rendered(as: format) }.joined(separator: "\n")
    }
  }
}
