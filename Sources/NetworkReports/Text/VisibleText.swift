/// Text that cannot do anything but be read.
///
/// A name may hold anything: codes that move a terminal's cursor or clear its
/// screen, marks that reverse the order of what follows. Output for readers
/// shows those as `\u{1B}` instead of passing them on, and a line break as a
/// space.
package enum VisibleText {
  /// Returns the text with every hazardous scalar written as `\u{…}`.
  package static func escaped(_ text: String) -> String {
    replacing(in: text) { isHazard($0) ? escape($0) : nil }
  }

  /// Whether a scalar acts on its surroundings instead of being shown:
  /// control characters, line and paragraph separators, embeddings, overrides
  /// and isolates of direction, annotation marks, the byte order mark and
  /// what is not a character at all.
  package static func isHazard(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x2028...0x2029: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// Returns `\u{…}` with the number of a scalar in upper-case hexadecimal.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }

  /// Returns the text with some of its scalars replaced; nil keeps one.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func replacing(
    in text: String, _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replaced = replacement(scalar) {
        result.append(contentsOf: replaced.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension VisibleText {
  /// Returns `\u`, the number of a scalar, and brackets in the spelling of a
  /// format in which braces mean something.
  package static func bracedEscape(
    _ scalar: Unicode.Scalar, open: String, close: String
  ) -> String {
    "\\u" + open + String(scalar.value, radix: 16, uppercase: true) + close
  }

  /// Returns the text on one line: tabs and line breaks, with the blanks
  /// around them, become one space each.
  ///
  /// Names typed into the cells of a spreadsheet hold breaks by accident; a
  /// reader wants the words, not the code of the break. Formats for machines
  /// keep them.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func onOneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isBreak) else { return text }
    var result = String.UnicodeScalarView()
    var blanks = 0
    var isBroken = false
    func endRun(into result: inout String.UnicodeScalarView) {
      result.append(
        contentsOf: repeatElement(" ", count: isBroken ? 1 : blanks))
      blanks = 0
      isBroken = false
    }
    for scalar in text.unicodeScalars {
      if scalar == " " {
        blanks += 1
      } else if isBreak(scalar) {
        isBroken = true
      } else {
        endRun(into: &result)
        result.append(scalar)
      }
    }
    endRun(into: &result)
    return String(result)
  }

  /// Tabs, and what ends a line or a paragraph.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Returns what readers see: one line, with every hazardous scalar written
  /// as `\u{…}`.
  package static func line(_ text: String) -> String {
    escaped(onOneLine(text))
  }
}
