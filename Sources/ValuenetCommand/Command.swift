import ValueNetwork

/// The command `valuenet`: arguments in; text, files and an exit status out.
public enum Command {
  /// The verbs, in the order in which help lists them.
  static let commands = [
    StatsCommand.declaration, RankCommand.declaration,
    ShareCommand.declaration, ViewCommand.declaration,
    FitCommand.declaration, DrawCommand.declaration, PlotCommand.declaration,
    ReportCommand.declaration,
    CheckCommand.declaration, CompareCommand.declaration,
    ProjectCommand.declaration, ConvertCommand.declaration,
    GenerateCommand.declaration,
  ]

  /// Runs a command line, without the program's own name, and returns the
  /// exit status: 0 done, 1 the input or the request is at fault, 2 wrong
  /// usage, 3 a part outside this program is missing.
  public static func run(_ arguments: [String], console: Console) -> Int32 {
    do {
      try dispatch(arguments, console: console)
      return 0
    } catch {
      console.writeNote(error.message)
      return error.exitStatus
    }
  }

  private static func dispatch(
    _ arguments: [String], console: Console
  ) throws(CommandError) {
    guard let first = arguments.first else {
      throw .usage("no command is given; valuenet --help lists the commands")
    }
    switch first {
    case "--help", "-h", "help":
      let verb = arguments.dropFirst().first
      guard let verb, first == "help" else {
        return try console.write(Help.overview(of: commands))
      }
      return try console.write(Help.page(for: try command(named: verb)))
    case "--version":
      return try console.write("valuenet \(Version.current)\n")
    case "--completions":
      return try writeCompletions(arguments.dropFirst(), console: console)
    default: break
    }
    let command = try command(named: first)
    let parsed = try ParsedArguments(
      Array(arguments.dropFirst()), for: command)
    if parsed.has("--help") {
      return try console.write(Help.page(for: command))
    }
    if let problem = InstructionChoice.problem { throw .usage(problem) }
    try command.run(parsed, console)
  }

  private static func command(
    named name: String
  ) throws(CommandError) -> CommandDeclaration {
    if let command = commands.first(where: { $0.name == name }) {
      return command
    }
    let hint = nearest(to: name, among: commands.map(\.name))
      .map { "did you mean '\($0)'?" }
    throw .usage(
      "there is no command '\(name)'; "
        + (hint ?? "valuenet --help lists the commands"))
  }

  private static func writeCompletions(
    _ words: ArraySlice<String>, console: Console
  ) throws(CommandError) {
    let names = Completions.Shell.allCases.map(\.rawValue)
    guard words.count == 1, let word = words.first,
      let shell = Completions.Shell(rawValue: word)
    else {
      throw .usage(
        "--completions needs one shell: \(names.joined(separator: ", "))")
    }
    try console.write(Completions.script(for: shell, commands: commands))
  }
}

extension Console {
  /// Writes a text as the result.
  func write(_ text: String) throws(CommandError) {
    do {
      try writeResult(Array(text.utf8))
    } catch {
      throw .request("standard output: \(error.reason)")
    }
  }
}
