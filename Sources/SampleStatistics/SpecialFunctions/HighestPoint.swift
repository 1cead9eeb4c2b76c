/// Returns where a function is greatest between two bounds, by Brent's method
/// without derivatives: golden sections, and parabolas where they help.
///
/// - Precondition: the function has one peak between the bounds.
/// - Reference: Brent 1973, chapter 5.
func highestPoint(
  from lower: Double, to upper: Double, of function: (Double) -> Double
) -> (place: Double, value: Double) {
  let golden = 0.3819660112501051518
  var (low, high) = (lower, upper)
  var best = low + golden * (high - low)
  var bestValue = function(best)
  var (second, secondValue) = (best, bestValue)
  var (third, thirdValue) = (best, bestValue)
  var step = 0.0
  var before = 0.0
  for _ in 0..<200 {
    let middle = 0.5 * (low + high)
    let tolerance = 1e-9 * abs(best) + 1e-14
    if abs(best - middle) <= 2 * tolerance - 0.5 * (high - low) { break }
    var parabola: Double?
    if abs(before) > tolerance {
      let r = (best - second) * (thirdValue - bestValue)
      let s = (best - third) * (secondValue - bestValue)
      let numerator = (best - third) * s - (best - second) * r
      let move = -numerator / (2 * (s - r))
      let lands = best + move
      // NaN compares false.
      if abs(move) < 0.5 * abs(before), lands > low, lands < high {
        parabola = move
      }
    }
    if let parabola {
      (before, step) = (step, parabola)
    } else {
      before = best >= middle ? low - best : high - best
      step = golden * before
    }
    let place =
      abs(step) >= tolerance
      ? best + step : best + (step > 0 ? tolerance : -tolerance)
    let value = function(place)
    if value >= bestValue {
      if place >= best { low = best } else { high = best }
      (third, thirdValue) = (second, secondValue)
      (second, secondValue) = (best, bestValue)
      (best, bestValue) = (place, value)
    } else {
      if place < best { low = place } else { high = place }
      if value >= secondValue || second == best {
        (third, thirdValue) = (second, secondValue)
        (second, secondValue) = (place, value)
      } else if value >= thirdValue || third == best || third == second {
        (third, thirdValue) = (place, value)
      }
    }
  }
  return (best, bestValue)
}
