import SystemFiles
import ValueNetwork

/// How a verb writes a network that it made: in the format that `--to` or the
/// name of the output states.
enum NetworkOutput {
  /// The formats that can be written.
  static let formatNames = FileFormat.allCases.filter { format in
    format == .graphFile || Formats.library.formats.contains(format)
  }.map(\.rawValue)

  static let option = CommandOption(
    "--to", .choice(formatNames),
    "the format of the output (default: by its name)")

  /// Returns the format of an output, which its name fits.
  static func format(
    of output: String, _ arguments: ParsedArguments
  ) throws(CommandError) -> FileFormat {
    let format = try statedFormat(of: output, arguments)
    switch format {
    case .graphFile where output == "-":
      throw .usage("a graph file has a name; name a file for the output")
    case .tables, .neo4j:
      if output == "-" {
        throw .usage(
          "\(format.title) are several files; name a directory for the output")
      }
      if FileFormat(suffixOf: output) != nil,
        FileFormat(suffixOfOutput: output) != .tables || !isDirectory(output)
      {
        throw .usage(
          "'\(output)': \(format.title) are several files, and this names one;"
            + " add / to make it a directory")
      }
    default:
      if output.lowercased().hasSuffix(".gz") {
        throw .usage(
          "'\(output)': files are written as they are; leave .gz out and"
            + " compress the file afterwards")
      }
    }
    return format
  }

  private static func isDirectory(_ path: String) -> Bool {
    path.hasSuffix("/") || PathContent(at: path) == .directory
  }

  private static func statedFormat(
    of output: String, _ arguments: ParsedArguments
  ) throws(CommandError) -> FileFormat {
    if let format: FileFormat = arguments.choice("--to") { return format }
    guard output != "-" else {
      throw .usage("--to is missing: it states the format of standard output")
    }
    guard let format = FileFormat(suffixOfOutput: output),
      formatNames.contains(format.rawValue)
    else {
      throw .usage(
        "'\(output)': its name states none of the formats that valuenet writes;"
          + " add --to with one of \(formatNames.joined(separator: ", "))")
    }
    return format
  }

  /// Writes a network, whole or not at all, and says on standard error what
  /// the format does not hold, unless `--quiet` is among the arguments.
  static func write(
    _ network: Network, to output: String, as format: FileFormat,
    describedBy description: NetworkDescription? = nil,
    _ arguments: ParsedArguments, console: Console
  ) throws(CommandError) {
    guard format != .graphFile else {
      try write(NamedGraph(network, policy: arguments.edgePolicy), to: output)
      return say(.graphFile(of: network), arguments, console: console)
    }
    let written: WrittenNetwork
    do {
      written = try NetworkWriter.files(
        of: network, as: format, describedBy: description,
        library: Formats.library)
      if output != "-" { try written.write(to: output) }
    } catch {
      throw .request(error.description)
    }
    if output == "-" {
      for file in written.files { try console.write(file.bytes, to: "-") }
    }
    say(written.ledger, arguments, console: console)
  }

  private static func say(
    _ ledger: ExportLedger, _ arguments: ParsedArguments, console: Console
  ) {
    guard !arguments.has("--quiet") else { return }
    for line in ledger.lines() { console.writeNote(line) }
  }

  /// Writes a graph file.
  static func write(
    _ graph: NamedGraph, to output: String
  ) throws(CommandError) {
    do {
      try graph.write(to: output)
    } catch {
      throw .request(error.description)
    }
  }
}
