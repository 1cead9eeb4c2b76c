import NetworkModel
import SystemFiles
import Testing

@testable import NetworkFormats

/// Returns the text of a file.
func readText(_ path: String) throws -> String {
  var stream = try ByteStream(opening: path)
  return String(decoding: try stream.readAll(), as: UTF8.self)
}

/// Reads a table of relations that a test writes down.
func read(
  _ text: String, _ options: ReadingOptions = .init(),
  name: String = "edges.csv"
) throws -> LoadedNetwork {
  try NetworkReader.read(bytes: Array(text.utf8), name: name, options: options)
}

/// Returns what reading a text says against it.
func complaint(
  about text: String, _ options: ReadingOptions = .init()
) -> String? {
  complaint(aboutBytes: Array(text.utf8), options)
}

func complaint(
  aboutBytes bytes: [UInt8], _ options: ReadingOptions = .init()
) -> String? {
  do throws(FormatError) {
    _ = try NetworkReader.read(
      bytes: bytes, name: "edges.csv", options: options)
    return nil
  } catch {
    return error.description
  }
}

/// Returns `source>target` for each relation.
func pairs(_ network: Network) -> [String] {
  network.relations.map { "\($0.source)>\($0.target)" }
}
