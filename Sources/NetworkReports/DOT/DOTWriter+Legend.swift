import NetworkModel

extension DOTWriter {
  /// The most entries a legend has; then it says how many it leaves out.
  static let legendLimit = 40

  /// Nodes that look like what they explain, strung on invisible edges so
  /// that every engine keeps them together.
  ///
  /// Their ids start with a single backslash, which no id of data does.
  var legend: [String] {
    var entries = shapeEntries + colorEntries + lineEntries
    guard !entries.isEmpty else { return [] }
    if entries.count > Self.legendLimit {
      let left = entries.count - Self.legendLimit
      entries = Array(entries.prefix(Self.legendLimit))
      entries.append(
        Self.entry(
          "and \(left) more", wrap: wrap,
          [("shape", "plaintext"), ("style", "solid")]))
    }
    entries.insert("[label=\"Legend\", shape=plaintext, style=solid]", at: 0)
    let ids = entries.indices.map { "\"\\legend \($0)\"" }
    let arrow = isUndirected ? " -- " : " -> "
    let string = "  " + ids.joined(separator: arrow) + " [style=invis];"
    return [
      "subgraph \"cluster_legend\" {",
      "  graph "
        + Self.list([
          ("label", "\"\""), ("style", "rounded"), ("color", "\"#B0B0B0\""),
          ("tooltip", "\"Legend\""),
        ]) + ";",
    ]
      + zip(ids, entries).map { "  " + $0 + " " + $1 + ";" }
      + [string, "}"]
  }

  private var shapeEntries: [String] {
    shapes.kinds.map { kind in
      let color = style.colorBy == .kind ? colors.color(of: kind.rawValue) : nil
      return Self.entry(
        kind.rawValue, wrap: wrap,
        [("shape", shapes.shape(of: kind))] + Self.fill(color))
    }
  }

  private var colorEntries: [String] {
    guard style.colorBy != .none else { return [] }
    let shape = [("shape", "ellipse")]
    var entries: [String] = []
    if style.colorBy != .kind {
      entries += colors.names.map { name in
        Self.entry(name, wrap: wrap, shape + Self.fill(colors.color(of: name)))
      }
      if colors.hasOthers {
        entries.append(
          Self.entry(
            "other \(style.colorBy.rawValue)", wrap: wrap,
            shape + Self.fill(DrawingPalette.others)))
      }
    }
    if colors.hasMissing {
      entries.append(
        Self.entry(
          "no \(style.colorBy.rawValue) stated", wrap: wrap,
          shape + Self.fill(DrawingPalette.missing)))
    }
    return entries
  }

  private var lineEntries: [String] {
    func entry(_ name: String, _ line: DimensionLines.Line) -> String {
      Self.entry(
        name, wrap: wrap,
        [
          ("shape", "underline"), ("style", line.style),
          ("color", "\"\(line.color)\""),
          ("fontcolor", "\"\(line.color)\""),
        ])
    }
    var entries = lines.dimensions.map {
      entry($0.rawValue, lines.line(of: $0))
    }
    if lines.hasMissing {
      entries.append(entry("no dimension stated", DimensionLines.missing))
    }
    return entries
  }

  private static func fill(_ color: Color?) -> [(String, String)] {
    let color = color ?? Color(red: 255, green: 255, blue: 255)
    return [
      ("fillcolor", "\"\(color.hex)\""), ("fontcolor", "\"\(color.ink)\""),
    ]
  }

  private static func entry(
    _ name: String, wrap: (String) -> [String],
    _ attributes: [(String, String)]
  ) -> String {
    list([("label", DOTQuoting.label(wrap(name)))] + attributes)
  }
}
