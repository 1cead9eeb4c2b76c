import NetworkResults
import SampleStatistics
import TestSupport
import Testing

@Suite("Distributions of samples")
struct DistributionTests {
  @Test("the survival of 1, 1, 2, 5: 1, 1/2, 1/4")
  func survival() throws {
    let sample = try Sample([5, 1, 2, 1])
    #expect(
      sample.survival() == [
        SurvivalPoint(value: 1, share: 1), SurvivalPoint(value: 2, share: 0.5),
        SurvivalPoint(value: 5, share: 0.25),
      ])
  }

  // Bounds 1, 2, 4, 8, 16 by factor 2: the bins hold the whole numbers
  // 1; 2, 3; 4 … 7; 8 … 15.
  @Test("discrete bins by factor 2, widths 1, 2, 4, 8")
  func discreteBins() throws {
    let bins = try Sample([1, 1, 2, 3, 9]).logBinnedDensity(factor: 2)
    #expect(bins.map(\.lower) == [1, 2, 8])
    #expect(bins.map(\.upper) == [1, 3, 15])
    #expect(bins.map(\.count) == [2, 2, 1])
    let densities: [Double] = [0.4, 0.2, 0.025]
    #expect(bins.map(\.density) == densities)
    #expect(bins[0].center == 1)
    #expect(abs(bins[1].center - 6.0.squareRoot()) < 1e-15)
  }

  @Test("continuous bins by factor 10: [0.5, 5), [5, 50)")
  func continuousBins() throws {
    let bins = try Sample([0.5, 4.9, 5, 20.5]).logBinnedDensity(factor: 10)
    #expect(bins.map(\.count) == [2, 2])
    let densities: [Double] = [2 / (4 * 4.5), 2 / (4 * 45)]
    #expect(bins.map(\.density) == densities)
  }

  @Test("bins lose no value, and densities add up to 1", arguments: 0..<12)
  func law(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let isDiscrete = seed.isMultiple(of: 2)
    let values = (0..<300).map { _ in
      let draw = 1 / (1 - Double.random(in: 0..<1, using: &random))
      return isDiscrete ? draw.rounded() : draw
    }
    let bins = try Sample(values).logBinnedDensity()
    #expect(bins.map(\.count).reduce(0, +) == 300)
    let sum = bins.reduce(0) { sum, bin in
      sum + bin.density
        * (isDiscrete ? bin.upper - bin.lower + 1 : bin.upper - bin.lower)
    }
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test("values at both ends of the range of numbers have bins")
  func extremes() throws {
    let tiny = Double.leastNonzeroMagnitude
    let bins = try Sample([tiny, 1, Double.greatestFiniteMagnitude])
      .logBinnedDensity()
    #expect(bins.map(\.count).reduce(0, +) == 3)
  }

  // 0 0 1 3: the poorest half hold nothing, three quarters hold 1/4.
  @Test("the Lorenz curve of 0, 0, 1, 3; Gini (1·1 + 3·3)/(4·4)")
  func lorenz() throws {
    let curve = try #require(LorenzCurve(of: [3, 0, 1, 0]))
    #expect(
      curve.points == [
        .init(population: 0, share: 0), .init(population: 0.5, share: 0),
        .init(population: 0.75, share: 0.25), .init(population: 1, share: 1),
      ])
    #expect(curve.gini == 10.0 / 16)
    #expect(curve.topDecileShare == 0.75)
    #expect(curve.size == 4)
    #expect(curve.sum == 4)
  }

  @Test("equal values lie on the diagonal")
  func equality() throws {
    let curve = try #require(LorenzCurve(of: [2, 2, 2]))
    #expect(curve.gini == 0)
    #expect(
      curve.points
        == [.init(population: 0, share: 0), .init(population: 1, share: 1)])
  }

  @Test(
    "nothing to share has no curve",
    arguments: [
      [], [0, 0], [1, -1], [1, .nan], [.infinity, 1],
    ])
  func noCurve(values: [Double]) {
    #expect(LorenzCurve(of: values) == nil)
  }

  @Test("the Gini coefficient is twice the area above the curve")
  func area() throws {
    var random = SeededGenerator(seed: 5)
    let values = (0..<200).map { _ in
      Double.random(in: 0..<50, using: &random).rounded()
    }
    let curve = try #require(LorenzCurve(of: values))
    let area = zip(curve.points, curve.points.dropFirst()).reduce(0) {
      $0 + ($1.0.share + $1.1.share) / 2
        * ($1.1.population - $1.0.population)
    }
    #expect(abs(curve.gini - (1 - 2 * area)) < 1e-12)
  }
}

@Suite("Relations by least squares on logarithms")
struct PowerRelationTests {
  @Test("three points on y = 2 x³ give 3, 2 and no error")
  func exact() throws {
    let found = try #require(
      PowerRelation([(1, 2), (10, 2_000), (100, 2_000_000)]))
    #expect(abs(found.exponent - 3) < 1e-14)
    #expect(abs(found.coefficient - 2) < 1e-13)
    #expect(found.pointCount == 3)
    #expect(found.standardError ?? 1 < 1e-7)
    #expect(abs(found.rSquared - 1) < 1e-14)
    #expect(abs(found.ends[1].y / 2_000_000 - 1) < 1e-12)
  }

  // ln x = 0, 1, 2 and ln y = 0, 0, 3: the slope is 3/2, the residuals 1/2,
  // -1, 1/2 with the squares 3/2 over one degree of freedom, Σ(x - x̄)² = 2.
  @Test("0, 0, 3 over 0, 1, 2: slope 3/2, error sqrt(3/2/1/2), R² 4.5/6")
  func worked() throws {
    let e = 2.718281828459045
    let found = try #require(
      PowerRelation([(1, 1), (e, 1), (e * e, e * e * e)]))
    #expect(abs(found.exponent - 1.5) < 1e-14)
    #expect(abs((found.standardError ?? 0) - 0.75.squareRoot()) < 1e-14)
    #expect(abs(found.rSquared - 0.75) < 1e-14)
  }

  @Test("two points leave no error; what has no logarithm is left out")
  func few() {
    let found = PowerRelation([(1, 1), (2, 4), (0, 5), (3, -1), (.nan, 1)])
    #expect(found?.pointCount == 2)
    #expect(found?.standardError == nil)
    #expect(PowerRelation([(2, 1), (2, 3)]) == nil)
    #expect(PowerRelation([]) == nil)
  }
}
