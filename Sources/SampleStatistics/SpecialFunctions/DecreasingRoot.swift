/// Returns where a decreasing function is 0: Newton's steps, kept inside the
/// bracket that the signs have shown so far, else halving or striding.
///
/// - Parameters:
///   - start: Any point of the domain.
///   - lower: The open lower end of the domain; nil for none.
///   - upper: Not gone beyond; the answer where the function is positive up
///     to there.
///   - stride: How far the first step goes at most, the next twice as far.
///   - function: The value, which may be infinite, and the slope.
/// - Complexity: a handful of evaluations where the function is smooth, at
///   most 200.
func decreasingRoot(
  from start: Double, above lower: Double? = nil, upTo upper: Double,
  stride first: Double = 1,
  of function: (Double) -> (value: Double, slope: Double)
) -> Double {
  var positive: Double?
  var negative: Double?
  var stride = first
  var x = min(start, upper)
  for _ in 0..<200 {
    let (value, slope) = function(x)
    if value == 0 { return x }
    if value > 0 { positive = x } else { negative = x }
    if value > 0, x >= upper { return upper }
    var next = slope < 0 ? x - value / slope : Double.nan
    if let positive, let negative {
      if !(next > positive && next < negative) {
        next = positive + 0.5 * (negative - positive)
      }
    } else {
      // NaN compares false: then a full stride is taken.
      let farthest = value > 0 ? x + stride : x - stride
      if !(abs(next - x) < stride) { next = farthest }
      stride *= 2
      if let lower, next <= lower { next = lower + 0.5 * (x - lower) }
      next = min(next, upper)
    }
    if abs(next - x) <= 2e-15 * max(1e-3, abs(next)) { return next }
    x = next
  }
  return x
}
