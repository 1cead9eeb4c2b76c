import NetworkModel

/// Reads Pajek networks and projects: the first network, and the partitions
/// and vectors of as many vertices.
struct PajekReader {
  private var lines: LineScanner
  private var builder: FlatBuilder
  private let limits: ReadingLimits
  private var isOwn = false
  private var section = Section.none
  /// Whether the vertices of the network have been read.
  private var hasNetwork = false
  private var vertexCount = 0
  private var places: [UInt32] = []
  private var relationName: String?
  private var columns = PajekColumns()
  private var counts = (arcs: 0, edges: 0)

  private enum Section {
    case none, vertices, pairs(Relation.Direction), lists(Relation.Direction)
    case matrix, skipped
  }

  init(_ text: [UInt8], file: String, _ limits: ReadingLimits) {
    lines = LineScanner(text, file: file)
    builder = FlatBuilder(file: file, document: text, limits)
    self.limits = limits
  }

  // MARK: The document

  mutating func readDocument() throws(FormatError) {
    while lines.nextLine() {
      guard let first = lines.peek() else { continue }
      if first == UInt8(ascii: "%") {
        if WordEscape.isMark(lines) {
          isOwn = true
          builder.escape = .words
        }
      } else if first == UInt8(ascii: "/"), isRemark {
        continue
      } else if first == UInt8(ascii: "*") {
        try beginSection()
      } else {
        try readLine()
      }
    }
    guard hasNetwork else {
      throw lines.fault(
        "the file holds no network", "write *Vertices and how many there are",
        at: 0)
    }
  }

  /// `/* … */` on a line of its own.
  private var isRemark: Bool {
    lines.line.count > 1 && lines.text[lines.place + 1] == UInt8(ascii: "*")
  }

  private mutating func beginSection() throws(FormatError) {
    let start = lines.place
    guard let word = lines.word() else { return }
    relationName = nil
    if lines.isAlike(word, "*network") {
      guard !hasNetwork else {
        builder.drop("networks after the first", at: start)
        section = .skipped
        return
      }
      section = .none
    } else if case .skipped = section, !isOfProject(word) {
      // A part of a network that is not read.
    } else if lines.isAlike(word, "*vertices") {
      guard !hasNetwork else {
        section = .skipped
        return
      }
      try beginVertices()
    } else if lines.isAlike(word, "*partition") {
      try readCategories(.partition)
    } else if lines.isAlike(word, "*vector") {
      try readCategories(.vector)
    } else {
      try beginRelations(word, at: start)
    }
  }

  private func isOfProject(_ word: Range<Int>) -> Bool {
    lines.isAlike(word, "*partition") || lines.isAlike(word, "*vector")
  }

  private mutating func beginRelations(
    _ word: Range<Int>, at start: Int
  ) throws(FormatError) {
    let name = lines.string(word).lowercased().prefix { $0 != ":" }
    switch name {
    case "*arcs": section = .pairs(.directed)
    case "*edges": section = .pairs(.undirected)
    case "*arcslist": section = .lists(.directed)
    case "*edgeslist": section = .lists(.undirected)
    case "*matrix":
      section = .matrix
      try readMatrix()
    default:
      builder.note("sections that are not read (\(name))", at: start)
      section = .skipped
      return
    }
    guard hasNetwork else {
      throw lines.fault(
        "relations stand before the vertices", "write *Vertices first",
        at: start)
    }
    // `*Arcs :2 "name"`: the relation that the lines state.
    let number = lines.word().map { lines.string($0) } ?? ""
    if let title = try lines.quotedWord() {
      relationName = lines.string(title)
    } else if number.hasPrefix(":") {
      relationName = String(number.dropFirst())
    }
  }

  private mutating func readLine() throws(FormatError) {
    switch section {
    case .skipped: break
    case .none:
      throw lines.fault(
        "a line stands before the first section", "write *Vertices first")
    case .vertices: break
    case .matrix:
      throw lines.fault(
        "a line stands behind the matrix", "correct the number of vertices")
    case .pairs(let direction): try readPair(direction)
    case .lists(let direction): try readList(direction)
    }
  }

  // MARK: Vertices

  private mutating func count() throws(FormatError) -> Int {
    let place = lines.begin()
    guard let word = lines.word(), let count = lines.integer(word) else {
      throw lines.fault(
        "the number of vertices is missing", "write *Vertices and the number",
        at: place)
    }
    let limit = max(limits.matrixRows, lines.text.count)
    guard count <= limit else {
      throw .limitExceeded(
        at: lines.position(of: place), what: "vertices", limit: limit)
    }
    return count
  }

