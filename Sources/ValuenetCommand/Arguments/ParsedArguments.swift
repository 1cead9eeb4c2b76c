import ValueNetwork

/// Words of a command line, sorted by a declaration.
struct ParsedArguments: Sendable {
  /// The words as they were given.
  let words: [String]
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Sorts words into operands and options.
  ///
  /// `--name value`, `--name=value`, `-n value` and `-nvalue` are the same;
  /// `-` is an operand, and after `--` everything is.
  init(
    _ words: [String], for command: CommandDeclaration
  ) throws(CommandError) {
    self.words = words
    var rest = words[...]
    var onlyOperands = false
    while let word = rest.popFirst() {
      if onlyOperands || word == "-" || !word.hasPrefix("-") {
        operands.append(word)
      } else if word == "--" {
        onlyOperands = true
      } else {
        try parseOption(word, rest: &rest, for: command)
      }
    }
    guard values["--help"] == nil else { return }
    if operands.count < command.operands.count {
      let missing = command.operands[operands.count]
      throw .usage(
        "\(missing) is missing; valuenet \(command.name) --help shows how"
          + " the command is used")
    }
    if operands.count > command.operands.count, !command.repeatsOperand {
      throw Self.surplus(operands[command.operands.count], of: command)
    }
  }

  /// The error of a word for which a verb has no use.
  private static func surplus(
    _ word: String, of command: CommandDeclaration
  ) -> CommandError {
    let option = command.options.first { option in
      if case .choice(let words) = option.value {
        words.contains(word)
      } else {
        false
      }
    }
    return .usage(
      "'\(word)' is one operand too many; valuenet \(command.name) takes "
        + (command.operands.isEmpty
          ? "none" : command.operands.joined(separator: " "))
        + (option.map { "; did you mean \($0.name) \(word)?" } ?? ""))
  }

  private mutating func parseOption(
    _ word: String, rest: inout ArraySlice<String>,
    for command: CommandDeclaration
  ) throws(CommandError) {
    var name = word
    var attached: String?
    if word.hasPrefix("--") {
      if let equals = word.firstIndex(of: "=") {
        name = String(word[..<equals])
        attached = String(word[word.index(after: equals)...])
      }
    } else if word.count > 2 {
      name = String(word.prefix(2))
      attached = String(word.dropFirst(2))
    }
    guard
      let option = command.options.first(where: {
        $0.name == name || $0.short == name
      })
    else { throw .unknownOption(name, of: command) }
    if option.value == .none {
      if let attached {
        throw .usage("\(option.name) takes no value, but got '\(attached)'")
      }
      values[option.name] = [""]
      return
    }
    guard let value = attached ?? rest.popFirst() else {
      throw .usage(
        "\(name) needs a value: \(option.placeholder ?? "a value")")
    }
    if attached == nil, command.options.contains(where: { $0.name == value }) {
      throw .usage("\(name) needs a value, but '\(value)' is an option")
    }
    try store(value, for: option)
  }

  private mutating func store(
    _ value: String, for option: CommandOption
  ) throws(CommandError) {
    switch option.value {
    case .list:
      let parts = value.split(separator: ",", omittingEmptySubsequences: false)
        .map { trimmed($0) }
      if parts.contains("") {
        throw .usage("\(option.name) '\(value)' has an empty part")
      }
      values[option.name, default: []] += parts
      return
    case .repeated:
      if value.isEmpty { throw .usage("\(option.name) has an empty value") }
      values[option.name, default: []].append(value)
      return
    case .choice(let words):
      guard words.contains(value) else {
        let hint = nearest(to: value, among: words)
        throw .usage(
          "\(option.name) cannot be '\(value)';"
            + (hint.map { " did you mean '\($0)'?" } ?? "")
            + " it is one of \(words.joined(separator: ", "))")
      }
    case .single, .file:
      if value.isEmpty { throw .usage("\(option.name) has an empty value") }
    case .none: break
    }
    if let given = values[option.name], given != [value] {
      throw .usage(
        "\(option.name) is given twice, as '\(given[0])' and '\(value)'")
    }
    values[option.name] = [value]
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension ParsedArguments {
  /// Whether an option without a value is there.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of an option, where it is given.
  func string(_ name: String) -> String? { values[name]?.first }

  /// The values of a list or of a repeated option, where it is given.
  func list(_ name: String) -> [String]? { values[name] }

  /// The value of an option whose words are the cases of an enum.
  func choice<Choice: RawRepresentable<String>>(
    _ name: String, _ type: Choice.Type = Choice.self
  ) -> Choice? {
    string(name).flatMap(Choice.init(rawValue:))
  }

  /// The value of an option that is a whole number within a range.
  func integer(
    _ name: String, in range: ClosedRange<Int>
  ) throws(CommandError) -> Int? {
    guard let text = string(name) else { return nil }
    // Int("+1") succeeds, so the characters are checked first.
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    guard !digits.isEmpty, digits.allSatisfy({ 48...57 ~= $0 }),
      text.utf8.count - digits.count <= 1
    else { throw .usage("\(name) '\(text)' is not a whole number") }
    let number = Int(text)
    guard let number, range ~= number else {
      let bound =
        range.upperBound == .max && number != nil
        ? "at least \(range.lowerBound)"
        : "from \(range.lowerBound) to \(range.upperBound)"
      throw .usage("\(name) \(text) is out of range; it is \(bound)")
    }
    return number
  }
}
