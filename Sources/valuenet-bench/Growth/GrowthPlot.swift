import Foundation

/// Time against size, both axes logarithmic, as SVG.
struct GrowthPlot {
  var curves: [GrowthCurve]

  private let width = 800.0
  private let height = 480.0
  private let left = 70.0
  private let right = 250.0
  private let top = 20.0
  private let bottom = 50.0
  /// Told apart also by those who see few colors, as the marks are.
  private let colors = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56b4e9",
  ]

  private var points: [GrowthCurve.Point] { curves.flatMap(\.points) }

  /// Powers of ten around the sizes and the times.
  private var sizes: ClosedRange<Int> {
    let logarithms = points.map { log10(Double($0.n)) }
    let low = Int((logarithms.min() ?? 0).rounded(.down))
    return low...max(low + 1, Int((logarithms.max() ?? 1).rounded(.up)))
  }
  private var times: ClosedRange<Int> {
    let logarithms = points.map { log10(max($0.seconds, 1e-9)) }
    let low = Int((logarithms.min() ?? 0).rounded(.down))
    return low...max(low + 1, Int((logarithms.max() ?? 1).rounded(.up)))
  }

  var svg: String {
    let parts =
      [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" "
          + "viewBox=\"0 0 \(text(width)) \(text(height))\" "
          + "font-family=\"sans-serif\" font-size=\"13\">",
        "<title>Time against the number of vertices</title>",
        "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
      ] + grid + slopes + curves.indices.flatMap(curve) + ["</svg>"]
    return parts.joined(separator: "\n") + "\n"
  }

  // MARK: Places

  private func x(_ n: Double) -> Double {
    let share =
      (log10(n) - Double(sizes.lowerBound)) / Double(sizes.count - 1)
    return left + share * (width - left - right)
  }

  private func y(_ seconds: Double) -> Double {
    let share =
      (log10(seconds) - Double(times.lowerBound)) / Double(times.count - 1)
    return height - bottom - share * (height - top - bottom)
  }

  private func text(_ number: Double) -> String {
    String(format: "%.1f", number)
  }

  // MARK: Parts

  private var grid: [String] {
    var parts: [String] = []
    for power in sizes {
      let place = text(x(pow(10, Double(power))))
      parts.append(line(place, text(top), place, text(height - bottom)))
      parts.append(
        label("10" + superscript(power), place, height - bottom + 20, "middle")
      )
    }
    for power in times {
      let place = y(pow(10, Double(power)))
      parts.append(
        line(text(left), text(place), text(width - right), text(place)))
      parts.append(
        label(unit(power), text(left - 8), place + 4, "end"))
    }
    parts.append(
      label(
        "vertices n (2.02 n edges)", text((left + width - right) / 2),
        height - 10, "middle"))
    return parts
  }

  /// What linear and quadratic growth look like, through one corner.
  private var slopes: [String] {
    let (first, last) = (
      pow(10, Double(sizes.lowerBound)), pow(10, Double(sizes.upperBound))
    )
    let (low, high) = (
      pow(10, Double(times.lowerBound)), pow(10, Double(times.upperBound))
    )
    return [1.0, 2.0].map { power in
      let end = min(last, first * pow(high / low, 1 / power))
      let time = low * pow(end / first, power)
      return "<path d=\"M\(text(x(first))) \(text(y(low)))"
        + "L\(text(x(end))) \(text(y(time)))\" stroke=\"#888888\" "
        + "stroke-dasharray=\"\(power == 1 ? "2 4" : "8 4")\"/>"
        + label(
          power == 1 ? "∝ n" : "∝ n²", text(x(end) - 6), y(time) + 16, "end")
    }
  }

  private func curve(_ place: Int) -> [String] {
    let curve = curves[place]
    guard let last = curve.points.last else { return [] }
    let color = colors[place % colors.count]
    let path = curve.points.map {
      "\(text(x(Double($0.n)))) \(text(y($0.seconds)))"
    }
    let spreads = curve.points.map { point in
      "M\(text(x(Double(point.n)))) \(text(y(point.least)))"
        + "V\(text(y(point.most)))"
    }
    let dots = curve.points.map { point in
      "<circle cx=\"\(text(x(Double(point.n))))\" "
        + "cy=\"\(text(y(point.seconds)))\" r=\"3\" fill=\"\(color)\"/>"
    }
    return [
      "<path d=\"M\(path.joined(separator: "L"))\" fill=\"none\" "
        + "stroke=\"\(color)\" stroke-width=\"2\"/>",
      "<path d=\"\(spreads.joined())\" stroke=\"\(color)\"/>",
    ] + dots + legend(curve, place, color, lastAt: last)
  }

  /// The name of a curve in a list beside the plot, the slowest first.
  private func legend(
    _ curve: GrowthCurve, _ place: Int, _ color: String,
    lastAt last: GrowthCurve.Point
  ) -> [String] {
    let row = top + 16 + Double(place) * 40
    let power = curve.exponent.map { String(format: "n^%.2f", $0) } ?? ""
    let start = width - right + 16
    return [
      "<path d=\"M\(text(start)) \(text(row - 4))h18\" "
        + "stroke=\"\(color)\" stroke-width=\"3\"/>",
      label(curve.name, text(start + 24), row, "start"),
      label(
        "\(power), \(Bench.text(last.seconds)) at n = \(last.n)",
        text(start + 24), row + 15, "start", size: 11),
    ]
  }

  private func line(
    _ x1: String, _ y1: String, _ x2: String, _ y2: String
  ) -> String {
    "<path d=\"M\(x1) \(y1)L\(x2) \(y2)\" stroke=\"#dddddd\"/>"
  }

  private func label(
    _ text: String, _ x: String, _ y: Double, _ anchor: String,
    size: Int = 13
  ) -> String {
    "<text x=\"\(x)\" y=\"\(self.text(y))\" text-anchor=\"\(anchor)\" "
      + "font-size=\"\(size)\" fill=\"#222222\">\(text)</text>"
  }

  private func superscript(_ power: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(
      "\(power)".compactMap { $0.wholeNumberValue }.map { digits[$0] })
  }

  /// A power of ten of seconds in words.
  private func unit(_ power: Int) -> String {
    let units = ["ns", "µs", "ms", "s"]
    let index = min(3, max(0, (power + 9) / 3))
    let rest = power - (index * 3 - 9)
    return "\(Int(pow(10, Double(max(0, rest))))) \(units[index])"
  }
}
