import Foundation
import SampleStatistics
import TestSupport
import Testing

/// Values of 30 digits are from mpmath 1.3.
@Suite("Special functions of tails")
struct SpecialFunctionTests {
  @Test(
    "exp(x²) erfc(x), near and far",
    arguments: [
      (0.0, 1.0), (1, 0.427583576155807004), (-2, 108.940904389977972),
      (7.999, 0.0699937837619933), (8, 0.0699851662008809),
      (30, 0.0187958888614168), (1e8, 5.64189583547756e-9),
    ])
  func scaled(x: Double, expected: Double) {
    #expect(scaledErfc(x).agrees(with: expected, within: 2e-15 * 8))
  }

  @Test("both ways of computing exp(x²) erfc(x) meet at 8")
  func meeting() {
    let below = scaledErfc(8.0.nextDown)
    #expect(below.agrees(with: scaledErfc(8), within: 1e-14))
  }

  @Test("ln erfc where erfc underflows: ln erfc(100) = -10005.177 585 …")
  func underflow() {
    #expect(erfc(Double(100)) == 0)
    #expect(lnErfc(100).agrees(with: -10_005.1775851226, within: 1e-13))
    #expect(lnErfc(-10).agrees(with: log(2), within: 1e-15))
  }

  @Test("the normal distribution: P(Z > 0) = 1/2, P(|Z| < 1) = 0.682 689 …")
  func normal() {
    #expect(lnNormalTail(0).agrees(with: -log(2), within: 1e-15))
    #expect(
      lnNormalDifference(-1, 1).agrees(with: log(0.682689492137085897)))
    #expect(
      lnNormalDifference(-3, -1).agrees(with: lnNormalDifference(1, 3)))
  }

  // Far out both tails are about exp(-800): their difference has no digits
  // left, the integral of the density has all.
  @Test("a narrow piece of the far tail is density times width")
  func narrow() {
    // A power of two, so that 40 + width is exact.
    let width = 0x1p-30
    let density = -0.5 * 40 * 40 - 0.5 * log(2 * Double.pi)
    let piece = lnNormalDifference(40, 40 + width)
    #expect(piece.agrees(with: density + log(width) - 20 * width))
  }

  @Test("pieces add up", arguments: [-30.0, -1, -0.2, 0, 0.1, 5, 25])
  func pieces(start: Double) {
    let ends = [start, start + 0.1, start + 0.7, start + 4]
    let whole = exp(lnNormalDifference(ends[0], ends[3]))
    let parts = (0..<3).reduce(0.0) {
      $0 + exp(lnNormalDifference(ends[$1], ends[$1 + 1]))
    }
    #expect(parts.agrees(with: whole, within: 1e-13))
  }

  @Test(
    "Γ(s, z) for any s",
    arguments: [
      // Γ(1, z) = exp(-z), Γ(0, 1) = E₁(1), Γ(1/2, z) = sqrt(π) erfc(sqrt z)
      (1.0, 3.0, -3.0), (0, 1, log(0.219383934395520274)),
      (0.5, 2, log(Double.pi.squareRoot() * erfc(2.0.squareRoot()))),
      (5, 1e-9, log(24)),
    ] as [(Double, Double, Double)])
  func gamma(s: Double, z: Double, expected: Double) {
    #expect(lnUpperGamma(s, z).agrees(with: expected, within: 1e-13))
  }

  @Test(
    "Γ(s + 1, z) = s Γ(s, z) + z^s exp(-z), below 0 too",
    arguments: [-7.3, -3, -2.5, -1, -0.4, 0.3, 2, 11.5])
  func recurrence(s: Double) {
    for z in [1e-3, 0.2, 1, 6, 40] {
      let next = exp(lnUpperGamma(s + 1, z))
      let steps = [s * exp(lnUpperGamma(s, z)), exp(s * log(z) - z)]
      // The recurrence itself cancels, hence the scale.
      let scale = steps.map { abs($0) }.max() ?? 1
      #expect(abs(next - steps[0] - steps[1]) < 1e-12 * scale)
    }
  }

  @Test("ln k!: 0! = 1! = 1, 5! = 120, and on past the table")
  func factorials() {
    #expect([0, 1].map { logFactorial($0) } == [0, 0])
    #expect(logFactorial(5) == log(120))
    var sum = log(120.0)
    for k in 6...400 {
      sum += log(Double(k))
      #expect(logFactorial(Double(k)).agrees(with: sum, within: 1e-14))
    }
  }

  @Test("a Lerch tail with lambda = 0 from 1 is ζ: ζ(2) = π²/6")
  func zeta() {
    let zeta = LerchTail(alpha: 2, lambda: 0, from: 1)
    #expect(
      zeta.lnSum.agrees(with: log(Double.pi * Double.pi / 6)))
    // ζ'(2) = -0.937 548 254 …
    let derivative = zeta.byAlpha * Double.pi * Double.pi / 6
    #expect(derivative.agrees(with: -0.937548254315843754, within: 1e-13))
  }

  @Test("a Lerch tail with alpha = 0 is a geometric series")
  func geometric() {
    for lambda in [1e-6, 0.3, 1, 5, 40] {
      let tail = LerchTail(alpha: 0, lambda: lambda, from: 3)
      let sum = -3 * lambda - log(-expm1(-lambda))
      #expect(tail.lnSum.agrees(with: sum, within: 1e-13))
      // The mean of k is 3 + 1/(exp(lambda) - 1).
      let mean = 3 + 1 / expm1(lambda)
      #expect((-tail.byLambda).agrees(with: mean, within: 1e-12))
    }
  }

  @Test("Lerch tails agree with the plain sum")
  func lerch() {
    for alpha in [-3.0, 0.5, 1, 2.7, 9] {
      for lambda in [0.02, 0.3, 2, 9] {
        for first in [1, 6, 90] {
          let plain = Reference.TailDensity
            .cutoff(alpha: alpha, lambda: lambda)
            .lnSum(from: first, to: first + 4_000)
          let tail = LerchTail(
            alpha: alpha, lambda: lambda, from: Double(first))
          #expect(abs(tail.lnSum - plain) < 1e-12 * max(1, abs(plain)))
        }
      }
    }
  }
}
