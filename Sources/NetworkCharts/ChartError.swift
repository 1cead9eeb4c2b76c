public import NetworkDiagrams

/// Why there is no picture of a figure.
public enum ChartError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The program that draws is not installed.
  case missingProgram(name: String, package: String)
  case missingFont(DiagramError)
  /// It is there and cannot be started.
  case cannotStart(program: String, reason: String)
  /// It ended with an error; what it said.
  case failed(program: String, message: String)
  case timedOut(program: String, seconds: Int)

  public var description: String {
    switch self {
    case .missingProgram(let name, let package):
      "there is no program '\(name)' here, which draws charts; install the"
        + " package \(package)"
    case .missingFont(let error): error.description
    case .cannotStart(let program, let reason):
      "the program '\(program)' cannot be started: \(reason)"
    case .failed(let program, let message):
      "\(program) failed: \(message)"
    case .timedOut(let program, let seconds):
      "\(program) did not end within \(seconds) seconds and was stopped;"
        + " write the data of the figure as CSV instead"
    }
  }

  /// Whether installing something would help, so that the input is not at
  /// fault.
  public var isMissingPart: Bool {
    switch self {
    case .missingProgram, .missingFont, .cannotStart: true
    case .failed, .timedOut: false
    }
  }
}
