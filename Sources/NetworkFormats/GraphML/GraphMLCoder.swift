package import NetworkModel

/// GraphML: graphs, typed keys, directions edge by edge.
package struct GraphMLCoder: NetworkCoder {
  package init() {}

  package var format: FileFormat { .graphML }

  package func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    try GraphMLReader.read(input, options: options)
  }

  package func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    GraphMLWriter.write(network, description)
  }
}
