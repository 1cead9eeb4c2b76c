import ValueNetwork

/// `valuenet stats`: the structure table.
enum StatsCommand {
  /// What a row of the table is.
  private enum Orientation: String, CaseIterable {
    case snapshots, measures

    func table(
      of snapshots: [StructureStatistics], conventions: Conventions,
      columns: [StructureMeasure]?
    ) -> Table {
      switch self {
      case .snapshots:
        StructureTable.bySnapshot(
          snapshots, conventions: conventions, columns: columns)
      case .measures:
        StructureTable.byMeasure(
          snapshots, conventions: conventions, columns: columns)
      }
    }
  }

  static let declaration = CommandDeclaration(
    name: "stats",
    summary:
      "the structure table: size, degree, clustering, paths, communities",
    discussion: """
      Measures the structure of the network, or of its snapshot in each of
      --years, exactly. The definitions are those of Gephi 0.9.2, which the
      field's tables use; each is printed beside its number, and the options
      under Conventions choose others.
      """,
    operands: ["INPUT"],
    groups: [
      SharedOptions.reading,
      SharedOptions.selection(isolates: .keep),
      SharedOptions.snapshots,
      SharedOptions.policy,
      OptionGroup(
        title: "Conventions",
        options: [
          CommandOption(
            "--direction", .choice(GraphDirection.allCases.map(\.rawValue)),
            "how edges are walked for clustering, paths, density and"
              + " components (default: directed if no relation is undirected)"),
          CommandOption(
            "--low-degree", .choice(LowDegree.allCases.map(\.rawValue)),
            "whether nodes with fewer than two neighbors count as 0 in the"
              + " average clustering or are left out (default: zero if"
              + " directed, exclude if undirected)"),
          CommandOption(
            "--unreachable", .choice(Unreachable.allCases.map(\.rawValue)),
            "whether path lengths skip pairs without a path or are taken in"
              + " the largest weak component (default: skip)"),
          CommandOption(
            "--compat", .choice(Compatibility.allCases.map(\.rawValue)),
            "gephi gives the numbers Gephi 0.9.2 prints where they are wrong"
              + " or vary from run to run (default: none)"),
          CommandOption(
            "--paths", .choice(PathMethod.allCases.map(\.rawValue)),
            "whether path lengths are found exactly or estimated, for networks"
              + " where that takes too long; an estimate is printed with its"
              + " error (default: exact)"),
          CommandOption(
            "--runs", .single("N"),
            "how many searches for communities (default: 10; with --compat"
              + " gephi 20)"),
          SharedOptions.seed, SharedOptions.threads,
        ]),
      OptionGroup(
        title: "Table",
        options: [
          CommandOption(
            "--columns", .list("KEY,…"),
            "only these measures, by their JSON keys; what is not asked for"
              + " is not computed"),
          CommandOption(
            "--orient", .choice(Orientation.allCases.map(\.rawValue)),
            "whether a row is a snapshot or a measure (default: snapshots in"
              + " CSV, measures elsewhere)"),
        ]),
      SharedOptions.output,
    ],
    examples: [
      "valuenet stats data --format json",
      "valuenet stats data --years 2014-2021 -o table3.tex",
      "valuenet stats data --dimension technology --direction undirected",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let options = try structureOptions(arguments)
    let measures = try arguments.structureMeasures()
    let format = OutputFormat.format(of: arguments)
    let watch = PathWatch(console: console, isQuiet: arguments.has("--quiet"))
    let ledger: ImportLedger
    let conventions: Conventions
    let snapshots: [StructureStatistics]
    if GraphFileInput.isInput(of: arguments) {
      let input = try GraphFileInput(arguments, console: console)
      ledger = input.ledger
      (conventions, snapshots) = input.structureTable(
        options: options, measures: measures.map(Set.init),
        pathProgress: watch.note)
    } else {
      let loading = try Loading(arguments, console: console)
      let request = try arguments.request(
        isolates: .keep, for: loading.network)
      if !arguments.has("--quiet") {
        loading.remarkOnYears(request.years, console: console)
        loading.remarkOnEmpty(request.selection, console: console)
      }
      ledger = loading.ledger
      (conventions, snapshots) = loading.network.structureTable(
        request, options: options, measures: measures.map(Set.init),
        progress: Progress.report(on: console, what: "snapshots"),
        pathProgress: watch.note)
    }
    let text: String
    if format == .json {
      text = StructureDocument(
        input: arguments.operands[0], version: Version.current,
        conventions: conventions, snapshots: snapshots, measures: measures,
        ledger: ledger
      ).json.document()
    } else {
      let orientation: Orientation =
        arguments.choice("--orient")
        ?? (format == .csv ? .snapshots : .measures)
      text = orientation.table(
        of: snapshots, conventions: conventions, columns: measures
      ).rendered(as: format)
    }
    try console.write(Array(text.utf8), for: arguments)
  }

  private static func structureOptions(
    _ arguments: ParsedArguments
  ) throws(CommandError) -> StructureOptions {
    var options = StructureOptions()
    options.direction = arguments.choice("--direction")
    options.lowDegree = arguments.choice("--low-degree")
    options.unreachable = arguments.choice("--unreachable") ?? .skip
    options.compatibility = arguments.choice("--compat") ?? .none
    options.paths = arguments.choice("--paths") ?? .exact
    options.modularityRuns = try arguments.integer("--runs", in: 1...100_000)
    options.seed = try arguments.seed()
    options.threads = try arguments.threads()
    return options
  }
}

extension ParsedArguments {
  /// The measures of `--columns`; nil where all are wanted.
  func structureMeasures() throws(CommandError) -> [StructureMeasure]? {
    guard let keys = list("--columns") else { return nil }
    var measures: [StructureMeasure] = []
    for key in keys {
      guard let measure = StructureMeasure(rawValue: key) else {
        let known = StructureMeasure.allCases.map(\.rawValue)
        throw .usage(
          "--columns: there is no measure '\(key)'; "
            + (nearest(to: key, among: known).map { "did you mean '\($0)'?" }
              ?? "they are \(known.joined(separator: ", "))"))
      }
      if !measures.contains(measure) { measures.append(measure) }
    }
    return measures
  }
}
