public import NetworkResults

/// A figure as a script for gnuplot 5, to be read from standard input.
public struct GnuplotScript: Sendable, Equatable {
  public let text: String

  static let font = "Noto Sans CJK SC"

  public init(_ figure: Figure, format: ChartFormat) {
    let layout = PageLayout(figure)
    var lines = [
      "set encoding utf8",
      Self.terminal(format, layout),
      "unset mouse",
    ]
    let charts = zip(figure.charts, layout.boxes).enumerated().map {
      GnuplotChart($1.0, number: $0 + 1, box: $1.1, layout: layout)
    }
    lines += charts.flatMap(\.data)
    lines.append("set multiplot")
    lines += Self.page(figure, layout)
    for chart in charts { lines += chart.commands }
    if charts.isEmpty { lines += Self.emptyPage }
    lines.append("unset multiplot")
    text = lines.map { $0 + "\n" }.joined()
  }

  private static func terminal(
    _ format: ChartFormat, _ layout: PageLayout
  ) -> String {
    let (width, height) = (layout.width, layout.height)
    let common =
      "noenhanced font '\(font),11' background '#ffffff' linewidth"
    return switch format {
    case .svg:
      "set terminal svg size \(Int(width)),\(Int(height)) dynamic \(common) 1"
    case .pdf:
      "set terminal pdfcairo size \(GnuplotText.place(width / 72)),"
        + "\(GnuplotText.place(height / 72)) \(common) 2 fontscale 0.75 pointscale 1.4"
    case .png:
      "set terminal pngcairo size \(Int(2 * width)),\(Int(2 * height))"
        + " \(common) 2 fontscale 1.5 pointscale 2"
    }
  }

  /// The title and the notes; drawn with the first chart.
  private static func page(
    _ figure: Figure, _ layout: PageLayout
  ) -> [String] {
    var lines: [String] = []
    func add(
      _ text: String, _ place: (x: Double, y: Double), size: Int, color: String
    ) {
      let x = GnuplotText.place(place.x / layout.width)
      let y = GnuplotText.place(place.y / layout.height)
      lines.append(
        "set label \(GnuplotText.quoted(text)) at screen \(x), screen \(y)"
          + " left noenhanced front font ',\(size)' textcolor rgb '\(color)'")
    }
    if !figure.title.isEmpty {
      add(figure.title, layout.titlePlace, size: 13, color: ChartLook.ink)
    }
    for (line, place) in zip(layout.noteLines, layout.notePlaces) {
      add(line, place, size: 9, color: "#555555")
    }
    return lines
  }

  private static let emptyPage = [
    "set xrange [0:1]", "set yrange [0:1]", "unset border", "unset xtics",
    "unset ytics", "plot NaN notitle",
  ]
}
