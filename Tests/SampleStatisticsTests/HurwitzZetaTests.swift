import Foundation
import TestSupport
import Testing

@testable import SampleStatistics

extension Double {
  /// Whether two numbers are the same but for a share of the larger.
  func agrees(with other: Double, within share: Double) -> Bool {
    self == other || abs(self - other) <= share * max(abs(self), abs(other))
  }
}

@Suite("The Hurwitz zeta function")
struct HurwitzZetaTests {
  static let vectors = packagePath(
    "../shared/reference/powerlaw/special_vectors.json")
  static let areThere = FileManager.default.fileExists(atPath: vectors)

  struct Vectors: Decodable {
    struct Zeta: Decodable {
      var s: String
      var q: String
      var zeta: String
      var ln_zeta: String
      var dln_zeta_ds: String
    }
    var hurwitz_zeta: [Zeta]
  }

  /// s is given in decimals, and the number nearest to it is off by up to
  /// half a unit in its last place. As ζ is about 1/(s - 1) near 1, that alone
  /// moves ζ by the same share of s - 1: 1e-12 at s = 1.0001. Nothing that is
  /// given s as a number can know better; so much is allowed, and no more.
  func blur(_ s: Double) -> Double { s.ulp / 2 / (s - 1) }

  @Test(
    "25 digits for s from 1.0001 to 20 and q from 1 to 10⁷",
    .enabled(if: areThere, "the vectors do not lie beside the package"))
  func allVectors() throws {
    let all = try JSONDecoder().decode(
      Vectors.self, from: Data(contentsOf: URL(fileURLWithPath: Self.vectors)))
    #expect(all.hurwitz_zeta.count == 176)
    for vector in all.hurwitz_zeta {
      let s = try #require(Double(vector.s))
      let q = try #require(Double(vector.q))
      let zeta = HurwitzZeta(s, q)
      let within = 1e-12 + 2 * blur(s)
      let name = Comment(rawValue: "ζ(\(vector.s), \(vector.q))")
      let value = try #require(Double(vector.zeta))
      #expect(zeta.value.agrees(with: value, within: within), name)
      let ln = try #require(Double(vector.ln_zeta))
      // Where ζ is near 1 its logarithm is near 0, and only ζ is exact.
      #expect(
        zeta.logarithm.agrees(with: ln, within: within)
          || abs(zeta.logarithm - ln) < 1e-15, name)
      let slope = try #require(Double(vector.dln_zeta_ds))
      #expect(zeta.logDerivative.agrees(with: slope, within: within), name)
    }
  }

  @Test("known values")
  func known() {
    let pi = Double.pi
    #expect(HurwitzZeta(2, 1).value.agrees(with: pi * pi / 6, within: 1e-15))
    #expect(
      HurwitzZeta(4, 1).value.agrees(with: pow(pi, 4) / 90, within: 1e-15))
    // Between whole numbers: ζ(2, 1/2) = π²/2.
    #expect(HurwitzZeta(2, 0.5).value.agrees(with: pi * pi / 2, within: 1e-15))
    // d/ds ln ζ at 2: γ + ln 2π - 12 ln A.
    #expect(
      HurwitzZeta(2, 1).logDerivative
        .agrees(with: -0.569_960_993_094_532_8, within: 1e-14))
  }

  @Test(
    "one term more: ζ(s, q) = q^-s + ζ(s, q + 1), on both sides of the switch",
    arguments: [1.000_001, 1.2, 2, 2.5, 3.7, 7.6, 13, 23, 37, 50])
  func recurrence(s: Double) {
    for q in [0.25, 1, 1.5, 3, 9.75, 12, 20, 33, 61, 84.5, 85, 86, 1e3, 1e9] {
      let here = HurwitzZeta(s, q)
      let next = HurwitzZeta(s, q + 1)
      let ratio = pow(q / (q + 1), s)
      let sum = 1 + next.scaled * ratio
      #expect(here.scaled.agrees(with: sum, within: 4e-14), "\(s), \(q)")
      // The same for the mean logarithm, which is what the fit solves for.
      let step = log1p(1 / q)
      let mean = next.scaled * ratio * (next.meanLog + step) / sum
      #expect(here.meanLog.agrees(with: mean, within: 1e-12), "\(s), \(q)")
    }
  }

  @Test("large q: q^s ζ(s, q) = q/(s - 1) + 1/2 + s/(12 q) - …, to s = 50")
  func largeArguments() {
    for s in [1.0001, 2.5, 7.6, 50] {
      let q = 1e9
      let zeta = HurwitzZeta(s, q)
      let leading = q / (s - 1) + 0.5 + s / (12 * q)
      #expect(zeta.scaled.agrees(with: leading, within: 1e-15))
      #expect(zeta.logarithm.isFinite)
    }
    // ζ itself is too small for a number here; its logarithm is not.
    #expect(HurwitzZeta(50, 1e9).value == 0)
  }

  @Test("derivatives are those of the function")
  func derivatives() {
    for (s, q) in [(1.5, 1.0), (2.5, 7), (4, 100), (20, 3), (50, 85)] {
      let h = 1e-4 * (s - 1)
      let below = HurwitzZeta(s - h, q)
      let above = HurwitzZeta(s + h, q)
      let here = HurwitzZeta(s, q)
      let first = (log(above.scaled) - log(below.scaled)) / (2 * h)
      #expect(first.agrees(with: -here.meanLog, within: 1e-6))
      let second = (below.meanLog - above.meanLog) / (2 * h)
      #expect(second.agrees(with: here.varianceLog, within: 1e-6))
    }
  }

  @Test("sums with an upper end, for any exponent")
  func truncated() {
    func sum(_ s: Double, _ q: Double, _ end: Double) -> LogMoments {
      LogMoments.ofWholeNumbers(s, from: q, below: end)
    }
    // 1 + 1/2 + 1/3 + 1/4, a count, and 1 + 2 + … + 1000.
    #expect(sum(1, 1, 5).sum.agrees(with: 25.0 / 12, within: 1e-15))
    #expect(sum(0, 7, 100_007).sum.agrees(with: 100_000, within: 1e-14))
    #expect(sum(-1, 1, 1_001).sum.agrees(with: 500_500, within: 1e-14))
    // Against the plain sum, and against what has no end.
    for s in [-3, -0.5, 0.999_999_9, 1, 1.000_000_1, 2.5, 30] {
      for (q, end) in [(1.0, 3_000.0), (5, 6), (70, 4_000)] {
        var plain = LogMoments()
        for x in stride(from: q, to: end, by: 1) {
          plain.add(log(x / q), weight: pow(x / q, -s))
        }
        let found = sum(s, q, end)
        #expect(found.sum.agrees(with: plain.sum, within: 1e-12))
        #expect(found.first.agrees(with: plain.first, within: 1e-11))
        #expect(found.second.agrees(with: plain.second, within: 1e-10))
      }
    }
    let whole = LogMoments.ofWholeNumbers(2.5, from: 3)
    let part = sum(2.5, 3, 1e6)
    let rest =
      LogMoments.ofWholeNumbers(2.5, from: 1e6).sum * pow(1e6 / 3, -2.5)
    #expect((part.sum + rest).agrees(with: whole.sum, within: 1e-14))
  }

  @Test("the tail function is the rest of the sum")
  func survival() throws {
    let sample = try Sample(histogram: [(1, 5), (2, 3), (90, 1), (5e15, 1)])
    let columns = TailColumns(sample, xmax: nil)
    for alpha in [1.01, 1.5, 2.3, 7.6, 40] {
      let start = TailStart(columns, at: 0)
      let tail = ZetaTail(columns, start, xmax: .infinity, alpha: alpha)
      let norm = HurwitzZeta(alpha, 1).scaled
      for (place, x) in sample.values.enumerated() {
        let below = HurwitzZeta(alpha, x).scaled * pow(x, -alpha) / norm
        #expect(abs(tail.below(columns, place) - (1 - below)) < 1e-14)
        let upTo = HurwitzZeta(alpha, x + 1).scaled * pow(x + 1, -alpha) / norm
        #expect(abs(tail.upTo(columns, place) - (1 - upTo)) < 1e-14)
      }
    }
  }
}
