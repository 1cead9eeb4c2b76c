/// An option of the command line, as it is declared.
struct CommandOption: Sendable, Hashable {
  /// What may follow an option.
  enum Value: Sendable, Hashable {
    /// Nothing: the option is there or not.
    case none
    /// One of a few words.
    case choice([String])
    /// One free value; the name stands for it in help.
    case single(String)
    /// Values separated by commas; the option may be repeated.
    case list(String)
    /// One free value, commas and all; the option may be repeated.
    case repeated(String)
    /// A file of any kind.
    case file(String)
  }

  var name: String
  var short: String?
  var value: Value
  var help: String

  init(_ name: String, short: String? = nil, _ value: Value, _ help: String) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
  }

  /// What stands for the value in help.
  var placeholder: String? {
    switch value {
    case .none: nil
    case .choice(let words): words.joined(separator: "|")
    case .single(let name), .list(let name), .repeated(let name),
      .file(let name):
      name
    }
  }
}

/// Options that belong together, with a heading for help.
struct OptionGroup: Sendable {
  var title: String
  var options: [CommandOption]
}

/// A verb of the command line, as it is declared.
struct CommandDeclaration: Sendable {
  var name: String
  var summary: String
  /// What the verb does, for its help page.
  var discussion: String
  var operands: [String]
  var groups: [OptionGroup]
  var examples: [String]
  var run: @Sendable (ParsedArguments, Console) throws(CommandError) -> Void

  var options: [CommandOption] { groups.flatMap(\.options) }

  /// Whether one of the operands, marked by an ellipsis, may be repeated.
  var repeatsOperand: Bool { operands.contains { $0.hasSuffix("…") } }
}
