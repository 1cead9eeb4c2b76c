import NetworkModel

/// GML: nodes with numbers and labels, edges, numbers and texts.
struct GMLCoder: NetworkCoder {
  let format = FileFormat.gml

  func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    let (text, encoding) = try PlainText.text(
      of: input, encoding: options.encoding)
    var reader = GMLReader(text, file: input.name, options.limits)
    try reader.readDocument()
    return try reader.finish("\(input.prefix)\(encoding) ")
  }

  func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    var writer = GMLWriter(network)
    writer.writeDocument(description)
    return WrittenNetwork(bytes: writer.output, ledger: writer.ledger)
  }
}
