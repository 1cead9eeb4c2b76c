import ValueNetwork

/// The formats that this command reads and writes.
enum Formats {
  /// Those of the library, and those that need parts which only the command
  /// has.
  static let library = FormatLibrary.standard
}
