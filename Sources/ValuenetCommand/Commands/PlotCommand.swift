import ValueNetwork

/// `valuenet plot`: a chart, or its data.
enum PlotCommand {
  /// What can be drawn.
  enum Subject: String, CaseIterable {
    case degreeDistribution = "degree-distribution"
    case lorenz
    case xmin
    case growth
    case powerLawByYear = "power-law-by-year"
  }

  static let declaration = CommandDeclaration(
    name: "plot",
    summary: "a chart of degrees, shares, fits or growth: SVG, PDF or PNG",
    discussion: """
      Draws a figure through gnuplot, or writes its data. The distribution
      shows the values cumulated and in bins, with the power law, the
      alternatives and xmin; lorenz how unevenly they are spread; xmin the
      distance and the exponent at every candidate; growth and
      power-law-by-year need --years.
      """,
    operands: ["INPUT"],
    groups: [
      OptionGroup(
        title: "Figure",
        options: [
          CommandOption(
            "--figure", .choice(Subject.allCases.map(\.rawValue)),
            "what is drawn (default: degree-distribution)"),
          CommandOption("--title", .single("TEXT"), "a heading"),
        ]),
      FitOptions.values,
      FitOptions.fit,
      SharedOptions.reading,
      SharedOptions.selection(isolates: .keep),
      SharedOptions.snapshots,
      SharedOptions.policy,
      OptionGroup(
        title: "Output",
        options: [
          CommandOption(
            "--output", short: "-o", .file("FILE"),
            "the picture: .svg, .pdf or .png; .gp writes gnuplot's script,"
              + " .csv or .json the data; {year} stands for the year"),
          CommandOption(
            "--format", .choice(OutputFormat.names),
            "write the data of the figure in this form"),
          SharedOptions.quiet, SharedOptions.help,
        ]),
    ],
    examples: [
      "valuenet plot data --figure degree-distribution -o degrees.svg",
      "valuenet plot data --figure lorenz --years 2014,2021"
        + " -o 'lorenz-{year}.pdf'",
      "valuenet plot data --figure growth --years 2014-2021 --format csv",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let subject: Subject = arguments.choice("--figure") ?? .degreeDistribution
    let target = try FigureTarget(arguments)
    let fit = try arguments.powerLawRequest()
    let kind = try arguments.sampleKind()
    let input = try ValuesInput(arguments, console: console)
    let builder = FigureBuilder(
      input: input, fit: fit, kind: kind, arguments: arguments)
    func write(_ figure: Figure, _ year: Int?) throws(CommandError) {
      try target.write(
        figure, year: year, arguments: arguments, console: console)
    }
    func fitted() throws(CommandError) -> [FittedSnapshot] {
      try input.fitted(fit, kind: kind, arguments: arguments, console: console)
    }
    switch subject {
    case .growth:
      guard let growth = input.network?.growth(input.request) else {
        throw .usage(
          "--figure growth needs a network, at least two --years and the"
            + " cumulative window")
      }
      try write(
        Figure.growth(growth, subject: arguments.string("--title") ?? ""), nil)
    case .powerLawByYear:
      guard input.request.years != nil else {
        throw .usage("--figure power-law-by-year needs --years")
      }
      try write(
        Figure.powerLawByYear(
          fitted(), of: input.variable,
          subject: arguments.string("--title") ?? ""), nil)
    case .lorenz:
      try target.checkYears(input.request.years)
      for part in input.snapshots { try write(builder.lorenz(part), part.year) }
    case .degreeDistribution, .xmin:
      try target.checkYears(input.request.years)
      for (snapshot, part) in zip(try fitted(), input.snapshots) {
        let figure =
          subject == .xmin
          ? try builder.xminSearch(part, snapshot: snapshot)
          : try builder.distribution(part, snapshot: snapshot)
        try write(figure, part.year)
      }
    }
  }
}
