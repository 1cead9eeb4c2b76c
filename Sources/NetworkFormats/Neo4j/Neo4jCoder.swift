import NetworkModel
import SystemFiles

/// Directories of two CSV tables as the bulk import of Neo4j takes them:
/// types stand in the headers.
struct Neo4jCoder: NetworkCoder {
  static let nodes = "nodes.csv"
  static let relationships = "relationships.csv"

  let format = FileFormat.neo4j

  func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    throw .malformed(
      at: InputPosition(file: input.name),
      problem: "\(format.title) is not one file",
      remedy: "give the directory of \(Self.nodes) and \(Self.relationships)")
  }

  /// Whether files in a directory are these tables.
  static func isNeo4j(_ names: [String]) -> Bool {
    names.contains(nodes) && names.contains(relationships)
  }

  /// Reads a directory.
  static func read(
    _ prefix: String, names: [String], options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    for name in [nodes, relationships] where !names.contains(name) {
      throw .malformed(
        at: InputPosition(file: prefix + name),
        problem: "\(FileFormat.neo4j.title) has this file, which is missing",
        remedy: "add it")
    }
    let package = try? TablePackage(
      try TablesCoder.bytes(of: prefix + TablePackage.file, options),
      file: prefix, limits: options.limits)
    var isOwn = package != nil
    var tables: [CSVRows] = []
    for name in [nodes, relationships] {
      let bytes = try TablesCoder.bytes(of: prefix + name, options)
      isOwn =
        isOwn
        && package?.tables[name]?.checksum == TablePackage.checksum(of: bytes)
      tables.append(
        try CSVRows(
          bytes, name: prefix + name, types: [:], limits: options.limits))
    }
    var reader = Neo4jReader(
      prefix, isOwn ? .exact : .vocabulary, options.limits)
    try reader.readNodes(tables[0])
    try reader.readRelationships(tables[1])
    return try reader.finish()
  }

  func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    Neo4jWriter(network).files(describedBy: description)
  }
}
