import NetworkModel

/// Reads a table of relations, its ends into a directory.
enum RelationTable {
  static func read(
    _ input: TableInput, options: ReadingOptions, blockSize: Int? = nil,
    directory: inout EntityDirectory, columns: inout RelationColumns
  ) throws(FormatError) -> ImportLedger.Table {
    var reader = try TableReader.opening(
      input, options: options, blockSize: blockSize, header: headerScore)
    try reader.firstRow()
    let header = try header(at: reader)
    directory.file = reader.file
    var account = reader.account(of: "relations")
    var notes = EndNotes()
    columns.attributes = (header.free.map(\.name) + dateNames(header, reader))
      .map { ($0, CategoryBuilder(missing: nil, .text)) }
    let isMerging =
      switch options.repeatedRows {
      case .merge: true
      case .keep: false
      case nil: isTableOfRecords(header)
      }
    if reader.isText, !isMerging,
      let form = IntegerRows(header, reader.dialect)
    {
      try readEdgeList(
        &reader, header, form, &directory, &columns, &account, &notes)
    } else {
      try readRecords(
        &reader, header, isMerging: isMerging, &directory, &columns,
        &account, &notes)
    }
    columns.dropUnusedDates(after: header.free.count)
    notes.enter(in: &account)
    reader.noteLines(in: &account)
    return account
  }

  /// Returns the names of the attributes that keep dates in full, for each
  /// column of years.
  private static func dateNames(
    _ header: TableHeader<RelationField>, _ reader: borrowing TableReader
  ) -> [String] {
    [(RelationField.year, "date"), (.endYear, "end_date")].compactMap {
      (field, name) in
      guard let column = header[field] else { return nil }
      // No other column can have the header of this one.
      return header.free.contains { $0.name == name }
        ? reader.trimmed(column) : name
    }
  }

  /// A row names columns if it names an end or two columns of any sort: one
  /// word alone may as well be the name of a vertex.
  static func headerScore(_ cells: [String]) -> Int {
    let named = TableHeader<RelationField>(trimming: cells)
    let namesAnEnd = named[.source] != nil || named[.target] != nil
    return namesAnEnd || named.namedCount >= 2 ? named.namedCount : 0
  }

  /// A table states records if it says what a relation is or when it was,
  /// unless it numbers its rows or merely labels them, as exports of graphs
  /// do: then each row is an edge of its own.
  private static func isTableOfRecords(
    _ header: TableHeader<RelationField>
  ) -> Bool {
    let isNumbered = header.free.contains {
      ["id", "edgeid", "编号", "边编号"].contains(normalizedHeader($0.name))
    }
    let isStated =
      header[.kind] != nil && !header.isLabel(.kind)
      || header[.dimension] != nil || header[.year] != nil
    return isStated && !isNumbered
  }

  static func header(
    at reader: borrowing TableReader
  ) throws(FormatError) -> TableHeader<RelationField> {
    guard reader.dialect.hasHeader else {
      let count = reader.cells.count
      guard count <= 3 else {
        throw .unnamedColumns(at: reader.position(of: 0), count: count)
      }
      guard count > 1 else {
        throw .missingColumn(
          at: reader.position(of: 0), of: "the source of a relation",
          accepted: ["source", "来源"])
      }
      return TableHeader(
        positions: Array([.source, .target, .weight].prefix(count)),
        count: count)
    }
    let header = try TableHeader<RelationField>.reading(reader)
    for (field, role, accepted) in [
      (RelationField.source, "the source of a relation", ["source", "来源"]),
      (.target, "the target of a relation", ["target", "目标"]),
    ] where header[field] == nil {
      throw .missingColumn(
        at: reader.position(of: 0), of: role, accepted: accepted)
    }
    return header
  }

  // MARK: Edge lists

  /// Reads rows of two ends and perhaps a weight; those of plain integers
  /// without looking at them as cells.
  private static func readEdgeList(
    _ reader: inout TableReader, _ header: TableHeader<RelationField>,
    _ form: IntegerRows, _ directory: inout EntityDirectory,
    _ columns: inout RelationColumns, _ account: inout ImportLedger.Table,
    _ notes: inout EndNotes
  ) throws(FormatError) {
    var parser = RelationRowParser(header)
    columns.beginBareRows()
    var attributes: [UInt32] = []
    var hasRow = reader.dialect.hasHeader ? try reader.next() : true
    while hasRow {
      account.read += 1
      let row = try row(
        at: reader, &parser, &directory, &columns, &attributes, &account,
        &notes)
      if let row {
        columns.append(row, attributes: [])
        account.kept += 1
      }
      let rows = try form.read(
        reader.window, line: reader.nextLine, &directory, &columns, &notes)
      account.read += rows.count
      account.kept += rows.count
      reader.skip(lines: rows.count, to: rows.end)
      hasRow = try reader.next()
    }
    columns.endBareRows()
  }

