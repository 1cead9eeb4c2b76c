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
    // Above xmin, where it keeps its digits.
    let target = meanStep
    // Seen from minus ln mu the mean falls.
    let ln = decreasingRoot(
      from: -logarithm(support.xmin + target), upTo: 700
    ) { ln in
      let norm = PoissonNorm(mu: exponential(-ln), support: support)
      return (logarithm(norm.meanStep / target), -norm.variance / norm.meanStep)
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
  private var norm: PoissonNorm

  init(mu: Double, support: TailSupport) {
    self.mu = mu
    self.support = support
    norm = PoissonNorm(mu: mu, support: support)
  }

  func lnDensity(_ x: Double, _ t: Double) -> Double {
    poissonLogarithm(x - norm.middle, from: norm.middle, mu: mu) - norm.lnSum
  }

  func lnSurvival(_ x: Double) -> Double {
    var rest = support
    rest.xmin = max(support.xmin, x.rounded(.up))
    let part = PoissonNorm(mu: mu, support: rest)
    return lnDensity(part.middle, 0) + part.lnSum
  }
}
