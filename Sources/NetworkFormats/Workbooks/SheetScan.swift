import NetworkModel

/// Reads the document of a sheet.
struct SheetScan: ~Copyable {
  let name: String
  var width: Int?
  let limits: ReadingLimits
  private let content: WorkbookContent
  private let reading: CellNumber.Reading
  var scanner: XMLScanner
  private var counts = CellNotes()
  private var isInData = false
  private var isDone = false
  var line = 0
  var column = 0
  /// What a cell holds, as written.
  private var value: [UInt8] = []

  private let bounds = WorkbookLimits()

  init(
    _ scanner: consuming XMLScanner, name: String, content: WorkbookContent,
    reading: CellNumber.Reading, limits: ReadingLimits
  ) {
    self.scanner = scanner
    self.name = name
    self.content = content
    self.reading = reading
    self.limits = limits
  }

  var notes: [ImportLedger.Entry] { counts.entries }

  mutating func next(_ row: inout CellRow) throws(FormatError) -> Bool {
    while !isDone {
      switch try scanner.next() {
      case .start where isInData:
        if scanner.name == SheetName.row {
          if try readRow(&row) { return true }
        } else {
          try scanner.skipElement()
        }
      case .start: try begin()
      case .end where scanner.name == SheetName.sheetData: isInData = false
      case .finish: isDone = true
      case .end, .text: break
      }
    }
    return false
  }

  private mutating func begin() throws(FormatError) {
    if scanner.name == SheetName.sheetData {
      isInData = true
    } else if scanner.name == SheetName.mergeCell {
      let place = try scanner.value(of: "ref") ?? ""
      counts.count(
        "merged cells, of which only the first holds the value",
        at: CellPlace(place).position(in: name))
    } else if scanner.name != SheetName.worksheet,
      scanner.name != SheetName.mergeCells
    {
      try scanner.skipElement()
    }
  }

  // MARK: Rows

