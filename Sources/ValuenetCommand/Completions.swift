/// Completion scripts, made of the declarations.
enum Completions {
  enum Shell: String, CaseIterable { case bash, zsh, fish }

  static func script(
    for shell: Shell, commands: [CommandDeclaration]
  ) -> String {
    switch shell {
    case .bash: bash(commands)
    case .zsh: zsh(commands)
    case .fish: fish(commands)
    }
  }

  private static func bash(_ commands: [CommandDeclaration]) -> String {
    let names = commands.map(\.name).joined(separator: " ")
    let branches = commands.map { command in
      let choices = command.options.compactMap { option -> String? in
        guard case .choice(let words) = option.value else { return nil }
        return "\(command.name):\(option.name)) words='"
          + words.joined(separator: " ") + "' ;;"
      }
      let options = command.options.map(\.name).joined(separator: " ")
      return (choices + ["\(command.name):*) words='\(options)' ;;"])
        .map { "    " + $0 }.joined(separator: "\n")
    }
    return """
      _valuenet() {
        local current=${COMP_WORDS[COMP_CWORD]} words=
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          words='\(names) --help --version --completions'
          COMPREPLY=($(compgen -W "$words" -- "$current"))
          return
        fi
        case "${COMP_WORDS[1]}:${COMP_WORDS[COMP_CWORD-1]}" in
      \(branches.joined(separator: "\n"))
        esac
        case "$words:$current" in
          --*:-*|[!-]*:*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
          *) COMPREPLY=($(compgen -f -- "$current")) ;;
        esac
      }
      complete -o filenames -F _valuenet valuenet

      """
  }

  private static func zsh(_ commands: [CommandDeclaration]) -> String {
    let verbs = commands.map { "'\($0.name):\(quoted($0.summary))'" }
    let branches = commands.map { command in
      let options = command.options.map { option in
        let help = quoted(option.help)
          .replacing("[", with: "(").replacing("]", with: ")")
        return switch option.value {
        case .none: "'\(option.name)[\(help)]'"
        case .choice(let words):
          "'\(option.name)[\(help)]:value:(\(words.joined(separator: " ")))'"
        case .file: "'\(option.name)[\(help)]:file:_files'"
        case .single, .list: "'\(option.name)[\(help)]:value:'"
        case .repeated: "'*\(option.name)[\(help)]:value:'"
        }
      }
      return """
            \(command.name))
              _arguments \(options.joined(separator: " \\\n          ")) \\
                '*:input:_files' ;;
        """
    }
    return """
      #compdef valuenet
      _valuenet() {
        if (( CURRENT == 2 )); then
          local -a verbs=(\(verbs.joined(separator: " ")))
          _describe 'command' verbs
          return
        fi
        local verb=$words[2]
        shift words
        (( CURRENT-- ))
        case $verb in
      \(branches.joined(separator: "\n"))
        esac
      }
      compdef _valuenet valuenet

      """
  }

  private static func fish(_ commands: [CommandDeclaration]) -> String {
    var lines: [String] = []
    for command in commands {
      lines.append(
        "complete -c valuenet -n __fish_use_subcommand -a \(command.name)"
          + " -d '\(quoted(command.summary))'")
      for option in command.options {
        var line =
          "complete -c valuenet -n '__fish_seen_subcommand_from"
          + " \(command.name)' -l \(option.name.dropFirst(2))"
        if let short = option.short { line += " -s \(short.dropFirst())" }
        switch option.value {
        case .none: break
        case .choice(let words):
          line += " -x -a '\(words.joined(separator: " "))'"
        case .file: line += " -r"
        case .single, .list, .repeated: line += " -x"
        }
        lines.append(line + " -d '\(quoted(option.help))'")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text inside single quotes; help has no need of the quote itself.
  private static func quoted(_ text: String) -> String {
    text.replacing("'", with: "’").replacing(":", with: ",")
  }
}
