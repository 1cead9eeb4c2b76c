import NetworkModel

/// Which column of a table holds what.
struct TableHeader<Field: TableField> {
  /// A column without a meaning of its own.
  struct FreeColumn: Equatable {
    var name: String
    var column: Int
  }

  /// The column of each field, by its number.
  private var columns: [Int?]
  private(set) var free: [FreeColumn] = []
  let count: Int
  /// What stands in brackets in a header, such as the unit of amounts.
  private var units: [String]

  /// Reads the cells of a header row.
  init(_ cells: [String]) {
    count = cells.count
    columns = Array(repeating: nil, count: Field.allCases.count)
    units = Array(repeating: "", count: Field.allCases.count)
    let forms = cells.map { cell in
      let (name, unit) = Self.separatingUnit(normalizedHeader(cell))
      return (whole: normalizedHeader(cell), name: name, unit: unit)
    }
    var taken: Set<Int> = []
    for field in Field.allCases {
      let best = field.headers.lazy.compactMap { header in
        forms.firstIndex { $0.whole == header }
          ?? forms.firstIndex { $0.name == header }
      }.first { !taken.contains($0) }
      guard let best else { continue }
      columns[field.rawValue] = best
      units[field.rawValue] = forms[best].unit
      taken.insert(best)
    }
    for (column, cell) in cells.enumerated()
    where !taken.contains(column) && !cell.isEmpty {
      free.append(FreeColumn(name: cell, column: column))
    }
  }

  /// Columns without headers, by position.
  init(positions: [Field], count: Int) {
    self.count = count
    columns = Array(repeating: nil, count: Field.allCases.count)
    units = Array(repeating: "", count: Field.allCases.count)
    for (column, field) in positions.enumerated() {
      columns[field.rawValue] = column
    }
  }

  subscript(field: Field) -> Int? { columns[field.rawValue] }

  /// The number of columns with a meaning.
  var namedCount: Int { columns.count { $0 != nil } }

  /// Returns what stands in brackets in the header of a column.
  func unit(of field: Field) -> String { units[field.rawValue] }

  /// Parts `金额(万元)` into `金额` and `万元`.
  private static func separatingUnit(
    _ header: String
  ) -> (String, unit: String) {
    guard header.last == ")", let open = header.firstIndex(of: "(") else {
      return (header, "")
    }
    let unit = header[header.index(after: open)...].dropLast()
    return (String(header[..<open]), String(unit))
  }

  /// How many cells of a row are headers of a table like this.
  static func headerCount(in cells: [String]) -> Int {
    TableHeader(cells.map(trimmedHeader)).namedCount
  }

  /// Reads the header row at which a reader stands.
  static func reading(
    _ reader: borrowing TableReader
  ) throws(FormatError) -> TableHeader {
    var cells: [String] = []
    var firstColumn: [String: Int] = [:]
    for column in reader.cells.indices {
      let cell = trimmedHeader(reader.text(of: column))
      let form = normalizedHeader(cell)
      if !form.isEmpty {
        if let first = firstColumn[form] {
          throw .duplicateHeader(
            at: reader.position(of: column), value: cell, first: first)
        }
        firstColumn[form] = column + 1
      }
      cells.append(cell)
    }
    return TableHeader(cells)
  }
}

/// Returns a header cell without blanks and stray byte-order marks around it.
func trimmedHeader(_ text: String) -> String {
  let bytes = Array(text.utf8)
  let range = bytes.span.trimmedRange(0..<bytes.count)
  return String(decoding: bytes[range], as: UTF8.self)
}
