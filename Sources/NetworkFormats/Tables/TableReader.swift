import NetworkModel

/// A cell of the current row, as places in the window.
struct Cell {
  /// The content, without quotes.
  var start: Int
  var end: Int
  /// Where the cell begins, its opening quote included.
  var rawStart: Int
  var hasEscapes = false
  var kind = Kind.text
}

/// Reads a table row by row: quotes, line endings, blank lines, comments.
///
/// The cells of the current row are places in the window, valid until the
/// next call; nothing is allocated for a row.
struct TableReader: ~Copyable {
  var window: TextWindow
  let dialect: TableDialect
  let limits: ReadingLimits
  private(set) var cells: [Cell] = []
  /// The line on which the current row begins.
  private(set) var line = 1
  var nextLine = 1
  private(set) var blankLines = LineCount()
  private(set) var commentLines = LineCount()
  private(set) var titleLines = LineCount()
  private var rowStart = 0
  private var hasRows = false
  /// Where the rows come from if they are no text; the window then holds the
  /// text of the current row.
  private(set) var feed: RowFeed?
  private var row = CellRow()
  /// The current row as it was, where undoing quotes has changed it.
  private var rawRow: [UInt8] = []

  /// Lines of one sort, and the first few of them.
  struct LineCount {
    var count = 0
    var first: [Int] = []

    mutating func add(_ line: Int) {
      count += 1
      if first.count < ImportLedger.Table.positionLimit { first.append(line) }
    }
  }

  init(
    _ window: consuming TextWindow, limits: ReadingLimits,
    header: TableDialect.HeaderTest
  ) throws(FormatError) {
    var window = window
    // What decides the dialect is the first part of the text.
    while !window.isAtEnd, window.end - window.start < TableDialect.sampleSize {
      try window.refill()
    }
    dialect = TableDialect(
      of: window.bytes.span.extracting(window.start..<window.end),
      isWhole: window.isAtEnd, header: header)
    self.window = window
    self.limits = limits
  }

  /// Reads a table of which the dialect is known.
  init(
    _ window: consuming TextWindow, dialect: TableDialect,
    limits: ReadingLimits
  ) {
    self.window = window
    self.dialect = dialect
    self.limits = limits
  }

  /// Reads rows of cells that are no text.
  init(
    _ rows: any CellRows, limits: ReadingLimits,
    header: TableDialect.HeaderTest
  ) throws(FormatError) {
    let feed = try RowFeed(rows, limits: limits, header: header)
    let window = try TextWindow(named: rows.name)
    self.init(
      window,
      dialect: TableDialect(
        delimiter: 0, hasHeader: feed.hasHeader, hasComments: false),
      limits: limits)
    for line in feed.titles { titleLines.add(line) }
    self.feed = feed
  }

  var file: String { window.name }

  /// Whether the rows are lines of text.
  var isText: Bool { feed == nil }

  /// Goes to the next row that is not blank; says whether there is one.
  mutating func next() throws(FormatError) -> Bool {
    guard isText else { return try nextOfFeed() }
    while true {
      rawRow.removeAll(keepingCapacity: true)
      rowStart = window.start
      line = nextLine
      let scan = TableScan(
        dialect: dialect, limits: limits, isLast: window.isAtEnd,
        allowsComments: !hasRows || dialect.isWhitespace)
      // The text is lent out while the cells are filled in.
      var found: [Cell] = []
      swap(&found, &cells)
      let result = scan.row(
        of: window.bytes.span.extracting(0..<window.end), from: rowStart,
        into: &found)
      cells = found
      switch result {
      case .incomplete:
        try window.refill()
      case .nothing:
        try checkEnd()
        return false
      case .comment(let end):
        commentLines.add(line)
        window.start = end
        nextLine += 1
      case .blank(let end):
        if try isCutOff(end) { continue }
        blankLines.add(line)
        window.start = end
        nextLine += 1
      case .row(let end, let lineBreaks):
        if try isCutOff(end) { continue }
        window.start = end
        nextLine += 1 + lineBreaks
        hasRows = true
        removeEscapes(before: end)
        return true
      case .fault(let fault, let place):
        throw error(fault, at: place)
      }
    }
  }

  private mutating func nextOfFeed() throws(FormatError) -> Bool {
    guard try feed?.next(&row) ?? false else { return false }
    line = row.line
    swap(&cells, &row.cells)
    window.exchange(&row.bytes)
    return true
  }

