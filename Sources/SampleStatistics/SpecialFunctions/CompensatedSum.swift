/// A sum that carries along what each addition loses, so it is about as exact
/// as with twice the digits.
///
/// - Reference: Neumaier 1974, doi:10.1002/zamm.19740540106.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  mutating func add(_ term: Double) {
    let next = sum + term
    lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  /// Infinite sums have lost NaN, which is left out.
  var value: Double { sum.isFinite ? sum + lost : sum }
}
