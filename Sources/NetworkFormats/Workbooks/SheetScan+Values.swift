import NetworkModel

extension SheetScan {
  func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard 1...9 ~= range.count else { return nil }
    var value = 0
    for place in range {
      guard bytes[place].isDigit else { return nil }
      value = 10 * value + Int(bytes[place] - 0x30)
    }
    return value
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
