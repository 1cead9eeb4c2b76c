import SystemFiles
import ValueNetwork

/// How a result is written.
enum OutputFormat {
  static let names = TableFormat.allCases.map(\.rawValue)

  /// The format asked for: by option, else by the suffix of the output file,
  /// else text.
  static func format(of arguments: ParsedArguments) -> TableFormat {
    if let format = arguments.choice("--format", TableFormat.self) {
      return format
    }
    let suffix = arguments.string("--output")?.split(separator: ".").last
    return switch suffix.map({ $0.lowercased() }) {
    case "json": .json
    case "csv": .csv
    case "md", "markdown": .markdown
    case "tex", "latex": .latex
    default: .text
    }
  }
}

extension Console {
  /// Writes a result to the output file of a command line, whole or not at
  /// all, or to the standard output where none is named.
  func write(
    _ bytes: [UInt8], for arguments: ParsedArguments
  ) throws(CommandError) {
    try write(bytes, to: arguments.string("--output") ?? "-")
  }

  /// Writes a result to a file, whole or not at all; `-` is the standard
  /// output.
  func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    guard path != "-" else {
      do {
        return try writeResult(bytes)
      } catch {
        throw .request("standard output: \(error.reason)")
      }
    }
    do {
      try AtomicFile.write(bytes, to: path)
    } catch {
      throw .request(error.description)
    }
  }
}
