import NetworkResults

/// The points of a series that are worth drawing.
enum PlottedPoints {
  /// Returns the points that have a place on both axes.
  static func visible(
    _ series: Chart.Series, in chart: Chart
  ) -> [Chart.Point] {
    series.points.filter { point in
      hasPlace(point.x, on: chart.x) && hasPlace(point.y, on: chart.y)
    }
  }

  static func hasPlace(_ value: Double, on axis: Chart.Axis) -> Bool {
    value.isFinite && (axis.scale == .linear || value > 0)
  }

  /// Returns the points without those that nobody could see beside one
  /// already drawn: closer than a quarter of a point of the page.
  ///
  /// - Parameter place: Where a point stands in the chart, both ways in 0...1.
  static func thinned(
    _ points: [Chart.Point], isLine: Bool,
    place: (Chart.Point) -> (x: Double, y: Double)
  ) -> [Chart.Point] {
    guard points.count > 500 else { return points }
    let cells = 4 * max(PageLayout.plotWidth, PageLayout.plotHeight)
    func cell(_ point: Chart.Point) -> [Int] {
      let (x, y) = place(point)
      return [x, y].map { Int(max(-1, min($0, 2)) * cells) }
    }
    var kept: [Chart.Point] = []
    var taken: Set<[Int]> = []
    var last: [Int] = []
    for (index, point) in points.enumerated() {
      let here = cell(point)
      let isNew = isLine ? here != last : taken.insert(here).inserted
      last = here
      if isNew || isLine && index == points.count - 1 || point.label != nil {
        kept.append(point)
      }
    }
    return kept
  }
}
