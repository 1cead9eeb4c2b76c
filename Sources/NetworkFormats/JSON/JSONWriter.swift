import NetworkModel

/// Writes JSON of nodes and edges.
struct JSONWriter {
  private let shape: JSONShape
  private let network: Network
  private let entityColumns: [Column]
  private let relationColumns: [Column]
  /// The id of each entity as a JSON text.
  private let ids: [[UInt8]]
  private let standard: Relation.Direction
  private var output: [UInt8] = []
  private var ledger: ExportLedger

  /// A column with the member of each of its codes: `,"name":value`.
  private struct Column {
    let name: String
    let members: [[UInt8]]
    let codes: NetworkModel.Column<UInt32>

    func member(at row: Int) -> [UInt8] { members[Int(codes[row])] }
  }

  static func write(
    _ network: Network, shape: JSONShape, _ description: NetworkDescription?
  ) -> WrittenNetwork {
    var writer = JSONWriter(network, shape)
    writer.writeDocument(description)
    return WrittenNetwork(bytes: writer.output, ledger: writer.ledger)
  }

  private init(_ network: Network, _ shape: JSONShape) {
    self.shape = shape
    self.network = network
    var ledger = ExportLedger(format: shape.title, of: network)
    let flat = FlatNetwork(network)
    entityColumns = flat.entities.map { Self.column($0, shape, &ledger) }
    relationColumns = flat.relations.map { Self.column($0, shape, &ledger) }
    self.ledger = ledger
    ids = flat.ids.map { id in
      var text: [UInt8] = []
      JSONText.append(id, to: &text)
      return text
    }
    let directions = network.relations.directions
    let hasDirected =
      directions.count == 0
      || (0..<directions.count).contains { directions[$0] == .directed }
    standard = hasDirected ? .directed : .undirected
  }

  private static func column(
    _ column: FlatColumn, _ shape: JSONShape, _ ledger: inout ExportLedger
  ) -> Column {
    let isReserved = shape.reserved.contains(column.name)
    let name = isReserved ? FlatName.mark + column.name : column.name
    var key: [UInt8] = [0x2C]
    JSONText.append(name, to: &key)
    key.append(0x3A)
    let members = column.values.values.map { value -> [UInt8] in
      guard let value else { return [] }
      var member = key
      JSONText.append(finite(value, name, &ledger), to: &member)
      return member
    }
    return Column(name: name, members: members, codes: column.values.codes)
  }

  /// Returns a value with the numbers that JSON does not have as texts.
  private static func finite(
    _ value: AttributeValue, _ name: String, _ ledger: inout ExportLedger
  ) -> AttributeValue {
    switch value {
    case .real(let number) where !number.isFinite:
      ledger.count(
        .changed, "numbers that are not finite, written as texts", at: name)
      return .text(FlatText.text(of: number))
    case .list(let parts):
      return .list(parts.map { finite($0, name, &ledger) })
    default: return value
    }
  }

  private mutating func add(_ markup: String) {
    output.append(contentsOf: markup.utf8)
  }

  private mutating func add(text: String) {
    JSONText.append(text, to: &output)
  }

  // MARK: The document

  private mutating func writeDocument(_ description: NetworkDescription?) {
    add("{\"directed\":\(standard == .directed),\"multigraph\":true,")
    add(shape == .cytoscape ? "\"data\":{" : "\"graph\":{")
    writeMark()
    if let description {
      add(",\"\(JSONMark.description)\":")
      add(text: description.text)
    }
    add("},\n")
    switch shape {
    case .nodeLink, .d3:
      add("\"nodes\":[\n")
      writeNodes()
      add(shape == .d3 ? "],\n\"links\":[\n" : "],\n\"edges\":[\n")
      writeEdges()
      add("]}\n")
    case .cytoscape:
      add("\"elements\":{\"nodes\":[\n")
      writeNodes()
      add("],\n\"edges\":[\n")
      writeEdges()
      add("]}}\n")
    }
  }

  private mutating func writeMark() {
    add("\"\(JSONMark.generator)\":\"\(JSONMark.name)\"")
    for (name, columns) in [
      (JSONMark.nodeAttributes, entityColumns),
      (JSONMark.edgeAttributes, relationColumns),
    ] where !columns.isEmpty {
      add(",\"\(name)\":[")
      for (place, column) in columns.enumerated() {
        if place > 0 { add(",") }
        add(text: column.name)
      }
      add("]")
    }
    guard !network.events.isEmpty else { return }
    add(",\"\(JSONMark.events)\":")
    EventText.append(network.events, to: &output)
  }

  private mutating func writeNodes() {
    let isWrapped = shape == .cytoscape
    for row in network.entities.indices {
      if row > 0 { add(",\n") }
      add(isWrapped ? "{\"data\":{\"id\":" : "{\"id\":")
      output += ids[row]
      if isWrapped {
        // The member by which networkx names the nodes.
        add(",\"value\":")
        output += ids[row]
      }
      for column in entityColumns { output += column.member(at: row) }
      add(isWrapped ? "}}" : "}")
    }
    if !ids.isEmpty { add("\n") }
  }

  private mutating func writeEdges() {
    let relations = network.relations
    let weight = shape == .d3 ? ",\"value\":" : ",\"weight\":"
    let prefix = edgePrefix()
    for row in relations.indices {
      if row > 0 { add(",\n") }
      switch shape {
      case .cytoscape:
        // The key keeps parallel edges apart in networkx.
        add("{\"data\":{\"id\":\"\(prefix)\(row)\",\"key\":\(row),\"source\":")
      case .nodeLink, .d3: add("{\"source\":")
      }
      output += ids[Int(relations.sources[row])]
      add(",\"target\":")
      output += ids[Int(relations.targets[row])]
      add(weight + FlatText.text(of: relations.weights[row]))
      if relations.directions[row] != standard {
        add(",\"direction\":\"\(relations.directions[row].rawValue)\"")
        ledger.count(
          .noted,
          "undirected relations among directed ones, which the attribute"
            + " direction says and other readers do not see",
          at: relations.place(row))
      }
      for column in relationColumns { output += column.member(at: row) }
      add(shape == .cytoscape ? "}}" : "}")
    }
    if !relations.isEmpty { add("\n") }
  }

  /// Returns what ids of edges begin with, so that none is that of a node.
  private func edgePrefix() -> String {
    var prefix = "e"
    guard shape == .cytoscape else { return prefix }
    while network.entities.ids.contains(where: { id in
      id.hasPrefix(prefix)
        && id.dropFirst(prefix.count).allSatisfy(\.isNumber)
    }) {
      prefix += "_"
    }
    return prefix
  }
}
