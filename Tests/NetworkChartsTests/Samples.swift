import NetworkResults

/// Figures for tests.
enum Samples {
  /// Two charts with every sort of series, axis and corner.
  static let figure = Figure(
    title: "度分布 of 'a'",
    charts: [
      Chart(
        title: "Left", x: Chart.Axis("degree k", scale: .logarithmic),
        y: Chart.Axis("share", scale: .logarithmic, range: 0.001...2),
        series: [
          .init(
            "节点", role: .data,
            points: [.init(1, 1), .init(10, 0.1), .init(100, 0.01)]),
          .init("fit", role: .fit, points: [.init(2, 0.5), .init(100, 0.01)]),
          .init(
            "other", role: .alternative(0),
            points: [.init(2, 0.5), .init(100, 0.005)]),
          // Neither has a place on these axes.
          .init("", role: .otherData, points: [.init(0, 1), .init(1, -1)]),
        ], marks: [.init(2, label: "xmin = 2")], remarks: ["α = 2.0"]),
      Chart(
        title: "Right", x: Chart.Axis("year", ticks: .whole),
        y: Chart.Axis("p", range: 0...1),
        series: [
          .init(
            "p", role: .course,
            points: [
              .init(2014, 0.5, low: 0.4, high: 0.6),
              .init(2015, 0.25, low: 0.2, high: 0.3, label: "2015"),
            ]),
          .init(
            "limit", role: .reference,
            points: [.init(2014, 0.1), .init(2015, 0.1)]),
        ], legendCorner: .topLeft, remarksCorner: .bottomRight),
    ], notes: ["A note on conventions.", "中文说明。"])

  /// A figure of one chart with one text wherever one can stand.
  static func figure(saying text: String) -> Figure {
    Figure(
      title: text,
      charts: [
        Chart(
          title: text, x: Chart.Axis(text), y: Chart.Axis(text),
          series: [
            .init(
              text, role: .data,
              points: [.init(1, 1, label: text), .init(2, 3)])
          ], marks: [.init(1.5, label: text)], remarks: [text])
      ], notes: [text])
  }
}
