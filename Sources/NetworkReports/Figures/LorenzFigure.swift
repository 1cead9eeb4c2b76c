public import NetworkResults

extension Figure {
  /// Returns the Lorenz curve of values that add up.
  ///
  /// - Parameters:
  ///   - variable: What is shared, e.g. `degree`.
  ///   - unit: Who holds it, in the plural, e.g. `nodes`.
  ///   - subject: The heading; empty for one by the variable.
  public static func lorenz(
    _ curve: LorenzCurve, of variable: String, unit: String,
    subject: String = ""
  ) -> Figure {
    let percent = NumberText.fixed(100 * curve.topDecileShare, digits: 1)
    let chart = Chart(
      x: Chart.Axis("share of \(unit), the lowest first", range: 0...1),
      y: Chart.Axis("share of all \(variable) that they hold", range: 0...1),
      series: [
        Chart.Series(
          "equal shares", role: .reference, points: [.init(0, 0), .init(1, 1)]
        ),
        Chart.Series(
          "Lorenz curve", role: .fit,
          points: curve.points.map { .init($0.population, $0.share) }),
      ], marks: [Chart.Mark(0.9, label: "top 10 %")],
      remarks: [
        "Gini = \(NumberText.fixed(curve.gini, digits: 4))",
        "the top 10 % of \(unit) hold \(percent) %",
      ], legendCorner: .topLeft, remarksCorner: .topLeft)
    return Figure(
      title: subject.isEmpty ? "Lorenz curve of \(variable)" : subject,
      charts: [chart],
      notes: [
        "\(NumberText.grouped(curve.size)) \(unit), those with nothing"
          + " included. Gini of the population; the top tenth is rounded up"
          + " to whole \(unit)."
      ])
  }
}
