/// A number as it stands in a sentence: rounded, without locale, and without
/// a fraction where it is whole.
///
/// - Parameter digits: After the point, at most.
func plainNumber(_ value: Double, digits: Int = 2) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let rounded = (value * scale).rounded() / scale
  // Large numbers have no room for a fraction, and would become infinite.
  let shown = rounded.isFinite && abs(value) < 1e12 ? rounded : value
  if shown == shown.rounded(), abs(shown) < 1e15 {
    return String(Int(shown))
  }
  return shown.description
}

/// A probability as it stands in a sentence.
func plainProbability(_ value: Double) -> String {
  if value < 0.001 { return "p < 0.001" }
  return "p = "
    + (value < 0.01 ? plainNumber(value, digits: 3) : fixedNumber(value))
}

/// A number with two digits after the point, also where they are 0.
func fixedNumber(_ value: Double) -> String {
  let text = plainNumber(value)
  guard let point = text.firstIndex(of: ".") else { return text + ".00" }
  let digits = text.distance(from: point, to: text.endIndex) - 1
  return digits == 1 ? text + "0" : text
}
