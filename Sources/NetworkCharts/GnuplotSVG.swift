import NetworkDiagrams

/// The SVG that gnuplot writes, without what is gnuplot's own.
enum GnuplotSVG {
  /// Returns the picture with its own title, fonts for every viewer, and no
  /// word of the program's version.
  static func cleaned(_ bytes: [UInt8], title: String) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let name = XMLText.escaped(GnuplotText.oneLine(title))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var kept: [String] = []
    for line in lines {
      if line == "<title>Gnuplot</title>" {
        kept.append("<title>\(name)</title>")
      } else if !line.hasPrefix("<desc>Produced by GNUPLOT") {
        kept.append(withoutPlotTitle(line).replacing(font, with: fonts))
      }
    }
    return Array(kept.joined(separator: "\n").utf8)
  }

  private static let font = "font-family=\"\(GnuplotScript.font)\""
  private static let fonts = "font-family=\"\(SVGPage.fonts)\""

  /// gnuplot numbers its curves in tooltips, which tells nobody anything.
  private static func withoutPlotTitle(_ line: Substring) -> String {
    String(line.replacing(/<title>gnuplot_plot_\w+<\/title>/, with: ""))
  }
}
