#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Returns `ln k!` for a whole number `k` of 0 or more.
///
/// - Complexity: O(1).
/// - Reference: Stirling's series, Abramowitz & Stegun 1964, 6.1.41.
package func lnFactorial(_ k: Double) -> Double {
  if k < 20 {
    var product = 1.0
    var factor = 2.0
    while factor <= k {
      product *= factor
      factor += 1
    }
    return log(product)
  }
  let n = k + 1
  let square = 1 / (n * n)
  let series =
    (1.0 / 12
      - square
      * (1.0 / 360
        - square
        * (1.0 / 1_260 - square * (1.0 / 1_680 - square * (1.0 / 1_188)))))
    / n
  return (n - 0.5) * log(n) - n + 0.9189385332046727418 + series
}
