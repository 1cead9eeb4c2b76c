/// Returns the logarithm of the Poisson probability of `middle + step` over
/// that of `middle`.
///
///     ln (mu^step middle!/(middle + step)!)
///       = step ln(mu/middle) - middle D(step/middle)
///         - ln(1 + step/middle)/2 - S(middle + step) + S(middle),
///     D(u) = (1 + u) ln(1 + u) - u
///
/// with `S` the error of Stirling's formula. Near mu the large terms of the
/// definition cancel, and these do not.
///
/// - Parameter step: Between whole numbers it is interpolated.
func poissonLogarithm(
  _ step: Double, from middle: Double, mu: Double
) -> Double {
  let x = middle + step
  guard x >= 10, middle >= 10 else {
    return step * logarithm(mu) - logFactorial(x) + logFactorial(middle)
  }
  let u = step / middle
  let ln = logarithm(onePlus: u)
  var deviance = (1 + u) * ln - u
  if abs(u) < 0.1 {
    deviance = 0
    var power = u
    for k in 2...18 {
      power *= -u
      deviance -= power / Double(k * (k - 1))
    }
  }
  return step * logarithm(of: mu, over: middle) - middle * deviance - 0.5 * ln
    - stirlingError(x) + stirlingError(middle)
}

/// The sum of Poisson probabilities over a tail, with its mean and variance.
struct PoissonNorm {
  /// The number of the tail with the largest probability.
  var middle: Double
  /// The logarithm of the sum over the probability of the middle.
  var lnSum: Double
  /// The mean of the distance from where the tail begins.
  var meanStep: Double
  var variance: Double

  /// Where probabilities change this slowly, in whole numbers for a factor
  /// of e, integrals take the place of sums.
  private static let slow = 1_000.0

  /// Adds outward from the largest term, so that none overflows and the sums
  /// end soon.
  ///
  /// - Complexity: O(1), with some tens of thousands of terms at most.
  init(mu: Double, support: TailSupport) {
    let end = support.xmax ?? .infinity
    let middle = min(max(mu.rounded(.down), support.xmin), end)
    let scale = min(
      max(middle, 1).squareRoot(), 1 / abs(logarithm(of: middle, over: mu)))
    let sums =
      middle > 0 && scale > Self.slow
      ? Self.integrals(mu, middle, support.xmin, end, scale: scale)
      : Self.sums(mu, middle, support.xmin, end)
    self.middle = middle
    lnSum = logarithm(sums.one)
    let mean = sums.t / sums.one
    meanStep = middle - support.xmin + mean
    variance = sums.tt / sums.one - mean * mean
  }

  /// Sums of the terms over that of the middle, by distance from it.
  private static func sums(
    _ mu: Double, _ middle: Double, _ first: Double, _ end: Double
  ) -> TailSums {
    var sums = TailSums()
    sums.add(1, 0, 0)
    var term = 1.0
    var step = 0.0
    while step < end - middle, term > 0x1p-80 * sums.one {
      step += 1
      term *= mu / (middle + step)
      sums.add(term, step, 0)
    }
    (term, step) = (1, 0)
    while step < middle - first, term > 0x1p-80 * sums.one {
      term *= (middle - step) / mu
      step += 1
      sums.add(term, -step, 0)
    }
    return sums
  }

  /// The same as integrals from half a number before the first to half a
  /// number behind the last, with the first correction of Euler and
  /// Maclaurin's formula for midpoints; the next would be some 1e-12.
  private static func integrals(
    _ mu: Double, _ middle: Double, _ first: Double, _ end: Double,
    scale: Double
  ) -> TailSums {
    func weight(_ step: Double) -> Double {
      exponential(poissonLogarithm(step, from: middle, mu: mu))
    }
    var sums = TailSums()
    for (sign, reach) in [
      (1.0, end - middle + 0.5), (-1.0, middle - first + 0.5),
    ] {
      var place = 0.0
      while place < reach {
        let next = min(place + scale, reach)
        let half = 0.5 * (next - place)
        var panel = TailSums()
        for (node, share) in GaussLegendre.points {
          for offset in [-half * node, half * node] {
            let step = sign * (place + half + offset)
            panel.add(half * share * weight(step), step, 0)
          }
        }
        sums.add(panel)
        place = next
        if panel.isNegligible(to: sums) { break }
      }
      guard place >= reach else { continue }
      let edge = sign * reach
      let value = weight(edge)
      let slope = sign * logarithm(mu / (middle + edge + 0.5)) * value
      var correction = TailSums()
      correction.one = slope
      correction.t = edge * slope + sign * value
      correction.tt = edge * edge * slope + 2 * abs(edge) * value
      sums.add(correction, times: -1.0 / 24)
    }
    return sums
  }
}
