import NetworkModel
import SystemFiles
import TestSupport
import Testing

@testable import NetworkFormats

/// A cell that is read at once where it is written as usual must mean the
/// same as one that is read token by token.
@Suite("Cells in their usual form")
struct UsualCellTests {
  private static let values = [
    "7", "0", "007", "-3", "2021", "0.5", "0.50", ".5", "5.", "1e3", "1E-7",
    "0.0001", "0.00001", "0.10000000000000001", "123456789012345.6", "44197",
    "1234567890123456789", "99999999999999999999", "", "x", "企业", "a&amp;b",
    "a\nb", "_x000D_", " padded ", "]]>", "1,000", "true", "1", "#N/A", "NaN",
    "\u{7}", "<b/>", String(repeating: "长", count: 30),
  ]
  private static let types = [
    "", " t=\"s\"", " t=\"n\"", " t=\"b\"", " t=\"str\"", " t=\"inlineStr\"",
    " t=\"e\"", " t=\"d\"", " t=\"q\"", " t=\"\"", " t='n'", " t=\"n\" t=\"n\"",
  ]
  private static let styles = [
    "", "", " s=\"1\"", " s=\"0\"", " s=\"9\"", " s=\"x\"", " s=\"\"",
    " s=\"1\" s=\"1\"", "  s=\"1\"", " x=\"1\"",
  ]

  private static func cell(
    _ place: String, _ random: inout SeededGenerator
  ) -> String {
    let value = values.randomElement(using: &random) ?? ""
    let type = types.randomElement(using: &random) ?? ""
    let style = styles.randomElement(using: &random) ?? ""
    let attributes = random.oneIn(2) ? type + style : style + type
    let head = "<c r=\"\(place)\"\(attributes)"
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return head + "/>"
    case 1: return head + " />"
    case 2: return head + "></c>"
    case 3: return head + "><f>A1</f><v>\(value)</v></c>"
    case 4, 5: return head + "><is><t>\(value)</t></is></c>"
    default: return head + "><v>\(value)</v></c>"
    }
  }

  /// Reads a text in blocks of a size.
  private static func scanner(
    _ text: String, block: Int? = nil
  ) throws -> XMLScanner {
    let stream = try ByteStream(
      bytes: Array(text.utf8), name: "s.xml", limits: nil)
    let window =
      if let block {
        try TextWindow(
          stream, encoding: .utf8, content: .document, blockSize: block)
      } else {
        try TextWindow(stream, encoding: .utf8, content: .document)
      }
    return XMLScanner(window, limits: .init(), shapes: nil)
  }

  /// What a row is read as, or what is said of it.
  private static func outcome(_ row: String, block: Int? = nil) -> String {
    do {
      var content = WorkbookContent()
      content.strings = try SharedStrings(
        scanner("<s><si><t>甲</t></si><si><t>7</t></si></s>"))
      content.formats = [.number, .date]
      var limits = ReadingLimits()
      limits.columns = 20_000
      var scan = SheetScan(
        try scanner(
          "<worksheet><sheetData>\(row)</sheetData></worksheet>",
          block: block),
        name: "s", content: content, reading: .asTyped, limits: limits)
      var found = CellRow()
      guard try scan.next(&found) else { return "nothing \(scan.notes)" }
      let cells = found.cells.indices.map {
        "\(found.text(of: $0)) \(found.cells[$0].kind)"
      }
      return "row \(found.line): \(cells) \(scan.notes)"
    } catch {
      // The place in the document is shifted by comments.
      return "\(error)".replacing(#/s\.xml:\d+:\d+/#, with: "s.xml")
    }
  }

  @Test("mean the same wherever a block ends", arguments: 8...72)
  func blocks(size: Int) {
    let row =
      "<row r=\"1048576\"><c r=\"XFC1048576\" s=\"1\" t=\"n\"><v>7</v></c>"
      + "<c r=\"XFD1048576\"/></row>"
    let outcome = Self.outcome(row)
    #expect(outcome.hasPrefix("row 1048576"))
    #expect(Self.outcome(row, block: size) == outcome)
  }

  @Test("mean the same as behind a comment, which is no usual form")
  func asBehindComments() {
    var random = SeededGenerator(seed: 11)
    var (read, refused) = (0, 0)
    for _ in 0..<4_000 {
      let place = random.oneIn(20) ? "c2" : "C2"
      let row =
        "<row r=\"2\">" + WorkbookFixture.text("A2", "p")
        + Self.cell(place, &random)
        + Self.cell(random.oneIn(20) ? "B2" : "D2", &random) + "</row>"
      let apart = row.split(separator: "<c ").joined(separator: "<!----><c ")
      let (usual, other) = (Self.outcome(row), Self.outcome(apart))
      #expect(usual == other, "\(row)")
      if usual.hasPrefix("row") { read += 1 } else { refused += 1 }
    }
    // Both happen often, or the comparison would say little.
    #expect(read > 500 && refused > 500, "\(read) and \(refused)")
  }
}
