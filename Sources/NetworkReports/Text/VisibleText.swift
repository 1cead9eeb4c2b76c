/// Text that cannot do anything but be read.
///
/// A name may hold anything: codes that move a terminal's cursor or clear its
/// screen, marks that reverse the order of what follows, line breaks. Output
/// for readers shows those as `\u{1B}` instead of passing them on.
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

  /// Returns the text with CR LF and CR as LF.
  package static func unifyingLineBreaks(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var previous: Unicode.Scalar?
    return replacing(in: text) { scalar in
      defer { previous = scalar }
      switch scalar {
      case "\r": return "\n"
      case "\n" where previous == "\r": return ""
      default: return nil
      }
    }
  }
}
