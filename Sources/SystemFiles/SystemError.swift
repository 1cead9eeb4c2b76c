/// Why the system refused something.
package struct SystemError: Error, Equatable, Sendable,
  CustomStringConvertible
{
  /// What was asked of the system.
  package enum Attempt: String, Sendable, CaseIterable {
    case open, read, list, write, expand, unpack, convert
  }

  package var path: String
  package var attempt: Attempt
  /// The reason as text: "no such file or directory".
  package var reason: String

  /// The reason if nobody reads any more what is written.
  package static let brokenPipe = "the reader of the pipe is gone"

  package init(path: String, attempt: Attempt, reason: String) {
    self.path = path
    self.attempt = attempt
    self.reason = reason
  }

  package var description: String {
    "\(path): cannot \(attempt.rawValue) it: \(reason)"
  }
}
