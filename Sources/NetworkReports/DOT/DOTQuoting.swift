/// Strings of the DOT language: always quoted, never markup.
///
/// DOT's own quoting knows one escape, `\"`; a backslash before anything else
/// stays in the string, and labels then give it meanings of their own (`\n`,
/// `\N`, `\\`). Labels also decode entities such as `&lt;`. Data goes through
/// here, so none of these ever comes from data. A quoted string is never an
/// HTML label, whatever it holds.
package enum DOTQuoting {
  /// Returns a quoted id that differs for different texts.
  ///
  /// A backslash is doubled, and a character that acts on its surroundings
  /// (DOT cannot hold a NUL at all) is written `\u{0}` with one backslash, so
  /// it cannot be mistaken for a text that spells `\u{0}` out. A percent sign
  /// at the start, by which Graphviz marks objects without a name, has a
  /// single backslash before it for the same reason.
  package static func id(_ text: String) -> String {
    let body = quoted(text) { scalar in
      VisibleText.isHazard(scalar) ? VisibleText.escape(scalar) : nil
    }
    return body.utf8.dropFirst().first == UInt8(ascii: "%")
      ? "\"\\" + body.dropFirst() : body
  }

  /// Returns a quoted label, tooltip or title that is shown as the text is.
  ///
  /// - Parameters:
  ///   - lines: The lines; a line break inside one is shown as a space.
  ///   - end: How a line ends: `\n` centers it, `\l` puts it to the left.
  package static func label(_ lines: [String], end: LineEnd = .centered)
    -> String
  {
    let bodies = lines.map { line in
      String(
        quoted(VisibleText.onOneLine(line)) { scalar in
          if scalar == "&" { return "&amp;" }
          return VisibleText.isHazard(scalar)
            ? "\\" + VisibleText.escape(scalar) : nil
        }.dropFirst().dropLast())
    }
    let joined = bodies.joined(separator: end.rawValue)
    // A line to the left needs its mark even if it is the last one.
    return "\"" + joined + (end == .left ? end.rawValue : "") + "\""
  }

  /// Returns the text for the inside of an HTML-like label, shown as it is.
  ///
  /// There, too, Graphviz gives backslashes a meaning, after it has read the
  /// markup.
  package static func markup(_ text: String) -> String {
    VisibleText.replacing(in: VisibleText.line(text)) { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "&", "<", ">", "\"", "'": "&#\(scalar.value);"
      default: nil
      }
    }
  }

  package enum LineEnd: String {
    case centered = "\\n"
    case left = "\\l"
  }

  private static func quoted(
    _ text: String, _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    let body = VisibleText.replacing(in: text) { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      default: replacement(scalar)
      }
    }
    return "\"" + body + "\""
  }
}
