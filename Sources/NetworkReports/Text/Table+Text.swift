public import NetworkResults

extension Table {
  /// Returns the table as aligned plain text, for a terminal.
  ///
  ///     Sample nodes by degree
  ///
  ///     Rank  Name      Degree
  ///     ----  --------  ------
  ///       1   华为         120
  ///       2=  百度          98
  ///
  ///     3 more share rank 20.
  ///
  /// Wide characters count as two columns. A missing value is a dash, a line
  /// break or tab inside a cell a space. What else would act on the terminal
  /// is shown as `\u{…}`, see ``VisibleText``.
  public func text() -> String {
    let sides = alignments
    let cells = rows.map { row in row.map(Self.visible) }
    let hangs = columns.indices.map { column in
      sides[column] == .right && rows.contains { $0[column].isTiedRank }
    }
    let header = columns.map { VisibleText.line($0.title) }
    let body = cells.map { row in
      row.indices.map { column in
        // The equals sign of a tie hangs outside the digits.
        hangs[column] && !row[column].hasSuffix("=")
          ? row[column] + " " : row[column]
      }
    }
    let widths = columns.indices.map { column in
      body.reduce(DisplayWidth.of(header[column])) {
        Swift.max($0, DisplayWidth.of($1[column]))
      }
    }
    let rule = widths.map { String(repeating: "-", count: $0) }
    var lines: [String] = []
    if !title.isEmpty { lines += [VisibleText.line(title), ""] }
    if !columns.isEmpty {
      lines += ([header, rule] + body).map {
        Self.line($0, widths: widths, sides: sides)
      }
    }
    if !notes.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += notes.map(VisibleText.line)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func visible(_ cell: Cell) -> String {
    cell.readerText.map(VisibleText.line) ?? "-"
  }

  private static func line(
    _ cells: [String], widths: [Int], sides: [Alignment]
  ) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let padding = String(
        repeating: " ", count: widths[column] - DisplayWidth.of(cell))
      if column > 0 { line += "  " }
      line += sides[column] == .right ? padding + cell : cell + padding
    }
    // No line ends in blanks, so that a copied table is clean.
    while line.last == " " { line.removeLast() }
    return line
  }
}
