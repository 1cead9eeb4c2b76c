import Foundation
import NetworkResults
import TestSupport
import Testing

@testable import NetworkCharts

@Suite("Pictures of figures")
struct ChartRendererTests {
  @Test(
    "the same figure gives the same bytes, and nothing of the day",
    arguments: ChartFormat.allCases)
  func deterministic(format: ChartFormat) throws {
    let renderer = ChartRenderer()
    let first = try renderer.render(Samples.figure, as: format)
    // Dates go by seconds.
    Thread.sleep(forTimeInterval: 1.1)
    #expect(try renderer.render(Samples.figure, as: format) == first)
    let text = String(decoding: first, as: UTF8.self)
    switch format {
    case .svg:
      #expect(text.hasPrefix("<?xml"))
      #expect(!text.contains("GNUPLOT") && !text.contains("gnuplot_plot_1<"))
    case .pdf:
      #expect(text.hasPrefix("%PDF-"))
      #expect(text.contains("/CreationDate (D:19700101000000"))
    case .png: #expect(first.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
  }

  @Test("an SVG is well-formed and says what the figure says")
  func svgTexts() throws {
    let svg = try ChartRenderer().render(Samples.figure, as: .svg)
    let reading = SVGTexts(svg)
    #expect(reading.error == nil)
    // The page's own, and those of its series.
    #expect(
      reading.titles == ["度分布 of 'a'", "节点", "fit", "other", "p", "limit"])
    for text in [
      "度分布 of 'a'", "Left", "degree k", "节点", "xmin = 2", "α = 2.0", "2014",
      "中文说明。", "10",
    ] {
      #expect(reading.texts.contains(text), "\(text)")
    }
  }

  static let hostile = [
    "'; set output 'y'; '", "' . system('touch y') . '", "`touch y`",
    "\\140touch y\\140", "$(touch y)", "@A", "\\n \\t \\",
    "{x}^{2}_3", "a\nset output 'y'\nb", "\"quoted\"", "100 % # !ls",
    "<script>&amp;&lt;", "\\frac{1}{2} $x_1$", "\u{1B}[2J\u{0}\u{FFFF}",
    "系统|ls", "%s %d %n", String(repeating: "长", count: 3_000), " ", "''",
  ]

  @Test("labels are data, whatever they say", arguments: hostile)
  func labels(text: String) throws {
    let folder = FileManager.default.currentDirectoryPath
    let svg = try ChartRenderer().render(
      Samples.figure(saying: text), as: .svg)
    let reading = SVGTexts(svg)
    #expect(reading.error == nil)
    let shown = GnuplotText.oneLine(text)
    #expect(
      shown.allSatisfy { $0 == " " }
        || reading.texts.contains { $0 == shown },
      "\(reading.texts)")
    #expect(!FileManager.default.fileExists(atPath: folder + "/y"))
  }

  @Test("no chart, no point and one point still give a picture")
  func empty() throws {
    let axis = Chart.Axis("x", scale: .logarithmic)
    for figure in [
      Figure(title: "", charts: []),
      Figure(title: "", charts: [Chart(x: axis, y: axis)]),
      Figure(
        title: "",
        charts: [
          Chart(
            x: axis, y: axis,
            series: [.init("", role: .data, points: [.init(3, 3)])])
        ]),
    ] {
      let svg = try ChartRenderer().render(figure, as: .svg)
      #expect(SVGTexts(svg).error == nil)
    }
  }

  @Test("what gnuplot says is carried on, and the format named")
  func failure() {
    let error = ChartError.failed(
      program: "gnuplot", message: "line 0: undefined variable: nonsense")
    #expect(throws: error) {
      try ChartRenderer().run("plot nonsense\n")
    }
    #expect(
      error.description
        == "gnuplot failed: line 0: undefined variable: nonsense")
    #expect(!error.isMissingPart)
  }

  @Test("without the program it is said what to install")
  func missing() {
    let error = ChartError.missingProgram(
      name: "no-gnuplot", package: "gnuplot-nox")
    #expect(throws: error) {
      try ChartRenderer(program: "no-gnuplot").render(
        Samples.figure, as: .svg)
    }
    #expect(
      error.description
        == "there is no program 'no-gnuplot' here, which draws charts; install"
        + " the package gnuplot-nox")
    #expect(error.isMissingPart)
  }

  @Test("one that hangs is stopped")
  func hangs() {
    let error = ChartError.timedOut(program: "gnuplot", seconds: 1)
    #expect(throws: error) {
      try ChartRenderer(timeLimit: 0.3).run("pause 30\n")
    }
    #expect(
      error.description
        == "gnuplot did not end within 1 seconds and was stopped; write the"
        + " data of the figure as CSV instead")
  }
}
