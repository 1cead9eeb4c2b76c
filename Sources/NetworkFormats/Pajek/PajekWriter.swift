import NetworkModel

/// Writes Pajek networks and projects.
struct PajekWriter {
  private let network: Network
  private let scope: PajekCoder.Scope
  private var output: [UInt8] = []
  private var ledger: ExportLedger
  /// The columns that partitions and vectors hold.
  private var held: Set<String> = []
  private var isEscaped = false

  static func write(
    _ network: Network, _ scope: PajekCoder.Scope,
    _ description: NetworkDescription?
  ) -> WrittenNetwork {
    var writer = PajekWriter(network, scope)
    writer.writeVertices()
    writer.writeRelations()
    if scope == .project { writer.writeCategories() }
    writer.account()
    return WrittenNetwork(
      bytes: writer.document(description), ledger: writer.ledger)
  }

  private init(_ network: Network, _ scope: PajekCoder.Scope) {
    self.network = network
    self.scope = scope
    let title =
      scope == .project
      ? FileFormat.pajekProject.title : FileFormat.pajek.title
    ledger = ExportLedger(format: title, of: network)
  }

  private func document(_ description: NetworkDescription?) -> [UInt8] {
    var head = isEscaped ? "% \(WordEscape.mark)\n" : ""
    if let description { head += "% \(description.remark)\n" }
    if scope == .project { head += "*Network network\n" }
    return Array(head.utf8) + output
  }

  private mutating func add(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  /// Adds a text between quotes; blanks and letters need no more.
  private mutating func add(quoted text: String) -> Bool {
    let escaped = ControlEscape.escaped(text, where: Self.isHard)
    add("\"\(escaped)\"")
    guard escaped.utf8.count != text.utf8.count else { return false }
    isEscaped = true
    return true
  }

  /// What ends a label, or would be taken for something else in it.
  private static func isHard(_ scalar: Unicode.Scalar) -> Bool {
    scalar != " " && scalar != "'" && scalar != "{" && scalar != "["
      && WordEscape.isHard(scalar)
  }

  // MARK: The network

  private mutating func writeVertices() {
    let entities = network.entities
    add("*Vertices \(entities.count)\n")
    for row in entities.indices {
      add("\(row + 1) ")
      if add(quoted: entities.ids[row]) {
        ledger.count(
          .changed, "ids with quotes or marks, written by their numbers",
          at: entities.ids[row])
      }
      add("\n")
    }
  }

  /// Relations of one kind and direction, which stand under one head.
  private struct Group {
    var direction: Relation.Direction
    var kind: RelationKind?
    var rows: [Int] = []
  }

  private mutating func writeRelations() {
    var numbers: [RelationKind: Int] = [:]
    var written = 0
    for group in groups() {
      add(group.direction == .directed ? "*Arcs" : "*Edges")
      if let kind = group.kind {
        let number = numbers[kind] ?? numbers.count + 1
        numbers[kind] = number
        add(" :\(number) ")
        _ = add(quoted: kind.rawValue)
      }
      add("\n")
      for row in group.rows {
        writeRelation(row)
        if row != written {
          ledger.count(
            .changed,
            "the order of relations, which goes by kind and direction",
            at: network.relations.place(row))
        }
        written += 1
      }
    }
  }

  /// The relations by kind, where kinds are written, and direction, in order
  /// of appearance.
  private func groups() -> [Group] {
    let relations = network.relations
    var groups: [Group] = []
    var places: [UInt64: Int] = [:]
    for row in relations.indices {
      let direction = relations.directions[row]
      let code = scope == .project ? relations.kinds.codes[row] : 0
      let key = UInt64(code) << 1 | (direction == .directed ? 0 : 1)
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(
          Group(
            direction: direction,
            kind: scope == .project ? relations.kinds[row] : nil))
      }
      groups[place].rows.append(row)
    }
    return groups
  }

  /// Whether the years of a relation are an interval as Pajek has them.
  private func hasTimes(_ row: Int) -> Bool {
    let relations = network.relations
    guard let year = relations.years[row] else { return false }
    return YearText.range ~= year
      && relations.endYears[row].map { YearText.range ~= $0 } != false
  }

  private mutating func writeRelation(_ row: Int) {
    let relations = network.relations
    add("\(relations.sources[row] + 1) \(relations.targets[row] + 1)")
    add(" \(FlatText.text(of: relations.weights[row]))")
    if scope == .project, hasTimes(row), let year = relations.years[row] {
      let end = relations.endYears[row]
      add(" [\(year)" + (end.map { "-\($0)" } ?? "") + "]")
    }
    add("\n")
  }

  // MARK: Partitions and vectors

  private mutating func writeCategories() {
    for column in FlatNetwork(network).entities {
      let values = (0..<column.values.count).map { column.values[$0] }
      guard !column.name.isEmpty, !column.name.contains(where: \.isWhitespace)
      else { continue }
      if values.allSatisfy(Self.isClass) {
        write(column.name, "Partition", values.map { $0?.description ?? "0" })
      } else if values.allSatisfy(Self.isFinite) {
        write(
          column.name, "Vector", values.map { $0.map(FlatText.text) ?? "0" })
      } else if values.allSatisfy(Self.isText) {
        writeClasses(column.name, values.map { $0?.description })
      }
    }
  }

  /// Whether a value is the number of a class; 0 is none.
  private static func isClass(_ value: AttributeValue?) -> Bool {
    switch value {
    case nil, .integer(1...9_999_997): true
    default: false
    }
  }

  /// Whether a value may stand in a vector, which has one for each vertex.
  private static func isFinite(_ value: AttributeValue?) -> Bool {
    if case .real(let number) = value { number.isFinite } else { false }
  }

  private static func isText(_ value: AttributeValue?) -> Bool {
    switch value {
    case nil, .text: true
    default: false
    }
  }

  private mutating func write(_ name: String, _ sort: String, _ lines: [String])
  {
    begin(name, sort)
    writeNumbers(lines)
  }

  private mutating func begin(_ name: String, _ sort: String) {
    held.insert(name)
    let escaped = ControlEscape.escaped(name, where: Self.isHard)
    if escaped != name { isEscaped = true }
    add("*\(sort) \(escaped)\n")
  }

  private mutating func writeNumbers(_ lines: [String]) {
    add("*Vertices \(lines.count)\n")
    for line in lines { add(line + "\n") }
  }

  /// Writes texts as numbers of classes, and what they are called.
  private mutating func writeClasses(_ name: String, _ texts: [String?]) {
    var numbers: [String: Int] = [:]
    begin(name, "Partition")
    for case let text? in texts where numbers[text] == nil {
      numbers[text] = numbers.count + 1
      add("% \(numbers.count) ")
      _ = add(quoted: text)
      add("\n")
    }
    writeNumbers(
      texts.map { $0.flatMap { numbers[$0] }.map(String.init) ?? "0" })
  }

  private mutating func account() {
    let relations = network.relations
    for row in relations.indices where scope == .project && !hasTimes(row) {
      guard relations.years[row] ?? relations.endYears[row] != nil else {
        continue
      }
      ledger.count(
        .omitted, "years without a start or of more than four digits",
        at: relations.place(row))
    }
    ledger.omitAttributes(
      of: network, except: held,
      ofRelations: scope == .project ? ["relation", "year", "end_year"] : [])
  }
}
