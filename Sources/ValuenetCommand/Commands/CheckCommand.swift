import ValueNetwork

/// `valuenet check`: what is wrong or doubtful in data and published tables.
enum CheckCommand {
  static let declaration = CommandDeclaration(
    name: "check",
    summary: "what is wrong or doubtful in data and in published tables",
    discussion: """
      Looks for what does not agree: in a network for names that may mean
      one, ends without an entity, relations that contradict; in published
      tables for sums, shares, growth, ranks and statements that do not hold
      when recomputed. Names the place and what to do, and changes nothing.
      The first INPUT is a network if it is a directory or has columns for
      source and target; all others are published tables, whose names the
      network explains.
      """,
    operands: ["INPUT…"],
    groups: [
      OptionGroup(
        title: "Check",
        options: [
          CommandOption(
            "--expected-years", .single("A-B"),
            "the years in which relations may lie (default: 1900-2100)"),
          CommandOption(
            "--distinct", .file("FILE"),
            "a table whose first two columns are names that are known to mean"
              + " two, and are not proposed"),
          CommandOption(
            "--suggest", .file("FILE"),
            "write likely aliases as a table, to be confirmed by a person and"
              + " given to --aliases; a file that is there is left alone"),
          CommandOption(
            "--existing", .choice(ExistingFiles.allCases.map(\.rawValue)),
            "what becomes of the file of --suggest if it is there already: it"
              + " is left alone, or replaced (default: refuse)"),
          CommandOption(
            "--top", .single("N"),
            "how many findings a table for readers lists, the surest first;"
              + " 0 lists all (default: 50)"),
          CommandOption(
            "--fail-on", .choice(Certainty.allCases.map(\.rawValue)),
            "end with status 1 if anything is found that is as sure as this"
              + " (default: never)"),
        ]),
      SharedOptions.reading,
      SharedOptions.output,
    ],
    examples: [
      "valuenet check data --suggest suggested.csv",
      "valuenet check data tables/*.csv --format csv -o findings.csv",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    var options = NetworkCheckOptions()
    if let text = arguments.string("--expected-years") {
      options.years = try range(text)
    }
    let top = try arguments.integer("--top", in: 0...Int.max) ?? 50
    // A table of aliases by hand may bear the very name.
    if let file = arguments.string("--suggest") {
      let existing: ExistingFiles = arguments.choice("--existing") ?? .refuse
      try existing.check(file, of: "--suggest")
    }
    let inputs = try CheckedInputs(arguments, console: console)
    var document = FindingDocument(
      inputs: arguments.operands, version: Version.current,
      findings: inputs.tables.flatMap {
        $0.findings(meaning: inputs.meaning)
      })
    if let loading = inputs.loading {
      document.findings += loading.ledger.findings()
      document.findings += loading.network.findings(options)
      document.similarNames = loading.network.similarNames(
        except: inputs.distinct)
      document.findings += document.similarNames.map(\.finding)
    }
    document.findings = document.findings.surestFirst
    if let file = arguments.string("--suggest") {
      try suggest(document.similarNames, file, arguments, console)
    }
    let text = rendered(
      document, top: top == 0 ? nil : top,
      as: OutputFormat.format(of: arguments))
    try console.write(Array(text.utf8), for: arguments)
    try fail(on: arguments.choice("--fail-on"), document.findings)
  }

  /// Writes the table of likely aliases, if there are any.
  private static func suggest(
    _ names: [SimilarNames], _ file: String, _ arguments: ParsedArguments,
    _ console: Console
  ) throws(CommandError) {
    let table = AliasSuggestion.table(names)
    if !table.rows.isEmpty {
      try console.write(Array(table.rendered(as: .csv).utf8), to: file)
    } else if !arguments.has("--quiet") {
      console.writeNote(
        "remark: there is no alias to suggest, so '\(file)' is not written")
    }
  }

  private static func fail(
    on certainty: Certainty?, _ findings: [Finding]
  ) throws(CommandError) {
    guard let certainty else { return }
    let count = findings.count { $0.certainty <= certainty }
    guard count > 0 else { return }
    throw .request(
      "\(count) findings are \(certainty.rawValue) or surer; --fail-on"
        + " \(certainty.rawValue) ends with an error then")
  }

  private static func rendered(
    _ document: FindingDocument, top: Int?, as format: TableFormat
  ) -> String {
    switch format {
    case .json: document.json.document()
    case .csv:
      FindingTable.forMachines(document.findings).rendered(as: format)
    case .text, .markdown, .latex:
      FindingTable.forReaders(document.findings, top: top)
        .rendered(as: format)
    }
  }

  private static func range(
    _ text: String
  ) throws(CommandError) -> ClosedRange<Int> {
    let years = (try? Years.parse([text])) ?? []
    guard let first = years.first, let last = years.last, years.count > 1 else {
      throw .usage(
        "--expected-years '\(text)' is no range of years, such as 2000-2025")
    }
    return first...last
  }
}
