import NetworkResults
import SampleStatistics
import Testing

@Suite("Curves of fits")
struct TailCurveTests {
  /// A tail of 60 values above 40 ones.
  private func sample(continuous: Bool) throws -> Sample {
    let tail = (1...60).map { place -> Double in
      let whole = 2 + place * place % 37 + place % 5
      return Double(whole)
    }
    let values = [Double](repeating: 1, count: 40) + tail
    return try Sample(values, kind: continuous ? .continuous : .discrete)
  }

  @Test(
    "curves begin at xmin with the share of the tail and fall",
    arguments: [false, true])
  func shares(continuous: Bool) throws {
    let sample = try sample(continuous: continuous)
    var options = PowerLawOptions()
    options.xmin = .given(2)
    let fit = try sample.powerLawFit(options)
    let curves = sample.tailCurves(of: fit)
    #expect(curves.count >= 4)
    #expect(curves[0].alternative == nil)
    for curve in curves {
      #expect(curve.points.first?.value == 2)
      #expect(curve.points.last?.value == sample.maximum)
      #expect(abs((curve.points.first?.survival ?? 0) - 0.6) < 1e-9)
      let shares = curve.points.map(\.survival)
      #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 >= $1 })
      #expect(curve.points.allSatisfy { $0.density >= 0 })
    }
  }

  @Test("the power law is k^-alpha over its sum")
  func powerLaw() throws {
    let sample = try sample(continuous: false)
    var options = PowerLawOptions()
    options.xmin = .given(2)
    options.correction = .unbiased
    let fit = try sample.powerLawFit(options)
    let curve = try #require(sample.tailCurves(of: fit).first)
    let places = curve.points.filter { $0.value < 20 }
    for (a, b) in zip(places, places.dropFirst()) {
      // With the corrected exponent, and over neighbors without rounding.
      let slope =
        logarithm(of: b.density / a.density)
        / logarithm(of: b.value / a.value)
      #expect(abs(slope + fit.alpha) < 1e-9)
    }
    let values = places.map(\.value)
    #expect(Array(values.prefix(3)) == [2, 3, 4])
    #expect(
      abs(
        curve.points[0].survival - curve.points[0].density
          - curve.points[1].survival) < 1e-9)
  }

  @Test("of a truncated tail what lies above stays above")
  func truncated() throws {
    let sample = try sample(continuous: false)
    var options = PowerLawOptions()
    options.xmin = .given(2)
    options.xmax = 20
    let fit = try sample.powerLawFit(options)
    let above = zip(sample.values, sample.counts).reduce(0) {
      $1.0 > 20 ? $0 + $1.1 : $0
    }
    let last = try #require(sample.tailCurves(of: fit).first?.points.last)
    #expect(last.survival > Double(above) / 100)
    #expect(last.survival < Double(above) / 100 + 0.2)
  }

  private func logarithm(of x: Double) -> Double {
    // By the area under 1/t: no library, and ten digits.
    var sum = 0.0
    let steps = 20_000
    for step in 0..<steps {
      let t = 1 + (x - 1) * (Double(step) + 0.5) / Double(steps)
      sum += (x - 1) / Double(steps) / t
    }
    return sum
  }
}
