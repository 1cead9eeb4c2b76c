package import NetworkModel

/// GEXF: read in versions 1.0 to 1.3, written in 1.2 or 1.3.
package struct GEXFCoder: NetworkCoder {
  private let version: GEXFVersion

  private init(_ version: GEXFVersion) { self.version = version }

  package static let current = GEXFCoder(.v13)
  package static let older = GEXFCoder(.v12)

  package var format: FileFormat {
    switch version {
    case .v12: .gexf12
    case .v13: .gexf
    }
  }

  package func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    try GEXFReader.read(input, options: options)
  }

  package func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    GEXFWriter.write(network, version: version, description)
  }
}
