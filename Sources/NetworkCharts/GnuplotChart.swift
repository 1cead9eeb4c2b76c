import NetworkResults

/// One chart of a script: its data and the commands that draw it.
struct GnuplotChart {
  /// Blocks of data by name.
  let data: [String]
  let commands: [String]

  init(_ chart: Chart, number: Int, box: PageLayout.Box, layout: PageLayout) {
    let visible = chart.series.map { PlottedPoints.visible($0, in: chart) }
    let x = AxisTicks(
      chart.x,
      values: visible.joined().map(\.x)
        + chart.marks.map(\.x).filter {
          PlottedPoints.hasPlace($0, on: chart.x)
        })
    let y = AxisTicks(
      chart.y,
      values: visible.joined().flatMap {
        [$0.y, $0.low ?? $0.y, $0.high ?? $0.y]
      }
      .filter { PlottedPoints.hasPlace($0, on: chart.y) })
    var data: [String] = []
    var plots: [String] = []
    for (place, (series, points)) in zip(chart.series, visible).enumerated()
    where !points.isEmpty {
      let shown = PlottedPoints.thinned(
        points, isLine: ChartLook.isLine(series.role)
      ) { point in
        (
          Self.share(of: point.x, chart.x.scale, x.range),
          Self.share(of: point.y, chart.y.scale, y.range)
        )
      }
      let name = "$chart\(number)_\(place + 1)"
      let hasErrors = shown.contains { $0.low != nil || $0.high != nil }
      data += ["\(name) << END"] + shown.map { Self.row($0, hasErrors) }
      data.append("END")
      plots.append(
        "\(name) using \(hasErrors ? "1:2:3:4" : "1:2") with "
          + ChartLook.style(
            of: series.role, hasErrors: hasErrors, pointCount: shown.count)
          + (!series.isNamed
            ? " notitle" : " title " + GnuplotText.quoted(series.name)))
    }
    self.data = data
    var lines = Self.frame(box, layout)
    lines += Self.axis("x", chart.x, x) + Self.axis("y", chart.y, y)
    lines += Self.legend(chart)
    lines += Self.headings(chart, box, layout) + Self.texts(chart)
    for (series, points) in zip(chart.series, visible) {
      lines += Self.pointLabels(points, of: series)
    }
    lines.append(
      "plot " + (plots.isEmpty ? "NaN notitle" : plots.joined(separator: ", ")))
    // The next chart starts clean; title and notes are drawn once.
    lines += ["unset label", "unset arrow", "unset logscale"]
    commands = lines
  }

  private static func row(_ point: Chart.Point, _ hasErrors: Bool) -> String {
    let numbers =
      hasErrors
      ? [point.x, point.y, point.low ?? point.y, point.high ?? point.y]
      : [point.x, point.y]
    return numbers.map(GnuplotText.number).joined(separator: " ")
  }

