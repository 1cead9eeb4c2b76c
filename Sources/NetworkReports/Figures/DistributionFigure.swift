public import NetworkResults

extension Figure {
  /// Returns the distribution of a sample, cumulative and in bins, with what
  /// was fitted to it.
  ///
  /// - Parameters:
  ///   - subject: What was drawn, for the heading; empty for none.
  ///   - variable: What the values are, e.g. `degree`.
  ///   - unit: What has one, in the plural, e.g. `nodes`.
  ///   - analysis: Nil where nothing could be fitted.
  public static func distribution(
    of variable: String, unit: String, subject: String = "",
    survival: [SurvivalPoint], bins: [DensityBin], curves: [TailCurve] = [],
    analysis: PowerLawAnalysis? = nil
  ) -> Figure {
    let axis = Chart.Axis(variable, scale: .logarithmic)
    let marks =
      analysis.map {
        [
          Chart.Mark(
            $0.fit.xmin, label: "xmin = \(PowerLawRow.number($0.fit.xmin))")
        ]
      } ?? []
    let size = analysis?.sample.size
    let cumulative = Chart(
      title: "Complementary cumulative distribution", x: axis,
      y: Chart.Axis(
        "share of \(unit) with as much or more", scale: .logarithmic,
        range: range(of: survival.map(\.share))),
      series: [
        Chart.Series(
          "\(unit)" + (size.map { ", n = \(NumberText.grouped($0))" } ?? ""),
          role: .data, points: survival.map { .init($0.value, $0.share) })
      ]
        + curves.map { curve in
          series(curve, analysis) { .init($0.value, $0.survival) }
        }, marks: marks, remarks: remarks(analysis))
    let density = Chart(
      title: "Density in logarithmic bins", x: axis,
      y: Chart.Axis(
        "density", scale: .logarithmic, range: range(of: bins.map(\.density))),
      series: [
        Chart.Series(
          "", role: .data, points: bins.map { .init($0.center, $0.density) })
      ]
        + curves.map { curve in
          var line = series(curve, analysis) { .init($0.value, $0.density) }
          // The legend beside it says which is which.
          line.legend = .hidden
          return line
        }, marks: marks)
    return Figure(
      title: subject.isEmpty ? "Distribution of \(variable)" : subject,
      charts: [cumulative, density], notes: notes(analysis))
  }

  /// As far as the data go: curves may fall far below them.
  private static func range(of shares: [Double]) -> ClosedRange<Double>? {
    guard let low = shares.min(), let high = shares.max(), low > 0 else {
      return nil
    }
    return low / 3...high * 2
  }

  private static func series(
    _ curve: TailCurve, _ analysis: PowerLawAnalysis?,
    _ point: (TailCurve.Point) -> Chart.Point
  ) -> Chart.Series {
    let points = curve.points.map(point)
    guard let alternative = curve.alternative,
      let place = TailAlternative.allCases.firstIndex(of: alternative)
    else {
      let alpha = analysis.map {
        ", α = \(NumberText.fixed($0.fit.alpha, digits: 2))"
      }
      return Chart.Series(
        "power law" + (alpha ?? ""), role: .fit, points: points)
    }
    return Chart.Series(
      PowerLawWords.name(alternative), role: .alternative(place),
      points: points)
  }

  private static func remarks(_ analysis: PowerLawAnalysis?) -> [String] {
    guard let analysis else { return [] }
    let fit = analysis.fit
    var lines = [
      "α = \(NumberText.fixed(fit.alpha, digits: 2))"
        + " ± \(NumberText.fixed(fit.sigma, digits: 2))",
      "xmin = \(PowerLawRow.number(fit.xmin)), tail of"
        + " \(NumberText.grouped(fit.tailSize))",
      "D = \(NumberText.fixed(fit.ksDistance, digits: 4))",
    ]
    if let goodness = analysis.goodnessOfFit {
      lines.append(
        "p = \(NumberText.fixed(goodness.pValue, digits: 3))"
          + " ± \(NumberText.fixed(goodness.standardError, digits: 3))")
    }
    return lines
  }

  private static func notes(_ analysis: PowerLawAnalysis?) -> [String] {
    var notes: [String] = []
    if let analysis {
      let fit = analysis.fit
      notes.append(analysis.verdict.sentence)
      notes += analysis.verdict.warnings.map { "Warning: \($0)." }
      notes.append(
        "\(fit.kind == .discrete ? "Discrete" : "Continuous") power law from"
          + " xmin up: alpha by \(PowerLawWords.alpha(fit)); xmin:"
          + " \(PowerLawWords.xmin(fit.xminRule)) (Clauset, Shalizi & Newman"
          + " 2009)."
          + (analysis.goodnessOfFit.map {
            " p: \(PowerLawWords.pValue($0))."
          } ?? ""))
    }
    notes.append(
      "Bins: eight a decade, the density of a bin its share over its width,"
        + " drawn at its geometric mean; empty bins are left out.")
    return notes
  }
}
