import SystemFiles
import ValueNetwork

/// Where a synthetic network goes: files of a format or directories of
/// tables, one for all years or one for each.
struct SyntheticOutput {
  let name: String
  let format: FileFormat
  /// The years of which each gets a network of its own; nil for one network.
  let years: [Int]?

  private static let yearMark = "{year}"
  private static let page = "README.md"

  init(
    _ arguments: ParsedArguments, years: [Int]?
  ) throws(CommandError) {
    guard let name = arguments.string("--output") else {
      throw .usage("--output is missing; name a directory or a file")
    }
    self.name = name
    self.years = years
    // A name without a suffix is a directory, unless --to says otherwise.
    let isBare =
      name != "-"
      && name.split(separator: "/").last?.dropFirst().contains(".") != true
    format =
      isBare && arguments.string("--to") == nil
      ? .tables : try NetworkOutput.format(of: name, arguments)
    if let years, years.count > 1, !isDirectory,
      !name.contains(Self.yearMark)
    {
      throw .usage(
        "'\(name)': several years need a file each; write {year} into its"
          + " name")
    }
  }

  private var isDirectory: Bool { format == .tables || format == .neo4j }

  /// Each network that is written, by its year, with its path: the name with
  /// the year in place of `{year}`, else a directory of the year in it.
  private var targets: [(year: Int?, path: String)] {
    guard let years else { return [(nil, name)] }
    return years.map { year in
      let named = name.replacing(Self.yearMark, with: "\(year)")
      guard isDirectory, named == name else { return (year, named) }
      return (year, name.hasSuffix("/") ? "\(name)\(year)" : "\(name)/\(year)")
    }
  }

  /// Refuses directories that hold what was not written by this verb, before
  /// anything is grown.
  func check(_ existing: ExistingFiles) throws(CommandError) {
    guard isDirectory else { return }
    for path in [name] + targets.map(\.path) {
      var path = path[...]
      while path.count > 1, path.last == "/" { path.removeLast() }
      let content = PathContent(at: String(path))
      guard content == .file || content == .other else { continue }
      throw .request(
        "'\(path)' is a file, where a directory is to be made; name another")
    }
    guard existing == .refuse else { return }
    for (_, path) in targets where PathContent(at: path) == .directory {
      let names = try answering { () throws(SystemError) in
        try Directory.names(at: path)
      }
      guard !names.isEmpty, try !isOwn(path, names) else { continue }
      let shown = names.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
      throw .request(
        "'\(path)' holds files that valuenet generate did not make (\(shown)"
          + "\(names.count > 3 ? ", …" : "")); name a new or an empty"
          + " directory, or add --existing replace")
    }
  }

  /// Whether a directory was made by this verb, as its page says.
  private func isOwn(
    _ path: String, _ names: [String]
  ) throws(CommandError) -> Bool {
    guard names.contains(Self.page) else { return false }
    let heading = Array(SyntheticDescription.heading.utf8)
    return try answering { () throws(SystemError) in
      let file = path + (path.hasSuffix("/") ? "" : "/") + Self.page
      guard PathContent(at: file) == .file else { return false }
      var stream = try ByteStream(opening: file, limits: nil)
      return try stream.peek(heading.count).starts(with: heading)
    }
  }

  func write(
    _ synthetic: SyntheticNetwork, _ reached: ReachedTargets?,
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    let targets = targets
    if years != nil, isDirectory, !name.contains(Self.yearMark) {
      try answering { () throws(FormatError) in
        try NetworkWriter.makeDirectory(at: name)
      }
    }
    for (year, path) in targets {
      let network =
        year.map { synthetic.network.snapshot(of: $0, window: .cumulative) }
        ?? synthetic.network
      let description = SyntheticDescription.of(
        synthetic, reached, by: year)
      if format == .tables {
        try answering { () throws(FormatError) in
          try NetworkWriter.writeTables(
            network, toDirectory: path, page: description.page)
        }
      } else {
        try NetworkOutput.write(
          network, to: path, as: format, describedBy: description, arguments,
          console: console)
      }
      guard !arguments.has("--quiet") else { continue }
      console.writeNote(
        "\(path == "-" ? "standard output" : path): a synthetic network of"
          + " \(NumberText.grouped(network.entities.count)) nodes and"
          + " \(NumberText.grouped(network.relations.count)) relations"
          + (year.map { " up to \($0)" } ?? "")
          + ", preset \(synthetic.preset.rawValue), scale"
          + " \(NumberText.shortest(synthetic.scale)), seed"
          + " \(synthetic.seed)")
    }
  }
}