  /// Where a value stands between the ends of an axis.
  private static func share(
    of value: Double, _ scale: Chart.Axis.Scale, _ range: ClosedRange<Double>
  ) -> Double {
    switch scale {
    case .linear:
      (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    case .logarithmic:
      (Self.log2(value) - Self.log2(range.lowerBound))
        / (Self.log2(range.upperBound) - Self.log2(range.lowerBound))
    }
  }

  /// The binary logarithm to a thousandth or so, piecewise linear, which is
  /// enough to see which points fall together.
  private static func log2(_ value: Double) -> Double {
    Double(value.exponent) + value.significand - 1
  }

  private static func frame(
    _ box: PageLayout.Box, _ layout: PageLayout
  ) -> [String] {
    [
      ("lmargin", box.left / layout.width),
      ("rmargin", box.right / layout.width),
      ("bmargin", box.bottom / layout.height),
      ("tmargin", box.top / layout.height),
    ].map { "set \($0) at screen \(GnuplotText.place($1))" }
      + ["set border 3 lw 0.8 lc rgb '\(ChartLook.ink)'"]
  }

  private static func axis(
    _ letter: String, _ axis: Chart.Axis, _ ticks: AxisTicks
  ) -> [String] {
    let list = ticks.ticks.map { tick in
      "\(GnuplotText.quoted(tick.label)) \(GnuplotText.number(tick.value))"
        + (tick.label.isEmpty ? " 1" : "")
    }
    let low = GnuplotText.number(ticks.range.lowerBound)
    let high = GnuplotText.number(ticks.range.upperBound)
    return [
      axis.scale == .logarithmic
        ? "set logscale \(letter)" : "unset logscale \(letter)",
      "set \(letter)range [\(low):\(high)]",
      "set \(letter)tics nomirror out scale 0.8,0.4 noenhanced"
        + " textcolor rgb '\(ChartLook.ink)'"
        + " (\(list.joined(separator: ", ")))",
    ]
  }

  private static func legend(_ chart: Chart) -> [String] {
    guard chart.series.contains(where: \.isNamed) else {
      return ["unset key"]
    }
    let (place, side) =
      switch chart.legendCorner {
      case .topLeft: ("left top", "Left reverse")
      case .topRight: ("right top", "Right noreverse")
      case .bottomLeft: ("left bottom", "Left reverse")
      case .bottomRight: ("right bottom", "Right noreverse")
      }
    return [
      "set key inside \(place) \(side) noenhanced samplen 3 spacing 1.15"
        + " font ',10' textcolor rgb '\(ChartLook.ink)' nobox"
    ]
  }

  /// The heading and the titles of the axes, at places of the page: beside
  /// the axes gnuplot would put them where labels of ticks leave room.
  private static func headings(
    _ chart: Chart, _ box: PageLayout.Box, _ layout: PageLayout
  ) -> [String] {
    func label(
      _ text: String, _ x: Double, _ y: Double, _ anchor: String
    ) -> String? {
      text.isEmpty
        ? nil
        : "set label \(GnuplotText.quoted(text)) at screen"
          + " \(GnuplotText.place(x / layout.width)), screen"
          + " \(GnuplotText.place(y / layout.height)) \(anchor) noenhanced"
          + " front textcolor rgb '\(ChartLook.ink)'"
    }
    return [
      label(chart.title, box.left, box.top + 28, "left"),
      label(
        chart.x.title, (box.left + box.right) / 2, box.bottom - 36, "center"),
      label(
        chart.y.title, box.left - 52, (box.bottom + box.top) / 2,
        "center rotate by 90"),
    ].compactMap { $0 }
  }

  /// The remarks and the marks.
  private static func texts(_ chart: Chart) -> [String] {
    var lines: [String] = []
    let isTop =
      chart.remarksCorner == .topLeft || chart.remarksCorner == .topRight
    let isLeft =
      chart.remarksCorner == .topLeft || chart.remarksCorner == .bottomLeft
    // Remarks that share a corner with the legend stand below it.
    let skipped =
      isTop && chart.remarksCorner == chart.legendCorner
      ? chart.series.count(where: \.isNamed) : 0
    for (place, remark) in chart.remarks.enumerated() {
      let height =
        isTop
        ? 0.955 - 0.055 * Double(place) - 0.06 * Double(skipped)
        : 0.045 + 0.055 * Double(chart.remarks.count - 1 - place)
      lines.append(
        "set label \(GnuplotText.quoted(remark)) at graph"
          + " \(isLeft ? "0.03" : "0.98"), graph \(GnuplotText.place(height))"
          + " \(isLeft ? "left" : "right") noenhanced front font ',10'"
          + " textcolor rgb '\(ChartLook.ink)'")
    }
    for mark in chart.marks where PlottedPoints.hasPlace(mark.x, on: chart.x) {
      let x = GnuplotText.number(mark.x)
      lines.append(
        "set arrow from first \(x), graph 0 to first \(x), graph 1 nohead"
          + " back lw 1 dt (2,3) lc rgb '\(ChartLook.faint)'")
      lines.append(
        "set label \(GnuplotText.quoted(mark.label)) at first \(x), graph 1"
          + " offset character 0,0.6 center noenhanced front font ',10'"
          + " textcolor rgb '\(ChartLook.faint)'")
    }
    return lines
  }

  private static func pointLabels(
    _ points: [Chart.Point], of series: Chart.Series
  ) -> [String] {
    points.compactMap { point in
      point.label.map { label in
        "set label \(GnuplotText.quoted(label)) at first"
          + " \(GnuplotText.number(point.x)), first"
          + " \(GnuplotText.number(point.y)) offset character 0.8,-0.6 left"
          + " noenhanced front font ',9' textcolor rgb '#555555'"
      }
    }
  }
}
