import NetworkResults

/// Where a tail lives: the real numbers, or the whole ones, from xmin to xmax.
struct TailSupport: Equatable {
  var kind: SampleKind
  var xmin: Double
  /// Nil for no end.
  var xmax: Double?

  /// `ln(x/xmin)`.
  func t(_ x: Double) -> Double {
    // The difference keeps its digits where x is near xmin.
    x < 2 * xmin ? t(step: x - xmin) : logarithm(x / xmin)
  }

  /// `ln((xmin + step)/xmin)`: steps are exact where the largest whole numbers
  /// are not.
  func t(step: Double) -> Double {
    step < xmin
      ? logarithm(onePlus: step / xmin) : logarithm((xmin + step) / xmin)
  }
}
