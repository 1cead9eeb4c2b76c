import NetworkModel

/// Writes a network as a graph in the DOT language that holds all of it; the
/// reports have another that is made to be looked at.
struct DOTDataWriter {
  private let network: Network
  private let entityCells: [Cells]
  private let relationCells: [Cells]
  private let isDirected: Bool
  private(set) var output: [UInt8] = []
  private(set) var ledger: ExportLedger

  /// A column with the attribute of each of its codes: `name="value"`.
  private struct Cells {
    let name: String
    let type: FlatType
    let attributes: [[UInt8]]
    let codes: [UInt32]

    init(_ column: FlatColumn, reserved: Set<String>) {
      let isReserved = reserved.contains(column.name)
      let cells = FlatCells(
        isReserved
          ? FlatColumn(FlatName.mark + column.name, column.values) : column,
        lists: .none)
      name = cells.name
      let isJSON = name.hasSuffix(FlatCells.mark)
      type = isJSON ? .json : cells.type
      codes = cells.codes
      var head: [UInt8] = []
      DOTDataWriter.append(DOTMark.written(name), to: &head)
      head.append(UInt8(ascii: "="))
      attributes = cells.texts.map { text in
        guard let text else { return [] }
        var attribute = head
        DOTDataWriter.append(DOTMark.written(text), to: &attribute)
        return attribute
      }
    }
  }

  init(_ network: Network) {
    self.network = network
    let flat = FlatNetwork(network)
    ledger = ExportLedger(format: FileFormat.dot.title, of: network)
    entityCells = flat.entities.map { Cells($0, reserved: Self.reserved) }
    relationCells = flat.relations.map {
      Cells($0, reserved: Self.reserved.union(["weight", "dir", "key"]))
    }
    let relations = network.relations
    isDirected =
      relations.isEmpty
      || relations.indices.contains { relations.directions[$0] == .directed }
  }

  /// Attributes that would change what Graphviz draws, or what it opens.
  private static let reserved: Set<String> = [
    "label", "xlabel", "headlabel", "taillabel", "shape", "shapefile", "image",
    "imagepath", "URL", "href", "target", "tooltip", "style", "pos", "width",
    "height", "fontname", "fontpath", "fontsize", "class", "id", "group",
    "headport", "tailport", "lhead", "ltail", "comment", "color", "fillcolor",
    "penwidth", "margin", "pin", "root", "rects", "vertices", "z", "len",
    "minlen", "samehead", "sametail", "constraint", "decorate",
    DOTMark.name,
  ]

  private static func append(_ text: String, to output: inout [UInt8]) {
    output.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { output.append(0x5C) }
      output.append(byte)
    }
    output.append(0x22)
  }

  private mutating func add(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  private mutating func add(quoted text: String) {
    Self.append(DOTMark.written(text), to: &output)
  }

  mutating func writeDocument(_ description: NetworkDescription?) {
    add(isDirected ? "digraph {\n" : "graph {\n")
    writeMark(description)
    writeNodes()
    writeEdges()
    add("}\n")
  }

  private mutating func writeMark(_ description: NetworkDescription?) {
    var mark = Array("{".utf8)
    for (name, cells) in [("nodes", entityCells), ("edges", relationCells)] {
      mark += Array("\"\(name)\":{".utf8)
      for (place, column) in cells.enumerated() {
        if place > 0 { mark.append(UInt8(ascii: ",")) }
        JSONText.append(column.name, to: &mark)
        mark += Array(":\"\(DOTMark.type(column.type))\"".utf8)
      }
      mark += Array("},".utf8)
    }
    mark += Array("\"events\":".utf8)
    EventText.append(network.events, to: &mark)
    mark.append(UInt8(ascii: "}"))
    add("  graph [\(DOTMark.name)=")
    add(quoted: String(decoding: mark, as: UTF8.self))
    if let description {
      // The attribute that Graphviz keeps for remarks; it draws nothing.
      add(", comment=")
      add(quoted: description.text)
    }
    add("];\n")
  }

  private mutating func writeNodes() {
    let entities = network.entities
    for row in entities.indices {
      var parts: [[UInt8]] = []
      if let name = entities.names[row] {
        var label = Array("label=".utf8)
        // What a label shows is as it was, but for backslashes.
        Self.append(name.replacing("\\", with: "\\\\"), to: &label)
        if !name.utf8.contains(0) { parts.append(label) }
      }
      parts += entityCells.map { $0.attributes[Int($0.codes[row])] }
      if entities.ids[row].utf8.first == UInt8(ascii: "%") {
        ledger.count(
          .noted,
          "ids that begin with %, which Graphviz keeps for itself, written"
            + " _x0025_", at: entities.ids[row])
      }
      add("  ")
      add(quoted: entities.ids[row])
      close(parts)
    }
  }

  private mutating func writeEdges() {
    let relations = network.relations
    let hasWeights = relations.indices.contains { relations.weights[$0] != 1 }
    for row in relations.indices {
      var parts: [[UInt8]] = []
      if hasWeights {
        parts.append(
          Array("weight=\"\(FlatText.text(of: relations.weights[row]))\"".utf8))
      }
      if isDirected, relations.directions[row] == .undirected {
        parts.append(Array("dir=\"none\"".utf8))
        ledger.count(
          .noted,
          "undirected relations among directed ones, written with dir=none",
          at: relations.place(row))
      }
      parts += relationCells.map { $0.attributes[Int($0.codes[row])] }
      add("  ")
      add(quoted: relations.entityIDs[Int(relations.sources[row])])
      add(isDirected ? " -> " : " -- ")
      add(quoted: relations.entityIDs[Int(relations.targets[row])])
      close(parts)
    }
  }

  private mutating func close(_ parts: [[UInt8]]) {
    let parts = parts.filter { !$0.isEmpty }
    if !parts.isEmpty {
      add(" [")
      for (place, part) in parts.enumerated() {
        if place > 0 { add(", ") }
        output += part
      }
      add("]")
    }
    add(";\n")
  }
}
