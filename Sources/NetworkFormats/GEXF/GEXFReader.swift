import NetworkModel

/// The names of elements and attributes that GEXF gives a meaning.
enum GEXFWord: Int, CaseIterable {
  // The most frequent ones first.
  case attvalue, edge, node, attvalues
  case gexf, meta, graph, attributes, attribute, nodes, edges, spells, spell,
    events, `default`, color, position
  case size, shape, thickness, parents
  case version, defaultedgetype, mode, id, title, type, `class`, label, pid
  case source, target, weight, kind, start, end, startopen, endopen
  case timestamp, timestamps, intervals, `for`, value, r, g, b, a, hex, x, y, z

  static let words = XMLWords<GEXFWord> { "\($0)" }
}

/// Reads GEXF of any version, element by element.
struct GEXFReader: ~Copyable {
  var scanner: XMLScanner
  var builder: FlatBuilder
  /// What attributes are declared for nodes and edges.
  var nodeAttributes = GEXFAttributes()
  var edgeAttributes = GEXFAttributes()
  var standard: Relation.Direction?
  private var version = ""
  var nameColumn: Int?
  var weightColumn: Int?
  var kindColumn: Int?
  var labelColumn: Int?
  private let words = GEXFWord.words
  /// How nearly all writers put a value: ours, networkx, Gephi.
  static let usualValue = XMLUsualElement(
    head: "<attvalue for=\"", middle: "\" value=\"", tail: "\"/>",
    others: ("\" />", "\"></attvalue>"))

  static func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    let scanner = try XMLScanner(
      document: try input.bytes(), file: input.name, limits: options.limits)
    let builder = FlatBuilder(
      file: input.name, document: scanner.bytes, options.limits)
    var reader = GEXFReader(scanner: scanner, builder: builder)
    try reader.readDocument()
    return try reader.finish(prefix: input.prefix)
  }

  private init(scanner: consuming XMLScanner, builder: FlatBuilder) {
    self.scanner = scanner
    self.builder = builder
  }

  var word: GEXFWord? { words.word(of: scanner.name) }

  /// Where the current element begins.
  var start: Int { scanner.elementStart }

  /// Whether the document is one of this project, whose attributes say all.
  var isOwn: Bool { scanner.isOwn }

  @inline(__always)
  func attribute(_ word: GEXFWord) -> XMLScanner.Attribute? {
    scanner.attribute(words[word])
  }

  // In line, for a call would copy the whole reader to lend it out.
  @inline(__always)
  func value(_ word: GEXFWord) throws(FormatError) -> XMLText? {
    guard let attribute = attribute(word) else { return nil }
    return try scanner.meaning(of: attribute)
  }

  @inline(__always)
  func text(_ word: GEXFWord) throws(FormatError) -> String? {
    try value(word)?.string
  }

  /// Calls a function at each element in the current one.
  mutating func forEachChild(
    _ body: (inout GEXFReader) throws(FormatError) -> Void
  ) throws(FormatError) {
    let outside = scanner.depth - 1
    while true {
      scanner.passBlanks()
      switch try scanner.next() {
      case .start: try body(&self)
      case .text:
        if scanner.hasWords {
          builder.note(
            "text between elements, not read", at: scanner.text.lowerBound)
        }
      case .end, .finish: break
      }
      if scanner.depth <= outside { return }
    }
  }

  mutating func skip() throws(FormatError) { try scanner.skipElement() }

  // MARK: The document

  private mutating func readDocument() throws(FormatError) {
    _ = try scanner.next()
    guard word == .gexf else {
      throw scanner.fault(
        "the root is not gexf", "give the format in which it is written",
        at: start)
    }
    version = try text(.version) ?? ""
    if isOwn { builder.escape = .controls }
    var hasGraph = false
    try forEachChild { reader throws(FormatError) in
      switch reader.word {
      case .meta: try reader.readMeta()
      case .graph where !hasGraph:
        hasGraph = true
        try reader.readGraph()
      case .graph:
        reader.builder.drop("graphs after the first", at: reader.start)
        try reader.skip()
      default: try reader.skip()
      }
    }
    guard hasGraph else {
      throw scanner.fault("the document holds no graph", "add one", at: start)
    }
    while try scanner.next() != .finish {}
  }

  private mutating func readMeta() throws(FormatError) {
    try forEachChild { reader throws(FormatError) in
      guard reader.word == .events, reader.isOwn else {
        return try reader.skip()
      }
      let start = reader.start
      guard let content = try reader.scanner.content() else {
        throw reader.scanner.fault(
          "the events are no text", "remove them", at: start)
      }
      let text = ControlEscape.unescaped(content.string)
      reader.builder.events = try EventText.events(
        in: text, at: reader.scanner.position(ofByte: start),
        limits: reader.scanner.limits)
    }
  }

  private mutating func readGraph() throws(FormatError) {
    let start = start
    switch try text(.defaultedgetype)?.lowercased() {
    case "directed"?: standard = .directed
    case "undirected"?: standard = .undirected
    case "mutual"?: standard = .undirected
    case nil: break
    case let other?:
      builder.note(
        "default edge type \(quoted(other)), read as directed", at: start)
    }
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
    let owner = try text(.class)
    try forEachChild { reader throws(FormatError) in
      guard reader.word == .attribute, owner == "node" || owner == "edge"
      else { return try reader.skip() }
      try reader.readAttribute(ofEdges: owner == "edge")
    }
  }

  private mutating func readAttribute(
    ofEdges isOfEdges: Bool
  ) throws(FormatError) {
    let start = start
    guard let id = try value(.id) else {
      throw scanner.fault(
        "an attribute without an id", "give it one", at: start)
    }
    let title = builder.escape.read(try text(.title) ?? id.string)
    let stated = try text(.type) ?? "string"
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
    let isNew =
      isOfEdges
      ? edgeAttributes.declare(id.bytes, id.range, column, name)
      : nodeAttributes.declare(id.bytes, id.range, column, name)
    guard isNew else {
      throw scanner.fault(
        "the attribute id \(quoted(id.string)) is declared twice",
        "give each attribute an id of its own", at: start)
    }
    try forEachChild { reader throws(FormatError) in
      guard reader.word == .default, let content = try reader.scanner.content()
      else { return try reader.skip() }
      let standard = Array(content.bytes[content.range])
      if isOfEdges {
        reader.builder.setStandard(ofRelations: column, standard)
      } else {
        reader.builder.setStandard(ofEntities: column, standard)
      }
    }
  }

  // MARK: The end

  private mutating func finish(
    prefix: String
  ) throws(FormatError) -> LoadedNetwork {
    let convention =
      standard.map { "edges \($0.rawValue) unless they say otherwise" }
      ?? "edges directed, for want of a defaultedgetype"
    builder.nameTimes()
    let title = version.isEmpty ? "GEXF" : "GEXF \(version)"
    return try builder.finish(
      isOwn ? .exact : .vocabulary,
      dialect: "\(prefix)\(title), \(convention)")
  }
}
