import NetworkModel

/// What stands behind the ends or the label on a line of a Pajek network:
/// numbers, words of its own, and pairs of key and value.
struct PajekColumns {
  private var kind: Int?
  private var weight: Int?

  mutating func setKind(
    _ name: String, _ row: Int, _ builder: inout FlatBuilder
  ) {
    let column = kind ?? builder.relationColumn("relation", .text)
    kind = column
    builder.setRelation(row, column, name)
  }

  mutating func setWeight(
    _ word: Range<Int>, _ row: Int, _ lines: LineScanner,
    _ builder: inout FlatBuilder
  ) {
    let column = weight ?? builder.relationColumn("weight", .real)
    weight = column
    builder.setRelation(row, column, lines.text, word)
  }

  /// Reads `0.5 0.5 0.5 ellipse ic Red [2014-2016]`: coordinates, a shape,
  /// keys with values, and times.
  func readVertex(
    _ lines: inout LineScanner, _ row: Int,
    _ builder: inout FlatBuilder
  ) throws(FormatError) {
    for name in [GEXFLook.x, GEXFLook.y, GEXFLook.z] {
      guard let word = number(&lines) else { break }
      builder.setEntity(
        row, builder.entityColumn(name, .real), lines.text, word)
    }
    if let shape = shape(&lines) {
      builder.setEntity(
        row, builder.entityColumn(GEXFLook.shape, .text), shape)
    }
    try readPairs(&lines, .entity(row), &builder)
  }

  /// Reads `2.5 l "label" c Blue [2014]`: the weight, keys with values, and
  /// times.
  mutating func readRelation(
    _ lines: inout LineScanner, _ row: Int, _ builder: inout FlatBuilder
  ) throws(FormatError) {
    if let word = number(&lines) {
      setWeight(word, row, lines, &builder)
    }
    try readPairs(&lines, .relation(row), &builder)
  }

  private func number(
    _ lines: inout LineScanner
  ) -> Range<Int>? {
    let start = lines.place
    guard lines.peek() != nil, let word = lines.word(),
      lines.real(word) != nil
    else {
      lines.place = start
      return nil
    }
    return word
  }

  /// The words for shapes that Pajek knows.
  private func shape(_ lines: inout LineScanner) -> String? {
    let start = lines.place
    if lines.peek() != nil, let word = lines.word() {
      let text = lines.string(word)
      let shapes = ["ellipse", "box", "diamond", "triangle", "cross", "empty"]
      if shapes.contains(text.lowercased()) { return text }
    }
    lines.place = start
    return nil
  }

  private func readPairs(
    _ lines: inout LineScanner, _ row: FlatRow,
    _ builder: inout FlatBuilder
  ) throws(FormatError) {
    while let first = lines.peek() {
      if first == UInt8(ascii: "[") {
        let start = lines.place
        let end = lines.line.upperBound
        while lines.place < end, lines.text[lines.place] != UInt8(ascii: "]") {
          lines.place += 1
        }
        lines.place = min(lines.place + 1, end)
        readTimes(
          lines.string((start + 1)..<max(start + 1, lines.place - 1)), row,
          &builder)
        continue
      }
      let start = lines.place
      guard let key = try lines.quotedWord(), lines.peek() != nil,
        let value = try lines.quotedWord()
      else {
        builder.note("a word without a value, not read", at: start)
        return
      }
      set(
        builder.escape.read(lines.string(key)),
        lines.string(value), row, &builder)
    }
  }

  /// Reads `2014-2016,2019`: the first start and the last end are taken.
  private func readTimes(
    _ text: String, _ row: FlatRow, _ builder: inout FlatBuilder
  ) {
    let spans = text.split(separator: ",").map { span in
      span.split(separator: "-").map { trimmedHeader(String($0)) }
    }
    guard let first = spans.first?.first, let last = spans.last?.last else {
      return
    }
    set(FlatBuilder.startName, first, row, &builder)
    if last != "*", spans.count > 1 || (spans.first?.count ?? 0) > 1 {
      set(FlatBuilder.endName, last, row, &builder)
    }
    if spans.count > 1 { set("spells", text, row, &builder) }
  }

  private func set(
    _ name: String, _ text: String, _ row: FlatRow,
    _ builder: inout FlatBuilder
  ) {
    switch row {
    case .entity(let row):
      builder.setEntity(row, builder.entityColumn(name, .text), text)
    case .relation(let row):
      builder.setRelation(row, builder.relationColumn(name, .text), text)
    }
  }
}
