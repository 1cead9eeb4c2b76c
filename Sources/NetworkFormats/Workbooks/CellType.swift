import NetworkModel

/// How a cell of a sheet says what it holds.
enum CellType {
  case number, shared, text, boolean, error, date

  /// Whether the cell holds a text even where that is empty.
  var holdsText: Bool { self == .text }

  /// Reads the type of a cell; nil for one that no workbook has.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard let first = range.first else { return nil }
    switch (bytes[first], range.count) {
    case (UInt8(ascii: "s"), 1): self = .shared
    case (UInt8(ascii: "n"), 1): self = .number
    case (UInt8(ascii: "b"), 1): self = .boolean
    case (UInt8(ascii: "e"), 1): self = .error
    case (UInt8(ascii: "d"), 1): self = .date
    // str, of a formula, and inlineStr.
    case (UInt8(ascii: "s"), 3), (UInt8(ascii: "i"), 9): self = .text
    default: return nil
    }
  }
}

/// The place of a cell: `B12` is line 12, column 2.
struct CellPlace {
  let line: Int
  let column: Int

  private init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard let (place, end) = Self.begin(bytes, from: range.lowerBound),
      end == range.upperBound
    else { return nil }
    self = place
  }

  /// Reads the place that stands at the beginning of a text, and says where
  /// it ends.
  static func begin(
    _ bytes: Span<UInt8>, from start: Int
  ) -> (CellPlace, end: Int)? {
    var place = start
    var column = 0
    while place < bytes.count, place &- start < 4 {
      let letter = bytes[place] &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = 26 &* column &+ Int(letter) &+ 1
      place &+= 1
    }
    let digits = place
    var line = 0
    while place < bytes.count, bytes[place].isDigit {
      guard place &- digits < 9 else { return nil }
      line = 10 &* line &+ Int(bytes[place] &- 0x30)
      place &+= 1
    }
    guard column > 0, place > digits else { return nil }
    return (CellPlace(line: line, column: column), place)
  }

  /// The first cell of a range such as `A1:B2`; A1 where it is none.
  init(_ text: String) {
    let bytes = Array(text.prefix { $0 != ":" }.utf8)
    let place = CellPlace(bytes.span, 0..<bytes.count)
    line = place?.line ?? 1
    column = place?.column ?? 1
  }

  func position(in file: String) -> InputPosition {
    InputPosition(file: file, line: line, column: column)
  }
}
