import NetworkModel

/// Writes GEXF as Gephi reads it.
struct GEXFWriter {
  let version: GEXFVersion
  private let network: Network
  private let flat: FlatNetwork
  private let entityCells: [FlatCells]
  private let relationCells: [FlatCells]
  private let isDynamic: Bool
  private let standard: Relation.Direction
  private var output = XMLOutput.begun()

  static func write(
    _ network: Network, version: GEXFVersion,
    _ description: NetworkDescription?
  ) -> WrittenNetwork {
    var writer = GEXFWriter(network, version)
    writer.writeDocument(description)
    return WrittenNetwork(bytes: writer.output.bytes, ledger: writer.ledger())
  }

  private init(_ network: Network, _ version: GEXFVersion) {
    self.version = version
    self.network = network
    flat = FlatNetwork(network)
    // The name is the label of a node.
    entityCells = flat.entities.filter { $0.name != "name" }
      .map { FlatCells($0, lists: version.lists) }
    relationCells = flat.relations.map { FlatCells($0, lists: version.lists) }
    isDynamic = (flat.entities + flat.relations).contains {
      $0.name == "year" || $0.name == "end_year"
    }
    let directions = network.relations.directions
    let hasDirected =
      directions.count == 0
      || (0..<directions.count).contains { directions[$0] == .directed }
    standard = hasDirected ? .directed : .undirected
  }

  private mutating func writeDocument(_ description: NetworkDescription?) {
    output.add("<gexf")
    output.add(attribute: "xmlns", version.namespace)
    output.add(attribute: "xmlns:viz", version.namespace + "/viz")
    output.add(attribute: "version", version.number)
    output.add(">\n<meta>\n<creator>ValueNetwork</creator>\n")
    if let description { write(description) }
    if !network.events.isEmpty {
      var events: [UInt8] = []
      EventText.append(network.events, to: &events)
      output.add("<vn:events xmlns:vn=\"urn:valuenetwork\">")
      output.add(text: String(decoding: events, as: UTF8.self))
      output.add("</vn:events>\n")
    }
    output.add("</meta>\n<graph")
    output.add(attribute: "defaultedgetype", standard.rawValue)
    output.add(attribute: "idtype", "string")
    output.add(attribute: "mode", isDynamic ? "dynamic" : "static")
    if isDynamic {
      output.add(attribute: "timeformat", "double")
      if version == .v13 {
        output.add(attribute: "timerepresentation", "interval")
      }
    }
    output.add(">\n")
    declare(entityCells, of: "node")
    declare(relationCells, of: "edge")
    writeNodes()
    writeEdges()
    output.add("</graph>\n</gexf>\n")
  }

  private mutating func write(_ description: NetworkDescription) {
    if !description.keywords.isEmpty {
      output.add("<keywords>")
      output.add(text: description.keywords.joined(separator: ", "))
      output.add("</keywords>\n")
    }
    output.add("<description>")
    output.add(text: description.text)
    output.add("</description>\n")
  }

  private mutating func declare(_ cells: [FlatCells], of owner: String) {
    guard !cells.isEmpty else { return }
    output.add("<attributes class=\"\(owner)\" mode=\"static\">\n")
    for (place, column) in cells.enumerated() {
      output.add("<attribute id=\"\(place)\"")
      output.add(attribute: "title", column.name)
      output.add(attribute: "type", GEXFTypes.name(of: column.type))
      output.add("/>\n")
    }
    output.add("</attributes>\n")
  }

  private mutating func writeNodes() {
    let values = entityCells.enumerated().map(GEXFMarkup.values)
    let look = GEXFLook(network.entities.attributes)
    let entities = network.entities
    output.add("<nodes>\n")
    for row in entities.indices {
      output.add("<node")
      output.add(attribute: "id", entities.ids[row])
      output.add(
        attribute: "label", entities.names[row] ?? entities.ids[row])
      if let year = entities.years[row] {
        output.add(attribute: "start", "\(year).0")
      }
      let markup = look.node(row)
      close("node", row, entityCells, values, markup)
    }
    output.add("</nodes>\n")
  }

  private mutating func writeEdges() {
    let values = relationCells.enumerated().map(GEXFMarkup.values)
    let look = GEXFLook(network.relations.attributes)
    let relations = network.relations
    let ids = network.entities.ids.map { id in
      var output = XMLOutput()
      output.add(text: id)
      return output.bytes
    }
    output.add("<edges>\n")
    for row in relations.indices {
      output.add("<edge id=\"\(row)\" source=\"")
      output.add(ids[Int(relations.sources[row])])
      output.add("\" target=\"")
      output.add(ids[Int(relations.targets[row])])
      output.add("\" weight=\"")
      output.add(FlatText.text(of: relations.weights[row]))
      output.add("\"")
      let kind =
        relations.kinds[row]?.rawValue
        ?? relations.dimensions[row]?.rawValue
      if let kind { output.add(attribute: "kind", kind) }
      if relations.directions[row] != standard {
        output.add(attribute: "type", relations.directions[row].rawValue)
      }
      if let year = relations.years[row] {
        output.add(attribute: "start", "\(year).0")
      }
      if let year = relations.endYears[row] {
        output.add(attribute: "end", "\(year).0")
      }
      close("edge", row, relationCells, values, look.edge(row))
    }
    output.add("</edges>\n")
  }

  /// Writes what stands inside an element, and its end.
  private mutating func close(
    _ element: String, _ row: Int, _ cells: [FlatCells],
    _ values: [[[UInt8]]], _ look: String
  ) {
    let present = cells.indices.filter {
      !values[$0][Int(cells[$0].codes[row])].isEmpty
    }
    if present.isEmpty, look.isEmpty {
      output.add("/>\n")
      return
    }
    output.add(">")
    if !present.isEmpty {
      output.add("<attvalues>")
      for place in present {
        output.add(values[place][Int(cells[place].codes[row])])
      }
      output.add("</attvalues>")
    }
    output.add(look)
    output.add("</\(element)>\n")
  }

  // MARK: The ledger

  private func ledger() -> ExportLedger {
    var ledger = ExportLedger(format: "GEXF \(version.number)", of: network)
    let relations = network.relations
    var seen: Set<GEXFMarkup.Pair> = []
    for row in relations.indices {
      let pair = GEXFMarkup.Pair(relations, row)
      if !seen.insert(pair).inserted {
        ledger.count(
          .noted,
          "parallel relations of one kind, which Gephi merges as it imports,"
            + " unless told not to",
          at: relations.place(row))
      }
    }
    let mixed = relations.indices.filter {
      relations.directions[$0] != standard
    }
    for row in mixed {
      ledger.count(
        .noted,
        "undirected relations among directed ones, which networkx refuses",
        at: relations.place(row))
    }
    ledger.noteEscapes(of: flat)
    return ledger
  }
}

extension Network.Relations {
  /// What a ledger calls a relation.
  func place(_ row: Int) -> String {
    "\(entityIDs[Int(sources[row])]) → \(entityIDs[Int(targets[row])])"
  }
}
