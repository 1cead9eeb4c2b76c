import Foundation
import TestSupport

/// A table of `Fixtures/china-ai/published`: plain CSV without line breaks in
/// cells.
struct PublishedTable {
  let rows: [[String: String]]

  init(_ file: String) throws {
    let path = packagePath("Fixtures/china-ai/published/" + file)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
      .map { Self.cells(of: $0) }
    let header = lines.first ?? []
    rows = lines.dropFirst().map { cells in
      Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
