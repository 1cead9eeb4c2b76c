/// The plain reading of a delimited table: all of it in memory, one byte
/// after the other.
package enum PlainTable {
  package enum Fault: Equatable, Sendable {
    case unclosedQuote, textAfterQuote
  }

  private enum State {
    case cellStart, plain, quoted, quoteInQuoted
  }

  /// Returns the cells of all rows before the first fault, and the line on
  /// which each begins.
  ///
  /// A line of nothing but spaces and tabs that has one cell is no row.
  package static func rows(
    _ bytes: [UInt8], delimiter: UInt8
  ) -> (rows: [[[UInt8]]], lines: [Int], fault: Fault?) {
    var rows: [[[UInt8]]] = []
    var lines: [Int] = []
    var (line, rowLine) = (1, 1)
    var row: [[UInt8]] = []
    var cell: [UInt8] = []
    var wasQuoted = false
    var state = State.cellStart
    func endRow() {
      row.append(cell)
      let isBlank =
        row.count == 1 && !wasQuoted && cell.allSatisfy { $0 == 32 || $0 == 9 }
      if !isBlank {
        rows.append(row)
        lines.append(rowLine)
      }
      rowLine = line
      row = []
      cell = []
      wasQuoted = false
      state = .cellStart
    }
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      // A line ends with LF, or with CR that no LF follows.
      if byte == 10 { line += 1 }
      if byte == 13, place == bytes.count || bytes[place] != 10 { line += 1 }
      if state == .quoted {
        if byte == 34 { state = .quoteInQuoted } else { cell.append(byte) }
      } else if state == .quoteInQuoted, byte == 34 {
        cell.append(34)
        state = .quoted
      } else if byte == delimiter {
        row.append(cell)
        cell = []
        state = .cellStart
      } else if byte == 10 || byte == 13 {
        if byte == 13, place < bytes.count, bytes[place] == 10 {
          place += 1
          line += 1
        }
        endRow()
      } else if state == .quoteInQuoted {
        return (rows, lines, .textAfterQuote)
      } else if state == .cellStart, byte == 34 {
        state = .quoted
        wasQuoted = true
      } else {
        cell.append(byte)
        state = .plain
      }
    }
    if state == .quoted { return (rows, lines, .unclosedQuote) }
    if !row.isEmpty || !cell.isEmpty || wasQuoted { endRow() }
    return (rows, lines, nil)
  }
}