  /// Goes to the first row behind a title; a file without any is refused.
  mutating func firstRow() throws(FormatError) {
    guard try next() else { throw .emptyFile(file) }
    guard dialect.hasTitle else { return }
    titleLines.add(line)
    guard try next() else { throw .emptyFile(file) }
  }

  /// Throws if the text ends at a byte that is none.
  private func checkEnd() throws(FormatError) {
    guard let fault = window.fault else { return }
    throw .undecodable(
      at: position(ofByte: window.end), byte: fault.byte,
      encoding: fault.encoding)
  }

  /// Throws if a last row without a line end was cut off by a bad byte.
  private func isCutOff(_ end: Int) throws(FormatError) -> Bool {
    if window.fault != nil, end == window.end, window.end > window.start,
      ![0x0A, 0x0D].contains(window.bytes[window.end - 1])
    {
      try checkEnd()
    }
    return false
  }

  private func error(_ fault: TableScan.Fault, at place: Int) -> FormatError {
    let at = position(ofByte: place)
    switch fault {
    case .unclosedQuote:
      if let fault = window.fault {
        return .undecodable(
          at: position(ofByte: window.end), byte: fault.byte,
          encoding: fault.encoding)
      }
      return .unclosedQuote(at: at)
    case .textAfterQuote(let end):
      return .textAfterQuote(at: at, value: text(place..<end))
    case .cellTooLarge:
      return .cellTooLarge(at: at, limit: limits.cellBytes)
    case .rowTooLarge: return .rowTooLarge(at: at, limit: limits.rowBytes)
    case .tooManyColumns:
      return .tooManyColumns(at: at, limit: limits.columns)
    }
  }

  /// Turns doubled quotes into single ones, in place.
  private mutating func removeEscapes(before end: Int) {
    for index in cells.indices where cells[index].hasEscapes {
      if rawRow.isEmpty { rawRow = Array(window.bytes[rowStart..<end]) }
      cells[index].end = window.unescape(cells[index].start..<cells[index].end)
    }
  }

  /// Goes on behind rows that were read straight from the window.
  mutating func skip(lines: Int, to end: Int) {
    nextLine += lines
    window.start = end
  }

  // MARK: The current row

  /// Returns the content of a cell.
  func text(of cell: Int) -> String {
    text(cells[cell].start..<cells[cell].end)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: window.bytes[range], as: UTF8.self)
  }

  /// Returns the content of a cell without blanks around it.
  func trimmed(_ cell: Int) -> String {
    let range = window.bytes.span.trimmedRange(
      cells[cell].start..<cells[cell].end)
    return text(range)
  }

  /// Returns the place of a cell; one beyond the last is the end of the row.
  func position(of cell: Int) -> InputPosition {
    guard isText else {
      return line == 0
        ? InputPosition(file: file)
        : InputPosition(file: file, line: line, column: cell + 1)
    }
    guard cell < cells.count else {
      var end = window.start
      while end > rowStart, [0x0A, 0x0D].contains(byte(end - 1)) { end -= 1 }
      return position(ofByte: end)
    }
    return position(ofByte: cells[cell].rawStart)
  }

  /// Returns a byte of the current row as it was.
  private func byte(_ place: Int) -> UInt8 {
    rawRow.isEmpty || place - rowStart >= rawRow.count
      ? window.bytes[place] : rawRow[place - rowStart]
  }

  private func position(ofByte place: Int) -> InputPosition {
    var row = line
    var lineStart = rowStart
    for here in rowStart..<place {
      let isBreak =
        byte(here) == 0x0A
        || byte(here) == 0x0D && (here + 1 == place || byte(here + 1) != 0x0A)
      if isBreak {
        row += 1
        lineStart = here + 1
      }
    }
    let before = String(
      decoding: (lineStart..<place).map { byte($0) }, as: UTF8.self)
    return InputPosition(file: file, line: row, column: before.count + 1)
  }
}

extension TextWindow {
  /// Writes a quoted cell with its doubled quotes made single; gives its end.
  mutating func unescape(_ range: Range<Int>) -> Int {
    var target = range.lowerBound
    var source = range.lowerBound
    while source < range.upperBound {
      setByte(target, byte(source))
      source += byte(source) == 0x22 ? 2 : 1
      target += 1
    }
    return target
  }
}
