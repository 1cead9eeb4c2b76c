import NetworkModel

/// What a cell of a number column says.
enum NumberText: Equatable {
  case missing
  case number(Double)
  case notFinite
  case invalid

  /// Reads a decimal number, with an exponent or without; commas may part
  /// its thousands.
  init(_ text: String) {
    let text = text.foldedWidth
    if text.isEmpty {
      self = .missing
    } else if text.contains(",") {
      self =
        Self.withoutSeparators(text[...]).map { NumberText($0) } ?? .invalid
    } else if Self.isDecimal(text.utf8), let number = Double(text) {
      self = number.isFinite ? .number(number) : .notFinite
    } else {
      let word = text.lowercased().drop { $0 == "+" || $0 == "-" }
      let words = ["nan", "inf", "infinity", "∞", "#num!", "#div/0!"]
      self = words.contains(String(word)) ? .notFinite : .invalid
    }
  }

  /// Returns a number without its commas, nil where they are not in threes.
  static func withoutSeparators(_ text: Substring) -> String? {
    guard text.contains(",") else { return text.isEmpty ? nil : String(text) }
    let whole = text.prefix { $0 != "." }
    let rest = text.dropFirst(whole.count)
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    let digits = groups[0].drop { "+-".contains($0) }
    func isOfDigits(_ group: Substring) -> Bool {
      group.utf8.allSatisfy(\.isDigit)
    }
    guard 1...3 ~= digits.count, isOfDigits(digits),
      groups.dropFirst().allSatisfy({ $0.count == 3 && isOfDigits($0) }),
      !rest.contains(",")
    else { return nil }
    return groups.joined() + rest
  }

  /// Whether a text is a decimal number: the initializer of `Double` takes
  /// hexadecimal ones and words as well.
  private static func isDecimal(_ text: String.UTF8View) -> Bool {
    var rest = text[...]
    func takeSign() {
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
    }
    func takeDigits() -> Int {
      let count = rest.prefix(while: \.isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    takeSign()
    var digits = takeDigits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      digits += takeDigits()
    }
    guard digits > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      takeSign()
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Reads digits with at most one point among them, nil for anything else.
  ///
  /// At most 15 digits make an integer and a power of ten that are exact, so
  /// that their quotient is the nearest number, as with the long way.
  static func short(_ text: Span<UInt8>) -> Double? {
    guard 1...16 ~= text.count else { return nil }
    var value = 0
    var digits = 0
    var decimals = -1
    for place in text.indices {
      let byte = text[place]
      if byte.isDigit {
        value = 10 * value + Int(byte - 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else {
        return nil
      }
    }
    guard 1...15 ~= digits else { return nil }
    return decimals <= 0
      ? Double(value) : Double(value) / powersOfTen[decimals]
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
    1e14, 1e15,
  ]
}