  private mutating func beginVertices() throws(FormatError) {
    let start = lines.place
    vertexCount = try count()
    if lines.peek() != nil {
      builder.note(
        "a network of two sorts of vertices, read as one", at: start)
    }
    hasNetwork = true
    section = .vertices
    var vertices = try PajekVertices.read(&lines, count: vertexCount)
    vertices.makeDistinct(&builder, in: lines)
    for vertex in 0..<vertexCount {
      let (id, place) = vertices.id(of: vertex, in: lines)
      let row = try builder.declare(id.span, at: place ?? start)
      places.append(UInt32(row))
      if let label = vertices.name(of: vertex, in: lines) {
        builder.setEntity(
          row, builder.entityColumn("name", .text), label)
      }
    }
    var part = lines
    for (vertex, range) in vertices.details {
      part.select(range)
      try columns.readVertex(&part, Int(places[vertex]), &builder)
    }
  }

  // MARK: Relations

  private mutating func vertex() throws(FormatError) -> UInt32? {
    guard lines.peek() != nil else { return nil }
    let start = lines.place
    guard let word = lines.word(), let number = lines.integer(word),
      number >= 1, number <= vertexCount
    else {
      throw lines.fault(
        "this is not the number of a vertex",
        "write one from 1 to \(vertexCount)", at: start)
    }
    return places[number - 1]
  }

  private mutating func readPair(
    _ direction: Relation.Direction
  ) throws(FormatError) {
    let start = lines.place
    guard let source = try vertex(), let target = try vertex() else {
      throw lines.fault(
        "the line names one vertex", "write two", at: start)
    }
    let row = relate(source, target, direction, at: start)
    try columns.readRelation(&lines, row, &builder)
  }

  private mutating func readList(
    _ direction: Relation.Direction
  ) throws(FormatError) {
    guard let source = try vertex() else { return }
    while lines.peek() != nil {
      let start = lines.place
      guard let target = try vertex() else { return }
      _ = relate(source, target, direction, at: start)
    }
  }

  private mutating func relate(
    _ source: UInt32, _ target: UInt32, _ direction: Relation.Direction,
    at start: Int
  ) -> Int {
    if direction == .directed { counts.arcs += 1 } else { counts.edges += 1 }
    let row = builder.relate(source, target, direction, at: start)
    if let relationName {
      columns.setKind(relationName, row, &builder)
    }
    return row
  }

  /// Reads a line of numbers for each vertex; zeros are no relations.
  private mutating func readMatrix() throws(FormatError) {
    for source in 0..<vertexCount {
      for target in 0..<vertexCount {
        while lines.peek() == nil {
          guard lines.nextLine() else { throw cutOff() }
        }
        let start = lines.place
        guard let word = lines.word(), let weight = lines.real(word) else {
          throw .invalidNumber(
            at: lines.position(of: start), column: "weight",
            value: lines.string(start..<lines.place))
        }
        guard weight != 0 else { continue }
        let row = relate(
          places[source], places[target], .directed, at: start)
        columns.setWeight(word, row, lines, &builder)
      }
    }
  }

  private func cutOff() -> FormatError {
    lines.fault(
      "the file ends inside a section", "get it anew", at: lines.text.count)
  }

  // MARK: Partitions and vectors

  private mutating func readCategories(
    _ sort: PajekCategories.Sort
  ) throws(FormatError) {
    _ = lines.peek()
    let name = lines.string(lines.place..<lines.line.upperBound)
    let start = lines.line.lowerBound
    var classes = PajekCategories(sort, escape: builder.escape)
    try classes.readHead(&lines)
    guard hasNetwork, classes.count == vertexCount else {
      builder.note("\(sort.title) of other vertices, not read", at: start)
      section = .skipped
      return
    }
    let title = name.isEmpty ? sort.rawValue : builder.escape.read(name)
    let column = builder.entityColumn(
      title, classes.type)
    for vertex in 0..<vertexCount {
      if let text = try classes.readValue(&lines) {
        builder.setEntity(Int(places[vertex]), column, text)
      }
    }
    section = .none
  }

  mutating func finish(_ prefix: String) throws(FormatError) -> LoadedNetwork {
    builder.nameTimes()
    builder.noteEnd(of: lines.text)
    return try builder.finish(
      isOwn ? .exact : .vocabulary,
      dialect: "\(prefix)Pajek, \(counts.arcs) arcs directed and"
        + " \(counts.edges) edges undirected")
  }
}
