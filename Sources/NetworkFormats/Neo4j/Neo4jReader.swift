import NetworkModel

/// Reads the two tables of a bulk import.
struct Neo4jReader {
  private let naming: FlatNaming
  private var builder: FlatBuilder

  /// A column with the place of its values in the network.
  private struct Column {
    var role: Neo4jHeader.Role
    var place: Int?
  }

  init(_ file: String, _ naming: FlatNaming, _ limits: ReadingLimits) {
    self.naming = naming
    // Rows are named by the table's own places; the network has none.
    builder = FlatBuilder(file: file, limits) { _ in
      InputPosition(file: file)
    }
  }

  private enum Owner { case node, relationship }

  /// Reads the headers, which name each role at most once.
  private mutating func columns(
    _ rows: CSVRows, _ row: inout CellRow, _ owner: Owner
  ) throws(FormatError) -> [Column] {
    guard try rows.next(&row) else { throw .emptyFile(rows.name) }
    let headers = row.texts.map(Neo4jHeader.init)
    row.clear()
    let needed: [(role: Neo4jHeader.Role, text: String)] =
      owner == .node
      ? [(.id, ":ID")] : [(.start, ":START_ID"), (.end, ":END_ID")]
    for (role, text) in needed {
      let count = headers.count { $0.role == role }
      guard count == 1 else {
        throw .malformed(
          at: InputPosition(file: rows.name, line: 1, column: 1),
          problem: "\(count) headers with \(text)", remedy: "write one")
      }
    }
    return headers.map { header in
      Column(role: header.role, place: place(of: header, owner))
    }
  }

  private mutating func place(
    of header: Neo4jHeader, _ owner: Owner
  ) -> Int? {
    let name: String
    var type: FlatType
    switch header.role {
    case .value(let stated):
      let read = FlatColumnName.read(header.name, isOwn: naming == .exact)
      (name, type) = (read.name, read.type ?? stated)
      if case .list = type { type = .json }
    case .label where naming == .vocabulary: (name, type) = ("kind", .json)
    case .type where naming == .vocabulary: (name, type) = ("relation", .text)
    default: return nil
    }
    return owner == .node
      ? builder.entityColumn(name, type) : builder.relationColumn(name, type)
  }

  /// Returns the text of a cell as its column takes it: lists as JSON.
  private static func text(
    _ cell: String, _ role: Neo4jHeader.Role
  ) -> String {
    let type: FlatType
    switch role {
    case .value(.list(let element)): type = element
    case .label: type = .text
    default: return cell
    }
    let parts = cell.utf8.split(
      separator: Neo4jHeader.separator, omittingEmptySubsequences: false
    ).map { part in
      let text = String(Substring(part))
      return FlatText.value(of: text, as: type) ?? .text(text)
    }
    if role == .label, parts.count == 1 {
      return JSONText.text(of: parts[0])
    }
    return JSONText.text(of: .list(parts))
  }

  private static func position(
    _ rows: CSVRows, _ row: CellRow, _ column: Int
  ) -> InputPosition {
    InputPosition(file: rows.name, line: row.line, column: column + 1)
  }

  /// Returns the id in a cell.
  private static func id(
    _ rows: CSVRows, _ row: CellRow, _ columns: [Column],
    _ role: Neo4jHeader.Role, _ title: String
  ) throws(FormatError) -> [UInt8] {
    let column = columns.firstIndex { $0.role == role } ?? 0
    guard !row.cells[column].range.isEmpty else {
      throw .emptyCell(at: position(rows, row, column), column: title)
    }
    return Array(row.bytes[row.cells[column].range])
  }

  mutating func readNodes(_ rows: CSVRows) throws(FormatError) {
    var row = CellRow()
    let columns = try columns(rows, &row, .node)
    var lines: [String: Int] = [:]
    while try rows.next(&row) {
      let id = try Self.id(rows, row, columns, .id, ":ID")
      let text = String(decoding: id, as: UTF8.self)
      if let first = lines.updateValue(row.line, forKey: text) {
        throw .duplicateEntity(
          at: Self.position(rows, row, 0), id: text, first: first)
      }
      let entity = try builder.declare(id.span, at: 0)
      for (cell, column) in columns.enumerated()
      where row.cells[cell].kind != .missing {
        guard let place = column.place else { continue }
        builder.setEntity(
          entity, place, Self.text(row.text(of: cell), column.role))
      }
      row.clear()
    }
  }

  mutating func readRelationships(_ rows: CSVRows) throws(FormatError) {
    var row = CellRow()
    let columns = try columns(rows, &row, .relationship)
    while try rows.next(&row) {
      let source = try Self.id(rows, row, columns, .start, ":START_ID")
      let target = try Self.id(rows, row, columns, .end, ":END_ID")
      let relation = builder.relate(
        try builder.end(source.span, at: 0),
        try builder.end(target.span, at: 0), .directed, at: 0)
      for (cell, column) in columns.enumerated()
      where row.cells[cell].kind != .missing {
        guard let place = column.place else { continue }
        builder.setRelation(
          relation, place, Self.text(row.text(of: cell), column.role))
      }
      row.clear()
    }
  }

  mutating func finish() throws(FormatError) -> LoadedNetwork {
    try builder.finish(
      naming, dialect: "UTF-8 Neo4j CSV, relationships directed")
  }
}
