import NetworkModel

/// When a node or an edge is there, as GEXF states it.
struct GEXFTimes {
  private var spells: [(start: String?, end: String?)] = []
  private var hasOpenEnds = false

  /// Adds what the attributes of the current element state.
  mutating func add(
    attributesOf reader: borrowing GEXFReader
  ) throws(FormatError) {
    try add(spell: reader)
    if let text = try reader.text(.timestamps) {
      for part in Self.numbers(in: text) where part.count == 1 {
        spells.append((part[0], part[0]))
      }
      // `<[2014, 2015]>` is one part of several moments.
      for part in Self.numbers(in: text) where part.count > 1 {
        spells += part.map { ($0, $0) }
      }
    }
    if let text = try reader.text(.intervals) {
      for part in Self.numbers(in: text) where part.count == 2 {
        spells.append((part[0], part[1]))
      }
    }
  }

  /// Adds what a spell states, or an element that states one itself.
  mutating func add(
    spell reader: borrowing GEXFReader
  ) throws(FormatError) {
    if let moment = try reader.text(.timestamp) {
      spells.append((moment, moment))
      return
    }
    let openStart = try reader.text(.startopen)
    let openEnd = try reader.text(.endopen)
    if openStart != nil || openEnd != nil { hasOpenEnds = true }
    let start = try reader.text(.start) ?? openStart
    let end = try reader.text(.end) ?? openEnd
    if start != nil || end != nil { spells.append((start, end)) }
  }

  /// Returns the parts of `<[a, b]; [c, d]>`.
  private static func numbers(in text: String) -> [[String]] {
    text.split(separator: ";").map { part in
      part.split(whereSeparator: { "<>[](), \"".contains($0) }).map(String.init)
    }
  }

  /// Enters the first start and the last end, and all of them where they are
  /// several.
  func enter(_ row: FlatRow, in builder: inout FlatBuilder, at offset: Int) {
    guard let first = spells.first, let last = spells.last else { return }
    func set(_ name: String, _ type: FlatType, _ text: String) {
      switch row {
      case .entity(let row):
        builder.setEntity(row, builder.entityColumn(name, type), text)
      case .relation(let row):
        builder.setRelation(row, builder.relationColumn(name, type), text)
      }
    }
    if let start = first.start { set(FlatBuilder.startName, .text, start) }
    if let end = last.end { set(FlatBuilder.endName, .text, end) }
    if hasOpenEnds {
      builder.note("open ends of intervals, read as closed", at: offset)
    }
    guard spells.count > 1 else { return }
    builder.note(
      "several spells: the first start and the last end are kept, all of them"
        + " under the name spells", at: offset)
    let texts = spells.map { AttributeValue.text("\($0 ?? "")–\($1 ?? "")") }
    set("spells", .list(.text), FlatListText.text(of: texts))
  }
}
