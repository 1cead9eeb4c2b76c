/// Ids and other texts where blanks and marks end a word.
///
/// What would end or change one is written as its number, as
/// ``ControlEscape`` does, and undone in documents that say they are of this
/// project.
enum WordEscape {
  /// The remark that says so.
  static let mark = "valuenetwork 1"

  static func isHard(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "#", "%", "\"", "'", "{", "[", "\\": true
    default:
      scalar.value < 0x21 || scalar.value == 0x7F
        || scalar.properties.isWhitespace
        || scalar.properties.generalCategory == .control
        || scalar.properties.isNoncharacterCodePoint
    }
  }

  static func escaped(_ text: String) -> String {
    ControlEscape.escaped(text, where: isHard)
  }

  static func unescaped(_ text: String) -> String {
    ControlEscape.unescaped(text)
  }

  /// Whether the current line is the remark that says so.
  static func isMark(_ lines: LineScanner) -> Bool {
    let text = lines.text[lines.line].drop { $0.marksRemark || $0.isBlank }
    return text.elementsEqual(mark.utf8)
  }
}
