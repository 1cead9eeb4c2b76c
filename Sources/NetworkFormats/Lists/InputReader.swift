import NetworkModel
import SystemFiles

/// Reads inputs that are networks or mere lists of numbers.
public enum InputReader {
  /// Returns what is at a path: a network, as ``NetworkReader`` reads it, or
  /// a list of numbers.
  ///
  /// A list has a number a row, or a number and a count; the rules of tables
  /// hold for it: remarks, blank lines, encodings, compression, quotes and
  /// commas between thousands (in a list of one column also without quotes,
  /// where the form is stated).
  ///
  /// - Parameters:
  ///   - form: What the input is to be taken for.
  ///   - column: The header of the column of values; nil for the only one.
  /// - Complexity: O(size of the input).
  public static func read(
    _ path: String, as form: InputForm = .auto, column: String? = nil,
    options: ReadingOptions = .init()
  ) throws(FormatError) -> LoadedInput {
    if form == .network || path != "-" && PathContent(at: path) == .directory {
      return .network(try NetworkReader.read(path, options: options))
    }
    let input: TableInput
    if path != "-", PathContent(at: path) == .file {
      input = .path(path)
    } else {
      // A pipe can be read but once, and what it is takes a look.
      let (bytes, name) = try reading {
        () throws(SystemError) -> ([UInt8], String) in
        var stream = try ByteStream(opening: path, limits: nil)
        return (try stream.readAll(), stream.name)
      }
      input = .memory(bytes, name: name)
    }
    return try read(input, as: form, column: column, options: options)
  }

  static func read(
    _ input: TableInput, as form: InputForm, column: String?,
    options: ReadingOptions
  ) throws(FormatError) -> LoadedInput {
    if form == .auto, try isDocument(input, options) {
      return .network(try document(input, options))
    }
    let found =
      form == .auto
      ? try ValueTable.form(of: input, column: column, options: options)
      : form
    guard found != .network, found != .auto else {
      return .network(try NetworkReader.read(relations: input, options))
    }
    return .values(
      try ValueTable.read(
        input, withCounts: found == .counts, column: column,
        options: options))
  }

  /// Whether an input is, or is said to be, in a format that only networks
  /// have.
  private static func isDocument(
    _ input: TableInput, _ options: ReadingOptions
  ) throws(FormatError) -> Bool {
    if options.query != nil { return true }
    if let format = options.format { return format != .tables }
    switch input {
    // The one can be read but once, the others are cells.
    case .stream, .rows: return false
    case .path, .memory: break
    }
    var stream = try reading { () throws(SystemError) -> ByteStream in
      try input.stream(options.limits.expansion)
    }
    guard let format = try FileFormat(of: &stream), format != .tables else {
      return false
    }
    return options.formats.coder(for: format) != nil
  }

  private static func document(
    _ input: TableInput, _ options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    switch input {
    case .path(let path): try NetworkReader.read(path, options: options)
    case .memory(let bytes, let name):
      try NetworkReader.read(bytes: bytes, name: name, options: options)
    case .stream, .rows: try NetworkReader.read(relations: input, options)
    }
  }
}
