/// Finds the cells of one row in a text that may end anywhere.
struct TableScan {
  enum Fault {
    case unclosedQuote, cellTooLarge, rowTooLarge, tooManyColumns
    case textAfterQuote(end: Int)
  }

  enum Result {
    case row(end: Int, lineBreaks: Int)
    case blank(end: Int)
    case comment(end: Int)
    /// The text ends inside the row and more may follow.
    case incomplete
    /// There is no text left.
    case nothing
    case fault(Fault, at: Int)
  }

  let dialect: TableDialect
  let limits: ReadingLimits
  /// Whether the text is all there is.
  let isLast: Bool
  let allowsComments: Bool

  func row(
    of text: Span<UInt8>, from start: Int, into cells: inout [Cell]
  ) -> Result {
    cells.removeAll(keepingCapacity: true)
    guard start < text.count else { return isLast ? .nothing : .incomplete }
    if allowsComments, let result = comment(in: text, from: start) {
      return result
    }
    return dialect.isWhitespace
      ? words(of: text, from: start, into: &cells)
      : delimited(text, from: start, into: &cells)
  }

  /// Reads a line of remarks, if there is one.
  private func comment(in text: Span<UInt8>, from start: Int) -> Result? {
    var place = start
    while place < text.count, text[place].isBlank { place += 1 }
    guard place < text.count else { return nil }
    guard dialect.hasComments, text[place].marksRemark else { return nil }
    let mark = place
    var hasDelimiter = false
    while place < text.count, !text[place].isLineBreak {
      if text[place] == dialect.delimiter { hasDelimiter = true }
      place += 1
    }
    // A row may begin with such a mark as well: `#1,#2`.
    if hasDelimiter, !dialect.isWhitespace, mark + 1 < text.count,
      !text[mark + 1].isBlank, !text[mark + 1].marksRemark
    {
      return nil
    }
    return lineEnd(in: text, at: place).map { .comment(end: $0) }
      ?? tooLong(text, from: start, cell: start)
  }

  /// Returns the place behind the line end at a place; nil where more text
  /// may tell.
  private func lineEnd(in text: Span<UInt8>, at place: Int) -> Int? {
    guard place < text.count else { return isLast ? place : nil }
    if text[place] == 0x0D {
      guard place + 1 < text.count else { return isLast ? place + 1 : nil }
      return text[place + 1] == 0x0A ? place + 2 : place + 1
    }
    return place + 1
  }

  /// What an unfinished row comes to: a wait for more, unless it is too long.
  private func tooLong(
    _ text: Span<UInt8>, from start: Int, cell: Int
  ) -> Result {
    if text.count - cell > limits.cellBytes {
      return .fault(.cellTooLarge, at: cell)
    }
    if text.count - start > limits.rowBytes {
      return .fault(.rowTooLarge, at: start)
    }
    return .incomplete
  }

  // MARK: Cells between delimiters

  private func delimited(
    _ text: Span<UInt8>, from start: Int, into cells: inout [Cell]
  ) -> Result {
    let delimiter = dialect.delimiter
    // Almost every byte is above all bytes that end a cell.
    let highest = max(delimiter, 0x0D)
    var place = start
    var lineBreaks = 0
    while true {
      let cellStart = place
      if place < text.count, text[place] == 0x22 {
        let quote = quoted(in: text, from: place, &lineBreaks)
        guard let cell = quote.cell else {
          return quote.isOpen
            ? openQuote(text, from: start, cell: cellStart)
            : tooLong(text, from: start, cell: cellStart)
        }
        cells.append(cell)
        place = cell.end + 1
        if place < text.count, text[place] != delimiter,
          !text[place].isLineBreak
        {
          return afterQuote(text, at: place)
        }
      } else {
        while place < text.count {
          let byte = text[place]
          if byte <= highest, byte == delimiter || byte.isLineBreak { break }
          place &+= 1
        }
        cells.append(Cell(start: cellStart, end: place, rawStart: cellStart))
      }
      if place - cellStart > limits.cellBytes {
        return .fault(.cellTooLarge, at: cellStart)
      }
      guard cells.count <= limits.columns else {
        return .fault(.tooManyColumns, at: cellStart)
      }
      if place < text.count, text[place] == delimiter {
        place += 1
        continue
      }
      guard let end = lineEnd(in: text, at: place) else {
        return tooLong(text, from: start, cell: cellStart)
      }
      if isBlankLine(text, cells, from: start) { return .blank(end: end) }
      return end - start > limits.rowBytes
        ? .fault(.rowTooLarge, at: start)
        : .row(end: end, lineBreaks: lineBreaks)
    }
  }

