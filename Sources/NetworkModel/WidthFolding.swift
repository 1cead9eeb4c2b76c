extension String {
  /// The text with full-width letters, digits, signs and spaces in their
  /// ordinary width, as they are meant.
  package var foldedWidth: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars { folded.append(scalar.foldedWidth) }
    return String(folded)
  }
}

extension Unicode.Scalar {
  /// The scalar in its ordinary width.
  package var foldedWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    case 0xFFE5: "\u{A5}"
    case 0xFFE1: "\u{A3}"
    default: self
    }
  }
}
