/// The help pages, made of the declarations.
enum Help {
  static func overview(of commands: [CommandDeclaration]) -> String {
    let width = commands.map(\.name.count).max() ?? 0
    let lines = commands.map { command in
      "  \(padded(command.name, to: width))  \(command.summary)"
    }
    return """
      valuenet: value networks, measured and drawn

      usage: valuenet COMMAND INPUT [options]

      \(lines.joined(separator: "\n"))

        valuenet COMMAND --help      the options of a command
        valuenet --version           the version
        valuenet --completions SHELL completions for bash, zsh or fish

      INPUT is a directory with edges.csv (and nodes.csv, aliases.csv,
      events.csv), one edge table (CSV, TSV, edge list, also .gz), - for
      standard input, or a graph file (.vnet) that convert has written.

      exit status: 0 done, 1 the input or the request is at fault, 2 wrong
      usage, 3 a part outside this program is missing

      """
  }

  static func page(for command: CommandDeclaration) -> String {
    let usage =
      "usage: valuenet \(command.name) "
      + command.operands.joined(separator: " ") + " [options]"
    let groups = command.groups.map { group in
      group.title + ":\n" + group.options.map(entry).joined(separator: "\n")
    }
    let examples = command.examples.map { "  \($0)" }
    return
      ([usage, command.discussion] + groups
      + ["Examples:\n" + examples.joined(separator: "\n")])
      .joined(separator: "\n\n") + "\n"
  }

  /// An option with its text, the text indented and wrapped.
  private static func entry(_ option: CommandOption) -> String {
    var head = "  " + option.name
    if let short = option.short { head = "  \(short), \(option.name)" }
    if let placeholder = option.placeholder { head += " \(placeholder)" }
    let indent = String(repeating: " ", count: 6)
    return ([head] + wrapped(option.help, to: 72).map { indent + $0 })
      .joined(separator: "\n")
  }

  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
