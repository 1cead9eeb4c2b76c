/// A long name, broken into the few short lines that a node has room for.
package enum LabelText {
  /// Returns the text in at most `lines` lines of at most `columns` columns
  /// (a wide character takes two), the last one ending in `…` if there is
  /// more.
  ///
  /// Lines break at blanks and between wide characters, though not before
  /// closing punctuation; a longer word is cut. A line break or tab in
  /// the text is a blank; other characters that act on their surroundings
  /// are shown as `\u{…}`.
  ///
  /// - Complexity: O(`columns` · `lines`), however long the text.
  package static func wrapped(
    _ text: String, columns: Int, lines limit: Int
  ) -> [String] {
    precondition(columns >= 4 && limit >= 1, "room for a few characters")
    // Characters without width must not make a label endless.
    let (head, isCut) = prefix(of: text, characters: columns * limit * 4)
    var rest = VisibleText.onOneLine(head).map(Token.init)[...]
    var lines: [String] = []
    while !rest.isEmpty, lines.count < limit {
      let end = lineEnd(in: rest, columns: columns)
      lines.append(trimmed(rest[..<end]))
      rest = rest[end...].drop(while: \.isBlank)
    }
    if !rest.isEmpty || isCut, let last = lines.popLast() {
      lines.append(shortened(last, columns: columns))
    }
    return lines.isEmpty ? [""] : lines
  }

  private static func prefix(
    of text: String, characters: Int
  ) -> (String, isCut: Bool) {
    let head = text.prefix(characters)
    return (String(head), head.endIndex < text.endIndex)
  }

  /// A character as it is shown; what is shown as `\u{…}` stays in one piece.
  private struct Token {
    let text: String
    let width: Int
    let character: Character

    init(_ character: Character) {
      self.character = character
      // A character has at most eight scalars: marks can be piled up without
      // end, and families and flags have fewer.
      let scalars = character.unicodeScalars.prefix(8)
      text = VisibleText.escaped(String(String.UnicodeScalarView(scalars)))
      width = DisplayWidth.of(text)
    }

    var isBlank: Bool { character == " " }
  }

  /// Returns where the first line ends.
  private static func lineEnd(
    in text: ArraySlice<Token>, columns: Int
  ) -> Int {
    var width = 0
    var lastBreak: Int?
    for place in text.indices {
      let token = text[place]
      if place > text.startIndex, canBreak(between: text[place - 1], and: token)
      {
        lastBreak = place
      }
      width += token.width
      // A blank may hang over the edge; it is trimmed.
      if width > columns, !token.isBlank {
        return lastBreak ?? max(place, text.startIndex + 1)
      }
    }
    return text.endIndex
  }

  private static func canBreak(between left: Token, and right: Token) -> Bool {
    if closing.contains(right.character) || opening.contains(left.character) {
      return false
    }
    return left.isBlank
      || (!right.isBlank && (left.width >= 2 || right.width >= 2))
  }

  private static func trimmed(_ line: ArraySlice<Token>) -> String {
    var line = line
    while line.last?.isBlank == true { line.removeLast() }
    return line.map(\.text).joined()
  }

  private static func shortened(_ line: String, columns: Int) -> String {
    var line = line
    while DisplayWidth.of(line) > columns - 1 { line.removeLast() }
    return line + "…"
  }

  private static let closing: [Character] = Array("，。、；：！？）】》」』”’…,.;:!?)")
  private static let opening: [Character] = Array("（【《「『“‘(")
}
