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
    x < 2 * xmin ? logarithm(onePlus: (x - xmin) / xmin) : logarithm(x / xmin)
  }
}
