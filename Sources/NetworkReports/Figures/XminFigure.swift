public import NetworkResults

extension Figure {
  /// Returns the distance and the exponent of the fit at every candidate for
  /// xmin.
  public static func xminSearch(
    _ candidates: [XminCandidate], analysis: PowerLawAnalysis,
    subject: String = ""
  ) -> Figure {
    let axis = Chart.Axis("xmin", scale: .logarithmic)
    let mark = Chart.Mark(
      analysis.fit.xmin,
      label: "xmin = \(PowerLawRow.number(analysis.fit.xmin))")
    let distances = Chart(
      title: "Kolmogorov-Smirnov distance", x: axis,
      y: Chart.Axis("distance D"),
      series: [
        Chart.Series(
          "", role: .course,
          points: candidates.map { .init($0.xmin, $0.ksDistance) })
      ], marks: [mark])
    // A tail of a few values may have any exponent.
    let highest = 2 * analysis.fit.alpha + 2
    let shown = candidates.filter { $0.alpha <= highest }
    let exponents = Chart(
      title: "Exponent", x: axis, y: Chart.Axis("α"),
      series: [
        Chart.Series(
          "", role: .course, points: shown.map { .init($0.xmin, $0.alpha) })
      ], marks: [mark])
    var notes = [
      "The fit where the tail begins at each candidate; the smallest distance"
        + " decides (Clauset, Shalizi & Newman 2009)."
    ]
    if shown.count < candidates.count {
      let count = candidates.count - shown.count
      notes.append(
        "\(NumberText.grouped(count)) candidate\(count == 1 ? "" : "s") whose exponent is above"
          + " \(NumberText.fixed(highest, digits: 1)) \(count == 1 ? "is" : "are") left out on the"
          + " right.")
    }
    return Figure(
      title: subject.isEmpty ? "Search for xmin" : subject,
      charts: [distances, exponents], notes: notes)
  }
}
