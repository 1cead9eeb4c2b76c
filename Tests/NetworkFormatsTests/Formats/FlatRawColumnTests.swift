import NetworkModel
import TestSupport
import Testing

@testable import NetworkFormats

/// A column looks its numbers up many at once and tells values apart without
/// hashing them; the plain way sets row by row.
@Suite("Columns of attributes in the making")
struct FlatRawColumnTests {
  private static var types: [FlatType] {
    [.text, .integer, .real, .boolean, .json, .list(.integer)]
  }

  private static let cells = [
    "", "7", "07", "-7", "7.0", "7.00", "0", "-0.0", "1e3", "NaN", "true",
    "1", "\"A\"", "\"\\u0041\"", "null", "[1, 2]", "[1,2]", "_x0041_", "A",
    "\u{E9}", "e\u{301}", "999999999999999999999",
  ]

  @Test("each row has the last value it was given, equal ones once")
  func rows() {
    var random = SeededGenerator(seed: 15)
    for type in Self.types {
      for escape in [FlatEscape.none, .controls] {
        for rowCount in [1, 40, 3_000] {
          var column = FlatRawColumn("c", type)
          var plain = [String?](repeating: nil, count: rowCount)
          for _ in 0..<(2 * rowCount) {
            let row = Int.random(in: 0..<rowCount, using: &random)
            // Whole batches of numbers, and other cells between them.
            let cell =
              random.oneIn(3)
              ? random.pick(Self.cells)
              : "\(Int.random(in: 0..<rowCount, using: &random))"
            column.set(row, Array(cell.utf8).span, escape)
            plain[row] = cell
          }
          let (made, _, _) = column.column(count: rowCount, escape: escape)
          for row in 0..<rowCount {
            let expected = plain[row].flatMap { cell in
              Self.value(of: escape.read(cell), type)
            }
            #expect(Self.isSame(made.values[row], expected))
          }
          let values = made.values.values.filter { $0 != .real(.nan) }
          #expect(
            Set(values).count == values.count, "\(type): equal values twice")
        }
      }
    }
  }

  @Test("no two of a column's values are equal, whatever two cells say")
  func pairs() {
    let cells = Self.cells + [" \"A\"", "\"A\" ", " 7", " true", "\"null\""]
    for type in Self.types {
      for escape in [FlatEscape.none, .controls] {
        for (first, second) in cells.flatMap({ a in cells.map { (a, $0) } }) {
          var column = FlatRawColumn("c", type)
          for (row, cell) in [first, second].enumerated() {
            column.set(row, Array(cell.utf8).span, escape)
          }
          let (made, _, _) = column.column(count: 2, escape: escape)
          #expect(
            Set(made.values.values).count == made.values.values.count,
            "\(type): \(first), \(second)")
        }
      }
    }
  }

  @Test("rows without a value get the standard, whatever came before")
  func standard() {
    for (type, standard) in [
      (FlatType.integer, "3"), (.real, "x"), (.text, "3"),
    ] {
      var column = FlatRawColumn("c", type)
      column.standard = Array(standard.utf8)
      column.set(2, Array("3".utf8).span, .none)
      column.set(5, Array("4".utf8).span, .none)
      let (made, misfits, _) = column.column(count: 7, escape: .none)
      let texts = (0..<7).map { made.values[$0].map(\.description) }
      #expect(texts[0] == standard && texts[6] == standard)
      #expect(misfits == (standard == "x" ? 1 : 0))
      #expect(texts[5]?.first == "4")
      #expect(Set(made.values.values).count == made.values.values.count)
    }
  }

  private static func value(
    of text: String, _ type: FlatType
  ) -> AttributeValue? {
    if type == .json, text == "null" { return nil }
    return FlatText.value(of: text, as: type) ?? .text(text)
  }

  private static func isSame(
    _ found: AttributeValue?, _ expected: AttributeValue?
  ) -> Bool {
    if case .real(let a)? = found, case .real(let b)? = expected {
      return a == b || a.isNaN && b.isNaN
    }
    return found == expected
  }
}
