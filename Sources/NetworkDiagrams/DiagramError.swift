/// Why there is no diagram.
public enum DiagramError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The text is not DOT; what Graphviz said about it.
  case syntax(message: String)
  case layoutFailed(engine: LayoutEngine, message: String)
  case renderingFailed(format: DiagramFormat, message: String)
  /// Graphviz is there, but not the part of it that does this.
  case missingPlugin(kind: String, name: String, package: String)
  /// No installed font has a script that the labels are in.
  case missingFont(script: String, package: String)

  public var description: String {
    switch self {
    case .syntax(let message):
      "the DOT text cannot be read: \(message)"
    case .layoutFailed(let engine, let message):
      "the layout '\(engine.rawValue)' failed: \(message)"
    case .renderingFailed(let format, let message):
      "the diagram cannot be written as \(format.rawValue): \(message)"
    case .missingPlugin(let kind, let name, let package):
      "Graphviz has no \(kind) '\(name)' here; install the package \(package)"
    case .missingFont(let script, let package):
      "no font here has \(script) characters; install the package \(package)"
    }
  }

  /// Whether installing something would help, so that the input is not at
  /// fault.
  public var isMissingPart: Bool {
    switch self {
    case .missingPlugin, .missingFont: true
    case .syntax, .layoutFailed, .renderingFailed: false
    }
  }
}
