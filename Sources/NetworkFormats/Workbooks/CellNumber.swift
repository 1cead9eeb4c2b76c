import SystemFiles

/// A number in a cell of a sheet.
struct CellNumber {
  /// Whether a whole number that is written with a point stays one with a
  /// point.
  enum Reading { case asTyped, asWritten }

  /// Appends a number as it was typed, and says of which sort it is; nil for
  /// what is no number.
  ///
  /// A spreadsheet keeps binary numbers and writes them with up to 17 digits:
  /// `0.10000000000000001`. The shortest text that means the same number is
  /// what was typed. Whole numbers of any size have no point, unless they are
  /// read as written.
  static func append(
    _ written: Span<UInt8>, _ reading: Reading, to bytes: inout [UInt8]
  ) -> Cell.Kind? {
    if isPlainInteger(written) {
      ByteStrings.append(written, to: &bytes)
      return .integer
    }
    if isShortest(written) {
      ByteStrings.append(written, to: &bytes)
      return .real
    }
    let text = text(written)
    guard case .number(let number) = NumberText(text), !text.contains(",")
    else { return nil }
    if reading == .asTyped, let whole = Int(exactly: number) {
      bytes.append(contentsOf: String(whole).utf8)
      return .integer
    }
    var short = number.description
    if reading == .asWritten, short.hasSuffix(".0") { short.removeLast(2) }
    bytes.append(contentsOf: short.utf8)
    return .real
  }

  /// Whether a text is the shortest one for its number, with a point: no two
  /// numbers of at most 15 digits are kept as the same binary one.
  private static func isShortest(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 3, text[0].isDigit,
      text[0] != UInt8(ascii: "0") || text[1] == UInt8(ascii: "."),
      text[text.count - 1].isDigit, text[text.count - 1] != UInt8(ascii: "0"),
      let number = NumberText.short(text)
      // Smaller ones are written with an exponent.
    else { return false }
    return number >= 1e-4 && number != number.rounded()
  }

  /// Whether a text is an integer as one writes it: of any sign, without
  /// leading zeros, in 64 bits.
  private static func isPlainInteger(_ text: Span<UInt8>) -> Bool {
    let first = text.count > 1 && text[0] == UInt8(ascii: "-") ? 1 : 0
    guard 1...19 ~= text.count - first else { return false }
    for place in first..<text.count where !text[place].isDigit { return false }
    guard text[first] != UInt8(ascii: "0") || text.count == 1 else {
      return false
    }
    return text.count < 19 || Int(trimmedText(text)) != nil
  }
}
