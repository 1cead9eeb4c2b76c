/// `Docs/Command.md` describes the options that the command has, and no
/// others.
struct OptionRule {
  var declared: Set<String>
  var described: Set<String>

  init(sources: [HouseFile], page: HouseFile) {
    declared = Set(
      sources.filter { $0.path.hasPrefix("Sources/ValuenetCommand/") }
        .flatMap { file in
          file.text.matches(of: /CommandOption\(\s*"(--[\w\-]+)"/)
            .map { String($0.output.1) }
        })
    described = Set(
      page.text.matches(of: /`(?:-\w \w+`, `)?(--[\w\-]+)/)
        .map { String($0.output.1) })
  }

  /// What the program itself takes, before any verb.
  static let general: Set = ["--version", "--completions", "--help"]

  var undescribed: [String] { declared.subtracting(described).sorted() }

  var unknown: [String] {
    described.subtracting(declared).subtracting(Self.general).sorted()
  }
}
