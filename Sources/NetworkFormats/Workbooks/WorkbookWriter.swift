import NetworkModel
import SystemFiles

/// What spreadsheet programs hold at most.
struct WorkbookLimits {
  /// The rows and columns of a sheet.
  var rows = 1_048_576
  var columns = 16_384
  /// The characters of a cell, counted in UTF-16.
  var text = 32_767
  /// The largest integer of which they keep every digit.
  var integer = 999_999_999_999_999
}

/// Writes the tables of a network as the sheets of a workbook.
struct WorkbookWriter {
  private let tables: [WrittenTable]
  private(set) var ledger: ExportLedger

  private let limits: WorkbookLimits

  init(
    _ network: Network, limits: WorkbookLimits = .init()
  ) throws(FormatError) {
    self.limits = limits
    tables = WrittenTables.tables(of: network)
    ledger = ExportLedger(format: FileFormat.workbook.title, of: network)
    for table in tables {
      if table.count >= limits.rows {
        throw Self.unwritable(
          "\(table.count) \(table.role.title) are more than the "
            + "\(limits.rows - 1) rows of a sheet")
      }
      if table.columns.count > limits.columns {
        throw Self.unwritable(
          "\(table.columns.count) columns are more than the "
            + "\(limits.columns) of a sheet")
      }
    }
  }

  private static func unwritable(_ problem: String) -> FormatError {
    .unwritable(
      .workbook, problem: problem, remedy: "write SQLite or GraphML instead")
  }

  /// Returns the workbook; the same network gives the same bytes.
  mutating func bytes(
    describedBy description: NetworkDescription? = nil
  ) throws(FormatError) -> [UInt8] {
    var archive = ZipWriter()
    let parts = WorkbookParts.all(
      sheets: tables.map(\.name), describedBy: description)
    for (name, text) in parts {
      _ = archive.add(name) { add in
        var part = Array(text.utf8)
        add(&part)
      }
    }
    for (place, table) in tables.enumerated() {
      let fits = try archive.add("xl/worksheets/sheet\(place + 1).xml") {
        add throws(FormatError) in try write(table, add)
      }
      guard fits else {
        throw Self.unwritable(
          "the sheet \(table.name) takes more than \(ZipWriter.sizeLimit) "
            + "bytes")
      }
    }
    return archive.finish()
  }

  // MARK: Sheets

  private mutating func write(
    _ table: WrittenTable, _ add: (inout [UInt8]) -> Void
  ) throws(FormatError) {
    var xml = Array(WorkbookParts.sheetStart.utf8)
    let letters = table.columns.indices.map(Self.letters)
    xml.append(contentsOf: "<row r=\"1\">".utf8)
    for (column, letters) in zip(table.columns, letters) {
      xml.append(
        contentsOf: "<c r=\"\(letters)1\" s=\"1\" t=\"inlineStr\"><is>".utf8)
      appendText(column.header, to: &xml)
      xml.append(contentsOf: "</is></c>".utf8)
    }
    xml.append(contentsOf: "</row>".utf8)
    for row in 0..<table.count {
      xml.append(contentsOf: "<row r=\"\(row + 2)\">".utf8)
      for (column, letters) in zip(table.columns, letters) {
        try append(
          column.value(row), of: column, in: table, at: row, letters, to: &xml)
      }
      xml.append(contentsOf: "</row>".utf8)
      if xml.count > 1 << 20 { add(&xml) }
    }
    xml.append(contentsOf: WorkbookParts.sheetEnd.utf8)
    add(&xml)
  }

  private mutating func append(
    _ value: WrittenValue, of column: WrittenTable.Column,
    in table: WrittenTable, at row: Int, _ letters: String,
    to xml: inout [UInt8]
  ) throws(FormatError) {
    let start = "<c r=\"\(letters)\(row + 2)\""
    switch value {
    case .missing: return
    case .integer(let number):
      if number.magnitude > UInt(limits.integer) {
        ledger.count(
          .noted,
          "integers of more than 15 digits, which spreadsheet "
            + "programs round", at: table.place(row))
      }
      xml.append(contentsOf: "\(start)><v>\(number)</v></c>".utf8)
    case .real(let number) where number.isFinite:
      xml.append(contentsOf: "\(start)><v>\(number)</v></c>".utf8)
    case .boolean(let flag):
      xml.append(
        contentsOf: "\(start) t=\"b\"><v>\(flag ? 1 : 0)</v></c>".utf8)
    case .real(let number):
      ledger.count(
        .changed, "numbers that are not finite, written as text",
        at: table.place(row))
      appendText(cell: start, "\(number)", to: &xml)
    case .text(let text):
      appendText(
        cell: start, try fitted(text, of: column, in: table, at: row),
        to: &xml)
    }
  }

  /// Returns a text as long as a cell may hold.
  private mutating func fitted(
    _ text: String, of column: WrittenTable.Column, in table: WrittenTable,
    at row: Int
  ) throws(FormatError) -> String {
    // No text has more units in UTF-16 than bytes in UTF-8.
    guard text.utf8.count > limits.text,
      text.utf16.count > limits.text
    else { return text }
    guard !column.identifies else {
      throw Self.unwritable(
        "the \(column.header) of \(text.utf16.count) characters (\(table.place(row)))"
          + " is longer than the \(limits.text) of a cell")
    }
    ledger.count(
      .changed, "texts of more than \(limits.text) characters, cut",
      at: table.place(row))
    var end = text.utf16.index(text.utf16.startIndex, offsetBy: limits.text)
    // No half of a character is left over.
    while end.samePosition(in: text.unicodeScalars) == nil {
      end = text.utf16.index(before: end)
    }
    return String(text[..<end])
  }

  private func appendText(
    cell start: String, _ text: String, to xml: inout [UInt8]
  ) {
    xml.append(contentsOf: "\(start) t=\"inlineStr\"><is>".utf8)
    appendText(text, to: &xml)
    xml.append(contentsOf: "</is></c>".utf8)
  }

  private func appendText(_ text: String, to xml: inout [UInt8]) {
    let bytes = text.utf8
    func isBlank(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 } ?? false }
    let isPadded = isBlank(bytes.first) || isBlank(bytes.last)
    xml.append(
      contentsOf: (isPadded ? "<t xml:space=\"preserve\">" : "<t>").utf8)
    WorkbookText.append(text, to: &xml)
    xml.append(contentsOf: "</t>".utf8)
  }

  /// The letters of a column: A, …, Z, AA, …
  static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))
      letters = String(letter) + letters
      rest /= 26
    }
    return letters
  }
}
