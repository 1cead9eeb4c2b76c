import NetworkModel

extension DOTWriter {
  /// The most entries a legend has; then it says how many it leaves out.
  static let legendLimit = 40

  /// One node with a table for its label, so that every engine keeps the
  /// legend in one piece and nobody takes a part of it for an entity.
  ///
  /// Its id starts with a single backslash, which no id of data does.
  var legend: [String] {
    var rows = kindRows + colorRows + lineRows
    guard !rows.isEmpty else { return [] }
    if rows.count > Self.legendLimit {
      let left = rows.count - Self.legendLimit
      rows = Array(rows.prefix(Self.legendLimit))
      rows.append(Self.wideRow(words("and \(left) more")))
    }
    rows.insert(Self.wideRow(words("Legend")), at: 0)
    let table =
      ##"<TABLE BORDER="1" COLOR="#808080" BGCOLOR="#FFFFFF""##
      + #" CELLBORDER="0" CELLSPACING="2" CELLPADDING="2">"#
    return [
      #""\legend" [class=legend, shape=plain, style=solid, fontsize=\#(legendSize),"#
        + " tooltip=\"\(words("Legend"))\","
        + " label=<" + table
    ] + rows.map { "  " + $0 } + ["</TABLE>>];"]
  }

  /// The type grows with the picture, from 10 points.
  private var legendSize: String {
    let side = Double(network.entities.count).squareRoot()
    return NumberText.fixed(min(28, max(10, 6 + side)), digits: 0)
  }

  /// Shapes mean kinds in every drawing; colors only if so asked.
  private var kindRows: [String] {
    shapes.kinds.map { kind in
      let color = style.colorBy == .kind ? colors.color(of: kind.rawValue) : nil
      let shape = KindShapes.words(for: shapes.shape(of: kind))
      return row(
        Self.swatch(color?.hex), terms.translated(kind.rawValue),
        remark: words(shape))
    }
  }

  private var colorRows: [String] {
    guard style.colorBy != .none else { return [] }
    let by = style.colorBy.rawValue
    var rows: [String] = []
    if style.colorBy != .kind {
      rows += colors.names.map { name in
        row(Self.swatch(colors.color(of: name).hex), name)
      }
      if colors.hasOthers {
        rows.append(
          row(Self.swatch(DrawingPalette.others.hex), words("other \(by)")))
      }
    }
    if colors.hasMissing {
      rows.append(
        row(Self.swatch(DrawingPalette.missing.hex), words("no \(by) stated")))
    }
    return rows
  }

  private var lineRows: [String] {
    var rows = lines.dimensions.map { dimension in
      let line = lines.line(of: dimension)
      return row(
        Self.bar(line), terms.translated(dimension.rawValue),
        remark: words(line.style + " line"))
    }
    if lines.hasMissing {
      let line = DimensionLines.missing
      rows.append(
        row(
          Self.bar(line), words("no dimension stated"),
          remark: words(line.style + " line")))
    }
    return rows
  }

  /// A cell of the fill color; without one only the sign stands.
  private static func swatch(_ color: String?) -> String {
    guard let color else { return "<TD></TD>" }
    return ##"<TD BORDER="1" COLOR="#404040" BGCOLOR="\##(color)" WIDTH="26""##
      + #" HEIGHT="12"></TD>"#
  }

  /// A bar of the color of a line, as thin as a line is.
  private static func bar(_ line: DimensionLines.Line) -> String {
    let height = line.style == "bold" ? 4 : 2
    return #"<TD><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0""#
      + #" CELLPADDING="0"><TR><TD BGCOLOR="\#(line.color)" WIDTH="26""#
      + #" HEIGHT="\#(height)" FIXEDSIZE="TRUE"></TD></TR></TABLE></TD>"#
  }

  private static func wideRow(_ text: String) -> String {
    #"<TR><TD COLSPAN="2" ALIGN="LEFT">\#(text)</TD></TR>"#
  }

  private func row(
    _ sign: String, _ name: String, remark: String? = nil
  ) -> String {
    var texts = wrap(name).map(DOTQuoting.markup)
    if let remark { texts[texts.count - 1] += ": " + remark }
    let lines =
      texts.joined(separator: #"<BR ALIGN="LEFT"/>"#)
      + (texts.count > 1 ? #"<BR ALIGN="LEFT"/>"# : "")
    return "<TR>\(sign)<TD ALIGN=\"LEFT\">\(lines)</TD></TR>"
  }
}
