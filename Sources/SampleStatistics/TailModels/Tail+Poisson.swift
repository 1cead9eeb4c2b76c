import NetworkResults

extension Tail {
  /// The Poisson distribution of greatest likelihood.
  ///
  ///     P(k) ∝ mu^k/k!,   k >= xmin
  ///
  /// The mean of the tail grows with mu, so the solution is unique.
  ///
  /// - Precondition: the tail is discrete.
  func poissonFit() -> TailFit {
    let target = mean { x, _ in x }
    // Seen from minus ln mu the mean falls.
    let ln = decreasingRoot(from: -logarithm(target), upTo: 700) { ln in
      let norm = PoissonNorm(mu: exponential(-ln), support: support)
      return (logarithm(norm.mean / target), -norm.variance / norm.mean)
    }
    let mu = exponential(-ln)
    return TailFit(
      alternative: .poisson, model: PoissonTail(mu: mu, support: support),
      parameters: [.init("mu", mu)])
  }
}

/// A Poisson distribution on a tail.
struct PoissonTail: TailDistribution {
  var mu: Double
  var support: TailSupport
  var lnNorm: Double

  init(mu: Double, support: TailSupport) {
    self.mu = mu
    self.support = support
    lnNorm = PoissonNorm(mu: mu, support: support).lnSum
  }

  func lnDensity(_ x: Double, _ t: Double) -> Double {
    x * logarithm(mu) - logFactorial(x) - lnNorm
  }

  func lnSurvival(_ x: Double) -> Double {
    var rest = support
    rest.xmin = max(support.xmin, x.rounded(.up))
    return PoissonNorm(mu: mu, support: rest).lnSum - lnNorm
  }
}

/// The sum of `mu^k/k!` over a tail, with its mean and variance.
struct PoissonNorm {
  var lnSum: Double
  var mean: Double
  var variance: Double

  /// Adds the terms outward from the largest one, so none overflows and the
  /// sums end soon.
  ///
  /// - Complexity: O(sqrt(*mu*)) or less.
  init(mu: Double, support: TailSupport) {
    let end = support.xmax ?? .infinity
    let middle = min(max(mu.rounded(.down), support.xmin), end)
    var (sum, first, second) = (1.0, 0.0, 0.0)
    var term = 1.0
    var k = middle
    while k < end, term > 0x1p-80 * sum {
      k += 1
      term *= mu / k
      let step = k - middle
      sum += term
      first += term * step
      second += term * step * step
    }
    (term, k) = (1, middle)
    while k > support.xmin, term > 0x1p-80 * sum {
      term *= k / mu
      k -= 1
      let step = k - middle
      sum += term
      first += term * step
      second += term * step * step
    }
    lnSum = logarithm(sum) + middle * logarithm(mu) - logFactorial(middle)
    mean = middle + first / sum
    variance = second / sum - (first / sum) * (first / sum)
  }
}
