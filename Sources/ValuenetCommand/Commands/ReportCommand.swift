import Foundation
import SystemFiles
import ValueNetwork

/// `valuenet report`: everything in one page, with its tables and figures.
enum ReportCommand {
  static let declaration = CommandDeclaration(
    name: "report",
    summary: "all tables, figures and checks as one page that works offline",
    discussion: """
      Writes a folder: index.html, which needs nothing but itself, every table
      as CSV and every figure as SVG. Choices stand in valuenet.json, in the
      input or by --settings, and on the command line, which goes first. What
      the input does not state is said to be absent. The same input gives the
      same bytes. A folder of an earlier report is replaced as a whole.
      """,
    operands: ["INPUT"],
    groups: [
      OptionGroup(
        title: "Report",
        options: [
          CommandOption(
            "--output", short: "-o", .file("DIR"), "the folder to write"),
          ExistingFiles.option,
          CommandOption(
            "--settings", .file("FILE"),
            "the choices, instead of valuenet.json in INPUT"),
          CommandOption(
            "--language", .choice(PageLanguage.allCases.map(\.rawValue)),
            "the language of the page (default: en)"),
          CommandOption("--title", .single("TEXT"), "a heading"),
          CommandOption(
            "--top", .single("N"), "how many a ranking lists (default: 20)"),
          CommandOption(
            "--replicates", .single("N"),
            "how many synthetic samples judge the power law; 0 for none"
              + " (default: 1000)"),
          SharedOptions.seed, SharedOptions.threads,
        ]),
      SharedOptions.reading,
      SharedOptions.selection(isolates: .keep),
      SharedOptions.snapshots,
      SharedOptions.policy,
      OptionGroup(
        title: "Output", options: [SharedOptions.quiet, SharedOptions.help]),
    ],
    examples: [
      "valuenet report data -o out",
      "valuenet report data --years 2014-2021 --language zh -o out",
    ],
    run: run)

  @Sendable
  private static func run(
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    guard let output = arguments.string("--output") else {
      throw .usage("--output is missing; name the folder, such as -o out")
    }
    let folder = ReportFolder(path: output)
    try folder.check(arguments.choice("--existing") ?? .refuse)
    let settings = try settings(of: arguments)
    let loading = try Loading(arguments, console: console)
    var request = try arguments.request(isolates: .keep, for: loading.network)
    request.window = settings.window
    if let years = settings.years { request.years = years }
    let selected = loading.network.selecting(request.selection)
    if request.years == nil { request.years = selected.statedYears }
    if !arguments.has("--quiet") {
      loading.remarkOnYears(request.years, console: console)
      loading.remarkOnEmpty(request.selection, console: console)
    }
    let builder = ReportBuilder(
      network: loading.network, selected: selected, ledger: loading.ledger,
      settings: settings, request: request, choices: choices(of: arguments),
      threads: try arguments.threads(), console: console)
    let sections = try builder.sections(files: checksums(loading.ledger))
    let page = ReportPage(
      title: settings.title ?? arguments.operands[0],
      language: settings.language,
      origin: [
        "valuenet \(Version.current)",
        "valuenet report "
          + arguments.words.map(quotedWord)
          .joined(separator: " "),
      ], sections: sections)
    try folder.write(page, console: console)
  }

  /// The options that select a part of the input, as they were given.
  private static func choices(of arguments: ParsedArguments) -> [String] {
    SharedOptions.selection(isolates: .keep).options.compactMap { option in
      arguments.list(option.name).map { values in
        "\(option.name) "
          + values.map(quotedWord).joined(separator: ",")
      }
    }
  }

  /// The settings of a file, and over them those of the command line.
  private static func settings(
    of arguments: ParsedArguments
  ) throws(CommandError) -> ReportSettings {
    var settings = ReportSettings()
    let given = arguments.string("--settings")
    let file = given ?? arguments.operands[0] + "/valuenet.json"
    if given != nil || PathContent(at: file) == .file {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw .request("\(file): cannot read it; give another --settings")
      }
      settings = try ReportSettings(json: data, file: file)
    }
    settings.title = arguments.string("--title") ?? settings.title
    settings.language = arguments.choice("--language") ?? settings.language
    if let parts = arguments.list("--years") {
      settings.years = try Years.parse(parts)
    }
    settings.window = arguments.choice("--window") ?? settings.window
    settings.top =
      try arguments.integer("--top", in: 1...1_000) ?? settings.top
    settings.replicates =
      try arguments.integer("--replicates", in: 0...10_000_000)
      ?? settings.replicates
    if arguments.has("--seed") { settings.seed = try arguments.seed() }
    return settings
  }

  /// The files that were read, with their checksums.
  private static func checksums(
    _ ledger: ImportLedger
  ) -> [(name: String, checksum: String)] {
    ledger.tables.map { table in
      let bytes = FileManager.default.contents(atPath: table.file)
      return (table.file, bytes.map { SHA256.text(of: $0) } ?? "–")
    }
  }

  /// A word of a command line as a shell takes it back.
  private static func quotedWord(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic
        || "0123456789-_./=,:%+".contains(
          Character(scalar))
    }
    return isPlain && !word.isEmpty
      ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}

extension Network {
  /// The last ten years that relations state; nil where none do.
  fileprivate var statedYears: [Int]? {
    let years = Set(relations.indices.compactMap { relations.years[$0] })
      .sorted()
    return years.isEmpty ? nil : Array(years.suffix(10))
  }
}
