extension Double {
  /// Whether two numbers are the same up to a relative error of 1e-12.
  func agrees(with other: Double) -> Bool {
    agrees(with: other, within: 1e-12)
  }
}
