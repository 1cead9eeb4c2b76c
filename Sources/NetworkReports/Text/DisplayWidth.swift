/// How many columns text fills where every narrow character fills one.
public enum DisplayWidth {
  /// Returns the columns of a text: two for an East Asian wide or fullwidth
  /// character and for an emoji, none for a combining mark, one otherwise.
  ///
  /// An emoji of several scalars (a family, a flag) counts as one emoji.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func of(_ text: String) -> Int {
    // Nothing to segment in printable ASCII, the usual case.
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Returns the columns of one character.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    if scalars.contains(where: isEmojiSign) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  /// Whether a scalar makes the character it stands in an emoji: drawn so by
  /// itself, half of a flag, or the selector that asks for it.
  private static func isEmojiSign(_ scalar: Unicode.Scalar) -> Bool {
    // ASCII digits have emoji properties of their own but no presentation.
    scalar.value == 0xFE0F || 0x1F1E6...0x1F1FF ~= scalar.value
      || (scalar.value >= 0x231A && scalar.properties.isEmojiPresentation)
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else {
      return 0x20..<0x7F ~= scalar.value || scalar.value >= 0xA0
        ? (scalar.value == 0xAD ? 0 : 1) : 0
    }
    // Vowels and finals of Hangul join the initial before them.
    if 0x1160...0x11FF ~= scalar.value { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control,
      .lineSeparator, .paragraphSeparator:
      return 0
    default:
      return WideRanges.contains(scalar) ? 2 : 1
    }
  }
}
