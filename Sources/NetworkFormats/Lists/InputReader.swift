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
}
