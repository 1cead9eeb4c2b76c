import NetworkModel

/// Turns a graph in the DOT language into a network.
struct DOTReader {
  private let graph: DOTGraph
  private let file: String
  private let limits: ReadingLimits
  private var builder: FlatBuilder
  /// The columns with their types, where the document is of this project.
  private var types: [[(name: String, type: FlatType)]]?

  init(_ graph: DOTGraph, file: String, _ limits: ReadingLimits) {
    self.graph = graph
    self.file = file
    self.limits = limits
    // The parser of Graphviz gives no places.
    builder = FlatBuilder(file: file, limits) { _ in
      InputPosition(file: file)
    }
  }

  mutating func network(
    _ prefix: String
  ) throws(FormatError) -> LoadedNetwork {
    if let text = graph.attributes[DOTMark.name] { try readMark(text) }
    noteOthers()
    let nodeColumns = columns(graph.nodeNames, 0)
    for (name, values) in graph.nodes {
      let id = Array(name.utf8)
      guard !id.isEmpty else {
        throw .emptyCell(
          at: InputPosition(file: file), column: "name of a node")
      }
      if types == nil, id[0] == UInt8(ascii: "%") {
        builder.note(
          "names that begin with %, which Graphviz gives numbers instead",
          at: 0)
      }
      let row = try builder.declare(id.span, at: 0)
      enter(values, nodeColumns, .entity(row))
    }
    let edgeColumns = columns(graph.edgeNames, 1)
    let direction = graph.edgeNames.firstIndex(of: "dir")
    for edge in graph.edges {
      let stated = direction.flatMap { edge.values[$0] }
      let row = relate(edge, stated)
      if let key = edge.key, types == nil {
        builder.setRelation(
          row, builder.relationColumn("edge_id", .text), key)
      }
      enter(edge.values, edgeColumns, .relation(row))
    }
    let convention =
      graph.isDirected ? "edges directed" : "edges undirected"
    return try builder.finish(
      types == nil ? .vocabulary : .exact,
      dialect: "\(prefix)DOT, \(graph.isStrict ? "strict, " : "")\(convention)"
    )
  }

  private mutating func noteOthers() {
    if graph.subgraphCount > 0 {
      builder.note("subgraphs, read flat", at: 0)
    }
    if graph.isStrict {
      builder.note(
        "a strict graph, in which parallel edges are one", at: 0)
    }
    if types == nil, !graph.attributes.isEmpty {
      builder.note("attributes of the graph itself, not read", at: 0)
    }
  }

  /// Reads the types of columns and the events.
  private mutating func readMark(_ text: String) throws(FormatError) {
    var found: [[(name: String, type: FlatType)]] = [[], []]
    var events: [Event] = []
    do {
      var scanner = try JSONScanner(
        Array(DOTMark.read(text).utf8), file: file, limits: limits)
      try scanner.object { scanner, key throws(FormatError) in
        switch scanner.text(key) {
        case "\"nodes\"": found[0] = try Self.types(&scanner)
        case "\"edges\"": found[1] = try Self.types(&scanner)
        case "\"events\"": events = try EventText.events(&scanner)
        default: _ = try scanner.value()
        }
      }
    } catch {
      throw .malformed(
        at: InputPosition(file: file),
        problem: "the attribute \(DOTMark.name) is not as this program writes"
          + " it", remedy: "remove it")
    }
    types = found
    builder.events = events
    builder.escape = .dot
  }

  private static func types(
    _ scanner: inout JSONScanner
  ) throws(FormatError) -> [(name: String, type: FlatType)] {
    var types: [(name: String, type: FlatType)] = []
    try scanner.object { scanner, key throws(FormatError) in
      let name = JSONText.string(of: scanner.document[key])
      let value = try JSONText.value(&scanner)?.description ?? ""
      types.append((name, DOTMark.type(named: value)))
    }
    return types
  }

  /// Returns the column of each declared attribute; nil for those that are
  /// not taken over.
  private mutating func columns(_ names: [String], _ owner: Int) -> [Int?] {
    // Their order is that of the mark.
    var places: [String: Int] = [:]
    for (title, type) in types?[owner] ?? [] {
      let name = FlatColumnName.read(title, isOwn: true).name
      places[title] = column(name, type, owner)
    }
    return names.map { written in
      if owner == 1, written == "dir" || written == "key" { return nil }
      guard types != nil else {
        if owner == 0, written == "label" {
          return column("name", .text, owner)
        }
        return column(written, .text, owner)
      }
      // The label repeats the name, for Graphviz.
      if owner == 0, written == "label" { return nil }
      let title = DOTMark.read(written)
      return places[title] ?? column(title, .text, owner)
    }
  }

  private mutating func column(
    _ name: String, _ type: FlatType, _ owner: Int
  ) -> Int {
    owner == 0
      ? builder.entityColumn(name, type) : builder.relationColumn(name, type)
  }

  private mutating func relate(
    _ edge: DOTGraph.Edge, _ stated: String?
  ) -> Int {
    let (tail, head) = (UInt32(edge.tail), UInt32(edge.head))
    switch stated {
    case "none"? where graph.isDirected:
      return builder.relate(tail, head, .undirected, at: 0)
    case "both"? where graph.isDirected:
      builder.note("edges with arrows at both ends, read as undirected", at: 0)
      return builder.relate(tail, head, .undirected, at: 0)
    case "back"? where graph.isDirected:
      builder.note("edges with dir=back, read from head to tail", at: 0)
      return builder.relate(head, tail, .directed, at: 0)
    default:
      return builder.relate(
        tail, head, graph.isDirected ? .directed : .undirected, at: 0)
    }
  }

  private mutating func enter(
    _ values: [String?], _ columns: [Int?], _ row: FlatRow
  ) {
    for (value, column) in zip(values, columns) {
      // By itself the label of a node is its name.
      guard let value, let column, types != nil || value != "\\N" else {
        continue
      }
      switch row {
      case .entity(let row): builder.setEntity(row, column, value)
      case .relation(let row): builder.setRelation(row, column, value)
      }
    }
  }
}
