package import NetworkModel

/// JSON of nodes and edges, in the shapes that tools write.
package struct JSONCoder: NetworkCoder {
  let shape: JSONShape

  private init(_ shape: JSONShape) { self.shape = shape }

  package static let nodeLink = JSONCoder(.nodeLink)
  package static let d3 = JSONCoder(.d3)
  package static let cytoscape = JSONCoder(.cytoscape)

  package var format: FileFormat {
    switch shape {
    case .nodeLink: .json
    case .d3: .d3
    case .cytoscape: .cytoscape
    }
  }

  /// Reads any of the shapes: the document itself says which it is.
  package func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    try JSONReader.read(input, options: options)
  }

  package func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    JSONWriter.write(network, shape: shape, description)
  }
}

/// How a document arranges nodes and edges.
enum JSONShape: Sendable {
  /// As networkx does: `nodes`, `edges`, `directed`, `multigraph`, `graph`.
  case nodeLink
  /// As d3 takes it: `nodes`, `links`, `value`.
  case d3
  /// As Cytoscape.js does: `elements`, each with `data`.
  case cytoscape

  var title: String {
    switch self {
    case .nodeLink: "node-link JSON"
    case .d3: "d3 JSON"
    case .cytoscape: "Cytoscape.js JSON"
    }
  }

  /// The names that nodes and edges themselves need; a free attribute of
  /// such a name is marked.
  var reserved: Set<String> {
    switch self {
    case .nodeLink, .d3: ["id", "source", "target", "key", "value", "weight"]
    case .cytoscape:
      ["id", "source", "target", "key", "value", "weight", "parent"]
    }
  }
}

/// What a document of this project says of itself, in its member `graph` or
/// `data`.
enum JSONMark {
  static let generator = "generator"
  static let name = "ValueNetwork 1"
  static let events = "events"
  static let description = NetworkDescription.key
  /// The names of the attributes, which states their order.
  static let nodeAttributes = "node_attributes"
  static let edgeAttributes = "edge_attributes"
}
