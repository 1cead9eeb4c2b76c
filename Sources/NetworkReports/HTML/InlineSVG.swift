/// Pictures that stand inside a page.
enum InlineSVG {
  private static let marks = ["id=\"", "id='", "href=\"#", "href='#", "url(#"]
    .map { Array($0.utf8) }

  /// Returns an SVG document as an element of a page: without what only a
  /// file of its own has in front, with ids that no other picture has, and
  /// with a label for those who do not see it.
  ///
  /// - Complexity: O(*c*) in the bytes of the document.
  static func inlined(
    _ svg: String, prefix: String, label: String
  ) -> String {
    let bytes = Array(svg.utf8)
    let begin = firstPlace(of: Array("<svg".utf8), in: bytes) ?? 0
    let prefix = Array((prefix + "-").utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isInTag = false
    var place = begin
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "<") { isInTag = true }
      if byte == UInt8(ascii: ">") { isInTag = false }
      // Ids stand in tags only; what a text says stays as it is.
      let isWordStart = place == begin || !bytes[place - 1].isLetter
      if isInTag, isWordStart,
        let mark = marks.first(where: { isMark($0, at: place, in: bytes) })
      {
        result += mark
        result += prefix
        place += mark.count
      } else {
        result.append(byte)
        place += 1
      }
    }
    let text = String(decoding: result, as: UTF8.self)
    guard text.hasPrefix("<svg") else { return text }
    return "<svg role=\"img\" aria-label=\"\(label)\"" + text.dropFirst(4)
  }

  private static func firstPlace(
    of text: [UInt8], in bytes: [UInt8]
  ) -> Int? {
    bytes.indices.first { isMark(text, at: $0, in: bytes) }
  }

  private static func isMark(
    _ mark: [UInt8], at place: Int, in bytes: [UInt8]
  ) -> Bool {
    place + mark.count <= bytes.count
      && bytes[place] == mark[0]
      && bytes[place..<place + mark.count].elementsEqual(mark)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { 65...90 ~= self || 97...122 ~= self }
}
