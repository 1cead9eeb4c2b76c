import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

/// The formats that hold all of a network.
let faithfulFormats: [FileFormat] = [
  .gexf, .gexf12, .graphML, .json, .d3, .cytoscape,
]

/// Writes a network in a format, as bytes.
func written(
  _ network: Network, as format: FileFormat
) throws -> WrittenNetwork {
  try NetworkWriter.files(of: network, as: format)
}

/// Reads bytes in whatever format they are.
func readFile(
  _ bytes: [UInt8], as format: FileFormat? = nil, name: String = "memory"
) throws(FormatError) -> LoadedNetwork {
  var options = ReadingOptions()
  options.format = format
  return try NetworkReader.read(bytes: bytes, name: name, options: options)
}

func readFile(
  _ text: String, as format: FileFormat? = nil, name: String = "memory"
) throws(FormatError) -> LoadedNetwork {
  try readFile(Array(text.utf8), as: format, name: name)
}

/// The sentence with which an input is refused.
func refusal(
  _ text: String, as format: FileFormat? = nil
) -> String? {
  do throws(FormatError) {
    _ = try readFile(text, as: format, name: "x")
    return nil
  } catch {
    return error.description
  }
}

extension ImportLedger {
  /// The reasons of all entries, in order.
  var reasons: [String] { tables.flatMap { $0.entries.map(\.reason) } }
}
