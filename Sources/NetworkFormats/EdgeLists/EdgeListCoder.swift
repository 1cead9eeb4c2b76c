import NetworkModel

/// Edge lists as networkx and igraph have them: two ids a line, perhaps a
/// weight or a dictionary of Python.
struct EdgeListCoder: NetworkCoder {
  let format = FileFormat.edgeList

  func read(
    _ input: FormatInput, options: ReadingOptions
  ) throws(FormatError) -> LoadedNetwork {
    let (text, encoding) = try PlainText.text(
      of: input, encoding: options.encoding)
    var reader = EdgeListReader(text, file: input.name, options.limits)
    try reader.readLines()
    return try reader.finish("\(input.prefix)\(encoding)")
  }

  func write(
    _ network: Network, describedBy description: NetworkDescription?
  ) throws(FormatError) -> WrittenNetwork {
    let relations = network.relations
    var ledger = ExportLedger(format: format.title, of: network)
    var output = WordOutput(network, describedBy: description)
    let hasWeights = relations.indices.contains { relations.weights[$0] != 1 }
    var isLinked = [Bool](repeating: false, count: network.entities.count)
    for row in relations.indices {
      let ends = [relations.sources[row], relations.targets[row]]
      for end in ends { isLinked[Int(end)] = true }
      output.add(id: ends[0])
      output.add(" ")
      output.add(id: ends[1])
      if hasWeights {
        output.add(" " + FlatText.text(of: relations.weights[row]))
      }
      output.add("\n")
    }
    for row in network.entities.indices where !isLinked[row] {
      ledger.count(
        .omitted, "entities without relations", at: network.entities.ids[row])
    }
    ledger.omitDirections(of: network)
    ledger.omitAttributes(of: network)
    output.account(in: &ledger)
    return WrittenNetwork(bytes: output.bytes, ledger: ledger)
  }
}

private struct EdgeListReader {
  private var lines: LineScanner
  private var builder: FlatBuilder
  private let limits: ReadingLimits
  private var isOwn = false
  private var weightColumn: Int?

  init(_ text: [UInt8], file: String, _ limits: ReadingLimits) {
    lines = LineScanner(text, file: file)
    builder = FlatBuilder(file: file, document: text, limits)
    self.limits = limits
  }

  mutating func readLines() throws(FormatError) {
    while lines.nextLine() {
      guard let first = lines.peek() else { continue }
      if first.marksRemark {
        if WordEscape.isMark(lines) {
          isOwn = true
          builder.escape = .words
        }
        continue
      }
      try readLine()
    }
  }

  private mutating func readLine() throws(FormatError) {
    let start = lines.line.lowerBound
    guard let source = lines.word() else { return }
    guard let target = lines.word() else {
      // Some writers give nodes without edges a line of their own.
      _ = try builder.admit(lines.text, source, at: start)
      builder.note("lines of one id, read as entities", at: start)
      return
    }
    let row = builder.relate(
      try builder.admit(lines.text, source, at: start),
      try builder.admit(lines.text, target, at: start), .directed, at: start)
    guard let next = lines.peek() else { return }
    if next == UInt8(ascii: "{") {
      return try readDictionary(of: row)
    }
    let place = lines.place
    guard let weight = lines.word(), lines.real(weight) != nil else {
      throw .invalidNumber(
        at: lines.position(of: place), column: "weight",
        value: lines.string(place..<lines.place))
    }
    let column = weightColumn ?? builder.relationColumn("weight", .real)
    weightColumn = column
    builder.setRelation(row, column, lines.text, weight)
    if lines.peek() != nil {
      throw lines.fault(
        "more than two ids and a weight stand on the line",
        "give tables of more columns as CSV")
    }
  }

  private mutating func readDictionary(of row: Int) throws(FormatError) {
    var parser = PythonDictionary(
      lines.text, lines.place..<lines.line.upperBound, limits: limits)
    guard let pairs = parser.pairs() else {
      throw lines.fault(
        "this is not a dictionary as Python writes it",
        "write {'key': value} or nothing")
    }
    for (name, value) in pairs {
      guard let value else { continue }
      if name == "weight", FlatType(value) != .text {
        let column = weightColumn ?? builder.relationColumn(name, .real)
        weightColumn = column
        builder.setRelation(row, column, JSONText.text(of: value))
        continue
      }
      builder.setRelation(
        row, builder.relationColumn(name, .json), JSONText.text(of: value))
    }
  }

  mutating func finish(_ prefix: String) throws(FormatError) -> LoadedNetwork {
    builder.noteEnd(of: lines.text)
    return try builder.finish(
      isOwn ? .exact : .vocabulary,
      dialect: "\(prefix) edge list, edges directed, which it does not say")
  }
}
