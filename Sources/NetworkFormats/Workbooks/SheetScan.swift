import NetworkModel

/// Reads the document of a sheet.
struct SheetScan: ~Copyable {
  let name: String
  var width: Int?
  let limits: ReadingLimits
  let content: WorkbookContent
  let reading: CellNumber.Reading
  var scanner: XMLScanner
  var counts = CellNotes()
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
    let bytes = scanner.bytes
    for attribute in scanner.attributes {
      if attribute.name == SheetName.r {
        guard
          let number = bytes.span.shortInteger(in: attribute.value),
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
      while let cell = scanner.takeUsualCell() {
        let kind = try read(cell, to: &row)
        if kind != .missing { holdsAnything = true }
      }
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

  func position(line: Int) -> InputPosition {
    InputPosition(file: name, line: line)
  }

  var cellPosition: InputPosition {
    InputPosition(file: name, line: line, column: column)
  }

  // MARK: Cells

  /// Appends a cell of the usual form to the row.
  private mutating func read(
    _ cell: UsualCell, to row: inout CellRow
  ) throws(FormatError) -> Cell.Kind {
    try go(to: cell.place)
    guard cell.value.count <= limits.cellBytes else {
      throw .cellTooLarge(at: cellPosition, limit: limits.cellBytes)
    }
    let bytes = scanner.bytes
    return try append(
      cell.type, style: cell.style, bytes.span.extracting(cell.value),
      hasFormula: false, to: &row)
  }

  /// Reads a cell that has just begun and appends it to the row.
  private mutating func readCell(_ row: inout CellRow) throws(FormatError)
    -> Cell.Kind
  {
    let outside = scanner.depth - 1
    let (type, style) = try readAttributes()
    value.removeAll(keepingCapacity: true)
    let hasFormula = try readValue(type, until: outside)
    let value = value
    return try append(
      type, style: style, value.span, hasFormula: hasFormula, to: &row)
  }

  /// Goes to the place that a cell names; none may lie behind the last one.
  private mutating func go(to place: CellPlace?) throws(FormatError) {
    if let place {
      guard place.line == line, place.column > column else {
        throw fault("the cells of the row are out of order")
      }
      column = place.column
    } else {
      column += 1
    }
    guard column <= bounds.columns else {
      throw .limitExceeded(
        at: position(line: line), what: "columns of a sheet",
        limit: bounds.columns)
    }
  }

  /// Appends what a cell holds to the row, up to the wanted width.
  private mutating func append(
    _ type: CellType, style: Int, _ value: Span<UInt8>, hasFormula: Bool,
    to row: inout CellRow
  ) throws(FormatError) -> Cell.Kind {
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
    return try append(type, style: style, value, to: &row)
  }

  /// Reads where a cell is, how it says what it holds, and its style.
  private mutating func readAttributes() throws(FormatError) -> (
    CellType, style: Int
  ) {
    var type = CellType.number
    var style = 0
    var place: CellPlace?
    let bytes = scanner.bytes
    for attribute in scanner.attributes {
      if attribute.name == SheetName.r {
        place = CellPlace(bytes.span, attribute.value)
        if place == nil { throw fault("a cell is at no place") }
      } else if attribute.name == SheetName.t {
        guard let found = CellType(bytes.span, attribute.value) else {
          throw fault("a cell is of no known type")
        }
        type = found
      } else if attribute.name == SheetName.s {
        style = bytes.span.shortInteger(in: attribute.value) ?? 0
      }
    }
    try go(to: place)
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
}
