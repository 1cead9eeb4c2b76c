import NetworkModel

/// A row of a table that was written here.
struct OwnRow<Field: WrittenField> {
  var row = CellRow()
  private let file: String
  private var columns: [Int?]
  private var free: [(name: String, column: Int)] = []

  init(_ file: String) {
    self.file = file
    columns = Array(repeating: nil, count: Field.allCases.count)
  }

  var attributeNames: [String] { free.map(\.name) }

  /// Takes the current row for the headers.
  mutating func readHeader() throws(FormatError) {
    for column in row.cells.indices where row.cells[column].kind != .missing {
      let header = row.text(of: column)
      if let field = Field.allCases.first(where: { $0.header == header }) {
        columns[field.rawValue] = column
      } else {
        let name = AttributeHeader.name(of: header)
        if let first = free.first(where: { $0.name == name }) {
          throw .duplicateHeader(
            at: position(column), value: header, first: first.column + 1)
        }
        free.append((name, column))
      }
    }
    for field in Field.allCases
    where field.isNeeded && columns[field.rawValue] == nil {
      throw .missingColumn(
        at: InputPosition(file: file), of: "the \(field.header)",
        accepted: [field.header])
    }
  }

  private func position(_ column: Int) -> InputPosition {
    row.line == 0
      ? InputPosition(file: file)
      : InputPosition(file: file, line: row.line, column: column + 1)
  }

  func position(_ field: Field) -> InputPosition {
    position(columns[field.rawValue] ?? 0)
  }

  /// The cell of a column; nil where it holds nothing.
  private func cell(_ column: Int?) -> Cell? {
    guard let column, row.cells.indices.contains(column) else { return nil }
    return row.cells[column].kind == .missing ? nil : row.cells[column]
  }

  private func text(of cell: Cell) -> String {
    String(decoding: row.bytes[cell.range], as: UTF8.self)
  }

  func text(_ field: Field) -> String? {
    cell(columns[field.rawValue]).map { text(of: $0) }
  }

  func id(_ field: Field) throws(FormatError) -> String {
    guard let id = text(field), !id.isEmpty else {
      throw .emptyCell(at: position(field), column: field.header)
    }
    return id
  }

  func list(_ field: Field) -> [String] {
    text(field).map(OwnList.parts) ?? []
  }

  func integer(_ field: Field) throws(FormatError) -> Int? {
    guard let text = text(field) else { return nil }
    guard let number = Int(text) else {
      throw .invalidYear(at: position(field), value: text)
    }
    return number
  }

  func real(_ field: Field) throws(FormatError) -> Double? {
    guard let text = text(field) else { return nil }
    guard case .number(let number) = NumberText(text) else {
      throw .invalidNumber(
        at: position(field), column: field.header, value: text)
    }
    return number
  }

  var attributes: [Attribute] {
    free.compactMap { name, column in
      cell(column).map { cell in
        let text = text(of: cell)
        return Attribute(
          name,
          cell.kind == .text
            ? OwnValue.value(of: text) : AttributeValue(text, cell.kind))
      }
    }
  }
}
