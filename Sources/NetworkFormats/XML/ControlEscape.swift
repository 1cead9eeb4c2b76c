/// Characters that XML cannot hold, written so that they come back.
///
/// Each is `_x`, its number as four hexadecimal digits, `_`, as in workbooks.
/// A text that holds such a sequence itself gets its underscore written that
/// way: `_x000A_` becomes `_x005F_x000A_`.
enum ControlEscape {
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 < 0x20 || $0 == 0x5F || $0 == 0xEF })
    else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(scalar)
      case 0x00..<0x20, 0xFFFE, 0xFFFF:
        result.append(contentsOf: sequence(of: scalar).unicodeScalars)
      case 0x5F where number(at: place, in: scalars) != nil:
        result.append(contentsOf: sequence(of: scalar).unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5F) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      if let number = number(at: place, in: scalars),
        let scalar = Unicode.Scalar(number)
      {
        result.append(scalar)
        place += 7
      } else {
        result.append(scalars[place])
        place += 1
      }
    }
    return String(result)
  }

  private static func sequence(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits
      + "_"
  }

  /// Returns the number of the sequence that begins at a place.
  private static func number(
    at place: Int, in scalars: [Unicode.Scalar]
  ) -> UInt32? {
    guard place + 6 < scalars.count, scalars[place] == "_",
      scalars[place + 1] == "x", scalars[place + 6] == "_"
    else { return nil }
    var number: UInt32 = 0
    for scalar in scalars[(place + 2)..<(place + 6)] {
      guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
        return nil
      }
      number = number << 4 + UInt32(digit)
    }
    return number
  }
}
