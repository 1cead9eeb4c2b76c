import Foundation
import NetworkResults
import TestSupport
import Testing

@testable import SampleStatistics

@Suite("Power-law fits")
struct PowerLawFitTests {
  func options(
    _ xmin: PowerLawOptions.Xmin = .smallestDistance, xmax: Double? = nil,
    _ distance: DistanceConvention = .everyDatum
  ) -> PowerLawOptions {
    var options = PowerLawOptions()
    options.xmin = xmin
    options.xmax = xmax
    options.distance = distance
    return options
  }

  // ln 1 = 0 and ln e = 1: alpha = 1 + 2/1 = 3, F(x) = 1 - x^-2.
  //
  //     x    F          (i - 1)/n   below   up to
  //     1    0          0           0       1/2
  //     e    1 - e^-2   1/2         1/2     1
  @Test("two values worked by hand, in every convention")
  func twoValues() throws {
    let sample = try Sample([M_E, 1])
    let fit = try sample.powerLawFit(options(.given(1)))
    #expect(fit.kind == .continuous)
    #expect(fit.alpha == 3)
    #expect(fit.xminRule == .given)
    #expect(fit.sigma == 2 / 2.0.squareRoot())
    #expect(fit.tailSize == 2)
    #expect(fit.sampleSize == 2)
    #expect(fit.logLikelihood.agrees(with: 2 * log(2) - 3, within: 1e-15))
    let share = 1 - exp(-2.0)
    #expect(fit.ksDistance.agrees(with: share - 0.5, within: 1e-15))
    let left = try sample.powerLawFit(options(.given(1), .distinctValues))
    #expect(left.ksDistance.agrees(with: share - 0.5, within: 1e-15))
    let both = try sample.powerLawFit(options(.given(1), .supremum))
    #expect(both.ksDistance == 0.5)
  }

  // Ties: 1, 1, 1, e. The first three stand at (i - 1)/n = 0, 1/4, 2/4, so
  // plfit.m sees 1/2 there; at distinct values only 0 is seen.
  @Test("tied values worked by hand")
  func ties() throws {
    let sample = try Sample(histogram: [(1, 3), (M_E, 1)], kind: .continuous)
    // alpha = 1 + 4/1 = 5, F(e) = 1 - e^-4 against 3/4.
    let share = 1 - exp(-4.0)
    let every = try sample.powerLawFit(options(.given(1)))
    #expect(every.alpha == 5)
    #expect(every.ksDistance == 0.5)
    let left = try sample.powerLawFit(options(.given(1), .distinctValues))
    #expect(left.ksDistance.agrees(with: share - 0.75, within: 1e-15))
    let both = try sample.powerLawFit(options(.given(1), .supremum))
    #expect(both.ksDistance == 0.75)
  }

