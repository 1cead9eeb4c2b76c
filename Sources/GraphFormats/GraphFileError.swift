import SystemFiles

/// Why a graph file cannot be read or written.
///
/// Every description is one line that begins with the path and says what to
/// do.
public enum GraphFileError: Error, Equatable, Sendable,
  CustomStringConvertible
{
  /// The system refused something.
  case refused(path: String, attempt: String, reason: String)
  /// It does not begin as a graph file does.
  case notAGraphFile(path: String)
  /// It is something compressed.
  case compressed(path: String)
  case otherByteOrder(path: String)
  case otherVersion(path: String, version: UInt32)
  /// It is shorter or longer than it says, or other bytes are in it than
  /// were written.
  case damaged(path: String, part: String)
  /// What it says cannot be a graph.
  case inconsistent(path: String, part: String)

  init(_ error: SystemError) {
    self = .refused(
      path: error.path, attempt: error.attempt.rawValue, reason: error.reason)
  }

  public var description: String {
    switch self {
    case .refused(let path, let attempt, let reason):
      "\(path): cannot \(attempt) it: \(reason)"
    case .notAGraphFile(let path):
      "\(path): this is not a graph file; valuenet convert writes one"
    case .compressed(let path):
      "\(path): this is compressed, and graph files are opened where they lie;"
        + " expand it first"
    case .otherByteOrder(let path):
      "\(path): the graph file was written on a machine of another byte order;"
        + " convert the network anew on this one"
    case .otherVersion(let path, let version):
      "\(path): the graph file is of version \(version), this program reads"
        + " version \(GraphFileHeader.version); convert the network anew"
    case .damaged(let path, let part):
      "\(path): the graph file is damaged (\(part)); convert the network anew"
    case .inconsistent(let path, let part):
      "\(path): the graph file states no graph (\(part)); convert the network"
        + " anew"
    }
  }
}
