package import GraphKernels

extension Reference {
  /// Reads the lines of a text one by one, by splitting them.
  package static func scanEdges(
    of text: [UInt8], in part: Range<Int>, form: EdgeListForm
  ) -> EdgeListPart {
    var found = EdgeListPart(
      sources: [], targets: [], weights: [], largest: 0,
      stop: part.lowerBound)
    while found.stop < part.upperBound {
      guard let end = text[found.stop...].firstIndex(of: 0x0A) else { break }
      let line = String(decoding: text[found.stop..<end], as: UTF8.self)
      if !line.isEmpty {
        if form.hasComments, line.hasPrefix("#") || line.hasPrefix("%") {
          found.stop = end + 1
          continue
        }
        guard let row = row(of: line, form) else { break }
        found.sources.append(row.source)
        found.targets.append(row.target)
        if form.hasWeight { found.weights.append(row.weight) }
        found.largest = max(found.largest, row.source, row.target)
      }
      found.stop = end + 1
    }
    return found
  }

  private static func row(
    of line: String, _ form: EdgeListForm
  ) -> (source: UInt32, target: UInt32, weight: Double)? {
    // A line break of two characters counts as one.
    var text = line.unicodeScalars.map { $0 }
    if text.last == "\r" { text.removeLast() }
    if form.delimiter == 0x20 {
      while let last = text.last, last == " " || last == "\t" {
        text.removeLast()
      }
    }
    let separators: [Unicode.Scalar] =
      form.delimiter == 0x20
      ? [" ", "\t"] : [Unicode.Scalar(form.delimiter)]
    let cells = text.split(
      omittingEmptySubsequences: form.delimiter == 0x20,
      whereSeparator: separators.contains
    ).map { String(String.UnicodeScalarView($0)) }
    guard cells.count == (form.hasWeight ? 3 : 2),
      let source = end(of: cells[0]), let target = end(of: cells[1]),
      let weight = form.hasWeight ? weight(of: cells[2]) : 1
    else { return nil }
    return (source, target, weight)
  }

  private static func end(of cell: String) -> UInt32? {
    guard cell == "0" || !cell.hasPrefix("0"), cell.allSatisfy(isDigit),
      let value = UInt32(cell), value < UInt32.max
    else { return nil }
    return value
  }

  private static func weight(of cell: String) -> Double? {
    let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }),
      parts.joined().allSatisfy(isDigit), parts.joined().count <= 15
    else { return nil }
    return Double(cell)
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) && character.utf8.count == 1
  }
}
