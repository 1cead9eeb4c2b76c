import NetworkModel

/// Reads a list of numbers, row by row.
enum ValueTable {
  /// The headers of a column of values and of one of counts, normalized.
  private static let valueHeaders: Set<String> = [
    "value", "values", "x", "k", "degree", "数值", "值", "度", "节点度",
  ]
  private static let countHeaders: Set<String> = [
    "count", "counts", "frequency", "freq", "n", "number", "频数", "次数",
    "数量", "个数",
  ]

  /// No byte of a text is this one: each line is one cell.
  private static let wholeLines = TableDialect(
    delimiter: 0x1F, hasHeader: false, hasComments: true)

  /// Finds out what an input is.
  static func form(
    of input: TableInput, column: String?, options: ReadingOptions
  ) throws(FormatError) -> InputForm {
    var reader = try TableReader.opening(
      input, options: options
    ) { cells in
      max(RelationTable.headerScore(cells), headerScore(cells, column))
    }
    try reader.firstRow()
    let cells = reader.cells.indices.map {
      normalizedHeader(reader.text(of: $0))
    }
    if cells.count == 1 { return .values }
    let header = TableHeader<RelationField>(trimming: cells)
    let hasEnds = header[.source] != nil || header[.target] != nil
    if hasEnds { return .network }
    if let column, cells.contains(normalizedHeader(column)) { return .values }
    return headerScore(cells, nil) > 0 ? .counts : .network
  }

  /// How many columns of a list a row of cells names.
  private static func headerScore(_ cells: [String], _ column: String?) -> Int {
    let forms = cells.map(normalizedHeader)
    if let column, forms.contains(normalizedHeader(column)) {
      return forms.count > 1 ? 2 : 1
    }
    let isList =
      forms.count == 2 && forms.contains(where: valueHeaders.contains)
      && forms.contains(where: countHeaders.contains)
    return isList ? 2 : 0
  }

  /// Which columns hold what, and where the rows begin.
  private struct Layout {
    var value: Int
    var count: Int?
    var name: String?
    var columns: Int
  }

  static func read(
    _ input: TableInput, withCounts: Bool, column: String?,
    options: ReadingOptions
  ) throws(FormatError) -> ValueList {
    var reader = try TableReader.opening(
      input, options: options,
      dialect: withCounts || column != nil ? nil : wholeLines
    ) { headerScore($0, column) }
    try reader.firstRow()
    let layout = try layout(of: reader, withCounts: withCounts, column)
    var account = reader.account(of: "values")
    if !withCounts, column == nil {
      account.dialect =
        reader.window.description
        + (layout.name == nil ? ", one value a line" : ", header, one a line")
    }
    var list = ValueList(
      name: layout.name, values: [], counts: withCounts ? [] : nil)
    var hasRow = true
    if layout.name != nil {
      hasRow = try reader.nextRecord(of: layout.columns, in: &account)
    } else {
      account.read += 1
      try reader.checkCount(layout.columns)
    }
    while hasRow {
      try take(reader, layout, into: &list, &account)
      hasRow = try reader.nextRecord(of: layout.columns, in: &account)
    }
    reader.noteLines(in: &account)
    list.ledger = ImportLedger(tables: [account])
    return list
  }

  /// Looks at the first row: it names the columns where it holds no number.
  private static func layout(
    of reader: borrowing TableReader, withCounts: Bool, _ column: String?
  ) throws(FormatError) -> Layout {
    let cells = reader.cells.indices.map { reader.trimmed($0) }
    let columns = cells.count
    let isHeader = cells.allSatisfy { NumberText($0) == .invalid }
    if let column {
      let wanted = normalizedHeader(column)
      guard
        let value = cells.firstIndex(where: {
          normalizedHeader($0) == wanted
        })
      else {
        throw .missingColumn(
          at: reader.position(of: 0), of: "the values '\(column)'",
          accepted: cells)
      }
      let count = cells.firstIndex {
        countHeaders.contains(normalizedHeader($0))
      }
      return Layout(
        value: value, count: withCounts ? count : nil, name: cells[value],
        columns: columns)
    }
    guard withCounts else {
      return Layout(
        value: 0, count: nil, name: isHeader ? cells[0] : nil,
        columns: columns)
    }
    guard columns >= 2 else {
      throw .missingColumn(
        at: reader.position(of: 0), of: "the counts",
        accepted: ["count", "频数"])
    }
    let count =
      cells.firstIndex { countHeaders.contains(normalizedHeader($0)) } ?? 1
    let value =
      cells.firstIndex { valueHeaders.contains(normalizedHeader($0)) }
      ?? (count == 0 ? 1 : 0)
    return Layout(
      value: value, count: count, name: isHeader ? cells[value] : nil,
      columns: columns)
  }

  private static func take(
    _ reader: borrowing TableReader, _ layout: Layout,
    into list: inout ValueList, _ account: inout ImportLedger.Table
  ) throws(FormatError) {
    guard let value = try number(reader, layout.value, "value") else {
      account.count(
        .dropped, "no value", at: reader.position(of: layout.value))
      return
    }
    if let column = layout.count {
      guard let count = try number(reader, column, "count"),
        count >= 0, let whole = Int(exactly: count)
      else {
        throw .invalidCount(
          at: reader.position(of: column), value: reader.trimmed(column))
      }
      list.counts?.append(whole)
    }
    list.values.append(value)
    account.kept += 1
  }

  /// Reads a number; nil where the cell is empty or says that there is none.
  private static func number(
    _ reader: borrowing TableReader, _ column: Int, _ name: String
  ) throws(FormatError) -> Double? {
    let cell = reader.cells[column]
    let range = reader.window.bytes.span.trimmedRange(cell.start..<cell.end)
    if let number = NumberText.short(
      reader.window.bytes.span.extracting(range))
    {
      return number
    }
    let text = reader.trimmed(column)
    switch NumberText(text) {
    case .number(let number): return number
    case .missing: return nil
    case .notFinite:
      throw .notFinite(
        at: reader.position(of: column), column: name, value: text)
    case .invalid:
      if isMissing(text) { return nil }
      throw .invalidValue(
        at: reader.position(of: column), column: name, value: text)
    }
  }

  /// Whether a text says that a number is not known.
  static func isMissing(_ text: String) -> Bool {
    missingWords.contains(text.foldedWidth.lowercased())
  }

  /// What people write where a number is not known.
  private static let missingWords: Set<String> = [
    "na", "n/a", "-", "--", "—", "——", "无", "不详", "未知", "未披露",
  ]
}
