import NetworkModel

/// The names of elements and attributes that GEXF gives a meaning.
enum GEXFWord: Int, CaseIterable {
  case gexf, meta, graph, attributes, attribute, nodes, node, edges, edge
  case attvalues, attvalue, spells, spell, events, `default`, color, position
  case size, shape, thickness, parents
  case version, defaultedgetype, mode, id, title, type, `class`, label, pid
  case source, target, weight, kind, start, end, startopen, endopen
  case timestamp, timestamps, intervals, `for`, value, r, g, b, a, hex, x, y, z
  case timeformat, timerepresentation
}

/// Reads GEXF of any version, element by element.
struct GEXFReader {
  var scanner: XMLDocument
  var builder: FlatBuilder
  /// What attributes are declared for nodes and edges.
  var nodeAttributes = GEXFAttributes()
  var edgeAttributes = GEXFAttributes()
  private var standard: Relation.Direction?
  private var version = ""
  var timeFormat: String?

  static func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    let scanner = try XMLDocument(
      try input.bytes(), file: input.name, limits: options.limits,
      words: GEXFWord.allCases.map { "\($0)" })
    var reader = GEXFReader(
      scanner: scanner,
      builder: FlatBuilder(file: input.name, document: scanner.document))
    try reader.readDocument()
    return try reader.finish(prefix: input.prefix)
  }

  private init(scanner: XMLDocument, builder: FlatBuilder) {
    self.scanner = scanner
    self.builder = builder
  }

  var word: GEXFWord? { GEXFWord(rawValue: scanner.name) }

  /// Whether the document is one of this project, whose attributes say all.
  var isOwn: Bool { scanner.isOwn }

  func value(_ word: GEXFWord) -> XMLSlice? {
    scanner.attributes.first { $0.name == word.rawValue }?.value
  }

  func text(_ word: GEXFWord) -> String? { value(word).map(scanner.text) }

  /// Calls a function at each element in the current one.
  mutating func forEachChild(
    _ body: (inout GEXFReader) throws(FormatError) -> Void
  ) throws(FormatError) {
    let outside = scanner.depth - 1
    while true {
      switch try scanner.next() {
      case .start: try body(&self)
      case .end, .finish:
        if scanner.depth <= outside { return }
      }
    }
  }

  mutating func skip() throws(FormatError) { try scanner.skipElement() }

  // MARK: The document

  private mutating func readDocument() throws(FormatError) {
    _ = try scanner.next()
    guard word == .gexf else {
      throw scanner.fault(
        "the root is not gexf", "give the format in which it is written",
        at: scanner.start)
    }
    version = text(.version) ?? ""
    if isOwn { builder.unescape = ControlEscape.unescaped }
    var hasGraph = false
    try forEachChild { reader throws(FormatError) in
      switch reader.word {
      case .meta: try reader.readMeta()
      case .graph where !hasGraph:
        hasGraph = true
        try reader.readGraph()
      case .graph:
        reader.builder.drop(
          "graphs after the first", at: reader.scanner.start)
        try reader.skip()
      default: try reader.skip()
      }
    }
    guard hasGraph else {
      throw scanner.fault(
        "the document holds no graph", "add one", at: scanner.start)
    }
    while try scanner.next() != .finish {}
  }

  private mutating func readMeta() throws(FormatError) {
    try forEachChild { reader throws(FormatError) in
      guard reader.word == .events, reader.isOwn else {
        return try reader.skip()
      }
      let start = reader.scanner.start
      guard let content = try reader.scanner.content() else {
        throw reader.scanner.fault(
          "the events are no text", "remove them", at: start)
      }
      let text = ControlEscape.unescaped(reader.scanner.text(content))
      reader.builder.events = try EventText.events(
        in: text, at: reader.scanner.position(of: start),
        limits: reader.scanner.limits)
    }
  }

  private mutating func readGraph() throws(FormatError) {
    let start = scanner.start
    switch text(.defaultedgetype)?.lowercased() {
    case "directed"?: standard = .directed
    case "undirected"?: standard = .undirected
    case "mutual"?: standard = .undirected
    case nil: break
    case let other?:
      builder.note(
        "default edge type \(quoted(other)), read as directed", at: start)
    }
    timeFormat = text(.timeformat)
    try forEachChild { reader throws(FormatError) in
      switch reader.word {
      case .attributes: try reader.readAttributes()
      case .nodes: try reader.readNodes(in: nil)
      case .edges: try reader.readEdges()
      default: try reader.skip()
      }
    }
  }

  private mutating func readAttributes() throws(FormatError) {
    let owner = text(.class)
    try forEachChild { reader throws(FormatError) in
      guard reader.word == .attribute, owner == "node" || owner == "edge"
      else { return try reader.skip() }
      try reader.readAttribute(ofEdges: owner == "edge")
    }
  }

  private mutating func readAttribute(
    ofEdges isOfEdges: Bool
  ) throws(FormatError) {
    let start = scanner.start
    guard let id = value(.id) else {
      throw scanner.fault(
        "an attribute without an id", "give it one", at: start)
    }
    let title = builder.unescape(text(.title) ?? scanner.text(id))
    let stated = text(.type) ?? "string"
    var type = GEXFTypes.type(of: stated)
    if type == nil {
      builder.note(
        "attributes of the unknown type \(quoted(stated)), read as text",
        at: start)
      type = .text
    }
    let (name, own) = FlatColumnName.read(title, isOwn: isOwn)
    let column =
      isOfEdges
      ? builder.relationColumn(name, own ?? type ?? .text)
      : builder.entityColumn(name, own ?? type ?? .text)
    let bytes = scanner.bytes(of: id)
    let range = id.start..<id.end
    let isNew =
      isOfEdges
      ? edgeAttributes.declare(bytes, range, column, name)
      : nodeAttributes.declare(bytes, range, column, name)
    guard isNew else {
      throw scanner.fault(
        "the attribute id \(quoted(scanner.text(id))) is declared twice",
        "give each attribute an id of its own", at: start)
    }
    try forEachChild { reader throws(FormatError) in
      guard reader.word == .default, let content = try reader.scanner.content()
      else { return try reader.skip() }
      let standard = Array(reader.scanner.bytes(of: content)[content.range])
      if isOfEdges {
        reader.builder.setStandard(ofRelations: column, standard)
      } else {
        reader.builder.setStandard(ofEntities: column, standard)
      }
    }
  }

  // MARK: Edges

  private mutating func readEdges() throws(FormatError) {
    try forEachChild { reader throws(FormatError) in
      guard reader.word == .edge else { return try reader.skip() }
      try reader.readEdge()
    }
  }

  private mutating func end(
    _ word: GEXFWord
  ) throws(FormatError) -> UInt32 {
    guard let slice = value(word) else {
      throw scanner.fault(
        "an edge without a \(word)", "give it one", at: scanner.start)
    }
    return try builder.end(
      scanner.bytes(of: slice), slice.range, at: scanner.start)
  }

  private mutating func readEdge() throws(FormatError) {
    let start = scanner.start
    let (source, target) = (try end(.source), try end(.target))
    let row = builder.relate(source, target, direction(), at: start)
    for (word, name, type) in [
      (GEXFWord.weight, "weight", FlatType.real), (.label, "label", .text),
      (.kind, "relation", .text),
    ] {
      // In documents of this project attributes say what kinds and labels are.
      guard let slice = value(word), !isOwn || word == .weight else {
        continue
      }
      builder.setRelation(
        row, builder.relationColumn(name, type), scanner.bytes(of: slice),
        slice.range)
    }
    if !isOwn, let id = text(.id), id != String(row) {
      builder.setRelation(row, builder.relationColumn("edge_id", .text), id)
    }
    try readInside(.relation(row))
  }

  private mutating func direction() -> Relation.Direction {
    guard let slice = value(.type) else { return standard ?? .directed }
    switch scanner.text(slice).lowercased() {
    case "directed": return .directed
    case "undirected": return .undirected
    case "mutual":
      builder.note("mutual edges, read as undirected", at: scanner.start)
      return .undirected
    case let other:
      builder.note(
        "edges of the unknown type \(quoted(other)), read as the default",
        at: scanner.start)
      return standard ?? .directed
    }
  }

  // MARK: The end

  private mutating func finish(
    prefix: String
  ) throws(FormatError) -> LoadedNetwork {
    let convention =
      standard.map { "edges \($0.rawValue) unless they say otherwise" }
      ?? "edges directed, for want of a defaultedgetype"
    if scanner.strayCount > 0 {
      builder.note("text between elements, not read", at: scanner.strayPlace)
    }
    builder.nameTimes()
    let title = version.isEmpty ? "GEXF" : "GEXF \(version)"
    return try builder.finish(
      isOwn ? .exact : .vocabulary,
      dialect: "\(prefix)\(title), \(convention)")
  }
}
