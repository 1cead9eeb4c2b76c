import SystemFiles

/// What becomes of files that stand where a verb is to write.
enum ExistingFiles: String, CaseIterable {
  case refuse, replace

  /// Of verbs that write a directory.
  static let option = CommandOption(
    "--existing", .choice(allCases.map(\.rawValue)),
    "what becomes of a directory with files that this verb did not make:"
      + " it is left alone, or those of the same names are replaced"
      + " (default: refuse)")

  /// Refuses a file that is there already, before anything is computed.
  ///
  /// - Parameter option: Which option named the file.
  func check(_ file: String, of option: String) throws(CommandError) {
    guard self == .refuse, PathContent(at: file) == .file else { return }
    throw .request(
      "'\(file)': \(option) names a file that is there already; name a new"
        + " one, or add --existing replace")
  }
}
