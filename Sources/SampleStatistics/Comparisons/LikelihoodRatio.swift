#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The logarithms of two likelihoods, value by value.
///
///     R = Σ d(i),   d(i) = ln p1(x(i)) - ln p2(x(i))
///     s² = 1/n Σ (d(i) - R/n)²
///
/// If both distributions are equally far from the truth, `R/(s sqrt(n))` is
/// about normal with variance 1. The sums run over distinct values with their
/// counts.
///
/// - Reference: Vuong 1989, doi:10.2307/1912557.
package struct LikelihoodRatio {
  /// Of the second distribution.
  package var logLikelihood: Double
  /// R.
  package var total: Double
  /// s, with the size as divisor.
  package var deviation: Double
  package var size: Double
  /// What rounding alone may make of ``total``: a part in 10¹² of what a
  /// value adds to the greater of the two, for each value.
  package var rounding: Double

  package init(
    _ first: [Double], _ second: [Double], counts: [Double], size: Double
  ) {
    var likelihood = CompensatedSum()
    var sum = CompensatedSum()
    for i in counts.indices {
      likelihood.add(counts[i] * second[i])
      sum.add(counts[i] * (first[i] - second[i]))
    }
    let mean = sum.value / size
    var largest = 1.0
    for i in counts.indices {
      largest = max(largest, abs(first[i]), abs(second[i]))
    }
    rounding = 1e-12 * largest * size
    var squares = CompensatedSum()
    for i in counts.indices {
      let difference = first[i] - second[i] - mean
      squares.add(counts[i] * difference * difference)
    }
    logLikelihood = likelihood.value
    total = sum.value
    deviation = (squares.value / size).squareRoot()
    self.size = size
  }

  /// Whether the two are the same up to rounding, so that the normalized
  /// ratio is 0/0: noise over noise.
  package var isTie: Bool {
    !(abs(total) > rounding) && !(deviation * size.squareRoot() > rounding)
  }

  /// Whether Vuong's test cannot be asked: two distributions that are nearly
  /// the same here have a ratio of no weight with even less scatter, of which
  /// the quotient may be large all the same. By its theory `total` and the
  /// square of the scatter are of the order 1 or less then, whichever of the
  /// two is right.
  ///
  /// - Reference: Vuong 1989, theorem 3.3.
  package var isIndistinct: Bool {
    abs(total) < 1 && deviation * size.squareRoot() < 0.1
      && vuongPValue <= 0.1
  }

  package var normalized: Double { total / (deviation * size.squareRoot()) }

  /// The probability of a normalized ratio as far from 0, on either side.
  package var vuongPValue: Double {
    erfc(abs(normalized) * 0.7071067811865475244)
  }

  /// The probability of `2 |R|` or more under chi-squared with one degree of
  /// freedom. Where the larger family holds the smaller one at its edge, half
  /// of that would do; so this errs on the side of the smaller.
  ///
  /// - Reference: Wilks 1938, doi:10.1214/aoms/1177732360.
  package var nestedPValue: Double { erfc(abs(total).squareRoot()) }
}