  /// Reads a row that has just begun; says whether it holds anything.
  private mutating func readRow(_ row: inout CellRow) throws(FormatError)
    -> Bool
  {
    let outside = scanner.depth - 1
    var line = line + 1
    var isHidden = false
    for attribute in scanner.attributes {
      if attribute.name == SheetName.r {
        guard let number = number(scanner.bytes, attribute.value),
          number >= line
        else {
          throw fault("the rows are out of order")
        }
        line = number
      } else if attribute.name == SheetName.hidden {
        isHidden = try isTrue(attribute)
      }
    }
    guard line <= bounds.rows else {
      throw .limitExceeded(
        at: InputPosition(file: name), what: "rows of a sheet",
        limit: bounds.rows)
    }
    self.line = line
    row.line = line
    column = 0
    var holdsAnything = false
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.name == SheetName.c {
          let kind = try readCell(&row)
          if kind != .missing { holdsAnything = true }
        } else {
          try scanner.skipElement()
        }
      case .end:
        guard scanner.depth == outside else { break }
        guard holdsAnything else {
          row.clear()
          counts.count("rows without any value", at: position(line: line))
          return false
        }
        if isHidden {
          counts.count(
            "hidden rows, read like others", at: position(line: line))
        }
        return true
      case .text: break
      case .finish: return holdsAnything
      }
    }
  }

  private func position(line: Int) -> InputPosition {
    InputPosition(file: name, line: line)
  }

  private var cellPosition: InputPosition {
    InputPosition(file: name, line: line, column: column)
  }

  // MARK: Cells

  /// Reads a cell that has just begun and appends it to the row.
  private mutating func readCell(_ row: inout CellRow) throws(FormatError)
    -> Cell.Kind
  {
    let outside = scanner.depth - 1
    let (type, style) = try readAttributes()
    guard column <= bounds.columns else {
      throw .limitExceeded(
        at: position(line: line), what: "columns of a sheet",
        limit: bounds.columns)
    }
    value.removeAll(keepingCapacity: true)
    let hasFormula = try readValue(type, until: outside)
    if let width, column > width {
      if !value.isEmpty { counts.count(CellTable.outside, at: cellPosition) }
      return .missing
    }
    if width == nil, column > limits.columns, !value.isEmpty {
      throw .tooManyColumns(at: position(line: line), limit: limits.columns)
    }
    if value.isEmpty, !type.holdsText {
      if hasFormula {
        counts.count("formulas without a stored value", at: cellPosition)
      }
      return .missing
    }
    row.pad(to: column - 1)
    return try append(type, style: style, to: &row)
  }

  /// Reads where a cell is, how it says what it holds, and its style.
  private mutating func readAttributes() throws(FormatError) -> (
    CellType, style: Int
  ) {
    var type = CellType.number
    var style = 0
    var next = column + 1
    let bytes = scanner.bytes
    for attribute in scanner.attributes {
      if attribute.name == SheetName.r {
        guard let place = CellPlace(bytes.span, attribute.value),
          place.line == line, place.column >= next
        else { throw fault("the cells of the row are out of order") }
        next = place.column
      } else if attribute.name == SheetName.t {
        guard let found = CellType(bytes.span, attribute.value) else {
          throw fault("a cell is of no known type")
        }
        type = found
      } else if attribute.name == SheetName.s {
        style = number(bytes, attribute.value) ?? 0
      }
    }
    column = next
    return (type, style)
  }

  /// Reads what stands in a cell; says whether a formula does.
  private mutating func readValue(
    _ type: CellType, until outside: Int
  ) throws(FormatError) -> Bool {
    var hasFormula = false
    var isValue = false
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.name == SheetName.v {
          isValue = true
        } else if scanner.name == SheetName.inline {
          try RichText.append(&scanner, to: &value)
        } else {
          if scanner.name == SheetName.f { hasFormula = true }
          try scanner.skipElement()
        }
      case .text:
        if isValue { try scanner.appendText(to: &value) }
        guard value.count <= limits.cellBytes else {
          throw .cellTooLarge(at: cellPosition, limit: limits.cellBytes)
        }
      case .end:
        isValue = false
        if scanner.depth == outside { return hasFormula }
      case .finish: return hasFormula
      }
    }
  }

  private mutating func append(
    _ type: CellType, style: Int, to row: inout CellRow
  ) throws(FormatError) -> Cell.Kind {
    let start = row.bytes.count
    var kind = Cell.Kind.text
    switch type {
    case .shared:
      guard let index = number(value, 0..<value.count),
        content.strings.append(index, to: &row.bytes)
      else {
        throw fault("the cell names a text that the workbook has not")
      }
    case .text, .date:
      row.bytes.append(contentsOf: value)
      WorkbookText.unescape(&row.bytes, from: start)
    case .boolean:
      kind = .boolean
      row.bytes.append(contentsOf: (value == [0x31] ? "true" : "false").utf8)
    case .error: kind = appendError(to: &row)
    case .number: kind = try appendNumber(style: style, to: &row)
    }
    if kind == .text, row.bytes.count == start, reading == .asTyped {
      kind = .missing
    }
    row.append(kind, from: start)
    guard row.bytes.count <= limits.rowBytes else {
      throw .rowTooLarge(at: position(line: line), limit: limits.rowBytes)
    }
    return kind
  }

  private mutating func appendError(to row: inout CellRow) -> Cell.Kind {
    if value.elementsEqual("#N/A".utf8) {
      counts.count("cells with #N/A, taken as missing", at: cellPosition)
      return .missing
    }
    row.bytes.append(contentsOf: value)
    return .error
  }

  private mutating func appendNumber(
    style: Int, to row: inout CellRow
  ) throws(FormatError) -> Cell.Kind {
    let format = content.formats.isEmpty ? .number : content.format(of: style)
    if format != .number,
      case .number(let days) = NumberText(
        String(decoding: value, as: UTF8.self))
    {
      if let text = content.dates.text(days, as: format) {
        row.bytes.append(contentsOf: text.utf8)
        return .text
      }
      counts.count("numbers shown as dates that are none", at: cellPosition)
    }
    guard
      let kind = CellNumber.append(value.span, reading, to: &row.bytes)
    else {
      throw fault("the cell holds \(quoted(text(value.span))), not a number")
    }
    return kind
  }
}
