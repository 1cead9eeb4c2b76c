import NetworkResults

/// Where the parts of a figure stand, in points from the lower left.
struct PageLayout {
  /// The inside of a chart.
  struct Box: Equatable {
    var left: Double
    var right: Double
    var bottom: Double
    var top: Double
  }

  let width: Double
  let height: Double
  let boxes: [Box]
  let titlePlace: (x: Double, y: Double)
  let notePlaces: [(x: Double, y: Double)]
  /// The notes, broken into lines that fit.
  let noteLines: [String]

  static let plotWidth = 390.0
  static let plotHeight = 300.0
  static let leftMargin = 66.0
  static let rightMargin = 20.0
  static let topMargin = 44.0
  static let bottomMargin = 52.0
  static let edge = 14.0
  static let titleHeight = 30.0
  static let noteHeight = 13.0
  /// The mean width of a letter of a note.
  static let noteLetter = 4.9

  init(_ figure: Figure) {
    let count = max(1, figure.charts.count)
    let columns = min(2, count)
    let rows = (count + columns - 1) / columns
    let cellWidth = Self.leftMargin + Self.plotWidth + Self.rightMargin
    let cellHeight = Self.topMargin + Self.plotHeight + Self.bottomMargin
    let width = Double(columns) * cellWidth
    self.width = width
    noteLines = figure.notes.flatMap {
      TextLines.broken(
        $0, width: Int((width - 2 * Self.edge) / Self.noteLetter))
    }
    let notes =
      noteLines.isEmpty
      ? 0 : Double(noteLines.count) * Self.noteHeight + Self.edge
    let title = figure.title.isEmpty ? 0 : Self.titleHeight
    let top = Double(rows) * cellHeight + notes
    height = top + title
    boxes = (0..<count).map { place in
      let left = Double(place % columns) * cellWidth + Self.leftMargin
      let ceiling = top - Double(place / columns) * cellHeight
      return Box(
        left: left, right: left + Self.plotWidth,
        bottom: ceiling - cellHeight + Self.bottomMargin,
        top: ceiling - Self.topMargin)
    }
    titlePlace = (Self.edge, top + title - 20)
    notePlaces = noteLines.indices.map { line in
      (Self.edge, notes - 8 - Double(line) * Self.noteHeight)
    }
  }
}

/// Text broken into lines.
enum TextLines {
  /// Returns the lines of a text, each at most so many letters wide; a
  /// Chinese character counts double, and a line may end behind it.
  static func broken(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for part in parts(GnuplotText.oneLine(text)) {
      let partWidth = displayWidth(part)
      if lineWidth > 0, lineWidth + partWidth > width {
        lines.append(line)
        line = ""
        lineWidth = 0
      }
      // No line begins with a blank.
      if line.isEmpty, part == " " { continue }
      line += part
      lineWidth += partWidth
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { line in
      line.last == " " ? String(line.dropLast()) : line
    }
  }

  /// The pieces between which a line may end: words, blanks, wide characters.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var word = ""
    for character in text {
      if character == " " || isWide(character) {
        if !word.isEmpty { parts.append(word) }
        word = ""
        parts.append(String(character))
      } else {
        word.append(character)
        // A word wider than any line is broken somewhere.
        if word.count >= 60 {
          parts.append(word)
          word = ""
        }
      }
    }
    if !word.isEmpty { parts.append(word) }
    return parts
  }

  static func displayWidth(_ text: String) -> Int {
    text.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
  }

  private static func isWide(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first?.value else {
      return false
    }
    return switch first {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
