extension Double {
  /// Whether the number is another one up to a relative error.
  func agrees(with other: Double, within tolerance: Double = 1e-12) -> Bool {
    abs(self - other) <= tolerance * max(abs(self), abs(other))
  }
}
