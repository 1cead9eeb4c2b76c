/// A step of a drawing, in points, the y axis pointing up.
///
/// What Graphviz's `xdot` output holds in the attributes `_draw_`, `_ldraw_`,
/// `_hdraw_` and `_tdraw_` of every object, apart from images.
enum DrawingOperation: Equatable {
  case ellipse(center: Point, radii: Point, filled: Bool)
  case polygon([Point], filled: Bool)
  case polyline([Point])
  /// One point, then three for every cubic curve.
  case curve([Point], filled: Bool)
  /// `width` is what the layout measured; the place is on the base line.
  case text(String, at: Point, anchor: Int, width: Double)
  case strokeColor(String)
  case fillColor(String)
  case font(name: String, size: Double)
  case fontTraits(Int)
  case style(String)

  struct Point: Equatable {
    var x: Double
    var y: Double
  }
}

extension DrawingOperation {
  /// Returns the operations of one attribute.
  ///
  /// Strings carry their length in bytes, so whatever they hold is read
  /// exactly. Reading ends where the text does not follow the format.
  static func parse(_ text: String) -> [DrawingOperation] {
    var scanner = Scanner(bytes: Array(text.utf8)[...])
    var operations: [DrawingOperation] = []
    while let operation = scanner.operation() { operations.append(operation) }
    return operations
  }

  private struct Scanner {
    var bytes: ArraySlice<UInt8>

    mutating func operation() -> DrawingOperation? {
      guard let code = word(), code.utf8.count == 1 else { return nil }
      switch code {
      case "E", "e":
        guard let center = point(), let radii = point() else { return nil }
        return .ellipse(center: center, radii: radii, filled: code == "E")
      case "P", "p": return points().map { .polygon($0, filled: code == "P") }
      case "L": return points().map(DrawingOperation.polyline)
      // Filled and not: the letters are the other way around.
      case "B", "b": return points().map { .curve($0, filled: code == "b") }
      case "T":
        guard let place = point(), let anchor = integer(),
          let width = number(), let text = string()
        else { return nil }
        return .text(text, at: place, anchor: anchor, width: width)
      case "c": return string().map(DrawingOperation.strokeColor)
      case "C": return string().map(DrawingOperation.fillColor)
      case "F":
        guard let size = number(), let name = string() else { return nil }
        return .font(name: name, size: size)
      case "t": return integer().map(DrawingOperation.fontTraits)
      case "S": return string().map(DrawingOperation.style)
      default: return nil
      }
    }

    private mutating func word() -> String? {
      bytes = bytes.drop { $0 == 32 }
      let word = bytes.prefix { $0 != 32 }
      bytes = bytes.dropFirst(word.count)
      return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }

    private mutating func integer() -> Int? { word().flatMap { Int($0) } }

    private mutating func number() -> Double? {
      word().flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    }

    private mutating func point() -> Point? {
      guard let x = number(), let y = number() else { return nil }
      return Point(x: x, y: y)
    }

    private mutating func points() -> [Point]? {
      guard let count = integer(), 0...bytes.count ~= count else { return nil }
      var points: [Point] = []
      for _ in 0..<count {
        guard let point = point() else { return nil }
        points.append(point)
      }
      return points
    }

    private mutating func string() -> String? {
      guard let count = integer() else { return nil }
      let start = bytes.startIndex + 2
      guard count >= 0, bytes.count >= count + 2,
        bytes[start - 1] == UInt8(ascii: "-")
      else { return nil }
      let text = String(decoding: bytes[start..<start + count], as: UTF8.self)
      bytes = bytes[(start + count)...]
      return text
    }
  }
}
