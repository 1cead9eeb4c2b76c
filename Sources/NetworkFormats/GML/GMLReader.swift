import NetworkModel

/// Reads GML: the first graph, its nodes and edges in any order.
struct GMLReader {
  private var scanner: GMLScanner
  private var builder: FlatBuilder
  private var keys = GMLKeys()
  private var directed: Bool?
  /// Whether the document says if edges are parallel, as networkx does.
  private var statesParallels = false
  private var hasGraph = false
  private var nodes: [GMLElement] = []
  private var edges: [GMLElement] = []

  init(_ document: [UInt8], file: String, _ limits: ReadingLimits) {
    scanner = GMLScanner(document, file: file, limits: limits)
    builder = FlatBuilder(file: file, document: document, limits)
    self.limits = limits
  }

  private let limits: ReadingLimits

  // MARK: The document

  mutating func readDocument() throws(FormatError) {
    while let (key, value) = try scanner.next() {
      switch value {
      case .list where scanner.isKey(key, GMLKeys.mark):
        builder.events = try keys.readDeclarations(&scanner, limits)
      case .list where scanner.isKey(key, "graph"):
        if hasGraph {
          builder.drop("graphs after the first", at: key.lowerBound)
          try scanner.skipList()
        } else {
          hasGraph = true
          try readGraph()
        }
      case .list: try scanner.skipList()
      case .integer, .real, .text: break
      }
    }
    guard hasGraph else {
      throw scanner.fault("the document holds no graph", "add one", at: 0)
    }
    try enterNodes()
    try enterEdges()
  }

  private mutating func readGraph() throws(FormatError) {
    while let (key, value) = try scanner.next() {
      switch value {
      case .list where scanner.isKey(key, "node"):
        nodes.append(try GMLElement(&scanner, at: key.lowerBound, &builder))
      case .list where scanner.isKey(key, "edge"):
        edges.append(try GMLElement(&scanner, at: key.lowerBound, &builder))
      case .integer(let number) where scanner.isKey(key, "directed"):
        switch scanner.string(number) {
        case "0": directed = false
        case "1": directed = true
        case let other:
          throw scanner.fault(
            "\(quoted(other)) is not a direction", "write directed 0 or 1",
            at: number.lowerBound)
        }
      case .integer where scanner.isKey(key, "multigraph"):
        statesParallels = true
      case .list:
        note(key)
        try scanner.skipList()
      case .text where keys.isOwn && scanner.isKey(key, "comment"): break
      case .integer, .real, .text: note(key)
      }
    }
  }

  private mutating func note(_ key: Range<Int>) {
    builder.note(
      "attributes of the graph itself, not read", at: key.lowerBound)
  }

  // MARK: Nodes

  private mutating func enterNodes() throws(FormatError) {
    let labels = nodes.map { node in
      node.label.map { scanner.meaning(of: $0) } ?? []
    }
    let isNamed =
      labels.allSatisfy { !$0.isEmpty }
      && Set(labels.map { String(decoding: $0, as: UTF8.self) }).count
        == labels.count
    if !isNamed, labels.contains(where: { !$0.isEmpty }) {
      builder.note(
        "labels that are missing or alike; the numbers of nodes are their"
          + " ids, the labels their names", at: nodes[0].start)
    }
    for (place, node) in nodes.enumerated() {
      guard let number = node.id else {
        throw scanner.fault(
          "a node without an id", "give it one", at: node.start)
      }
      let id = isNamed ? labels[place] : scanner.meaning(of: number)
      let row = try builder.declare(id.span, at: node.start)
      guard
        numbers.updateValue(UInt32(row), forKey: scanner.string(number)) == nil
      else {
        throw scanner.fault(
          "the id \(quoted(scanner.string(number))) is given to another node",
          "ids must be unique", at: node.start)
      }
      if !isNamed, !labels[place].isEmpty {
        builder.setEntity(
          row, builder.entityColumn("name", .text),
          labels[place], labels[place].indices)
      }
      enter(node, .entity(row))
    }
  }

  /// The rows of nodes by their ids in the document.
  private var numbers: [String: UInt32] = [:]

  // MARK: Edges

  private mutating func end(
    _ range: Range<Int>?, _ what: String, _ edge: GMLElement
  ) throws(FormatError) -> UInt32 {
    guard let range else {
      throw scanner.fault(
        "an edge without a \(what)", "give it one", at: edge.start)
    }
    if let row = numbers[scanner.string(range)] { return row }
    // Named by a number that no node has.
    let id = scanner.meaning(of: range)
    let row = try builder.end(id.span, at: edge.start)
    numbers[scanner.string(range)] = row
    return row
  }

  private mutating func enterEdges() throws(FormatError) {
    for edge in edges {
      let source = try end(edge.source, "source", edge)
      let target = try end(edge.target, "target", edge)
      let row = builder.relate(
        source, target, directed == true ? .directed : .undirected,
        at: edge.start)
      for (range, name) in [(edge.id, "edge_id"), (edge.label, "label")] {
        guard let range else { continue }
        let text = scanner.meaning(of: range)
        builder.setRelation(
          row, builder.relationColumn(name, .text), text, text.indices)
      }
      enter(edge, .relation(row))
    }
  }

  private mutating func enter(_ element: GMLElement, _ row: FlatRow) {
    for (key, values) in element.members(in: scanner) {
      // It numbers parallel edges, and means nothing by itself.
      if statesParallels, case .relation = row, key == "key" { continue }
      let column = keys.column(key, of: row, &builder)
      let text = column.text(of: values, in: scanner)
      switch row {
      case .entity(let row): builder.setEntity(row, column.place, text)
      case .relation(let row): builder.setRelation(row, column.place, text)
      }
    }
  }

  mutating func finish(_ prefix: String) throws(FormatError) -> LoadedNetwork {
    let convention =
      switch directed {
      case true?: "edges directed, as it states"
      case false?: "edges undirected, as it states"
      case nil: "edges undirected, for want of a statement"
      }
    return try builder.finish(
      keys.isOwn ? .exact : .vocabulary,
      dialect: "\(prefix)GML, \(convention)")
  }
}
