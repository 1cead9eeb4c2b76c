package import NetworkModel

/// The DOT language of Graphviz. Its parser is that of Graphviz, which this
/// library does without: whoever has it hands it over.
package struct DOTCoder: NetworkCoder {
  package typealias Parser =
    @Sendable (String) throws(DOTFault) -> DOTGraph

  package let format = FileFormat.dot
  private let parse: Parser

  package init(parse: @escaping Parser) { self.parse = parse }

  package func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    let (bytes, encoding) = try PlainText.text(
      of: input, encoding: options.encoding)
    try DOTSizes.check(bytes, file: input.name, options.limits)
    let graph: DOTGraph
    do throws(DOTFault) {
      graph = try parse(String(decoding: bytes, as: UTF8.self))
    } catch {
      throw .malformed(
        at: InputPosition(file: input.name),
        problem: "DOT: \(error.message)", remedy: "correct it there")
    }
    var reader = DOTReader(graph, file: input.name, options.limits)
    return try reader.network("\(input.prefix)\(encoding) ")
  }

  package func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    var writer = DOTDataWriter(network)
    writer.writeDocument(description)
    return WrittenNetwork(bytes: writer.output, ledger: writer.ledger)
  }
}
