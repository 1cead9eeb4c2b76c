/// A source file with everything that is not code blanked out.
///
/// Comments and the contents of string literals become spaces, line for line
/// and byte for byte, so that a rule about code never trips over prose.
/// Interpolations are code.
struct SourceText {
  /// The lines as written.
  let lines: [Substring]
  /// The lines of code, of the same number and length.
  let code: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var mask = CodeMask(Array(text.utf8))
    code = String(decoding: mask.run(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// All of the code, in one text.
  var wholeCode: String { code.joined(separator: "\n") }
}

/// Copies code and blanks the rest.
private struct CodeMask {
  /// Where the reader is: in code up to a closing parenthesis that is one too
  /// many, or in a string literal of so many number signs.
  private enum Frame {
    case code(depth: Int)
    case string(hashes: Int, isMultiline: Bool)
  }

  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var place = 0
  private var frames: [Frame] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() -> [UInt8] {
    var current = Frame.code(depth: 0)
    while place < bytes.count {
      switch current {
      case .code(let depth): current = readCode(depth: depth)
      case .string(let hashes, let isMultiline):
        current = readString(hashes: hashes, isMultiline: isMultiline)
      }
    }
    return output
  }

  private mutating func readCode(depth: Int) -> Frame {
    if follows("//") {
      while place < bytes.count, bytes[place] != newline { blank(1) }
    } else if follows("/*") {
      skipBlockComment()
    } else if let hashes = hashesBeforeQuote() {
      let quotes = follows("\"\"\"", at: place + hashes) ? 3 : 1
      blank(hashes + quotes)
      frames.append(.code(depth: depth))
      return .string(hashes: hashes, isMultiline: quotes == 3)
    } else if bytes[place] == UInt8(ascii: "(") {
      copy()
      return .code(depth: depth + 1)
    } else if bytes[place] == UInt8(ascii: ")") {
      if depth == 0, let outer = frames.popLast() {
        blank(1)
        return outer
      }
      copy()
      return .code(depth: max(0, depth - 1))
    } else {
      copy()
    }
    return .code(depth: depth)
  }

  private mutating func readString(hashes: Int, isMultiline: Bool) -> Frame {
    let marks = String(repeating: "#", count: hashes)
    let here = Frame.string(hashes: hashes, isMultiline: isMultiline)
    let quotes = isMultiline ? "\"\"\"" : "\""
    if follows("\\" + marks + "(") {
      blank(hashes + 2)
      frames.append(here)
      return .code(depth: 0)
    } else if follows("\\" + marks) {
      blank(hashes + 2)
    } else if follows(quotes + marks) {
      blank(quotes.utf8.count + hashes)
      return frames.popLast() ?? .code(depth: 0)
    } else if bytes[place] == newline, !isMultiline {
      // A literal of one line ends with it, whatever was misread before.
      blank(1)
      return frames.popLast() ?? .code(depth: 0)
    } else {
      blank(1)
    }
    return here
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if follows("/*") {
        depth += 1
        blank(2)
      } else if follows("*/") {
        depth -= 1
        blank(2)
      } else {
        blank(1)
      }
    } while depth > 0 && place < bytes.count
  }

  /// The number of `#` between here and a quote that opens a literal.
  private func hashesBeforeQuote() -> Int? {
    var end = place
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
      return nil
    }
    return end - place
  }

  private func follows(_ text: String, at start: Int? = nil) -> Bool {
    bytes[min(start ?? place, bytes.count)...].starts(with: text.utf8)
  }

  private mutating func copy() {
    output.append(bytes[place])
    place += 1
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<min(count, bytes.count - place) {
      output.append(bytes[place] == newline ? newline : UInt8(ascii: " "))
      place += 1
    }
  }

  private let newline = UInt8(ascii: "\n")
}
