import NetworkModel
import SystemFiles

/// Reckons what a text in the DOT language would take before its parser makes
/// it: braces of nodes stand for all edges between them, and an attribute is
/// kept for every node.
///
/// It looks at marks only and never refuses a text for what it says; what is
/// no DOT is found by the parser.
struct DOTSizes {
  private let text: [UInt8]
  private let file: String
  private let limits: ReadingLimits
  private var place = 0
  private var groups = [Group()]
  private var namedGroups: [UInt64: Int] = [:]
  private var attributes: Set<UInt64> = []
  private var edges = 0
  private var mentions = 0

  /// A pair of braces with what came before in the same statement.
  private struct Group {
    var name: UInt64?
    /// The nodes that stand in it, by their hashes.
    var nodes: Set<UInt64> = []
    /// How many nodes the last part of the statement stands for.
    var last = 0
    var awaitsHead = false
  }

  private enum Token {
    case word(Range<Int>), edge, mark(UInt8)
  }

  /// Throws where a text stands for more than the limits allow.
  static func check(
    _ text: [UInt8], file: String, _ limits: ReadingLimits
  ) throws(FormatError) {
    var sizes = DOTSizes(text: text, file: file, limits: limits)
    try sizes.check()
  }

  private init(text: [UInt8], file: String, limits: ReadingLimits) {
    self.text = text
    self.file = file
    self.limits = limits
  }

  private mutating func check() throws(FormatError) {
    while let token = next() {
      switch token {
      case .edge: groups[groups.count - 1].awaitsHead = true
      case .mark(UInt8(ascii: "{")): groups.append(Group())
      case .mark(UInt8(ascii: "}")): try closeGroup()
      case .mark(UInt8(ascii: "[")): try readAttributes()
      case .mark(UInt8(ascii: ":")): _ = next()
      case .mark: break
      case .word(let range): try read(range)
      }
    }
  }

  private mutating func read(_ word: Range<Int>) throws(FormatError) {
    if isKeyword(word, "subgraph") { return try readSubgraph() }
    for keyword in ["node", "edge", "graph", "strict", "digraph"]
    where isKeyword(word, keyword) {
      return
    }
    // `rankdir=LR` is about the graph.
    if follows(UInt8(ascii: "=")) {
      _ = next()
      _ = next()
      return
    }
    try add([hash(word)], count: 1, at: word.lowerBound)
  }

  private mutating func readSubgraph() throws(FormatError) {
    let start = place
    var name: UInt64?
    var token = next()
    if case .word(let range)? = token {
      name = hash(range)
      guard follows(UInt8(ascii: "{")) else {
        // One that was there before.
        return try add(
          [], count: name.flatMap { namedGroups[$0] } ?? 0, at: start)
      }
      token = next()
    }
    guard case .mark(UInt8(ascii: "{"))? = token else { return }
    groups.append(Group(name: name))
  }

  private mutating func closeGroup() throws(FormatError) {
    guard groups.count > 1 else { return }
    let group = groups.removeLast()
    if let name = group.name { namedGroups[name] = group.nodes.count }
    try add(group.nodes, count: group.nodes.count, at: place - 1)
  }

  /// Takes nodes in as a part of the statement.
  private mutating func add(
    _ nodes: Set<UInt64>, count: Int, at start: Int
  ) throws(FormatError) {
    let depth = groups.count - 1
    let before = groups[depth].awaitsHead ? groups[depth].last : 0
    let (made, isTooMany) = before.multipliedReportingOverflow(by: count)
    // One edge a part is what is written; the others are implied.
    edges += isTooMany ? .max / 2 : max(0, made - 1)
    guard edges <= max(limits.impliedEdges, text.count) else {
      throw .limitExceeded(
        at: position(start), what: "edges that groups of nodes stand for",
        limit: max(limits.impliedEdges, text.count))
    }
    groups[depth].last = count
    groups[depth].awaitsHead = false
    // The outermost braces, of which there may be millions of nodes, are no
    // part of a statement.
    if depth > 1 { groups[depth].nodes.formUnion(nodes) }
    mentions += 1
    try checkCells(at: start)
  }

  private mutating func readAttributes() throws(FormatError) {
    let start = place
    while let token = next() {
      switch token {
      case .mark(UInt8(ascii: "]")): return try checkCells(at: start)
      case .word(let range):
        if follows(UInt8(ascii: "=")) {
          attributes.insert(hash(range))
          _ = next()
          _ = next()
        }
      case .edge, .mark: break
      }
    }
  }

  private func checkCells(at start: Int) throws(FormatError) {
    let limit = max(limits.impliedCells, 8 * text.count)
    guard attributes.count * mentions <= limit else {
      throw .limitExceeded(
        at: position(start), what: "attributes of all nodes and edges",
        limit: limit)
    }
  }

  // MARK: Tokens

  private func hash(_ range: Range<Int>) -> UInt64 {
    ByteStrings.hash(text.span.extracting(range), seed: 0)
  }

  private func position(_ place: Int) -> InputPosition {
    TextPosition.position(of: place, in: text, file: file)
  }

  private func isKeyword(_ range: Range<Int>, _ word: String) -> Bool {
    range.count == word.utf8.count
      && zip(text[range], word.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  private mutating func follows(_ byte: UInt8) -> Bool {
    skipBlanks()
    return place < text.count && text[place] == byte
  }

  private mutating func next() -> Token? {
    skipBlanks()
    guard place < text.count else { return nil }
    let start = place
    switch text[place] {
    case UInt8(ascii: "\""):
      skipQuoted()
      return .word(start..<place)
    case UInt8(ascii: "<"):
      skipMarkup()
      return .word(start..<place)
    case UInt8(ascii: "-")
    where start + 1 < text.count
      && [UInt8(ascii: "-"), UInt8(ascii: ">")].contains(text[start + 1]):
      place += 2
      return .edge
    default: break
    }
    while place < text.count, isOfWord(text[place], isFirst: place == start) {
      place += 1
    }
    if place > start { return .word(start..<place) }
    place += 1
    return .mark(text[start])
  }

  private func isOfWord(_ byte: UInt8, isFirst: Bool) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte.isDigit
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      || isFirst && byte == UInt8(ascii: "-")
  }

  private mutating func skipQuoted() {
    place += 1
    while place < text.count, text[place] != UInt8(ascii: "\"") {
      place += text[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    place = min(place + 1, text.count)
  }

  private mutating func skipMarkup() {
    var depth = 0
    while place < text.count {
      if text[place] == UInt8(ascii: "<") { depth += 1 }
      if text[place] == UInt8(ascii: ">") { depth -= 1 }
      place += 1
      if depth == 0 { return }
    }
  }

  private mutating func skipBlanks() {
    while place < text.count {
      let byte = text[place]
      let isLineStart = place == 0 || text[place - 1] == 0x0A
      if byte.isBlank || byte.isLineBreak || byte == 0x09 {
        place += 1
      } else if byte == UInt8(ascii: "#"), isLineStart {
        skip(to: [0x0A])
      } else if byte == UInt8(ascii: "/"), place + 1 < text.count,
        text[place + 1] == UInt8(ascii: "/")
      {
        skip(to: [0x0A])
      } else if byte == UInt8(ascii: "/"), place + 1 < text.count,
        text[place + 1] == UInt8(ascii: "*")
      {
        place += 2
        skip(to: [UInt8(ascii: "*"), UInt8(ascii: "/")])
      } else {
        return
      }
    }
  }

  private mutating func skip(to end: [UInt8]) {
    while place < text.count, !text[place...].starts(with: end) { place += 1 }
    place = min(place + end.count, text.count)
  }
}