  /// Whether a row is a line without anything but blanks.
  private func isBlankLine(
    _ text: Span<UInt8>, _ cells: [Cell], from start: Int
  ) -> Bool {
    guard cells.count == 1, cells[0].rawStart == cells[0].start else {
      return false
    }
    for place in cells[0].start..<cells[0].end where !text[place].isBlank {
      return false
    }
    return true
  }

  // MARK: Words between blanks

  private func words(
    of text: Span<UInt8>, from start: Int, into cells: inout [Cell]
  ) -> Result {
    var place = start
    var lineBreaks = 0
    while true {
      while place < text.count, text[place].isBlank { place += 1 }
      if place == text.count || text[place].isLineBreak {
        guard let end = lineEnd(in: text, at: place) else {
          return tooLong(text, from: start, cell: place)
        }
        return cells.isEmpty
          ? .blank(end: end) : .row(end: end, lineBreaks: lineBreaks)
      }
      let cellStart = place
      if text[place] == 0x22 {
        let quote = quoted(in: text, from: place, &lineBreaks)
        guard let cell = quote.cell else {
          return quote.isOpen
            ? openQuote(text, from: start, cell: cellStart)
            : tooLong(text, from: start, cell: cellStart)
        }
        cells.append(cell)
        place = cell.end + 1
        if place < text.count, !text[place].isBlank,
          !text[place].isLineBreak
        {
          return afterQuote(text, at: place)
        }
      } else {
        while place < text.count, !text[place].isBlank,
          !text[place].isLineBreak
        {
          place += 1
        }
        cells.append(Cell(start: cellStart, end: place, rawStart: cellStart))
      }
      if place - cellStart > limits.cellBytes {
        return .fault(.cellTooLarge, at: cellStart)
      }
      guard cells.count <= limits.columns else {
        return .fault(.tooManyColumns, at: cellStart)
      }
      if place == text.count, !isLast {
        return tooLong(text, from: start, cell: cellStart)
      }
    }
  }

  // MARK: Quotes

  /// Finds the end of a quoted cell; `isOpen` if there is surely none.
  private func quoted(
    in text: Span<UInt8>, from start: Int, _ lineBreaks: inout Int
  ) -> (cell: Cell?, isOpen: Bool) {
    var cell = Cell(start: start + 1, end: start + 1, rawStart: start)
    var place = start + 1
    while place < text.count {
      let byte = text[place]
      if byte == 0x22 {
        guard place + 1 < text.count else {
          cell.end = place
          return (isLast ? cell : nil, false)
        }
        guard text[place + 1] == 0x22 else {
          cell.end = place
          return (cell, false)
        }
        cell.hasEscapes = true
        place += 2
        continue
      }
      if byte == 0x0A && text[place - 1] != 0x0D || byte == 0x0D {
        lineBreaks += 1
      }
      place += 1
    }
    return (nil, isLast)
  }

  private func openQuote(
    _ text: Span<UInt8>, from start: Int, cell: Int
  ) -> Result {
    let result = tooLong(text, from: start, cell: cell)
    if case .incomplete = result { return .fault(.unclosedQuote, at: cell) }
    return result
  }

  private func afterQuote(_ text: Span<UInt8>, at place: Int) -> Result {
    var end = place
    while end < text.count, !text[end].isLineBreak,
      text[end] != dialect.delimiter
    {
      end += 1
    }
    // The message shows what follows, so all of it must be there.
    return end == text.count && !isLast && end - place < 256
      ? .incomplete : .fault(.textAfterQuote(end: end), at: place)
  }
}
