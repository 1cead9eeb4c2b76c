import Foundation
import NetworkReports
import NetworkResults
import Testing

@Suite("Reports of power laws")
struct PowerLawReportTests {
  private func pages(_ format: TableFormat) -> String {
    [
      PowerLawTable.byMeasure(FitSamples.whole, of: "degree"),
      PowerLawTable.comparisons(FitSamples.whole),
      PowerLawTable.byMeasure(FitSamples.years, of: "degree"),
      GrowthTable.forReaders(FitSamples.growth),
    ].map { $0.rendered(as: format) }.joined(separator: "\n")
  }

  @Test("for readers: Fixtures/Golden/fit.txt")
  func text() throws { try expectGolden(pages(.text), "fit.txt") }

  @Test("for machines: Fixtures/Golden/fit.csv")
  func csv() throws {
    let table = PowerLawTable.bySnapshot(
      FitSamples.whole + FitSamples.years, of: "degree")
    try expectGolden(table.rendered(as: .csv), "fit.csv")
  }

  @Test("documents: Fixtures/Golden/fit.json and fit-years.json")
  func json() throws {
    let whole = PowerLawDocument(
      input: "data", version: "1", values: "degree",
      snapshots: FitSamples.whole,
      conventions: Conventions([.init("score", "degree")]))
    try expectGolden(whole.json.document(), "fit.json")
    let years = PowerLawDocument(
      input: "data", version: "1", values: "degree",
      snapshots: FitSamples.years, growth: FitSamples.growth)
    try expectGolden(years.json.document(), "fit-years.json")
  }

  @Test("a document has the keys that are promised")
  func keys() throws {
    let document = PowerLawDocument(
      input: "data", values: "degree", snapshots: FitSamples.whole
    ).json.document()
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(document.utf8))
        as? [String: Any])
    for key in [
      "values", "xmin", "alpha", "sigma", "ks_distance", "tail_size",
      "log_likelihood", "p_value", "replicates", "seed", "comparisons",
      "verdict",
    ] { #expect(object[key] != nil, "\(key)") }
    let comparisons = try #require(object["comparisons"] as? [[String: Any]])
    #expect(comparisons.count == 3)
    for key in [
      "alternative", "log_likelihood_ratio", "normalized_ratio", "p_value",
      "favours",
    ] { #expect(comparisons[0][key] != nil, "\(key)") }
    // What is not finite does not exist in JSON.
    let parameters = comparisons[2]["parameters"] as? [String: Any]
    #expect(parameters?["lambda"] is NSNull)
  }
}

@Suite("Figures of power laws")
struct PowerLawFigureTests {
  static let figure = Figure.distribution(
    of: "degree", unit: "nodes",
    survival: [.init(value: 1, share: 1), .init(value: 2, share: 0.5)],
    bins: [
      .init(lower: 1, upper: 1, center: 1, count: 2, density: 0.5),
      .init(lower: 2, upper: 3, center: 2.5, count: 2, density: 0.25),
    ],
    curves: [
      TailCurve(
        alternative: nil,
        points: [.init(value: 2, survival: 0.5, density: 0.25)]),
      TailCurve(
        alternative: .poisson,
        points: [.init(value: 2, survival: 0.4, density: 0.125)]),
    ], analysis: FitSamples.analysis)

  @Test("a distribution has data, fit, alternatives, xmin, alpha and p")
  func distribution() {
    let charts = Self.figure.charts
    #expect(charts.count == 2)
    #expect(
      charts[0].series.map(\.name)
        == ["nodes, n = 1,221", "power law, α = 2.16", "Poisson"])
    #expect(charts[0].series.map(\.role) == [.data, .fit, .alternative(4)])
    #expect(charts[0].series[2].points == [.init(2, 0.4)])
    #expect(charts[1].series[2].points == [.init(2, 0.125)])
    #expect(charts[0].marks == [.init(2, label: "xmin = 2")])
    #expect(
      charts[0].remarks == [
        "α = 2.16 ± 0.05", "xmin = 2, tail of 570", "D = 0.0243",
        "p = 0.130 ± 0.011",
      ])
    #expect(Self.figure.notes.contains("A sentence for people."))
    #expect(
      Self.figure.notes.contains("Warning: the tail spans only 1.3 decades."))
  }

  @Test("the data of a figure are a table: Fixtures/Golden/figure.csv")
  func data() throws {
    try expectGolden(
      FigureTable.points(of: Self.figure).rendered(as: .csv), "figure.csv")
  }

  @Test("growth shows the last gain, and a size that stayed once")
  func growth() {
    var growth = FitSamples.growth
    growth.densification.points.insert(
      .init(year: 2019, nodes: 100, edges: 150), at: 0)
    let figure = Figure.growth(growth)
    #expect(
      figure.charts[0].series.last?.points.map(\.label)
        == ["2019–2020", "2021"])
    #expect(figure.charts[0].series[0].name == "slope 1.74")
    #expect(
      figure.charts[1].series[0].points == [.init(1, 0.5), .init(2, 2)])
    #expect(figure.charts[1].remarks == ["exponent of attachment 1.00"])
    growth.attachment[0].points[2].gained = 9
    #expect(growth.attachment[0].isTooFew)
    #expect(Figure.growth(growth).charts.count == 1)
    #expect(GrowthTable.forReaders(growth).rows[1][3] == .missing)
    #expect(
      growth.warnings.contains(
        "1 of \(growth.attachment.count) curves of preferential attachment rest"
          + " on fewer than 30 links gained, too few for an exponent"))
    growth.attachment.removeAll()
    #expect(Figure.growth(growth).charts.count == 1)
  }

  @Test("by year: what has no fit is named, what has no p has no chart")
  func byYear() {
    let figure = Figure.powerLawByYear(FitSamples.years, of: "degree")
    #expect(
      figure.charts.map(\.y.title) == ["α", "xmin", "values from xmin up"])
    #expect(figure.charts[0].series[0].points.map(\.x) == [2020, 2021])
    #expect(figure.notes.last == "Without a fit: 2019.")
    let tested = Figure.powerLawByYear(
      [FittedSnapshot(year: 2020, outcome: .fitted(FitSamples.analysis))],
      of: "degree")
    #expect(tested.charts[2].series.map(\.role) == [.course, .reference])
  }

  @Test("a Lorenz curve says Gini and what the top tenth hold")
  func lorenz() {
    let curve = LorenzCurve(
      points: [
        .init(population: 0, share: 0), .init(population: 1, share: 1),
      ], gini: 0.5, topDecileShare: 0.75, size: 1200, sum: 9)
    let figure = Figure.lorenz(curve, of: "degree", unit: "nodes")
    #expect(
      figure.charts[0].remarks
        == ["Gini = 0.5000", "the top 10 % of nodes hold 75.0 %"])
    #expect(figure.charts[0].series[1].points == [.init(0, 0), .init(1, 1)])
    #expect(figure.notes[0].hasPrefix("1,200 nodes, those with nothing"))
  }

  @Test("exponents that no chart could hold are left out, and counted")
  func xmin() {
    let candidates = [
      XminCandidate(xmin: 2, alpha: 2.16, ksDistance: 0.02, tailSize: 570),
      XminCandidate(xmin: 39, alpha: 23, ksDistance: 0.2, tailSize: 3),
    ]
    let figure = Figure.xminSearch(
      candidates, analysis: FitSamples.analysis)
    #expect(figure.charts[0].series[0].points.count == 2)
    #expect(figure.charts[1].series[0].points == [.init(2, 2.16)])
    #expect(figure.notes[1].hasPrefix("1 candidate"))
  }
}
