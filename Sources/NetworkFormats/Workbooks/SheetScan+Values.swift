import NetworkModel
import SystemFiles

extension SheetScan {
  /// Appends what a cell holds to the row.
  mutating func append(
    _ type: CellType, style: Int, _ value: Span<UInt8>,
    to row: inout CellRow
  ) throws(FormatError) -> Cell.Kind {
    let start = row.bytes.count
    var kind = Cell.Kind.text
    switch type {
    case .shared:
      guard let index = value.shortInteger(in: value.indices),
        content.strings.append(index, to: &row.bytes)
      else {
        throw fault("the cell names a text that the workbook has not")
      }
    case .text, .date:
      ByteStrings.append(value, to: &row.bytes)
      WorkbookText.unescape(&row.bytes, from: start)
    case .boolean:
      kind = .boolean
      row.bytes.append(
        contentsOf: (value.count == 1 && value[0] == 0x31 ? "true" : "false")
          .utf8)
    case .error: kind = appendError(value, to: &row)
    case .number: kind = try appendNumber(value, style: style, to: &row)
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

  private mutating func appendError(
    _ value: Span<UInt8>, to row: inout CellRow
  ) -> Cell.Kind {
    if text(value) == "#N/A" {
      counts.count("cells with #N/A, taken as missing", at: cellPosition)
      return .missing
    }
    ByteStrings.append(value, to: &row.bytes)
    return .error
  }

  private mutating func appendNumber(
    _ value: Span<UInt8>, style: Int, to row: inout CellRow
  ) throws(FormatError) -> Cell.Kind {
    let format = content.formats.isEmpty ? .number : content.format(of: style)
    if format != .number,
      case .number(let days) = NumberText(text(value))
    {
      if let text = content.dates.text(days, as: format) {
        row.bytes.append(contentsOf: text.utf8)
        return .text
      }
      counts.count("numbers shown as dates that are none", at: cellPosition)
    }
    guard
      let kind = CellNumber.append(value, reading, to: &row.bytes)
    else {
      throw fault("the cell holds \(quoted(text(value))), not a number")
    }
    return kind
  }

  func isTrue(
    _ attribute: XMLScanner.Attribute
  ) throws(FormatError) -> Bool {
    ["1", "true"].contains(try scanner.string(attribute))
  }

  func fault(_ problem: String) -> FormatError {
    .malformed(
      at: InputPosition(
        file: name, line: max(line, 1), column: max(column, 1)),
      problem: problem, remedy: "save the workbook anew")
  }
}