  // 1, 2, 4 with counts 6, 1, 1: the mean of ln x is (ln 2 + ln 4)/8.
  @Test("a discrete fit solves the likelihood equation, and looks everywhere")
  func discrete() throws {
    let sample = try Sample(histogram: [(1, 6), (2, 1), (4, 1)])
    let fit = try sample.powerLawFit(options(.given(1)))
    let zeta = HurwitzZeta(fit.alpha, 1)
    #expect(zeta.meanLog.agrees(with: 3 * log(2) / 8, within: 1e-14))
    #expect(
      fit.sigma.agrees(
        with: 1 / (8 * zeta.varianceLog).squareRoot(), within: 1e-14))
    #expect(
      fit.logLikelihood.agrees(
        with: -8 * zeta.logarithm - fit.alpha * 3 * log(2), within: 1e-14))
    // At 1, 2, 3 and 4; nothing has the value 3, where S is still 7/8.
    let terms = [1, 2, 3, 4].map { pow(Double($0), -fit.alpha) / zeta.value }
    let shares = [0.75, 0.875, 0.875, 1]
    var (sum, greatest, below) = (0.0, 0.0, 0.0)
    for (place, term) in terms.enumerated() {
      // Below 1, below 2 and below 4, which is up to 3.
      if place != 2 {
        let before = place == 0 ? 0 : shares[place - 1]
        below = max(below, abs(sum - before))
      }
      sum += term
      greatest = max(greatest, abs(sum - shares[place]))
    }
    #expect(fit.ksDistance.agrees(with: greatest, within: 1e-13))
    let both = try sample.powerLawFit(options(.given(1), .supremum))
    #expect(both.ksDistance == fit.ksDistance)
    let left = try sample.powerLawFit(options(.given(1), .distinctValues))
    #expect(left.ksDistance.agrees(with: below, within: 1e-13))
  }

  @Test("no cap on the exponent")
  func steep() throws {
    // One value in n + 1 is a 2: 2^-alpha is about 1/n.
    let steep = try Sample(histogram: [(1, 10_000_000), (2, 1)])
    let fit = try steep.powerLawFit()
    let share = pow(2, -fit.alpha)
    #expect(fit.alpha > 23)
    #expect(share.agrees(with: 1e-7, within: 1e-3))
    // Far up a step is small, and the exponent is larger still.
    let far = try Sample(histogram: [(100_000, 1_000_000), (100_001, 1)])
    #expect(try far.powerLawFit().alpha > 1e6)
    // And hardly above 1 where values are of every size.
    let flat = try Sample(histogram: (0..<50).map { (pow(2, Double($0)), 1) })
    let alpha = try flat.powerLawFit(options(.given(1))).alpha
    #expect(alpha > 1 && alpha < 1.1)
  }

  @Test("the unit does not matter, nor the order, nor a count of all by two")
  func laws() throws {
    let values = PowerLawSamples.pareto(300, alpha: 2.4, xmin: 3, seed: 5)
    let fit = try Sample(values).powerLawFit()
    let scaled = try Sample(values.map { $0 * 1024 }).powerLawFit()
    #expect(scaled.xmin == fit.xmin * 1024)
    #expect(scaled.alpha == fit.alpha)
    #expect(scaled.ksDistance == fit.ksDistance)
    #expect(try Sample(values.reversed()).powerLawFit() == fit)
    let whole = PowerLawSamples.zeta(300, alpha: 2.4, xmin: 1, seed: 5)
    let once = try Sample(whole).powerLawFit()
    let twice = try Sample(whole + whole).powerLawFit()
    #expect(twice.xmin == once.xmin)
    #expect(twice.alpha.agrees(with: once.alpha, within: 1e-14))
    #expect(twice.ksDistance.agrees(with: once.ksDistance, within: 1e-14))
  }

  // Where every value is as frequent as every other the exponent is 0, and
  // where ln x is evenly spread it is 1.
  @Test("with an upper end the exponent may be any number")
  func truncated() throws {
    let even = try Sample((1...100).map { Double($0) })
    let flat = try even.powerLawFit(options(.given(1), xmax: 100))
    #expect(abs(flat.alpha) < 1e-12)
    #expect(flat.ksDistance < 1e-13)
    #expect(flat.xmax == 100)
    let rising = try Sample(
      histogram: (1...100).map { (Double($0), $0) })
    let fit = try rising.powerLawFit(options(.given(1), xmax: 100))
    #expect(fit.alpha.agrees(with: -1, within: 1e-12))
    let ends = try Sample([1, 100], kind: .continuous)
    let middle = try ends.powerLawFit(options(.given(1), xmax: 100))
    #expect(middle.alpha.agrees(with: 1, within: 1e-14))
    #expect(
      middle.logLikelihood.agrees(
        with: -2 * log(log(100)) - log(100), within: 1e-14))
  }

  @Test("an upper end far away is none", arguments: SampleKind.allCases)
  func farEnd(kind: SampleKind) throws {
    let values =
      kind == .discrete
      ? PowerLawSamples.zeta(500, alpha: 2.6, xmin: 2, seed: 8)
      : PowerLawSamples.pareto(500, alpha: 2.6, xmin: 2, seed: 8)
    let sample = try Sample(values)
    #expect(sample.kind == kind)
    let open = try sample.powerLawFit()
    let closed = try sample.powerLawFit(options(xmax: 1e15))
    #expect(closed.xmin == open.xmin)
    #expect(closed.alpha.agrees(with: open.alpha, within: 1e-9))
    #expect(closed.sigma.agrees(with: open.sigma, within: 1e-6))
    #expect(closed.ksDistance.agrees(with: open.ksDistance, within: 1e-8))
    #expect(
      closed.logLikelihood.agrees(with: open.logLikelihood, within: 1e-9))
  }

  @Test("values above the upper end are left out")
  func aboveEnd() throws {
    let sample = try Sample(histogram: [(1, 8), (2, 3), (3, 1), (50, 4)])
    let fit = try sample.powerLawFit(options(.given(1), xmax: 3))
    #expect(fit.tailSize == 12)
    #expect(fit.sampleSize == 16)
    let without = try Sample(histogram: [(1, 8), (2, 3), (3, 1)])
    let same = try without.powerLawFit(options(.given(1), xmax: 3))
    #expect(same.alpha == fit.alpha)
  }

  @Test("the finite-size correction: (alpha (n - 1) + 1)/n")
  func correction() throws {
    var corrected = options(.given(1))
    corrected.correction = .unbiased
    corrected.standardError = .classical
    let fit = try Sample([M_E, 1]).powerLawFit(corrected)
    #expect(fit.alpha == 2)
    #expect(fit.sigma == 1 / 2.0.squareRoot())
    // F(e) = 1 - 1/e now.
    #expect(
      fit.ksDistance.agrees(with: 1 - exp(-1) - 0.5, within: 1e-15))
  }

  @Test("a range of candidates")
  func range() throws {
    let sample = try Sample(
      PowerLawSamples.zeta(2_000, alpha: 2.2, xmin: 1, seed: 3))
    let all = try sample.xminCandidates()
    let some = all.filter { $0.xmin >= 4 && $0.xmin <= 9 }
    let best = some.reduce(some[0]) {
      $1.ksDistance < $0.ksDistance ? $1 : $0
    }
    let fit = try sample.powerLawFit(
      options(.smallestDistanceWithin(4...9)))
    #expect(fit.xmin == best.xmin)
    #expect(fit.ksDistance == best.ksDistance)
    #expect(fit.alpha == best.alpha)
    #expect(fit.tailSize == best.tailSize)
    let tail = sample.tail(of: fit)
    #expect(tail.values.first == fit.xmin)
    #expect(tail.size == fit.tailSize)
  }

  @Test(
    "what cannot be fitted is refused",
    arguments: [
      (.given(0), nil, "xmin is 0; it must be positive and finite"),
      (.given(.nan), nil, "xmin is nan; it must be positive and finite"),
      (
        .given(1.5), nil,
        "1.5 is no whole number; fit the values as continuous"
      ),
      (
        .given(9), nil,
        "from xmin 9 up there are 1 distinct values, the largest of the "
          + "sample is 9; take an xmin above which there are at least two"
      ),
      (
        .given(10), nil,
        "from xmin 10 up there are 0 distinct values, the largest of the "
          + "sample is 9; take an xmin above which there are at least two"
      ),
      (
        .smallestDistanceWithin(9...20), nil,
        "no value from 9 to 20 can be xmin; "
          + "take a range that holds a value below the largest"
      ),
      (
        .smallestDistanceWithin(-1...20), nil,
        "xmin is -1; it must be positive and finite"
      ),
      (
        .smallestDistance, 1,
        "xmax is 1; it must be finite and above xmin, 1"
      ),
      (
        .given(4), 4, "xmax is 4; it must be finite and above xmin, 4"
      ),
      (
        .smallestDistance, 2.5,
        "2.5 is no whole number; fit the values as continuous"
      ),
    ] as [(PowerLawOptions.Xmin, Double?, String)])
  func refused(xmin: PowerLawOptions.Xmin, xmax: Double?, sentence: String)
    throws
  {
    let sample = try Sample([1, 1, 1, 2, 4, 4, 9])
    let error = #expect(throws: SampleError.self) {
      try sample.powerLawFit(options(xmin, xmax: xmax))
    }
    #expect(error?.description == sentence)
  }
}
