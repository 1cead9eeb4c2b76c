/// A drawing as an SVG document.
///
/// Written here and not by Graphviz's own renderer, which takes a name that
/// looks like an entity (`&lt;`) for one, refers to an outside document type
/// and names a single font.
package struct SVGPage {
  let text: String
  let width: Int
  let height: Int

  /// In points, on every side.
  private static let margin = 4.0

  /// The first that is installed is used; all of them have Chinese.
  package static let fonts =
    "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', "
    + "sans-serif"

  init(_ drawing: XDotDrawing) {
    let low = drawing.lowerLeft
    let high = drawing.upperRight
    let size = (
      high.x - low.x + 2 * Self.margin, high.y - low.y + 2 * Self.margin
    )
    width = Int(size.0.rounded())
    height = Int(size.1.rounded())
    let box = "\(SVGNumber(size.0)) \(SVGNumber(size.1))"
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<svg xmlns="http://www.w3.org/2000/svg" version="1.1""#
        + #" width="\#(width)pt" height="\#(height)pt" viewBox="0 0 \#(box)""#
        + #" font-family="\#(Self.fonts)">"#,
      ##"<rect width="100%" height="100%" fill="#FFFFFF"/>"##,
    ]
    var counts: [String: Int] = [:]
    for item in drawing.items {
      counts[item.kind, default: 0] += 1
      var pen = SVGPen(
        origin: (Self.margin - low.x, Self.margin + high.y))
      let shapes = item.operations.compactMap { pen.draw($0) }
      guard !shapes.isEmpty else { continue }
      let number = counts[item.kind] ?? 0
      lines.append(
        #"<g id="\#(item.kind)\#(number)" class="\#(item.kind)">"#)
      if !item.title.isEmpty {
        lines.append("<title>\(XMLText.escaped(item.title))</title>")
      }
      lines += shapes
      lines.append("</g>")
    }
    lines.append("</svg>")
    text = lines.map { $0 + "\n" }.joined()
  }
}

/// Text inside XML.
package enum XMLText {
  /// Returns text for an element or a quoted attribute.
  ///
  /// Characters that XML cannot hold become U+FFFD.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\r": result += "&#13;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      default:
        let isCharacter =
          scalar.value >= 0x20 && !(0x7F...0x9F ~= scalar.value)
          && scalar.value & 0xFFFE != 0xFFFE
        result.unicodeScalars.append(isCharacter ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}

/// A number of at most two decimals, without a locale.
struct SVGNumber: CustomStringConvertible {
  let description: String

  init(_ value: Double) {
    // Beyond this no drawing goes, and hundredths fit an Int.
    let bounded = min(max(value, -1e12), 1e12)
    let hundredths = Int((bounded * 100).rounded())
    let (whole, part) = Int(hundredths.magnitude)
      .quotientAndRemainder(dividingBy: 100)
    var text = (hundredths < 0 ? "-" : "") + String(whole)
    if part > 0 {
      text += "." + (part < 10 ? "0" : "") + String(part)
      if text.last == "0" { text.removeLast() }
    }
    description = text
  }
}
