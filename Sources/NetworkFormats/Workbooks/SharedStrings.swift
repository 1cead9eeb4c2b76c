import NetworkModel
import SystemFiles

/// The texts that the cells of a workbook name by number.
struct SharedStrings {
  /// All texts, one behind the other.
  private var arena: [UInt8] = []
  /// The end of each, after a zero for the first start.
  private var ends: [Int] = [0]

  var count: Int { ends.count - 1 }

  init() {}

  /// Reads the part of a workbook that holds them.
  init(_ scanner: consuming XMLScanner) throws(FormatError) {
    while true {
      switch try scanner.next() {
      case .start where scanner.name == SheetName.si:
        let start = arena.count
        try RichText.append(&scanner, to: &arena)
        WorkbookText.unescape(&arena, from: start)
        guard arena.count <= scanner.limits.documentBytes else {
          throw .limitExceeded(
            at: scanner.position, what: "bytes of shared texts",
            limit: scanner.limits.documentBytes)
        }
        ends.append(arena.count)
      case .finish: return
      default: break
      }
    }
  }

  /// Appends a text; false where there is none of that number.
  func append(_ index: Int, to bytes: inout [UInt8]) -> Bool {
    guard 0..<count ~= index else { return false }
    ByteStrings.append(
      arena.span.extracting(ends[index]..<ends[index + 1]),
      to: &bytes)
    return true
  }
}

/// Text in runs that differ in how they look, and beside which the
/// pronunciation may stand.
enum RichText {
  /// Reads the rest of an element that has just begun, and its text.
  static func append(
    _ scanner: inout XMLScanner, to text: inout [UInt8]
  ) throws(FormatError) {
    let outside = scanner.depth - 1
    let start = text.count
    var isText = false
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.name == SheetName.t {
          isText = true
        } else if scanner.name != SheetName.r {
          // How a run looks, or how the text is pronounced.
          try scanner.skipElement()
        }
      case .text:
        if isText { try scanner.appendText(to: &text) }
        guard text.count - start <= scanner.limits.cellBytes else {
          throw .cellTooLarge(
            at: scanner.position, limit: scanner.limits.cellBytes)
        }
      case .end:
        isText = false
        if scanner.depth == outside { return }
      case .finish: return
      }
    }
  }
}
