/// Numbers as a table would print them.
enum PlainNumber {
  /// Returns a number with one decimal more than a printed unit has, without
  /// zeros at its end.
  static func text(_ value: Double, like unit: Double) -> String {
    var scale = 10.0
    var step = unit
    while step < 0.999, scale < 1e9 {
      step *= 10
      scale *= 10
    }
    let rounded = (value * scale).rounded() / scale
    guard let whole = Int(exactly: rounded) else {
      return rounded.description
    }
    return String(whole)
  }
}
