public import NetworkResults

/// The layers of a chain as text in the DOT language, for the engine `dot`.
///
/// Each layer is one node, a table with its name, the number and share of its
/// entities, and its largest members; layers stand from left to right. Lines
/// are the supply relations between layers, as thick as they are many, with
/// their number. Entities of no layer are not drawn, and a note says so.
public struct PanoramaDrawing: Sendable {
  public let text: String

  /// - Parameters:
  ///   - notes: Sentences below the title.
  ///   - language: In what the title, notes and numbers are worded.
  /// - Complexity: O(*l* + *f*) for *l* members named and *f* flows.
  public init(
    _ panorama: ChainPanorama, title: String, notes: [String] = [],
    language: PageLanguage = .english
  ) {
    let words = PageWords(language)
    var lines = ["digraph {"]
    let caption = ([title] + notes).map(words.figure)
    lines.append(
      "  graph "
        + DOTWriter.list([
          ("charset", "\"UTF-8\""),
          ("label", DOTQuoting.label(caption, end: .left)),
          ("fontname", DOTWriter.fontName), ("fontsize", "14"),
          ("labelloc", "t"), ("labeljust", "l"), ("rankdir", "LR"),
          ("ranksep", "1.4"), ("nodesep", "0.4"), ("splines", "true"),
          ("tooltip", DOTQuoting.label([words.figure(title)])),
        ]) + ";")
    lines.append(
      "  node "
        + DOTWriter.list([
          ("fontname", DOTWriter.fontName), ("fontsize", "12"),
          ("shape", "plain"),
        ]) + ";")
    lines.append(
      "  edge "
        + DOTWriter.list([
          ("fontname", DOTWriter.fontName), ("fontsize", "11"),
          ("color", "\"#0072B2\""), ("arrowsize", "0.8"),
        ]) + ";")
    let drawn = panorama.layers.prefix { $0.name != nil }
    for (place, layer) in drawn.enumerated() {
      lines += Self.node(layer, at: place, words).map { "  " + $0 }
    }
    for place in drawn.indices.dropFirst() {
      // Layers without relations keep their order too.
      lines.append(
        "  \"layer\(place - 1)\" -> \"layer\(place)\" [style=invis, weight=8];")
    }
    let flows = panorama.flows.filter {
      drawn.indices.contains($0.from) && drawn.indices.contains($0.to)
    }
    let most = flows.map(\.relations).max() ?? 1
    for flow in flows {
      lines.append("  " + Self.edge(flow, most: most, in: panorama, words))
    }
    lines.append("}")
    text = lines.map { $0 + "\n" }.joined()
  }

  private static func edge(
    _ flow: ChainPanorama.Flow, most: Int, in panorama: ChainPanorama,
    _ words: PageWords
  ) -> String {
    let share = Double(flow.relations) / Double(most)
    let count = NumberText.grouped(flow.relations)
    let ends = [flow.from, flow.to].map {
      words.translatedLayer(panorama.layers[$0].name ?? "")
    }
    let relations =
      count + (flow.relations == 1 ? " relation" : " relations")
    var attributes = [
      ("label", "\"\(count)\""),
      ("penwidth", NumberText.fixed(1 + 3 * share.squareRoot(), digits: 2)),
      (
        "tooltip",
        DOTQuoting.label([ends[0] + " → " + ends[1], words.figure(relations)])
      ),
    ]
    if flow.to <= flow.from { attributes.append(("constraint", "false")) }
    return "\"layer\(flow.from)\" -> \"layer\(flow.to)\" "
      + DOTWriter.list(attributes) + ";"
  }

  private static func node(
    _ layer: ChainPanorama.Layer, at place: Int, _ words: PageWords
  ) -> [String] {
    let color = DrawingPalette.fills[place % DrawingPalette.fills.count]
    let name = words.translatedLayer(layer.name ?? "")
    let percent = layer.share.map {
      ", " + NumberText.fixed(100 * $0, digits: 1) + " %"
    }
    let size =
      words.figure(
        NumberText.grouped(layer.entities)
          + (layer.entities == 1 ? " entity" : " entities"))
      + (percent ?? "")
    let head = #"<FONT COLOR="\#(color.ink)">"#
    // Rows of their own: lines of two sizes in one cell would touch.
    func cell(_ sides: String, _ text: String) -> String {
      #"<TR><TD COLSPAN="2" \#(sides) BGCOLOR="\#(color.hex)">"# + head + text
        + "</FONT></TD></TR>"
    }
    var rows = [
      cell(
        #"BORDER="0" CELLPADDING="6""#,
        #"<FONT POINT-SIZE="16">"# + broken(name) + "</FONT>"),
      cell(#"BORDER="1" SIDES="B""#, size),
    ]
    rows += layer.largest.map { member in
      #"<TR><TD ALIGN="LEFT">"#
        + broken(member.entity.name, end: #"<BR ALIGN="LEFT"/>"#)
        + ##"</TD><TD ALIGN="RIGHT"><FONT COLOR="#606060">"##
        + NumberText.grouped(member.degree) + "</FONT></TD></TR>"
    }
    let left = layer.entities - layer.largest.count
    if left > 0 {
      rows.append(
        ##"<TR><TD COLSPAN="2" ALIGN="LEFT"><FONT COLOR="#606060">"##
          + words.figure("and \(NumberText.grouped(left)) more")
          + "</FONT></TD></TR>")
    }
    let table =
      ##"<TABLE BORDER="1" COLOR="#404040" BGCOLOR="#FFFFFF""##
      + #" CELLBORDER="0" CELLSPACING="0" CELLPADDING="4">"#
    return ["\"layer\(place)\" [tooltip=\(DOTQuoting.label([name])), label=<"]
      + ([table] + rows + ["</TABLE>>];"])
  }

  /// A name in the few lines that a cell has room for.
  private static func broken(
    _ name: String, end: String = "<BR/>"
  ) -> String {
    LabelText.wrapped(name, columns: 28, lines: 2).map(DOTQuoting.markup)
      .joined(separator: end)
  }
}
