/// The version of the command and of what it writes.
enum Version {
  static let current = "0.1.0"
}
