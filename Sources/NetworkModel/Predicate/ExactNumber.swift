/// A finite number that compares exactly, whether written with or without a
/// fraction.
///
/// Identifiers of eighteen digits are integers in spreadsheets; as `Double`
/// alone, neighbors of them would be equal. A whole number that fits is
/// always kept as an integer, so that equal numbers have equal forms.
package enum ExactNumber: Sendable, Hashable {
  case integer(Int)
  case real(Double)

  package init(_ value: Int) { self = .integer(value) }

  /// Nil for infinities and NaN.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    self = Int(exactly: value).map { .integer($0) } ?? .real(value)
  }

  /// Reads decimal digits, full-width ones too, with an optional sign,
  /// fraction and exponent; nil for any other text.
  package init?(_ text: String) {
    // Not every text of these characters is a number, but none of the other
    // spellings that `Double` reads (hexadecimal, "nan", "infinity") is left.
    var ascii = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "+", "-", ".", "e", "E":
        ascii.unicodeScalars.append(scalar)
      case "０"..."９":
        let digit = UInt8(scalar.value - 0xFF10) + UInt8(ascii: "0")
        ascii.unicodeScalars.append(Unicode.Scalar(digit))
      default: return nil
      }
    }
    if let integer = Int(ascii) {
      self = .integer(integer)
    } else if let real = Double(ascii), let number = Self(real) {
      self = number
    } else {
      return nil
    }
  }
}

extension ExactNumber: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): a < b
    case (.real(let a), .real(let b)): a < b
    // A real here is a fraction or beyond every `Int`. Fractions are below
    // 2⁵³, where integers convert exactly, so rounding never decides; only
    // the largest integers round up to 2⁶³, the least real beyond them.
    case (.integer(let a), .real(let b)): Double(a) < b || b >= 0x1p63
    case (.real(let a), .integer(let b)): a < Double(b)
    }
  }
}
