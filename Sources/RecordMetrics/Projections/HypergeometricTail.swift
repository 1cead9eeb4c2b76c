#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The upper tail of the hypergeometric distribution over a population.
struct HypergeometricTail {
  /// ln *k*! for each *k* up to the population.
  private let logFactorials: [Double]

  init(population: Int) {
    var sum = 0.0
    var compensation = 0.0
    logFactorials =
      [0]
      + (0..<population).map { place in
        let term = log(Double(place + 1)) - compensation
        let next = sum + term
        compensation = (next - sum) - term
        sum = next
        return sum
      }
  }

  private var population: Int { logFactorials.count - 1 }

  /// Returns how likely two random sets have at least so many in common.
  ///
  ///     P(X ≥ x) = Σ_{i ≥ x} C(a, i) C(N − a, b − i) / C(N, b)
  ///
  /// - Parameters:
  ///   - common: *x*.
  ///   - first: The size *a* of one set.
  ///   - second: The size *b* of the other.
  /// - Complexity: O(min(*a*, *b*) − *x*).
  func probability(ofAtLeast common: Int, _ first: Int, _ second: Int)
    -> Double
  {
    let least = max(common, first + second - population)
    guard common > max(0, first + second - population) else { return 1 }
    let most = min(first, second)
    guard least <= most else { return 0 }
    // The terms fall from the first on or rise before, so the smallest are
    // added first.
    let terms = (least...most).map { exp(logTerm($0, first, second)) }
    return min(1, terms.sorted().reduce(0, +))
  }

  private func logTerm(_ common: Int, _ first: Int, _ second: Int) -> Double {
    logChoose(first, common) + logChoose(population - first, second - common)
      - logChoose(population, second)
  }

  private func logChoose(_ n: Int, _ k: Int) -> Double {
    logFactorials[n] - logFactorials[k] - logFactorials[n - k]
  }
}
