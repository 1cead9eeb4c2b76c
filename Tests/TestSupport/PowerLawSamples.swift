import Foundation

/// Samples of known laws, drawn in the plainest way.
package enum PowerLawSamples {
  private static func uniform(_ random: inout SeededGenerator) -> Double {
    Double.random(in: 0x1p-53...1, using: &random)
  }

  /// Continuous: `xmin u^(-1/(alpha - 1))`.
  package static func pareto(
    _ count: Int, alpha: Double, xmin: Double, seed: UInt64
  ) -> [Double] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      xmin * pow(uniform(&random), -1 / (alpha - 1))
    }
  }

  /// Discrete, by going through the whole numbers up to a share u: at most a
  /// million of them, from there on by the continuous law.
  package static func zeta(
    _ count: Int, alpha: Double, xmin: Int, seed: UInt64
  ) -> [Double] {
    var random = SeededGenerator(seed: seed)
    let norm = Reference.zeta(alpha, Double(xmin)).0
    let levels = (0..<count).map { _ in uniform(&random) }.sorted()
    var values: [Double] = []
    var k = Double(xmin)
    var share = pow(k, -alpha) / norm
    for level in levels {
      while share < level, k < 1_000_000 {
        k += 1
        share += pow(k, -alpha) / norm
      }
      if share >= level {
        values.append(k)
      } else {
        values.append(
          (k * pow(uniform(&random), -1 / (alpha - 1))).rounded())
      }
    }
    return values
  }

  /// A lognormal, by Box and Muller.
  package static func lognormal(
    _ count: Int, mean: Double, deviation: Double, seed: UInt64
  ) -> [Double] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let radius = (-2 * log(uniform(&random))).squareRoot()
      let angle = 2 * Double.pi * uniform(&random)
      return exp(mean + deviation * radius * cos(angle))
    }
  }

  package static func exponential(
    _ count: Int, mean: Double, seed: UInt64
  ) -> [Double] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in -mean * log(uniform(&random)) }
  }
}
