/// Solves the likelihood equation: the exponent at which the mean of
/// `ln(x/xmin)` is that of the data.
///
/// The mean falls as the exponent grows, so there is one solution. Each
/// search starts from a number that depends on nothing but the data of its
/// tail, and so gives the same bits wherever it is made.
enum ExponentSearch {
  /// Where a step is this small a share of `s - 1`, the next would be below
  /// the rounding: the steps of Newton's method square.
  private static let lastStep = 1e-8

  /// Returns the exponent of the discrete power law from `xmin` up.
  ///
  /// Newton's method on the logarithm of the mean, in `s` or in `ln(s - 1)`,
  /// whichever goes less far: the mean is `1/(s - 1)` where s is small and
  /// falls exponentially where it is large, and each form is straight in one
  /// of the two.
  static func zetaExponent(meanLog: Double, xmin: Double) -> Double {
    let step = logarithm(onePlus: 1 / xmin)
    // The paper's approximation, or that of two values only.
    var s = 1 + 1 / (meanLog - logarithm(onePlus: -0.5 / xmin))
    if meanLog < 0.05 * step {
      s = max(s, logarithm(step / meanLog) / step)
    }
    for _ in 0..<200 {
      let moments = LogMoments.ofWholeNumbers(s, from: xmin)
      let distance = logarithm(moments.mean / meanLog)
      let slope = moments.variance / moments.mean
      guard slope > 0, distance.isFinite else { return s }
      let straight = distance / slope
      let scaled = (s - 1) * exponentialMinusOne(straight / (s - 1))
      let change = abs(straight) < abs(scaled) ? straight : scaled
      s = max(s + change, 1 + (s - 1) / 8)
      if abs(change) < lastStep * (s - 1) { return s }
    }
    return s
  }

  /// Returns the exponent at which truncated moments have a mean, any number;
  /// infinite where there is none.
  ///
  /// Newton's method within a bracket that is widened first.
  ///
  /// - Parameter width: `ln(xmax/xmin)`, the largest logarithm.
  static func exponent(
    meanLog: Double, width: Double, _ moments: (Double) -> LogMoments
  ) -> Double {
    guard meanLog > 0, meanLog < width else { return .infinity }
    var low = 1.0
    var high = 1 + 1 / meanLog
    var reach = 1.0
    while !(moments(low).mean >= meanLog) {
      low -= reach
      reach *= 2
      // The moments overflow before the mean reaches that of the data.
      guard moments(low).mean.isFinite else { return .infinity }
    }
    while moments(high).mean > meanLog { high += high - low }
    var s = (low + high) / 2
    for _ in 0..<200 {
      let found = moments(s)
      let distance = found.mean - meanLog
      if distance > 0 { low = s } else { high = s }
      var next = s + distance / found.variance
      if !(next > low && next < high) { next = (low + high) / 2 }
      let change = abs(next - s)
      s = next
      if change < lastStep * max(1, abs(s)) { return s }
    }
    return s
  }
}
