import NetworkModel

/// Reads JSON of nodes and edges, in any of the shapes of ``JSONShape``.
struct JSONReader {
  private var builder: FlatBuilder
  private var shape = JSONShape.nodeLink
  private var isOwn = false
  private var directed: Bool?
  /// Whether the document says if edges are parallel, as networkx does.
  private var statesParallels = false
  private var usesLinks = false
  private var nodeKeys = JSONColumns()
  private var edgeKeys = JSONColumns()
  private var nodeCount = 0
  private var edgeCount = 0
  private var hasNodes = false
  /// Whether nodes have no ids, so that edges name them by their places.
  private var namesByPlace = false

  static func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    var scanner = try JSONScanner(
      try input.bytes(), file: input.name, limits: options.limits)
    var reader = JSONReader(
      builder: FlatBuilder(
        file: input.name, document: scanner.document, options.limits))
    try reader.readDocument(&scanner)
    return try reader.finish(&scanner, prefix: input.prefix)
  }

  // MARK: The document

  private mutating func readDocument(
    _ scanner: inout JSONScanner
  ) throws(FormatError) {
    if try scanner.peek() == UInt8(ascii: "[") {
      // A bare array of elements, as Cytoscape.js takes it.
      shape = .cytoscape
      try readElements(&scanner)
    } else {
      try scanner.object { scanner, key throws(FormatError) in
        try readMember(&scanner, scanner.text(key))
      }
    }
    try scanner.finish()
    guard hasNodes else {
      scanner.place = 0
      throw scanner.fault(
        "no list of nodes; one is under \"nodes\" or \"elements\"",
        "give the format in which the file is written")
    }
  }

  private mutating func readMember(
    _ scanner: inout JSONScanner, _ key: String
  ) throws(FormatError) {
    let first = try scanner.peek()
    switch (key, first) {
    case ("\"nodes\"", UInt8(ascii: "[")): try readNodes(&scanner)
    case ("\"edges\"", UInt8(ascii: "[")), ("\"links\"", UInt8(ascii: "[")):
      usesLinks = key == "\"links\""
      try readEdges(&scanner)
    case ("\"elements\"", UInt8(ascii: "[")),
      ("\"elements\"", UInt8(ascii: "{")):
      shape = .cytoscape
      try readElements(&scanner)
    case ("\"graph\"", UInt8(ascii: "{")), ("\"data\"", UInt8(ascii: "{")):
      try readGraphMember(&scanner)
    case ("\"directed\"", _):
      let start = scanner.place
      let value = scanner.text(try scanner.value())
      directed = Bool(value)
      if directed == nil, value != "null" {
        builder.note("\"directed\" is no truth value, not read", at: start)
      }
    case ("\"multigraph\"", _):
      statesParallels = true
      _ = try scanner.value()
    default: _ = try scanner.value()
    }
  }

  /// Reads what is said of the graph itself.
  private mutating func readGraphMember(
    _ scanner: inout JSONScanner
  ) throws(FormatError) {
    try scanner.object { scanner, key throws(FormatError) in
      let name = JSONText.string(of: scanner.document[key])
      switch name {
      case JSONMark.generator:
        isOwn = try JSONText.value(&scanner) == .text(JSONMark.name)
      case JSONMark.events where isOwn:
        builder.events = try EventText.events(&scanner)
      case JSONMark.nodeAttributes where isOwn:
        for name in try names(&scanner) {
          nodeKeys.declare(builder.entityColumn(name, .json), name)
        }
      case JSONMark.edgeAttributes where isOwn:
        for name in try names(&scanner) {
          edgeKeys.declare(builder.relationColumn(name, .json), name)
        }
      case JSONMark.description where isOwn: _ = try scanner.value()
      default:
        builder.note(
          "attributes of the graph itself, not read", at: key.lowerBound)
        _ = try scanner.value()
      }
    }
  }

  private func names(
    _ scanner: inout JSONScanner
  ) throws(FormatError) -> [String] {
    guard case .list(let parts)? = try JSONText.value(&scanner) else {
      return []
    }
    return parts.map(\.description)
  }

  // MARK: Elements of Cytoscape.js

  private mutating func readElements(
    _ scanner: inout JSONScanner
  ) throws(FormatError) {
    hasNodes = true
    if try scanner.peek() == UInt8(ascii: "{") {
      return try scanner.object { scanner, key throws(FormatError) in
        switch scanner.text(key) {
        case "\"nodes\"": try readNodes(&scanner)
        case "\"edges\"": try readEdges(&scanner)
        default: _ = try scanner.value()
        }
      }
    }
    try scanner.array { scanner throws(FormatError) in
      let start = scanner.place
      // An element with ends is an edge; its group may say so as well.
      var isEdge = false
      try scanner.object { scanner, key throws(FormatError) in
        if scanner.text(key) == "\"data\"",
          try scanner.peek() == UInt8(ascii: "{")
        {
          try scanner.object { scanner, key throws(FormatError) in
            if scanner.text(key) == "\"source\"" { isEdge = true }
            _ = try scanner.value()
          }
        } else {
          _ = try scanner.value()
        }
      }
      let end = scanner.place
      scanner.place = start
      if isEdge { try readEdge(&scanner) } else { try readNode(&scanner) }
      scanner.place = end
    }
  }

  // MARK: Nodes and edges

  private mutating func readNodes(
    _ scanner: inout JSONScanner
  ) throws(FormatError) {
    hasNodes = true
    try scanner.array { scanner throws(FormatError) in
      _ = try scanner.peek()
      try readNode(&scanner)
    }
  }

  private mutating func readEdges(
    _ scanner: inout JSONScanner
  ) throws(FormatError) {
    try scanner.array { scanner throws(FormatError) in
      _ = try scanner.peek()
      try readEdge(&scanner)
    }
  }

  private mutating func readNode(
    _ scanner: inout JSONScanner
  ) throws(FormatError) {
    let start = scanner.place
    let members = try members(&scanner)
    var bytes: [UInt8] = []
    if let id = members.id {
      bytes = JSONIdentifier.bytes(of: id, in: scanner)
    } else {
      guard shape != .cytoscape, nodeCount == 0 || namesByPlace else {
        scanner.place = start
        throw scanner.fault("a node without an id", "give it one")
      }
      namesByPlace = true
      bytes = Array(String(nodeCount).utf8)
    }
    let row = try builder.declare(bytes.span, at: start)
    nodeCount += 1
    for (key, value) in members.others {
      if shape == .cytoscape, scanner.text(key) == "\"value\"",
        JSONIdentifier.bytes(of: value, in: scanner) == bytes
      {
        // The id once more, in the member by which networkx names nodes.
        continue
      }
      let column = nodeKeys.column(key, in: scanner) { name in
        builder.entityColumn(name, .json)
      }
      if let column {
        builder.setEntity(row, column, scanner.document, value)
      }
    }
  }

  private mutating func readEdge(
    _ scanner: inout JSONScanner
  ) throws(FormatError) {
    let start = scanner.place
    let members = try members(&scanner)
    var ends: [UInt32] = []
    for (value, name) in [
      (members.source, "source"), (members.target, "target"),
    ] {
      guard let value else {
        scanner.place = start
        throw scanner.fault("an edge without a \(name)", "give it one")
      }
      let bytes = JSONIdentifier.bytes(of: value, in: scanner)
      ends.append(try builder.end(bytes.span, at: start))
    }
    let row = builder.relate(ends[0], ends[1], .directed, at: start)
    if let id = members.id, !isOwn {
      builder.setRelation(
        row, builder.relationColumn("edge_id", .json), scanner.document, id)
    }
    for (key, value) in members.others {
      let column = edgeKeys.column(key, in: scanner) { name in
        switch name {
        case "key" where shape != .cytoscape || statesParallels: nil
        case "value" where usesLinks: builder.relationColumn("weight", .json)
        default: builder.relationColumn(name, .json)
        }
      }
      if let column {
        builder.setRelation(row, column, scanner.document, value)
      }
    }
    edgeCount += 1
  }

  /// Reads the members of a node or an edge; those of Cytoscape.js stand in
  /// `data`, beside which there is where and how it is drawn.
  private mutating func members(
    _ scanner: inout JSONScanner
  ) throws(FormatError) -> JSONMembers {
    var members = JSONMembers()
    guard shape == .cytoscape else {
      try members.read(&scanner)
      return members
    }
    try scanner.object { scanner, key throws(FormatError) in
      switch scanner.text(key) {
      case "\"data\"": try members.read(&scanner)
      case "\"position\"" where try scanner.peek() == UInt8(ascii: "{"):
        try scanner.object { scanner, key throws(FormatError) in
          members.others.append((key, try scanner.value()))
        }
      case "\"group\"": _ = try scanner.value()
      default:
        builder.note(
          "members beside data (classes, styles, …), not read",
          at: key.lowerBound)
        _ = try scanner.value()
      }
    }
    return members
  }

  // MARK: The end

  private mutating func finish(
    _ scanner: inout JSONScanner, prefix: String
  ) throws(FormatError) -> LoadedNetwork {
    if shape == .nodeLink, usesLinks { shape = .d3 }
    let convention =
      switch directed {
      case true?: "edges directed, as it states"
      case false?: "edges undirected, as it states"
      case nil: "edges directed, for want of a statement"
      }
    if directed == false { builder.setStandard(direction: .undirected) }
    if namesByPlace {
      builder.note(
        "nodes without ids, called by their places from 0", at: 0)
    }
    return try builder.finish(
      isOwn ? .exact : .vocabulary,
      dialect: "\(prefix)\(shape.title), \(convention)")
  }
}
