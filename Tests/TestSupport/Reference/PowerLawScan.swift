import Foundation

extension Reference {
  /// A power law in the plainest way: every candidate, every datum, sums term
  /// by term, the exponent by halving an interval.
  package struct PowerLaw {
    package var xmin: Double
    package var alpha: Double
    package var distance: Double
  }

  /// Returns ζ(s, q) and -ζ'(s, q): a thousand terms, then the first terms of
  /// Euler and Maclaurin's formula.
  package static func zeta(_ s: Double, _ q: Double) -> (Double, Double) {
    var (sum, slope) = (0.0, 0.0)
    for k in 0..<1_000 {
      let x = q + Double(k)
      sum += pow(x, -s)
      slope += log(x) * pow(x, -s)
    }
    let a = q + 1_000
    let l = log(a)
    let f = pow(a, -s)
    sum += f * (a / (s - 1) + 0.5 + s / (12 * a))
    slope +=
      f
      * (a * l / (s - 1) + a / ((s - 1) * (s - 1)) + l / 2
        + (s * l - 1) / (12 * a))
    return (sum, slope)
  }

  /// Returns the discrete power law from `xmin` up, with its distance at every
  /// whole number.
  package static func zetaFit(_ values: [Double], xmin: Double) -> PowerLaw {
    let tail = values.filter { $0 >= xmin }
    let mean = tail.map { log($0) }.reduce(0, +) / Double(tail.count)
    var (low, high) = (1.0001, 60.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      let (sum, slope) = zeta(middle, xmin)
      if slope / sum > mean { low = middle } else { high = middle }
    }
    let norm = zeta(low, xmin).0
    var (share, distance) = (0.0, 0.0)
    for k in Int(xmin)...Int(tail.max() ?? xmin) {
      share += pow(Double(k), -low) / norm
      let found = tail.count { $0 <= Double(k) }
      distance = max(
        distance, abs(share - Double(found) / Double(tail.count)))
    }
    return PowerLaw(xmin: xmin, alpha: low, distance: distance)
  }

  /// Returns the continuous power law from `xmin` up, with its distance at
  /// every datum in order.
  package static func paretoFit(_ values: [Double], xmin: Double) -> PowerLaw {
    let tail = values.filter { $0 >= xmin }.sorted()
    let n = Double(tail.count)
    let alpha = 1 + n / tail.map { log($0 / xmin) }.reduce(0, +)
    var distance = 0.0
    for (i, x) in tail.enumerated() {
      let share = 1 - pow(x / xmin, 1 - alpha)
      distance = max(distance, abs(share - Double(i) / n))
    }
    return PowerLaw(xmin: xmin, alpha: alpha, distance: distance)
  }

  /// Returns the best of all distinct values but the largest.
  package static func powerLaw(
    _ values: [Double], discrete: Bool
  ) -> PowerLaw {
    let fits = Set(values).sorted().dropLast().map {
      discrete
        ? zetaFit(values, xmin: $0) : paretoFit(values, xmin: $0)
    }
    return fits.reduce(fits[0]) { $1.distance < $0.distance ? $1 : $0 }
  }
}
