import NetworkModel

/// Writes GML, in ASCII; ids are labels.
struct GMLWriter {
  private let network: Network
  private let entityCells: [Cells]
  private let relationCells: [Cells]
  private let standard: Relation.Direction
  private(set) var output: [UInt8] = []
  private(set) var ledger: ExportLedger

  /// A column with its key and the line of each of its codes.
  private struct Cells {
    let key: String
    let cells: FlatCells
    let lines: [[UInt8]]

    init(_ cells: FlatCells, key: String) {
      self.cells = cells
      self.key = key
      lines = cells.texts.map { text in
        guard let text else { return [] }
        var line = Array("    \(key) ".utf8)
        switch cells.type {
        case .integer: line += Array(text.utf8)
        case .real: line += Array(GMLText.text(of: Double(text) ?? .nan).utf8)
        case .boolean: line.append(text == "true" ? 0x31 : 0x30)
        case .text, .json, .list: GMLText.append(text, to: &line)
        }
        line.append(0x0A)
        return line
      }
    }
  }

  init(_ network: Network) {
    self.network = network
    let flat = FlatNetwork(network)
    ledger = ExportLedger(format: FileFormat.gml.title, of: network)
    entityCells = Self.cells(
      flat.entities, ["id", "label", "source", "target", "graphics"])
    relationCells = Self.cells(
      flat.relations,
      [
        "id", "label", "source", "target", "graphics", "direction", "weight",
        "key",
      ])
    let directions = network.relations.directions
    let hasDirected =
      directions.count == 0
      || (0..<directions.count).contains { directions[$0] == .directed }
    standard = hasDirected ? .directed : .undirected
  }

  private static func cells(
    _ columns: [FlatColumn], _ reserved: Set<String>
  ) -> [Cells] {
    columns.enumerated().map { place, column in
      let cells = FlatCells(column, lists: .none)
      let isWord =
        cells.name.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 } == true
        && cells.name.utf8.allSatisfy {
          $0.isDigit || ($0 | 0x20) &- 0x61 < 26 || $0 == 0x5F
        }
        && !cells.name.hasPrefix("attribute_")
        && !reserved.contains(cells.name)
      return Cells(cells, key: isWord ? cells.name : "attribute_\(place + 1)")
    }
  }

  private mutating func add(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  mutating func writeDocument(_ description: NetworkDescription?) {
    add("Creator \"ValueNetwork\"\n\(GMLKeys.mark) [\n")
    declare(entityCells, of: "node")
    declare(relationCells, of: "edge")
    if !network.events.isEmpty {
      var events: [UInt8] = []
      EventText.append(network.events, to: &events)
      add("  events ")
      GMLText.append(String(decoding: events, as: UTF8.self), to: &output)
      add("\n")
    }
    add("]\ngraph [\n  directed \(standard == .directed ? 1 : 0)\n")
    // Without it networkx refuses parallel edges.
    add("  multigraph 1\n")
    if let description {
      add("  comment ")
      GMLText.append(description.text, to: &output)
      add("\n")
    }
    writeNodes()
    writeEdges()
    add("]\n")
    noteLargeNumbers()
  }

  private mutating func declare(_ cells: [Cells], of owner: String) {
    for column in cells
    where column.key != column.cells.name || column.cells.type == .boolean {
      add("  \(owner) [ key \"\(column.key)\" name ")
      GMLText.append(column.cells.name, to: &output)
      if column.cells.type == .boolean { add(" type \"boolean\"") }
      add(" ]\n")
    }
  }

  private mutating func writeNodes() {
    for row in network.entities.indices {
      add("  node [\n    id \(row)\n    label ")
      GMLText.append(network.entities.ids[row], to: &output)
      add("\n")
      for column in entityCells {
        output += column.lines[Int(column.cells.codes[row])]
      }
      add("  ]\n")
    }
  }

  private mutating func writeEdges() {
    let relations = network.relations
    let hasWeights = relations.indices.contains { relations.weights[$0] != 1 }
    for row in relations.indices {
      add("  edge [\n    source \(relations.sources[row])\n")
      add("    target \(relations.targets[row])\n")
      if hasWeights {
        add("    weight \(GMLText.text(of: relations.weights[row]))\n")
      }
      if relations.directions[row] != standard {
        add("    direction \"\(relations.directions[row].rawValue)\"\n")
        ledger.count(
          .noted,
          "undirected relations among directed ones, which the attribute"
            + " direction says and other readers do not see",
          at: relations.place(row))
      }
      for column in relationCells {
        output += column.lines[Int(column.cells.codes[row])]
      }
      add("  ]\n")
    }
  }

  private mutating func noteLargeNumbers() {
    for column in entityCells + relationCells
    where column.cells.type == .integer {
      for case let text? in column.cells.texts
      where Int(text).flatMap({ Int32(exactly: $0) }) == nil {
        ledger.count(
          .noted, "integers of more than 32 bits, which GML does not promise",
          at: column.cells.name)
      }
    }
  }
}
