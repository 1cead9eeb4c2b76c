import NetworkModel

/// Writes GraphML: one key an attribute, one graph.
struct GraphMLWriter {
  private let network: Network
  private let entityCells: [FlatCells]
  private let relationCells: [FlatCells]
  private let standard: Relation.Direction
  private var output = XMLOutput.begun()

  static func write(
    _ network: Network, _ description: NetworkDescription?
  ) -> WrittenNetwork {
    var writer = GraphMLWriter(network)
    writer.writeDocument(description)
    return WrittenNetwork(bytes: writer.output.bytes, ledger: writer.ledger())
  }

  private init(_ network: Network) {
    self.network = network
    let flat = FlatNetwork(network)
    entityCells = flat.entities.map { FlatCells($0, lists: .none) }
    // Peers take weights from an attribute of this name, 1 included.
    let weights = network.relations.weights.coded {
      AttributeValue?.some(.real($0))
    }
    relationCells = ([FlatColumn("weight", weights)] + flat.relations)
      .filter { $0.values.hasValue }
      .map { FlatCells($0, lists: .none) }
    let directions = network.relations.directions
    let hasDirected =
      directions.count == 0
      || (0..<directions.count).contains { directions[$0] == .directed }
    standard = hasDirected ? .directed : .undirected
  }

  private mutating func writeDocument(_ description: NetworkDescription?) {
    output.add("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
    declare(entityCells, of: "node", prefix: "n")
    declare(relationCells, of: "edge", prefix: "e")
    var data: [(key: String, text: String)] = []
    if let description {
      data.append((NetworkDescription.key, description.text))
    }
    if !network.events.isEmpty {
      var events: [UInt8] = []
      EventText.append(network.events, to: &events)
      data.append(("events", String(decoding: events, as: UTF8.self)))
    }
    for (key, _) in data {
      output.add(
        "<key id=\"\(key)\" for=\"graph\" attr.name=\"\(key)\""
          + " attr.type=\"string\"/>\n")
    }
    output.add("<graph id=\"G\" edgedefault=\"\(standard.rawValue)\">\n")
    for (key, text) in data {
      output.add("<data key=\"\(key)\">")
      output.add(text: text)
      output.add("</data>\n")
    }
    writeNodes()
    writeEdges()
    output.add("</graph>\n</graphml>\n")
  }

  private mutating func declare(
    _ cells: [FlatCells], of owner: String, prefix: String
  ) {
    for (place, column) in cells.enumerated() {
      output.add("<key id=\"\(prefix)\(place)\" for=\"\(owner)\"")
      output.add(attribute: "attr.name", column.name)
      output.add(attribute: "attr.type", GraphMLTypes.name(of: column.type))
      output.add("/>\n")
    }
  }

  private mutating func writeNodes() {
    let values = Self.markup(of: entityCells, prefix: "n")
    for row in network.entities.indices {
      output.add("<node")
      output.add(attribute: "id", network.entities.ids[row])
      close("node", row, entityCells, values)
    }
  }

  private mutating func writeEdges() {
    let values = Self.markup(of: relationCells, prefix: "e")
    let relations = network.relations
    let ids = network.entities.ids.map { id in
      var output = XMLOutput()
      output.add(text: id)
      return output.bytes
    }
    for row in relations.indices {
      output.add("<edge source=\"")
      output.add(ids[Int(relations.sources[row])])
      output.add("\" target=\"")
      output.add(ids[Int(relations.targets[row])])
      output.add("\"")
      if relations.directions[row] != standard {
        output.add(
          attribute: "directed",
          relations.directions[row] == .directed ? "true" : "false")
      }
      close("edge", row, relationCells, values)
    }
  }

  /// Returns the element of each code of each column; nothing for none.
  private static func markup(
    of cells: [FlatCells], prefix: String
  ) -> [[[UInt8]]] {
    cells.enumerated().map { place, column in
      column.texts.map { text in
        guard let text else { return [] }
        var output = XMLOutput()
        output.add("<data key=\"\(prefix)\(place)\">")
        output.add(text: text)
        output.add("</data>")
        return output.bytes
      }
    }
  }

  private mutating func close(
    _ element: String, _ row: Int, _ cells: [FlatCells],
    _ values: [[[UInt8]]]
  ) {
    var isEmpty = true
    for place in cells.indices {
      let markup = values[place][Int(cells[place].codes[row])]
      if isEmpty, !markup.isEmpty {
        output.add(">")
        isEmpty = false
      }
      output.add(markup)
    }
    output.add(isEmpty ? "/>\n" : "</\(element)>\n")
  }

  private func ledger() -> ExportLedger {
    var ledger = ExportLedger(format: "GraphML", of: network)
    let relations = network.relations
    for row in relations.indices where relations.directions[row] != standard {
      ledger.count(
        .noted,
        "undirected relations among directed ones, which networkx refuses and"
          + " igraph takes for directed", at: relations.place(row))
    }
    ledger.noteEscapes(of: FlatNetwork(network))
    return ledger
  }
}

/// The names of types in GraphML.
enum GraphMLTypes {
  static func name(of type: FlatType) -> String {
    switch type {
    case .text, .json, .list: "string"
    case .integer: "long"
    case .real: "double"
    case .boolean: "boolean"
    }
  }

  static func type(of name: String) -> FlatType? {
    switch name.lowercased() {
    case "string": .text
    case "int", "integer", "long": .integer
    case "double", "float": .real
    case "boolean": .boolean
    default: nil
    }
  }
}
