import Foundation

extension Reference {
  /// The logarithm of a density on a tail, up to its norm, as textbooks write
  /// it.
  package enum TailDensity: Sendable {
    case powerLaw(alpha: Double)
    case exponential(lambda: Double)
    case cutoff(alpha: Double, lambda: Double)
    case lognormal(mu: Double, sigma: Double)
    case stretchedExponential(beta: Double, lambda: Double)
    case poisson(mu: Double)

    package func logarithm(_ x: Double) -> Double {
      switch self {
      case .powerLaw(let alpha): -alpha * log(x)
      case .exponential(let lambda): -lambda * x
      case .cutoff(let alpha, let lambda): -alpha * log(x) - lambda * x
      case .lognormal(let mu, let sigma):
        -log(x) - pow(log(x) - mu, 2) / (2 * sigma * sigma)
      case .stretchedExponential(let beta, let lambda):
        (beta - 1) * log(x) - lambda * pow(x, beta)
      case .poisson(let mu): x * log(mu) - lgamma(x + 1)
      }
    }

    /// The logarithm of the sum over whole numbers, term by term.
    package func lnSum(from first: Int, to last: Int) -> Double {
      var terms = (first...last).map { logarithm(Double($0)) }
      let greatest = terms.max() ?? 0
      terms.sort()
      return greatest + log(terms.reduce(0) { $0 + exp($1 - greatest) })
    }

    /// The logarithm of the integral, by Simpson's rule in `ln x`.
    package func lnIntegral(from first: Double, to last: Double) -> Double {
      let steps = 8_000
      let width = log(last / first) / Double(steps)
      let terms = (0...steps).map { i in
        let t = log(first) + Double(i) * width
        // Simpson's weights.
        let weight = i == 0 || i == steps ? 1.0 : i % 2 == 1 ? 4 : 2
        return logarithm(exp(t)) + t + log(weight * width / 3)
      }
      let greatest = terms.max() ?? 0
      return greatest + log(terms.reduce(0) { $0 + exp($1 - greatest) })
    }
  }
}
