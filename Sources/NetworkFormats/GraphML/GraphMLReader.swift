import NetworkModel

/// The names of elements and attributes that GraphML gives a meaning.
enum GraphMLWord: Int, CaseIterable {
  // The most frequent ones first.
  case data, edge, node, graphml, key, graph, `default`, port, hyperedge
  case nodeLabel, id, `for`, attrName, attrType, yfilesType, edgedefault
  case source, target, directed, sourceport, targetport, locator

  var text: String {
    switch self {
    case .attrName: "attr.name"
    case .attrType: "attr.type"
    case .yfilesType: "yfiles.type"
    case .nodeLabel: "NodeLabel"
    default: "\(self)"
    }
  }
}

/// Reads GraphML, element by element.
struct GraphMLReader: ~Copyable {
  var scanner: XMLScanner
  var builder: FlatBuilder
  var keys = GraphMLKeys()
  let words = XMLWords<GraphMLWord>(\.text)
  /// How nearly all writers put a value.
  static let usualData = XMLUsualElement(
    head: "<data key=\"", middle: "\">", tail: "</data>")
  private var graphCount = 0
  private var conventions: [String] = []

  static func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    let scanner = try XMLScanner(
      document: try input.bytes(), file: input.name, limits: options.limits)
    let builder = FlatBuilder(
      file: input.name, document: scanner.bytes, options.limits)
    var reader = GraphMLReader(scanner: scanner, builder: builder)
    try reader.readDocument()
    return try reader.finish(prefix: input.prefix)
  }

  private init(scanner: consuming XMLScanner, builder: FlatBuilder) {
    self.scanner = scanner
    self.builder = builder
  }

  var word: GraphMLWord? { words.word(of: scanner.name) }

  /// Where the current element begins.
  var start: Int { scanner.elementStart }

  func has(_ word: GraphMLWord) -> Bool {
    attribute(word) != nil
  }

  @inline(__always)
  func attribute(_ word: GraphMLWord) -> XMLScanner.Attribute? {
    scanner.attribute(words[word])
  }

  // In line, because a call would copy the whole reader to lend it out.
  @inline(__always)
  func value(_ word: GraphMLWord) throws(FormatError) -> XMLText? {
    guard let attribute = attribute(word) else { return nil }
    return try scanner.meaning(of: attribute)
  }

  @inline(__always)
  func text(_ word: GraphMLWord) throws(FormatError) -> String? {
    try value(word)?.string
  }

  /// Calls a function at each element in the current one.
  mutating func forEachChild(
    _ body: (inout GraphMLReader) throws(FormatError) -> Void
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

  // MARK: The document

  private mutating func readDocument() throws(FormatError) {
    _ = try scanner.next()
    guard word == .graphml else {
      throw scanner.fault(
        "the root is not graphml", "give the format in which it is written",
        at: start)
    }
    if scanner.isOwn { builder.escape = .controls }
    try forEachChild { reader throws(FormatError) in
      switch reader.word {
      case .key: try reader.readKey()
      case .graph where reader.graphCount == 0:
        try reader.readGraph(in: nil, standard: .directed)
      case .graph:
        reader.builder.drop(
          "graphs after the first", at: reader.start)
        try reader.scanner.skipElement()
      default: try reader.scanner.skipElement()
      }
    }
    guard graphCount > 0 else {
      throw scanner.fault(
        "the document holds no graph", "add one", at: start)
    }
    while try scanner.next() != .finish {}
  }

  private mutating func readKey() throws(FormatError) {
    let start = start
    guard let id = try value(.id) else {
      throw scanner.fault("a key without an id", "give it one", at: start)
    }
    let title = builder.escape.read(try text(.attrName) ?? id.string)
    let (name, own) = FlatColumnName.read(title, isOwn: scanner.isOwn)
    let stated = try text(.attrType) ?? "string"
    var type = own ?? GraphMLTypes.type(of: stated)
    if type == nil {
      builder.note(
        "keys of the unknown type \(quoted(stated)), read as text", at: start)
      type = .text
    }
    var key = GraphMLKeys.Key(isGraphics: has(.yfilesType))
    let owner = try text(.for) ?? "all"
    if !key.isGraphics {
      if owner == "node" || owner == "all" {
        key.entityColumn = Int32(
          builder.entityColumn(name, type ?? .text))
      }
      if owner == "edge" || owner == "all" {
        key.relationColumn = Int32(
          builder.relationColumn(name, type ?? .text))
      }
    }
    key.isEvents = scanner.isOwn && owner == "graph" && name == "events"
    key.isDescription =
      scanner.isOwn && owner == "graph" && name == NetworkDescription.key
    guard
      keys.declare(id.bytes, id.range, key)
    else {
      throw scanner.fault(
        "the key \(quoted(id.string)) is declared twice",
        "give each key an id of its own", at: start)
    }
    try forEachChild { reader throws(FormatError) in
      guard reader.word == .default, let found = try reader.scanner.content()
      else { return try reader.scanner.skipElement() }
      let standard = Array(found.bytes[found.range])
      if let column = key.entityColumn {
        reader.builder.setStandard(ofEntities: Int(column), standard)
      }
      if let column = key.relationColumn {
        reader.builder.setStandard(ofRelations: Int(column), standard)
      }
    }
  }

  /// Reads a graph; `parent` is the node in which it stands.
  private mutating func readGraph(
    in parent: String?, standard outer: Relation.Direction
  ) throws(FormatError) {
    graphCount += 1
    let standard: Relation.Direction
    switch try text(.edgedefault) {
    case "directed"?: standard = .directed
    case "undirected"?: standard = .undirected
    default:
      standard = outer
      builder.note(
        "graphs without edgedefault, read as \(outer.rawValue)",
        at: start)
    }
    if parent == nil {
      conventions.append("edges \(standard.rawValue) unless they say otherwise")
    }
    try forEachChild { reader throws(FormatError) in
      switch reader.word {
      case .node: try reader.readNode(in: parent, standard)
      case .edge: try reader.readEdge(standard)
      case .data: try reader.readData(ofGraphIn: parent)
      case .hyperedge:
        reader.builder.drop("hyperedges", at: reader.start)
        try reader.scanner.skipElement()
      default: try reader.scanner.skipElement()
      }
    }
  }

  private mutating func readNode(
    in parent: String?, _ standard: Relation.Direction
  ) throws(FormatError) {
    let start = start
    guard let id = attribute(.id) else {
      throw scanner.fault("a node without an id", "give it one", at: start)
    }
    let row = try scanner.lend(id, to: &builder) {
      builder, id throws(FormatError) in try builder.declare(id, at: start)
    }
    if let parent {
      builder.note(
        "nodes inside others, read flat; their attribute parent says in which",
        at: start)
      builder.setEntity(row, builder.entityColumn("parent", .text), parent)
    }
    readUsualData(of: .entity(row))
    try forEachChild { reader throws(FormatError) in
      switch reader.word {
      case .data: try reader.readData(of: .entity(row))
      case .graph:
        try reader.readGraph(
          in: reader.builder.ids.texts[row], standard: standard)
      case .port:
        reader.builder.note("ports, not read", at: reader.start)
        try reader.scanner.skipElement()
      default: try reader.scanner.skipElement()
      }
    }
  }

  private mutating func end(
    _ word: GraphMLWord
  ) throws(FormatError) -> UInt32 {
    let start = start
    guard let id = attribute(word) else {
      throw scanner.fault(
        "an edge without a \(word)", "give it one", at: start)
    }
    return try scanner.lend(id, to: &builder) {
      builder, id throws(FormatError) in try builder.end(id, at: start)
    }
  }

  private mutating func readEdge(
    _ standard: Relation.Direction
  ) throws(FormatError) {
    let start = start
    let (source, target) = (try end(.source), try end(.target))
    var direction = standard
    if let stated = try text(.directed) {
      switch stated {
      case "true", "1": direction = .directed
      case "false", "0": direction = .undirected
      default:
        throw scanner.fault(
          "\(quoted(stated)) is not a direction", "write true or false",
          at: start)
      }
    }
    let row = builder.relate(source, target, direction, at: start)
    if !scanner.isOwn, let id = try text(.id), id != String(row) {
      builder.setRelation(row, builder.relationColumn("edge_id", .text), id)
    }
    if has(.sourceport) || has(.targetport) {
      builder.note("ports, not read", at: start)
    }
    readUsualData(of: .relation(row))
    try forEachChild { reader throws(FormatError) in
      if reader.word == .data {
        try reader.readData(of: .relation(row))
      } else {
        try reader.scanner.skipElement()
      }
    }
  }

  private mutating func finish(
    prefix: String
  ) throws(FormatError) -> LoadedNetwork {
    return try builder.finish(
      scanner.isOwn ? .exact : .vocabulary,
      dialect: (["\(prefix)GraphML"] + conventions).joined(separator: ", "))
  }
}