  // MARK: Records

  private static func readRecords(
    _ reader: inout TableReader, _ header: TableHeader<RelationField>,
    isMerging: Bool, _ directory: inout EntityDirectory,
    _ columns: inout RelationColumns, _ account: inout ImportLedger.Table,
    _ notes: inout EndNotes
  ) throws(FormatError) {
    var parser = RelationRowParser(header)
    var repeated = RepeatedRelations(header, columns)
    var attributes: [UInt32] = []
    var hasRow = reader.dialect.hasHeader ? try reader.next() : true
    while hasRow {
      account.read += 1
      let row = try row(
        at: reader, &parser, &directory, &columns, &attributes, &account,
        &notes)
      if let row, isMerging,
        let index = repeated.match(of: row, attributes, in: columns)
      {
        let isCompleted = columns.merge(row, attributes, into: index)
        if isCompleted { repeated.insertCompleted(index, in: columns) }
        account.count(
          .merged,
          isCompleted
            ? "completes an earlier relation" : "repeats an earlier relation",
          at: reader.position(of: 0))
      } else if let row {
        columns.append(row, attributes: attributes)
        if isMerging { repeated.insert(columns.count - 1, row, attributes) }
        account.kept += 1
      }
      hasRow = try reader.next()
    }
  }

  /// Reads the row at which a reader stands; nil where it is dropped.
  private static func row(
    at reader: borrowing TableReader, _ parser: inout RelationRowParser,
    _ directory: inout EntityDirectory, _ columns: inout RelationColumns,
    _ attributes: inout [UInt32], _ account: inout ImportLedger.Table,
    _ notes: inout EndNotes
  ) throws(FormatError) -> RelationRow? {
    let header = parser.header
    if reader.cells.count != header.count, !reader.isEmptyRow() {
      try reader.checkCount(header.count)
    }
    guard reader.cells.count == header.count else {
      return drop(at: reader, &account)
    }
    let row: RelationRow
    do {
      row = try parser.parse(
        reader.window.bytes.span, reader.cells, directory: &directory,
        columns: &columns, attributes: &attributes)
    } catch {
      // The source is read first, so nothing of an empty row is entered.
      if case .empty = error, reader.isEmptyRow() {
        return drop(at: reader, &account)
      }
      throw error.described(at: reader)
    }
    if let found = parser.understandings.source {
      notes.add(found, at: reader.position(of: header[.source] ?? 0))
    }
    if let found = parser.understandings.target {
      notes.add(found, at: reader.position(of: header[.target] ?? 0))
    }
    for column in parser.unstatedYears {
      account.count(
        .noted, TableReader.unstatedYears, at: reader.position(of: column))
    }
    if parser.isUndisclosed {
      account.count(
        .noted, "amounts that are not disclosed",
        at: reader.position(of: header[.amount] ?? 0))
    }
    return row
  }

  private static func drop(
    at reader: borrowing TableReader, _ account: inout ImportLedger.Table
  ) -> RelationRow? {
    account.count(
      .dropped, "every cell is empty", at: reader.position(of: 0))
    return nil
  }
}

extension TableHeader {
  /// Reads cells with blanks around them.
  init(trimming cells: [String]) { self.init(cells.map(trimmedHeader)) }
}

extension RowFault {
  /// Returns the error of a row at which a reader stands.
  fileprivate func described(at reader: borrowing TableReader) -> FormatError {
    switch self {
    case .other(let error): return error
    case .empty(let column, let name):
      return .emptyCell(at: reader.position(of: column), column: name)
    case .year(let column, let found):
      let (at, value) = (reader.position(of: column), reader.trimmed(column))
      return found == .outOfRange
        ? .yearOutOfRange(at: at, value: value)
        : .invalidYear(at: at, value: value)
    case .yearsReversed(let column, let start, let end):
      return .yearsReversed(
        at: reader.position(of: column), start: Int(start), end: Int(end))
    case .number(let column, let name, let found):
      let (at, value) = (reader.position(of: column), reader.trimmed(column))
      return found == .notFinite
        ? .notFinite(at: at, column: name, value: value)
        : .invalidNumber(at: at, column: name, value: value)
    case .amount(let column):
      return .invalidAmount(
        at: reader.position(of: column), value: reader.trimmed(column))
    case .currency(let column, let currency):
      return .currencyConflict(
        at: reader.position(of: column), value: reader.trimmed(column),
        currency: currency)
    case .direction(let column):
      return .invalidDirection(
        at: reader.position(of: column), value: reader.trimmed(column))
    }
  }
}
