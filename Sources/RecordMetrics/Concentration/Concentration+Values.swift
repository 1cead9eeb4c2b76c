public import NetworkResults

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Concentration {
  /// The *n* of CR*n* that are taken where none is asked for.
  public static let customaryRatios = [1, 3, 4, 8, 20]

  /// Measures how unevenly a total is divided.
  ///
  ///     CRn  = Σ of the n largest shares
  ///     HHI  = Σ (100 s)²
  ///     Gini = Σᵢ (2i − n − 1) xᵢ / (n Σ x),  x₁ ≤ x₂ ≤ … ≤ xₙ
  ///     H    = −Σ s log₂ s
  ///
  /// Parts of size 0 count among the *n* of the Gini coefficient and of the
  /// evenness. Values are summed in ascending order, whatever theirs is.
  ///
  /// - Parameters:
  ///   - values: The sizes of the parts, none negative and all finite.
  ///   - ratios: For which *n* to give CR*n*.
  /// - Returns: nil without parts, or if all are 0.
  /// - Complexity: O(*n* log *n*).
  /// - Reference: Hirschman 1964, American Economic Review 54(5), 761;
  ///   Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x.
  public init?(
    of values: some Sequence<Double>, ratios: [Int] = customaryRatios
  ) {
    let sizes = values.sorted()
    precondition(
      sizes.allSatisfy { $0 >= 0 && $0.isFinite }, "sizes, none negative")
    let total = sizes.reduce(0, +)
    guard total > 0 else { return nil }
    let count = Double(sizes.count)
    var ranked = 0.0
    var squares = 0.0
    var entropy = 0.0
    for (place, size) in sizes.enumerated() {
      let share = size / total
      ranked += Double(2 * place + 1 - sizes.count) * size
      squares += (100 * share) * (100 * share)
      if share > 0 { entropy -= share * log2(share) }
    }
    // One part has −0 bits.
    entropy = max(entropy, 0)
    self.init(
      parts: sizes.count, total: total,
      ratios: ratios.filter { 0 < $0 && $0 < sizes.count }.map { n in
        Ratio(n: n, share: sizes.suffix(n).reduce(0, +) / total)
      },
      herfindahl: squares, gini: ranked / (count * total), entropy: entropy,
      evenness: sizes.count > 1 ? entropy / log2(count) : nil)
  }
}
