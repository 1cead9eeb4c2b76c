import SystemFiles

extension FileFormat {
  /// How much of a file is looked at to tell its format.
  static let headSize = 1 << 16

  /// The format of what a stream holds: that of its first bytes, else that
  /// of its name.
  init?(of stream: inout ByteStream) throws(FormatError) {
    let head = try reading { () throws(SystemError) in
      try stream.peek(Self.headSize)
    }
    guard
      let format = Self(contentOf: head) ?? Self(suffixOf: stream.name)
    else { return nil }
    self = format
  }

  /// The format that the first bytes of a file are unmistakably in.
  init?(contentOf head: [UInt8]) {
    let text = HeadText(head)
    if text.begins("PK\u{3}\u{4}") {
      self = .workbook
    } else if text.begins("SQLite format 3\0") {
      self = .sqlite
    } else if text.begins("%%matrixmarket") {
      self = .matrixMarket
    } else if let root = text.rootElement {
      switch root {
      case "gexf": self = .gexf
      case "graphml": self = .graphML
      default: return nil
      }
    } else if text.isJSON {
      self = .json
    } else if text.isPajek {
      self = .pajek
    } else if text.isGML {
      self = .gml
    } else if text.isDOT {
      self = .dot
    } else {
      return nil
    }
  }
}

/// The first bytes of a file as they are compared: without a mark of byte
/// order and, of UTF-16, without the zeros of ASCII characters.
private struct HeadText {
  private let bytes: [UInt8]

  init(_ head: [UInt8]) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = Array(head.dropFirst(3))
    } else if head.starts(with: [0xFF, 0xFE])
      || head.starts(with: [0xFE, 0xFF])
    {
      bytes = head.dropFirst(2).filter { $0 != 0 }
    } else if head.starts(with: [0x3C, 0]) || head.starts(with: [0, 0x3C]) {
      bytes = head.filter { $0 != 0 }
    } else {
      bytes = head
    }
  }

  /// Whether a text stands at a place, in any case of its letters; `word` is
  /// in lower case.
  private func has(_ word: String, at place: Int) -> Bool {
    guard bytes.count - place >= word.utf8.count else { return false }
    return zip(bytes[place...], word.utf8).allSatisfy { byte, wanted in
      byte == wanted || (0x41...0x5A ~= byte && byte + 0x20 == wanted)
    }
  }

  func begins(_ word: String) -> Bool {
    bytes.starts(with: word.utf8) || has(word.lowercased(), at: 0)
  }

  private func afterBlanks(_ place: Int) -> Int {
    var place = place
    while place < bytes.count, bytes[place].isBlank || bytes[place].isLineBreak
    {
      place += 1
    }
    return place
  }

  private func after(_ end: String, from place: Int) -> Int? {
    let end = Array(end.utf8)
    var place = place
    while place + end.count <= bytes.count {
      if bytes[place..<(place + end.count)].elementsEqual(end) {
        return place + end.count
      }
      place += 1
    }
    return nil
  }

  /// The local name of the first element of an XML document, in lower case.
  var rootElement: String? {
    var place = afterBlanks(0)
    while place < bytes.count, bytes[place] == UInt8(ascii: "<") {
      let next: Int?
      if has("<!--", at: place) {
        next = after("-->", from: place + 4)
      } else if has("<?", at: place) {
        next = after("?>", from: place)
      } else if has("<!", at: place) {
        next = endOfDoctype(from: place)
      } else {
        return elementName(at: place + 1)
      }
      guard let next else { return nil }
      place = afterBlanks(next)
    }
    return nil
  }

  private func endOfDoctype(from start: Int) -> Int? {
    var depth = 0
    for place in start..<bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth == 0: return place + 1
      default: break
      }
    }
    return nil
  }

  private func elementName(at start: Int) -> String? {
    let name = bytes[start...].prefix { byte in
      !byte.isBlank && !byte.isLineBreak && byte != UInt8(ascii: ">")
        && byte != UInt8(ascii: "/")
    }
    let text = String(decoding: name, as: UTF8.self).lowercased()
    return text.split(separator: ":").last.map(String.init)
  }

  /// A brace and a quoted key, or a bracket and a brace.
  var isJSON: Bool {
    let first = afterBlanks(0)
    guard first < bytes.count else { return false }
    let second = afterBlanks(first + 1)
    guard second < bytes.count else { return false }
    switch (bytes[first], bytes[second]) {
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")),
      (UInt8(ascii: "["), UInt8(ascii: "{")):
      return true
    default: return false
    }
  }

  /// A star and the word of a section, behind lines of remarks.
  var isPajek: Bool {
    var start = afterBlanks(0)
    while has("%", at: start) || has("/*", at: start) {
      guard let end = bytes[start...].firstIndex(where: \.isLineBreak) else {
        return false
      }
      start = afterBlanks(end)
    }
    return [
      "*vertices", "*network", "*arcs", "*edges", "*arcslist", "*edgeslist",
      "*matrix", "*partition", "*vector",
    ].contains { has($0, at: start) }
  }

  /// `graph [`, behind remarks and statements about the file.
  var isGML: Bool {
    var place = afterBlanks(0)
    while place < bytes.count {
      if has("valuenetwork [", at: place) { return true }
      if has("graph", at: place) {
        let next = afterBlanks(place + 5)
        return next < bytes.count && bytes[next] == UInt8(ascii: "[")
      }
      guard
        ["#", "creator ", "version ", "comment ", "label "]
          .contains(where: { has($0, at: place) }),
        let end = bytes[place...].firstIndex(where: \.isLineBreak)
      else { return false }
      place = afterBlanks(end)
    }
    return false
  }

  /// `graph`, `digraph` or `strict` with a brace after it.
  var isDOT: Bool {
    var place = afterBlanks(0)
    while true {
      if has("//", at: place) || has("#", at: place) {
        guard let end = bytes[place...].firstIndex(where: \.isLineBreak) else {
          return false
        }
        place = afterBlanks(end)
      } else if has("/*", at: place) {
        guard let end = after("*/", from: place + 2) else { return false }
        place = afterBlanks(end)
      } else {
        break
      }
    }
    guard
      let word = ["strict", "digraph", "graph"].first(where: {
        has($0, at: place)
      })
    else { return false }
    // A table may have a header of the same name, but no brace.
    let rest = bytes[(place + word.utf8.count)...]
    return rest.prefix { $0 != UInt8(ascii: ",") }.prefix(1_024)
      .contains(UInt8(ascii: "{"))
  }
}
