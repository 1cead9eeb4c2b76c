public import NetworkResults

extension Figure {
  /// Returns exponent, xmin, p and size of the tail by year.
  public static func powerLawByYear(
    _ snapshots: [FittedSnapshot], of variable: String, subject: String = ""
  ) -> Figure {
    func chart(
      _ title: String, _ axis: String,
      scale: Chart.Axis.Scale = .linear, range: ClosedRange<Double>? = nil,
      _ point: (Double, PowerLawAnalysis) -> Chart.Point?
    ) -> Chart {
      let points = snapshots.compactMap { snapshot -> Chart.Point? in
        guard let year = snapshot.year, let analysis = snapshot.analysis
        else { return nil }
        return point(Double(year), analysis)
      }
      return Chart(
        title: title, x: Chart.Axis("year", ticks: .whole),
        y: Chart.Axis(axis, scale: scale, range: range),
        series: [Chart.Series("", role: .course, points: points)],
        legendCorner: .topLeft)
    }
    var charts = [
      chart("Exponent", "α") { year, analysis in
        let (alpha, sigma) = (analysis.fit.alpha, analysis.fit.sigma)
        return .init(year, alpha, low: alpha - sigma, high: alpha + sigma)
      },
      chart("Where the tail begins", "xmin") { year, analysis in
        .init(year, analysis.fit.xmin)
      },
    ]
    if snapshots.contains(where: { $0.analysis?.goodnessOfFit != nil }) {
      var ofP = chart("Goodness of fit", "p", range: 0...1) { year, analysis in
        analysis.goodnessOfFit.map {
          .init(
            year, $0.pValue, low: max(0, $0.pValue - $0.standardError),
            high: min(1, $0.pValue + $0.standardError))
        }
      }
      let years = ofP.series[0].points.map(\.x)
      if let first = years.min(), let last = years.max() {
        ofP.series.append(
          Chart.Series(
            "0.1: ruled out up to here", role: .reference,
            points: [.init(first, 0.1), .init(last, 0.1)]))
      }
      charts.append(ofP)
    }
    charts.append(
      chart("Size of the tail", "values from xmin up") { year, analysis in
        .init(year, Double(analysis.fit.tailSize))
      })
    let refused = snapshots.filter { $0.analysis == nil }.compactMap(\.year)
    return Figure(
      title: subject.isEmpty ? "Power law of \(variable) by year" : subject,
      charts: charts,
      notes: [
        "Bars: one standard error, of α at its xmin, of p by Monte Carlo."
      ]
        + (refused.isEmpty
          ? []
          : [
            "Without a fit: "
              + refused.map(String.init).joined(separator: ", ") + "."
          ]))
  }
}
