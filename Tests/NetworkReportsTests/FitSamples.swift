import NetworkResults

/// A fit with every number, as values that nobody computed.
enum FitSamples {
  static let analysis = PowerLawAnalysis(
    values: "degree",
    sample: SampleSummary(
      kind: .discrete, size: 1221, distinctValues: 32,
      dropped: DroppedValues(zeros: 282), minimum: 1, maximum: 40,
      mean: 3.0139),
    fit: PowerLawFit(
      kind: .discrete, xmin: 2, alpha: 2.15853, sigma: 0.04951,
      ksDistance: 0.024271, tailSize: 570, sampleSize: 1221,
      logLikelihood: -1250.7661),
    goodnessOfFit: GoodnessOfFit(
      pValue: 0.13, standardError: 0.0106, replicates: 1000, seed: 1,
      confidence: 0.95, alphaInterval: .init(lower: 1.948, upper: 2.319),
      xminInterval: .init(lower: 1, upper: 3.225),
      tailSizeInterval: .init(lower: 340, upper: 1221), alphaDeviation: 0.09,
      xminDeviation: 0.5, tailSizeDeviation: 200),
    comparisons: [
      TailComparison(
        alternative: .lognormal,
        parameters: [.init("mu", -1.93189), .init("sigma", 1.84384)],
        logLikelihood: -1244.97, logLikelihoodRatio: -5.793,
        normalizedRatio: -2.427, pValue: 0.0152, favors: .alternative,
        isNested: false),
      TailComparison(
        alternative: .exponential, parameters: [.init("lambda", 0.26371)],
        logLikelihood: -1331.41, logLikelihoodRatio: 80.645,
        normalizedRatio: 5.401, pValue: 6.6e-8, favors: .powerLaw,
        isNested: false, note: "a remark on it"),
      TailComparison(
        alternative: .powerLawWithCutoff,
        parameters: [.init("alpha", 1.8), .init("lambda", .nan)],
        logLikelihood: -1241.2, logLikelihoodRatio: -9.6,
        normalizedRatio: nil, pValue: 0.3, favors: .neither, isNested: true),
    ],
    verdict: PowerLawVerdict(
      support: .withCutoff, scaleFreeClass: .weak,
      sentence: "A sentence for people.",
      warnings: ["the tail spans only 1.3 decades"]))

  /// One without a bootstrap, truncated.
  static let bare: PowerLawAnalysis = {
    var bare = analysis
    bare.goodnessOfFit = nil
    bare.comparisons = []
    bare.fit.xmax = 30
    bare.fit.xminRule = .given
    bare.fit.correction = .unbiased
    bare.sample.dropped = DroppedValues()
    bare.verdict = PowerLawVerdict(
      support: .untested, scaleFreeClass: .untested,
      sentence: "Another sentence.")
    return bare
  }()

  static let whole = [FittedSnapshot(outcome: .fitted(analysis))]

  static let years = [
    FittedSnapshot(year: 2019, outcome: .refused("all 3 values are 1")),
    FittedSnapshot(year: 2020, outcome: .fitted(bare)),
    FittedSnapshot(year: 2021, outcome: .fitted(bare)),
  ]

  static let growth = NetworkGrowth(
    densification: Densification(
      points: [
        .init(year: 2020, nodes: 100, edges: 150),
        .init(year: 2021, nodes: 200, edges: 500),
      ],
      relation: PowerRelation(
        exponent: 1.737, standardError: nil, coefficient: 0.05, rSquared: 1,
        pointCount: 2, ends: [.init(x: 100, y: 150), .init(x: 200, y: 500)])),
    attachment: [
      AttachmentCurve(
        fromYear: 2020, toYear: 2021, links: .all,
        points: [
          .init(degree: 0, vertices: 30, gained: 0, kappa: 0),
          .init(degree: 1, vertices: 20, gained: 20, kappa: 0.5),
          .init(degree: 2, vertices: 10, gained: 20, kappa: 2),
        ],
        relation: PowerRelation(
          exponent: 2, standardError: nil, coefficient: 0.5, rSquared: 1,
          pointCount: 2, ends: [.init(x: 1, y: 0.5), .init(x: 2, y: 2)])),
      AttachmentCurve(
        fromYear: 2020, toYear: 2021, links: .newcomers, points: [],
        relation: nil),
    ])
}
