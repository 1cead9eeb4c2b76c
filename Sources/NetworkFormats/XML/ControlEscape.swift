/// Characters that XML cannot hold, written so that they come back.
///
/// Each is `_x`, its number as four hexadecimal digits, `_`, as in workbooks.
/// A text that holds such a sequence itself gets its underscore written that
/// way: `_x000A_` becomes `_x005F_x000A_`. So does one whose sequence the
/// underscore of the next character would complete.
enum ControlEscape {
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 < 0x20 || $0 == 0x5F || $0 == 0xEF })
    else { return text }
    return escaped(text) { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0x00..<0x20, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }

  /// Returns a text with the characters that are hard to write by their
  /// numbers; those beyond four digits must not be among them.
  static func escaped(
    _ text: String, where isHard: (Unicode.Scalar) -> Bool
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: { $0 == "_" || isHard($0) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    func isNumbered(_ scalar: Unicode.Scalar) -> Bool {
      isHard(scalar) && scalar.value <= 0xFFFF
    }
    func isSequence(at place: Int) -> Bool {
      guard digits(at: place, in: scalars) != nil, place + 6 < scalars.count
      else { return false }
      return scalars[place + 6] == "_" || isNumbered(scalars[place + 6])
    }
    for (place, scalar) in scalars.enumerated() {
      if isNumbered(scalar) || isSequence(at: place) {
        result.append(contentsOf: sequence(of: scalar).unicodeScalars)
      } else {
        result.append(scalar)
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

  static func sequence(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits
      + "_"
  }

  /// Returns the number of the sequence that begins at a place.
  private static func number(
    at place: Int, in scalars: [Unicode.Scalar]
  ) -> UInt32? {
    guard place + 6 < scalars.count, scalars[place + 6] == "_" else {
      return nil
    }
    return digits(at: place, in: scalars)
  }

  /// Returns the number of the sequence that begins at a place, whether it
  /// ends or not.
  private static func digits(
    at place: Int, in scalars: [Unicode.Scalar]
  ) -> UInt32? {
    guard place + 5 < scalars.count, scalars[place] == "_",
      scalars[place + 1] == "x"
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
