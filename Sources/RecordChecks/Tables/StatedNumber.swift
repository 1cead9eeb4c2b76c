import NetworkModel

/// A number as it is printed: its value, and how far rounding may have moved
/// it.
struct StatedNumber: Equatable {
  var value: Double
  /// The last printed digit's worth: 0.01 of 3.14, 1 of 314.
  var unit: Double
  var text: String

  /// Half a unit, with room for the binary fraction.
  var tolerance: Double { unit / 2 + 1e-9 * max(1, value.magnitude) }

  /// Reads a decimal number, with commas between thousands or a percent sign;
  /// nil for any other text.
  init?(_ text: String) {
    var digits = text.foldedWidth
    if digits.hasSuffix("%") { digits.removeLast() }
    digits.removeAll { $0 == "," || $0 == " " }
    let body =
      digits.first == "-" || digits.first == "+"
      ? digits.dropFirst() : digits[...]
    let parts = body.split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty,
      parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      parts.count == 1 || !parts[1].isEmpty, let value = Double(digits),
      value.isFinite
    else { return nil }
    self.value = value
    self.text = text
    unit = (parts.count == 1 ? "" : parts[1]).reduce(1) { unit, _ in unit / 10 }
  }

  /// Whether another number is printed like this one.
  func agrees(with number: Double) -> Bool {
    abs(value - number) <= tolerance
  }
}
