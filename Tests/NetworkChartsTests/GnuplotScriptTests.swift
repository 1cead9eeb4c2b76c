import Foundation
import NetworkResults
import TestSupport
import Testing

@testable import NetworkCharts

@Suite("Scripts for gnuplot")
struct GnuplotScriptTests {
  @Test("a figure of two charts is the script of Fixtures/Golden/chart.gp")
  func golden() throws {
    let text = GnuplotScript(Samples.figure, format: .svg).text
    let path = packagePath("Fixtures/Golden/chart.gp")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("recorded chart.gp: review it, then run again")
      return
    }
    let expected = try String(
      contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    #expect(text == expected)
  }

  @Test("a text cannot leave its quotes")
  func quoting() {
    #expect(GnuplotText.quoted("a'b 中") == #""a\047b 中""#)
    #expect(
      GnuplotText.quoted("`id` \"$x\" @A \\n")
        == #""\140id\140 \042\044x\042 \100A \134n""#)
    #expect(GnuplotText.quoted("a\nb\r\nc\u{2028}d") == "\"a b  c d\"")
    #expect(
      GnuplotText.quoted("a\u{0}\u{1B}[2J\u{7F}")
        == "\"a\u{FFFD}\u{FFFD}\\1332J\u{FFFD}\"")
    #expect(GnuplotText.quoted("\u{202E}x\u{2066}\u{FEFF}") == "\"x\"")
    #expect(GnuplotText.quoted("") == "\"\"")
  }

  @Test("every line of a hostile figure is one of the plain figure's sort")
  func hostileLines() {
    let plain = GnuplotScript(Samples.figure(saying: "x"), format: .svg).text
    let hostile = GnuplotScript(
      Samples.figure(saying: "'\nset output 'y'\n`touch y`\nEND\n"),
      format: .svg
    ).text
    func shape(_ text: String) -> [String] {
      text.split(separator: "\n").map { line in
        String(line.prefix { $0 != "\"" })
      }
    }
    #expect(shape(hostile) == shape(plain))
  }

  @Test("points without a place on an axis are not in the data")
  func places() {
    let text = GnuplotScript(Samples.figure, format: .svg).text
    #expect(!text.contains("$chart1_4"))
    #expect(text.contains("$chart1_3 << END\n2.0 0.5\n100.0 0.005\nEND\n"))
  }

  @Test("many points are thinned to those that can be seen, lines to ends")
  func thinning() {
    let points = (0..<200_000).map { Chart.Point(Double($0), Double($0 % 7)) }
    for isLine in [false, true] {
      let kept = PlottedPoints.thinned(points, isLine: isLine) { point in
        (point.x / 200_000, point.y / 7)
      }
      #expect(kept.first == points.first)
      #expect(kept.last?.x ?? 0 > 199_800)
      #expect(isLine || kept.count < 12_000)
    }
    #expect(
      PlottedPoints.thinned(Array(points.prefix(500)), isLine: true) { _ in
        (0, 0)
      }.count == 500)
  }

  @Test("notes are broken where they fit; wide characters count double")
  func lines() {
    #expect(
      TextLines.broken("one two three", width: 8) == ["one two", "three"])
    #expect(TextLines.broken("度分布图", width: 4) == ["度分", "布图"])
    #expect(TextLines.broken("", width: 8) == [])
    #expect(
      TextLines.broken(String(repeating: "x", count: 130), width: 60).count
        == 3)
  }
}
