import NetworkModel

/// Writes the two tables of a bulk import of Neo4j, and a description by
/// which this project knows them again.
struct Neo4jWriter {
  private let network: Network
  private let flat: FlatNetwork
  private var ledger: ExportLedger

  init(_ network: Network) {
    self.network = network
    flat = FlatNetwork(network)
    ledger = ExportLedger(format: FileFormat.neo4j.title, of: network)
  }

  consuming func files(
    describedBy description: NetworkDescription?
  ) -> WrittenNetwork {
    let tables = [nodes(), relationships()]
    ledger.count(.omitted, "events", times: network.events.count)
    var files = tables.map {
      WrittenNetwork.File(name: $0.file, bytes: $0.bytes)
    }
    files.append(
      WrittenNetwork.File(
        name: TablePackage.file,
        bytes: TablePackage.bytes(of: tables, describedBy: description)))
    files.add(pageOf: description)
    return WrittenNetwork(files: files, ledger: ledger)
  }

  // MARK: Tables

  private func nodes() -> CSVTable {
    let entities = network.entities
    let cells = flat.entities.map(Neo4jCells.init)
    return CSVTable(
      file: Neo4jCoder.nodes,
      headers: ["id:ID"] + cells.map(\.header) + [":LABEL"],
      count: entities.count
    ) { row in
      [entities.ids[row]] + cells.map { $0.text(at: row) }
        // A label is one word of several where it has a semicolon.
        + [Self.word(entities.kinds[row]?.rawValue) ?? "Entity"]
    }
  }

  private mutating func relationships() -> CSVTable {
    let relations = network.relations
    let weights = relations.weights.coded { AttributeValue?.some(.real($0)) }
    let directions = relations.directions.coded {
      AttributeValue?.some(.text($0.rawValue))
    }
    var columns = flat.relations
    if relations.indices.contains(where: { relations.weights[$0] != 1 }) {
      columns.insert(FlatColumn("weight", weights), at: 0)
    }
    for row in relations.indices
    where relations.directions[row] == .undirected {
      ledger.count(
        .noted,
        "undirected relations, which the property direction says; Neo4j has"
          + " directed ones only", at: relations.place(row))
    }
    if ledger.entries.contains(where: { $0.outcome == .noted }) {
      columns.insert(FlatColumn("direction", directions), at: 0)
    }
    let cells = columns.map(Neo4jCells.init)
    return CSVTable(
      file: Neo4jCoder.relationships,
      headers: [":START_ID", ":END_ID"] + cells.map(\.header) + [":TYPE"],
      count: relations.count
    ) { row in
      let ends = [relations.sources[row], relations.targets[row]]
      return ends.map { relations.entityIDs[Int($0)] }
        + cells.map { $0.text(at: row) }
        + [
          Self.word(relations.kinds[row]?.rawValue)
            ?? Self.word(relations.dimensions[row]?.rawValue) ?? "RELATED"
        ]
    }
  }

  private static func word(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    return text.replacing(";", with: "_")
  }
}

/// A column of properties with its header.
private struct Neo4jCells {
  let header: String
  private let texts: [String?]
  private let codes: [UInt32]

  init(_ column: FlatColumn) {
    if let list = Self.joined(column) {
      header = column.name + ":" + list.word
      texts = list.texts
      codes = column.values.codes.array
      return
    }
    let cells = FlatCells(column, lists: .none)
    header = cells.name + ":" + Neo4jHeader.word(cells.type)
    texts = cells.texts
    codes = cells.codes
  }

  func text(at row: Int) -> String? { texts[Int(codes[row])] }

  /// Lists of one sort as Neo4j has them, between semicolons; nil where a
  /// part would not come back.
  private static func joined(
    _ column: FlatColumn
  ) -> (word: String, texts: [String?])? {
    guard !column.name.hasSuffix(FlatCells.mark) else { return nil }
    var type: FlatType?
    for case let value? in column.values.values {
      guard case .list(let parts) = value, !parts.isEmpty,
        case .list(let element) = FlatType(value), element != .json,
        type == nil || type == element,
        parts.allSatisfy({ part in
          let text = part.description
          return !text.isEmpty && !text.utf8.contains(Neo4jHeader.separator)
        })
      else { return nil }
      type = element
    }
    guard let type else { return nil }
    let texts = column.values.values.map { value -> String? in
      guard case .list(let parts)? = value else { return nil }
      return parts.map(FlatText.text).joined(separator: ";")
    }
    return (Neo4jHeader.word(type) + "[]", texts)
  }
}

extension CSVTable {
  /// A table of texts.
  fileprivate init(
    file: String, headers: [String], count: Int,
    _ row: (Int) -> [String?]
  ) {
    var output: [UInt8] = []
    func add(_ cells: [String?]) {
      for (place, cell) in cells.enumerated() {
        if place > 0 { output.append(UInt8(ascii: ",")) }
        if let cell { Self.append(cell, to: &output) }
      }
      output.append(0x0A)
    }
    add(headers)
    for place in 0..<count { add(row(place)) }
    self.init(
      file: file, fields: headers.map { CSVField(name: $0, type: .string) },
      bytes: output)
  }
}
