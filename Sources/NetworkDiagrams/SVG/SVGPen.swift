/// Turns operations into elements, keeping what was set before.
struct SVGPen {
  /// Where the origin of the drawing lies on the page; y points down there.
  let origin: (x: Double, y: Double)
  private var stroke = SVGColor("black")
  private var fill = SVGColor("black")
  private var font = (name: "", size: 14.0)
  private var traits = 0
  private var lineWidth = 1.0
  private var dashes: String?
  private var isInvisible = false

  init(origin: (x: Double, y: Double)) { self.origin = origin }

  /// Returns the element of an operation; nil where it only sets something.
  mutating func draw(_ operation: DrawingOperation) -> String? {
    switch operation {
    case .strokeColor(let name): stroke = SVGColor(name)
    case .fillColor(let name): fill = SVGColor(name)
    case .font(let name, let size): font = (name, size)
    case .fontTraits(let bits): traits = bits
    case .style(let name): set(style: name)
    case .ellipse(let center, let radii, let filled):
      let middle = place(center)
      return element(
        "ellipse",
        #"cx="\#(middle.x)" cy="\#(middle.y)" rx="\#(SVGNumber(radii.x))""#
          + #" ry="\#(SVGNumber(radii.y))""#, filled: filled)
    case .polygon(let points, let filled):
      return element(
        "polygon", #"points="\#(list(points))""#, filled: filled)
    case .polyline(let points):
      return element(
        "polyline", #"points="\#(list(points))""#, filled: false)
    case .curve(let points, let filled):
      guard let first = points.first else { return nil }
      let start = place(first)
      return element(
        "path",
        #"d="M\#(start.x),\#(start.y)C\#(list(points.dropFirst()))""#,
        filled: filled)
    case .text(let text, let point, let anchor, let width):
      return label(text, at: point, anchor: anchor, width: width)
    }
    return nil
  }

  private mutating func set(style: String) {
    switch style {
    case "solid": dashes = nil
    case "dashed": dashes = "5,2"
    case "dotted": dashes = "1,5"
    case "bold": lineWidth = 2
    case "invis", "invisible": isInvisible = true
    default:
      if style.hasPrefix("setlinewidth("), style.hasSuffix(")") {
        let digits = style.dropFirst(13).dropLast()
        lineWidth = Double(digits).map { max(0, $0) } ?? lineWidth
      }
    }
  }

  private func element(
    _ name: String, _ geometry: String, filled: Bool
  ) -> String? {
    guard !isInvisible else { return nil }
    var text = "<\(name) \(geometry)"
    text += filled ? fill.attributes("fill") : #" fill="none""#
    text += stroke.attributes("stroke")
    if lineWidth != 1 { text += #" stroke-width="\#(SVGNumber(lineWidth))""# }
    if let dashes { text += #" stroke-dasharray="\#(dashes)""# }
    return text + "/>"
  }

  /// The text keeps the width that the layout measured, so that it stays
  /// inside its shape whatever font the viewer has.
  private func label(
    _ text: String, at point: DrawingOperation.Point, anchor: Int,
    width: Double
  ) -> String? {
    guard !isInvisible, !text.isEmpty else { return nil }
    let place = place(point)
    let side = anchor < 0 ? "start" : anchor > 0 ? "end" : "middle"
    var element =
      #"<text x="\#(place.x)" y="\#(place.y)" text-anchor="\#(side)""#
      + #" font-size="\#(SVGNumber(font.size))""#
    if !SVGPage.fonts.contains("'\(font.name)'"), !font.name.isEmpty {
      let name = font.name.filter { $0 != "'" && $0 != "\\" }
      let family = XMLText.escaped("'\(name)', \(SVGPage.fonts)")
      element += #" font-family="\#(family)""#
    }
    if width > 0 {
      element +=
        #" textLength="\#(SVGNumber(width))" lengthAdjust="spacingAndGlyphs""#
    }
    if traits & 1 != 0 { element += #" font-weight="bold""# }
    if traits & 2 != 0 { element += #" font-style="italic""# }
    if text.hasPrefix(" ") || text.hasSuffix(" ") || text.contains("  ") {
      element += #" xml:space="preserve""#
    }
    return element + stroke.attributes("fill") + ">"
      + XMLText.escaped(text) + "</text>"
  }

  private func place(
    _ point: DrawingOperation.Point
  ) -> (x: SVGNumber, y: SVGNumber) {
    (SVGNumber(origin.x + point.x), SVGNumber(origin.y - point.y))
  }

  private func list(_ points: some Sequence<DrawingOperation.Point>) -> String {
    points.map { point in
      let place = place(point)
      return "\(place.x),\(place.y)"
    }.joined(separator: " ")
  }
}

/// A color as Graphviz writes it: a name, `#RRGGBB` or `#RRGGBBAA`.
struct SVGColor {
  private let name: String
  private let opacity: Double

  init(_ text: String) {
    let digits = Array(text.utf8)
    if text.hasPrefix("#"), digits.count == 9,
      let alpha = UInt8(text.suffix(2), radix: 16)
    {
      name = String(text.prefix(7))
      opacity = Double(alpha) / 255
    } else if text == "transparent" || text == "none" {
      name = "none"
      opacity = 1
    } else {
      // A gradient or anything else that SVG has no word for.
      let isPlain = text.utf8.allSatisfy {
        48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || $0 == 35
      }
      name = isPlain && !text.isEmpty ? text : "black"
      opacity = 1
    }
  }

  /// Returns ` fill="#…"` with the opacity, where there is less than all.
  func attributes(_ property: String) -> String {
    if opacity == 0 { return #" \#(property)="none""# }
    let color = #" \#(property)="\#(name)""#
    return opacity == 1
      ? color : color + #" \#(property)-opacity="\#(SVGNumber(opacity))""#
  }
}
