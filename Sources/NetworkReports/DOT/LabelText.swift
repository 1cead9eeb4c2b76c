/// A long name, broken into the few short lines that a node has room for.
package enum LabelText {
  /// Returns the text in at most `lines` lines of at most `columns` columns
  /// (a wide character takes two), the last one ending in `…` if there is
  /// more.
  ///
  /// Lines break at blanks and between wide characters, though not before
  /// closing punctuation; a longer word is cut. Characters that act on their
  /// surroundings are shown as `\u{…}`.
  ///
  /// - Complexity: O(`columns` · `lines`), however long the text.
  package static func wrapped(
    _ text: String, columns: Int, lines limit: Int
  ) -> [String] {
    precondition(columns >= 4 && limit >= 1, "room for a few characters")
    // Characters without width must not make a label endless.
    let (head, isCut) = prefix(of: text, characters: columns * limit * 4)
    var rest = VisibleText.escaped(head).map(bounded)[...]
    var lines: [String] = []
    while !rest.isEmpty, lines.count < limit {
      let end = lineEnd(in: rest, columns: columns)
      lines.append(trimmed(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
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

  /// A character has at most eight scalars: marks can be piled up without
  /// end, and families and flags have fewer.
  private static func bounded(_ character: Character) -> Character {
    let scalars = character.unicodeScalars
    guard scalars.count > 8 else { return character }
    return Character(String(String.UnicodeScalarView(scalars.prefix(8))))
  }

  /// Returns where the first line ends.
  private static func lineEnd(
    in text: ArraySlice<Character>, columns: Int
  ) -> Int {
    var width = 0
    var lastBreak: Int?
    for place in text.indices {
      let character = text[place]
      if place > text.startIndex,
        canBreak(between: text[place - 1], and: character)
      {
        lastBreak = place
      }
      width += DisplayWidth.of(character)
      // A blank may hang over the edge; it is trimmed.
      if width > columns, character != " " {
        return lastBreak ?? max(place, text.startIndex + 1)
      }
    }
    return text.endIndex
  }

  private static func canBreak(
    between left: Character, and right: Character
  ) -> Bool {
    if closing.contains(right) || opening.contains(left) { return false }
    return left == " "
      || (right != " "
        && (DisplayWidth.of(left) == 2 || DisplayWidth.of(right) == 2))
  }

  private static func trimmed(_ line: ArraySlice<Character>) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private static func shortened(_ line: String, columns: Int) -> String {
    var line = line
    while DisplayWidth.of(line) > columns - 1 { line.removeLast() }
    return line + "…"
  }

  private static let closing: [Character] = Array("，。、；：！？）】》」』”’…,.;:!?)")
  private static let opening: [Character] = Array("（【《「『“‘(")
}
