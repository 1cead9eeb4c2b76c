import NetworkResults
import SampleStatistics
import Testing

@Suite("The verdict on a power law")
struct VerdictTests {
  /// 5e-324.
  static let least = Double.leastNonzeroMagnitude

  /// 1,000 values from 1 to 400, 800 of them from 2 up, 15 distinct.
  static func sample() throws -> Sample {
    let tail = (2...15).map { (value: Double($0), count: $0 == 2 ? 786 : 1) }
    return try Sample(
      histogram: [(1, 200)] + tail + [(400, 1)], kind: .discrete)
  }

  static let beaten = [
    Made.comparison(.lognormal, ratio: 2, pValue: 0.3),
    Made.comparison(.exponential, ratio: 90, pValue: 0),
    Made.comparison(.powerLawWithCutoff, ratio: -0.1, pValue: 0.65),
  ]

  func verdict(
    p: Double?, _ comparisons: [TailComparison], fit: PowerLawFit = Made.fit()
  ) throws -> PowerLawVerdict {
    PowerLawVerdict(
      sample: try Self.sample(), fit: fit,
      goodnessOfFit: p.map { Made.goodness(p: $0) }, comparisons: comparisons)
  }

  @Test("good")
  func good() throws {
    let verdict = try verdict(p: 0.62, Self.beaten)
    #expect(verdict.support == .good)
    #expect(verdict.scaleFreeClass == .strongest)
    #expect(
      verdict.sentence
        == "A power law with exponent 2.50 ± 0.05 is a plausible description "
        + "of the 800 values from 2 up (p = 0.62), and no alternative but the "
        + "cutoff, which never fits worse, has the greater likelihood.")
    // 800 values are no large sample either.
    #expect(
      verdict.warnings == [
        "the tail is a small sample of 800 values; below about 1,000 the "
          + "start of the tail is found only roughly, and alternatives are "
          + "hard to tell apart"
      ])
    var large = Made.fit()
    large.tailSize = 1_000
    #expect(try self.verdict(p: 0.62, Self.beaten, fit: large).warnings == [])
  }

  @Test("moderate: one alternative is at least as good")
  func moderate() throws {
    let verdict = try verdict(
      p: 0.2, [Made.comparison(.lognormal, ratio: -1, pValue: 0.4)])
    #expect(verdict.support == .moderate)
    #expect(verdict.scaleFreeClass == .strongest)
    #expect(
      verdict.sentence
        == "A power law with exponent 2.50 ± 0.05 is a plausible description "
        + "of the 800 values from 2 up (p = 0.20), but a lognormal describes "
        + "it at least as well.")
  }

  @Test("moderate: one of two is significantly better")
  func moderateAndFavored() throws {
    let verdict = try verdict(
      p: 0.2,
      [
        Made.comparison(.lognormal, ratio: -3, pValue: 0.004),
        Made.comparison(.stretchedExponential, ratio: -1, pValue: 0.4),
      ])
    #expect(verdict.scaleFreeClass == .weak)
    #expect(
      verdict.sentence
        == "A power law with exponent 2.50 ± 0.05 is a plausible description "
        + "of the 800 values from 2 up (p = 0.20), but a lognormal and a "
        + "stretched exponential describe it at least as well; a lognormal "
        + "describes it significantly better.")
  }

  @Test("with cutoff, ruled out or not or not tested")
  func cutoff() throws {
    let cutoff = [
      Made.comparison(.powerLawWithCutoff, ratio: -5, pValue: 0.0016)
    ]
    let start =
      "An exponential cutoff describes the 800 values from 2 up significantly "
      + "better than the pure power law with exponent 2.50 ± 0.05 "
      + "(p = 0.002), "
    let ends: [(Double?, PowerLawVerdict.ScaleFreeClass, String)] = [
      (0.0004, .notScaleFree, "which is ruled out (p < 0.001)."),
      (0.1, .notScaleFree, "which is ruled out (p = 0.10)."),
      (0.3, .weak, "which would be plausible by itself (p = 0.30)."),
      (nil, .untested, "whose plausibility was not tested."),
    ]
    for (p, scaleFree, end) in ends {
      let verdict = try verdict(p: p, cutoff)
      #expect(verdict.support == .withCutoff)
      #expect(verdict.scaleFreeClass == scaleFree)
      #expect(verdict.sentence == start + end)
    }
  }

  @Test("none")
  func none() throws {
    let verdict = try verdict(
      p: 0.02, [Made.comparison(.poisson, ratio: -3, pValue: 0.01)])
    #expect(verdict.support == .none)
    // Poisson is none of the alternatives of Broido and Clauset.
    #expect(verdict.scaleFreeClass == .superWeak)
    #expect(
      verdict.sentence
        == "A power law with exponent 2.50 ± 0.05 is ruled out for the 800 "
        + "values from 2 up (p = 0.02); a Poisson distribution describes it "
        + "significantly better.")
  }

  @Test("without a bootstrap")
  func untested() throws {
    let verdict = try verdict(p: nil, Self.beaten)
    #expect(verdict.support == .untested)
    #expect(verdict.scaleFreeClass == .untested)
    #expect(
      verdict.sentence
        == "A power law with exponent 2.50 ± 0.05 is the best of its kind for "
        + "the 800 values from 2 up, but whether it is plausible was not "
        + "tested.")
  }

  @Test("each warning, word for word")
  func warnings() throws {
    let sample = try Sample([0, 5, 6.25, 6.25, 6.25, -1, .nan, 8])
    var fit = Made.fit(
      xmin: 5, alpha: 1.9, tailSize: 5, kind: .continuous)
    fit.sampleSize = 5
    let verdict = PowerLawVerdict(
      sample: sample, fit: fit,
      goodnessOfFit: Made.goodness(p: 0.11, xmin: 5...26), comparisons: [])
    #expect(
      verdict.warnings == [
        "the sample has only 5 values; with fewer than 100 a power law can "
          + "hardly be told from its alternatives, nor be ruled out",
        "only 5 values lie in the tail; with fewer than 50 the exponent is "
          + "biased and p says little",
        "the tail has only 3 distinct values",
        "the tail spans only 0.2 decades, from 5 to 8; a power law is a "
          + "statement about at least 1.5",
        "xmin is the smallest value of the sample, so a law that begins "
          + "below it cannot be seen",
        "xmin is uncertain: the bootstrap puts it between 5 and 26",
        "p is within the error of 1,000 replicates from 0.1, where the verdict "
          + "turns; take more of them",
        "the 5 values of the tail are only 3 distinct ones: rounded data make "
          + "the distance larger and p smaller than a continuous power law "
          + "would",
        "with an exponent of 2 or less the mean of the power law is infinite, "
          + "so it cannot hold without an end",
        "values were left out, which no power law can hold: 1 zero, 1 "
          + "negative, 1 not finite",
      ])
  }

  @Test("without a cutoff no alternative at all is better")
  func goodWithoutCutoff() throws {
    let verdict = try verdict(
      p: 0.62, [Made.comparison(.lognormal, ratio: 2, pValue: 0.3)])
    #expect(
      verdict.sentence.hasSuffix(
        "(p = 0.62), and no alternative has the greater likelihood."))
  }

  @Test("too few values, or too few distinct ones, are not judged")
  func notJudged() throws {
    let better = [Made.comparison(.powerLawWithCutoff, ratio: -5, pValue: 0)]
    func judged(_ counts: [Int]) throws -> PowerLawVerdict {
      let pairs = counts.enumerated().map {
        (value: Double($0.offset + 2), count: $0.element)
      }
      return PowerLawVerdict(
        sample: try Sample(histogram: pairs),
        fit: Made.fit(tailSize: counts.reduce(0, +)),
        goodnessOfFit: Made.goodness(p: 1), comparisons: better)
    }
    for counts in [[3, 3, 3], [100, 100]] {
      let verdict = try judged(counts)
      #expect(verdict.support == .untested)
      #expect(verdict.scaleFreeClass == .untested)
      #expect(
        verdict.sentence
          == "A power law with exponent 2.50 ± 0.05 is the best of its kind "
          + "for the \(counts.reduce(0, +)) values from 2 up, but whether it "
          + "is plausible cannot be judged: that takes at least 10 values, 3 "
          + "of them distinct.")
    }
    #expect(try judged([4, 3, 3]).support == .withCutoff)
  }

  @Test("an error below the second digit is not written as 0")
  func smallError() throws {
    var fit = Made.fit()
    fit.sigma = 0.00123
    fit.tailSize = 58_800
    #expect(
      try verdict(p: 0.62, [], fit: fit).sentence.hasPrefix(
        "A power law with exponent 2.5000 ± 0.0012 is a plausible description "
          + "of the 58,800 values from 2 up"))
  }

  @Test("a range just below one and a half decades is not rounded up to it")
  func range() throws {
    func warning(_ last: Double, from xmin: Double = 1) throws -> String? {
      let sample = try Sample([xmin, last], kind: .continuous)
      return PowerLawVerdict(
        sample: sample, fit: Made.fit(xmin: xmin, kind: .continuous),
        goodnessOfFit: nil, comparisons: []
      ).warnings.first { $0.contains("decades") }
    }
    #expect(
      try warning(31.6)
        == "the tail spans only 1.49 decades, from 1 to 31.6; a power law is "
        + "a statement about at least 1.5")
    #expect(
      try warning(1.00001)
        == "the tail spans less than 0.1 decades, from 1.0 to 1.00001; a power "
        + "law is a statement about at least 1.5")
    #expect(
      try warning(10 * Self.least, from: Self.least)?.contains(
        "from 5e-324 to 5e-323")
        == true)
  }

  @Test("whole numbers that end in 0 look like amounts")
  func amounts() throws {
    func hasWarning(_ values: [Double]) throws -> Bool {
      PowerLawVerdict(
        sample: try Sample(values),
        fit: Made.fit(xmin: 100, tailSize: values.count), goodnessOfFit: nil,
        comparisons: []
      ).warnings.contains(
        "4 of the 5 values of the tail end in 0: they look like rounded "
          + "amounts, which are better fitted as continuous than as whole "
          + "numbers")
    }
    #expect(try hasWarning([100, 250, 1_000, 30_000, 101]))
    #expect(try !hasWarning([100, 250, 1_000, 30_001, 101]))
  }

  @Test("a tail of two distinct values is the last candidate")
  func lastCandidate() throws {
    let sample = try Self.sample()
    let verdict = PowerLawVerdict(
      sample: sample, fit: Made.fit(xmin: 15, tailSize: 2),
      goodnessOfFit: nil, comparisons: [])
    #expect(
      verdict.warnings.contains(
        "xmin is the last candidate: the search found no tail that is longer"))
  }
}
