/// Numbers as text, the same under every locale.
public enum NumberText {
  /// Returns a number with exactly `digits` decimals.
  ///
  /// The value rounded is the exact binary one, so 2.675, which is stored a
  /// little below, gives 2.67; an exact tie goes to the even digit (0.125
  /// gives 0.12). Zero carries no sign, nor does what rounds to it.
  ///
  /// - Parameters:
  ///   - value: A finite number.
  ///   - digits: 0...1000.
  /// - Complexity: O(*b*²) for the *b* 32-bit words of the scaled number; one
  ///   or two for ordinary values.
  public static func fixed(_ value: Double, digits: Int) -> String {
    precondition(value.isFinite, "only a finite number has digits")
    precondition(0...1000 ~= digits, "0 to 1000 decimals")
    guard value != 0 else { return zero(digits: digits) }
    // |value| = significand · 2^exponent, both whole.
    let exponent = Int(value.exponent) - 52
    let magnitude = value.magnitude
    let significand: UInt64
    let power: Int
    if magnitude.isNormal {
      significand = magnitude.significandBitPattern | 1 << 52
      power = exponent
    } else {
      significand = magnitude.significandBitPattern
      power = -1074
    }
    var number = WholeNumber(significand)
    for _ in 0..<digits { number.multiply(by: 10) }
    if power >= 0 {
      number.shiftLeft(by: power)
    } else {
      number.shiftRightRoundingHalfToEven(by: -power)
    }
    guard !number.isZero else { return zero(digits: digits) }
    var text = number.decimalDigits
    if text.count <= digits {
      text = String(repeating: "0", count: digits - text.count + 1) + text
    }
    if digits > 0 {
      text.insert(".", at: text.index(text.endIndex, offsetBy: -digits))
    }
    return value < 0 ? "-" + text : text
  }

  /// Returns the shortest text that reads back as the same number.
  ///
  /// A whole number has no decimal point: 12, not 12.0. Very large and very
  /// small numbers have an exponent: 1e+16.
  public static func shortest(_ value: Double) -> String {
    precondition(value.isFinite, "only a finite number has digits")
    guard value != 0 else { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Returns a whole number with a comma between thousands: 1,876.
  public static func grouped(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var text = value < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  private static func zero(digits: Int) -> String {
    digits == 0 ? "0" : "0." + String(repeating: "0", count: digits)
  }
}

/// A whole number of any size; just what exact rounding takes.
private struct WholeNumber {
  /// Base 2³², the lowest first, without leading zeros.
  private var words: [UInt32]

  init(_ value: UInt64) {
    words = [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)]
    trim()
  }

  var isZero: Bool { words.isEmpty }

  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for place in words.indices {
      let product = UInt64(words[place]) * UInt64(factor) + carry
      words[place] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { words.append(UInt32(carry)) }
  }

  mutating func shiftLeft(by bits: Int) {
    for _ in 0..<bits % 32 { multiply(by: 2) }
    words = [UInt32](repeating: 0, count: isZero ? 0 : bits / 32) + words
  }

  mutating func shiftRightRoundingHalfToEven(by bits: Int) {
    let half = bit(bits - 1)
    let rest = (0..<bits - 1).contains { bit($0) }
    let odd = bit(bits)
    let (whole, part) = bits.quotientAndRemainder(dividingBy: 32)
    words = Array(words.dropFirst(whole))
    for place in words.indices {
      let above = place + 1 < words.count ? UInt64(words[place + 1]) : 0
      let pair = above << 32 | UInt64(words[place])
      words[place] = UInt32(truncatingIfNeeded: pair >> UInt64(part))
    }
    trim()
    if half, rest || odd { increment() }
  }

  var decimalDigits: String {
    var rest = self
    var groups: [String] = []
    while !rest.isZero {
      let group = String(rest.divide(by: 1_000_000_000))
      groups.append(group)
    }
    let padded = groups.enumerated().map { place, group in
      place == groups.count - 1
        ? group : String(repeating: "0", count: 9 - group.count) + group
    }
    return padded.reversed().joined()
  }

  private func bit(_ place: Int) -> Bool {
    let (word, bit) = place.quotientAndRemainder(dividingBy: 32)
    return word < words.count && words[word] >> UInt32(bit) & 1 == 1
  }

  private mutating func increment() {
    for place in words.indices {
      let (sum, overflow) = words[place].addingReportingOverflow(1)
      words[place] = sum
      if !overflow { return }
    }
    words.append(1)
  }

  /// Divides in place and returns the remainder.
  private mutating func divide(by divisor: UInt32) -> UInt32 {
    var remainder: UInt64 = 0
    for place in words.indices.reversed() {
      let part = remainder << 32 | UInt64(words[place])
      words[place] = UInt32(part / UInt64(divisor))
      remainder = part % UInt64(divisor)
    }
    trim()
    return UInt32(remainder)
  }

  private mutating func trim() {
    while words.last == 0 { words.removeLast() }
  }
}
