import NetworkModel

/// Rows of CSV as this project writes it: commas, double quotes, UTF-8, and
/// nothing that is trimmed or guessed.
final class CSVRows: CellRows {
  let name: String
  let form = "CSV"
  var width: Int?
  let notes: [ImportLedger.Entry] = []
  private let text: [UInt8]
  private let types: [String: CSVField.Sort]
  private let limits: ReadingLimits
  /// The type of each column, once the names of the columns are read.
  private var sorts: [CSVField.Sort]?
  private var place = 0
  private var line = 1

  /// - Parameter text: What was written here, unchanged.
  init(
    _ text: [UInt8], name: String, types: [String: CSVField.Sort],
    limits: ReadingLimits
  ) throws(FormatError) {
    if let fault = firstInvalidByte(of: text.span) {
      throw .undecodable(
        at: TextPosition.position(of: fault, in: text, file: name),
        byte: text[fault], encoding: "UTF-8")
    }
    self.name = name
    self.text = text
    self.types = types
    self.limits = limits
  }

  func next(_ row: inout CellRow) throws(FormatError) -> Bool {
    guard place < text.count else { return false }
    row.line = sorts == nil ? 0 : line
    let start = place
    while true {
      try readCell(&row)
      guard row.cells.count <= limits.columns else {
        throw .tooManyColumns(at: position(start), limit: limits.columns)
      }
      if place == text.count { break }
      if text[place] == UInt8(ascii: ",") {
        place += 1
        continue
      }
      // What ends a cell is a comma or the end of the line.
      if text[place] == 0x0D { place += 1 }
      if place < text.count, text[place] == 0x0A { place += 1 }
      break
    }
    line += 1
    try finish(&row, at: start)
    return true
  }

  private func finish(
    _ row: inout CellRow, at start: Int
  ) throws(FormatError) {
    guard let sorts else {
      self.sorts = row.texts.map { types[$0] ?? .string }
      return
    }
    guard row.cells.count == sorts.count else {
      throw .malformed(
        at: position(start),
        problem: "the row has \(row.cells.count) cells, the header"
          + " \(sorts.count)",
        remedy: "complete it")
    }
    for column in row.cells.indices where row.cells[column].kind == .text {
      row.cells[column].kind = kind(of: row.cells[column], row, sorts[column])
    }
  }

  private func kind(
    of cell: Cell, _ row: CellRow, _ sort: CSVField.Sort
  ) -> Cell.Kind {
    switch sort {
    case .string: return .text
    case .integer: return .integer
    case .number: return .real
    case .boolean: return .boolean
    case .any: break
    }
    let bytes = row.bytes[cell.range]
    switch bytes.first {
    case UInt8(ascii: "["), UInt8(ascii: "\""), nil: return .text
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    default: break
    }
    return bytes.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") }
      ? .integer : .real
  }

  private func readCell(_ row: inout CellRow) throws(FormatError) {
    let start = row.bytes.count
    let first = place
    guard place < text.count, text[place] == 0x22 else {
      while place < text.count, text[place] != UInt8(ascii: ","),
        !text[place].isLineBreak
      {
        row.bytes.append(text[place])
        place += 1
      }
      row.append(place == first ? .missing : .text, from: start)
      return
    }
    place += 1
    while true {
      guard place < text.count else {
        throw .unclosedQuote(at: position(first))
      }
      let byte = text[place]
      place += 1
      if byte != 0x22 {
        if byte == 0x0A { line += 1 }
        row.bytes.append(byte)
      } else if place < text.count, text[place] == 0x22 {
        row.bytes.append(byte)
        place += 1
      } else {
        break
      }
      guard place - first <= limits.cellBytes else {
        throw .cellTooLarge(at: position(first), limit: limits.cellBytes)
      }
    }
    guard
      place == text.count || text[place] == UInt8(ascii: ",")
        || text[place].isLineBreak
    else {
      throw .malformed(
        at: position(place), problem: "something follows a closing quote",
        remedy: "double quotes inside quotes")
    }
    row.append(.text, from: start)
  }

  private func position(_ place: Int) -> InputPosition {
    TextPosition.position(of: place, in: text, file: name)
  }
}
