import NetworkModel

/// Pajek: networks of vertices, arcs and edges, and projects that hold
/// partitions and vectors of the vertices as well.
struct PajekCoder: NetworkCoder {
  private let scope: Scope

  /// What is written.
  enum Scope {
    /// A network alone, as other programs read it.
    case network
    /// Relations with names and times, partitions and vectors.
    case project
  }

  private init(_ scope: Scope) { self.scope = scope }

  static let network = PajekCoder(.network)
  static let project = PajekCoder(.project)

  var format: FileFormat {
    switch scope {
    case .network: .pajek
    case .project: .pajekProject
    }
  }

  func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    let (text, encoding) = try PlainText.text(
      of: input, encoding: options.encoding)
    var reader = PajekReader(text, file: input.name, options.limits)
    try reader.readDocument()
    return try reader.finish("\(input.prefix)\(encoding) ")
  }

  func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    PajekWriter.write(network, scope, description)
  }
}
