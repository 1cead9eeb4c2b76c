/// Colors that people with any color vision tell apart.
///
/// The seven of Okabe and Ito (2008, jfly.uni-koeln.de/color) that are not
/// black, in an order that keeps neighbors far apart, then the same seven
/// mixed half and half with white.
enum DrawingPalette {
  static let fills: [Color] = [
    Color(red: 0x56, green: 0xB4, blue: 0xE9),
    Color(red: 0xE6, green: 0x9F, blue: 0x00),
    Color(red: 0x00, green: 0x9E, blue: 0x73),
    Color(red: 0xF0, green: 0xE4, blue: 0x42),
    Color(red: 0xCC, green: 0x79, blue: 0xA7),
    Color(red: 0xD5, green: 0x5E, blue: 0x00),
    Color(red: 0x00, green: 0x72, blue: 0xB2),
    Color(red: 0xAA, green: 0xD9, blue: 0xF4),
    Color(red: 0xF2, green: 0xCF, blue: 0x7F),
    Color(red: 0x7F, green: 0xCE, blue: 0xB9),
    Color(red: 0xF7, green: 0xF1, blue: 0xA0),
    Color(red: 0xE5, green: 0xBC, blue: 0xD3),
    Color(red: 0xEA, green: 0xAE, blue: 0x7F),
    Color(red: 0x7F, green: 0xB8, blue: 0xD8),
  ]

  /// Categories beyond the palette share this one.
  static let others = Color(red: 0xA6, green: 0xA6, blue: 0xA6)
  /// Nothing is stated.
  static let missing = Color(red: 0xE6, green: 0xE6, blue: 0xE6)
}

struct Color: Sendable, Equatable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// `#RRGGBB`.
  var hex: String {
    [red, green, blue].reduce(into: "#") { text, part in
      let digits = String(part, radix: 16, uppercase: true)
      text += digits.count == 1 ? "0" + digits : digits
    }
  }

  /// Black or white, whichever is easier to read on this color.
  ///
  /// By the luminance that perception has in mind, weighted for the eye;
  /// above a half, black has the higher contrast.
  var ink: String {
    let luma =
      299 * Int(red) + 587 * Int(green) + 114 * Int(blue)
    return luma >= 117_000 ? "#000000" : "#FFFFFF"
  }
}

/// The colors of the categories of one drawing.
///
/// Categories take colors in the order of their names. If there are more than
/// colors, the most frequent have one each (equals in the order of names) and
/// the rest share gray.
struct CategoryColors {
  private(set) var names: [String] = []
  private var colorOfName: [String: Color] = [:]
  let hasOthers: Bool
  let hasMissing: Bool

  init(_ values: [String?]) {
    var counts: [String: Int] = [:]
    for case let value? in values { counts[value, default: 0] += 1 }
    let frequent = counts.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    let colors = DrawingPalette.fills
    names = frequent.prefix(colors.count).map(\.key).sorted()
    for (name, color) in zip(names, colors) { colorOfName[name] = color }
    hasOthers = counts.count > colors.count
    hasMissing = values.contains(nil)
  }

  func color(of name: String?) -> Color {
    guard let name else { return DrawingPalette.missing }
    return colorOfName[name] ?? DrawingPalette.others
  }
}
