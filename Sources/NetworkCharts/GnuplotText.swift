/// Texts and numbers in a gnuplot script.
enum GnuplotText {
  /// Returns a text as a string of the script.
  ///
  /// Every sign that means anything to gnuplot is written by its number, so
  /// that neither quotes nor backquotes, `@` or backslashes are left for it
  /// to act on. Single quotes would not do: in gnuplot 5.4 a string that
  /// begins with one written twice ends there. What would end the line, or
  /// act on a reader instead of being read, is replaced.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in oneLine(text).unicodeScalars {
      if scalar.isASCII, !isPlain(UInt8(scalar.value)) {
        let digits = String(scalar.value, radix: 8)
        result +=
          "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: " .,:;=+-*/()<>%".utf8.contains(byte)
    }
  }

  /// Returns a text on one line without characters that no picture can show.
  static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: result.append("\u{FFFD}")
      // Marks that reverse the direction of what follows.
      case 0x202A...0x202E, 0x2066...0x2069: continue
      case 0xFEFF, 0xFFF9...0xFFFB: continue
      default:
        // Two characters at the end of each plane are none.
        result.append(scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Returns the shortest number that reads back as the same.
  static func number(_ value: Double) -> String { value.description }

  /// Returns a number of the page with at most five decimals, without a
  /// locale.
  static func place(_ value: Double) -> String {
    let scaled = Int((value * 100_000).rounded())
    let (whole, part) = Int(scaled.magnitude)
      .quotientAndRemainder(dividingBy: 100_000)
    let digits = String(part)
    return (scaled < 0 ? "-" : "") + "\(whole)."
      + String(repeating: "0", count: 5 - digits.count) + digits
  }
}
