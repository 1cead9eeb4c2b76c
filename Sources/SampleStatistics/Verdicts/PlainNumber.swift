/// A number as it stands in a sentence: rounded, without locale, and without
/// a fraction where it is whole.
///
/// - Parameter digits: After the point, at most; a number that has none in
///   them is written in full.
func plainNumber(_ value: Double, digits: Int = 2) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let rounded = (value * scale).rounded() / scale
  // Large numbers have no room for a fraction, and would become infinite.
  let isRounded =
    rounded.isFinite && abs(value) < 1e12 && (rounded != 0 || value == 0)
  let shown = isRounded ? rounded : value
  if shown == shown.rounded(), abs(shown) < 1e15 {
    return plainCount(Int(shown))
  }
  return shown.description
}

/// A whole number with a comma between thousands.
func plainCount(_ value: Int) -> String {
  var rest = String(value.magnitude)
  var parts: [String] = []
  while rest.count > 3 {
    parts.append(String(rest.suffix(3)))
    rest.removeLast(3)
  }
  parts.append(rest)
  return (value < 0 ? "-" : "") + parts.reversed().joined(separator: ",")
}

/// A probability as it stands in a sentence.
func plainProbability(_ value: Double) -> String {
  if value < 0.001 { return "p < 0.001" }
  return "p = "
    + (value < 0.01 ? plainNumber(value, digits: 3) : fixedNumber(value))
}

/// A number with so many digits after the point, also where they are 0.
func fixedNumber(_ value: Double, digits: Int = 2) -> String {
  let text = plainNumber(value, digits: digits)
  guard !text.contains("e"), value.isFinite else { return text }
  let fraction =
    text.firstIndex(of: ".").map {
      text.distance(from: $0, to: text.endIndex) - 1
    } ?? 0
  guard fraction < digits else { return text }
  return text + (fraction == 0 ? "." : "")
    + String(repeating: "0", count: digits - fraction)
}

/// How many digits after the point show two that count of an error, from two
/// up.
func errorDigits(_ error: Double) -> Int {
  var digits = 2
  var least = 0.005
  while error < least, digits < 9 {
    // The second digit of 0.0012 is the fourth.
    digits = digits == 2 ? 4 : digits + 1
    least = digits == 4 ? 0.00095 : least / 10
  }
  return digits
}
