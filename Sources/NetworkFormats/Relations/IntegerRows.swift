import NetworkModel

/// Reads rows of two plain integers and perhaps a plain weight, straight
/// from the text.
///
/// A row of any other form ends the run, and is read as cells; so does the
/// end of the text. The result is the same as if all rows were read so.
struct IntegerRows {
  private let delimiter: UInt8
  private let hasWeight: Bool

  /// The most bytes of a row of this form: two integers of 18 digits, a
  /// weight of 16 places, three runs of blanks and a line end.
  private static let longestRow = 96
  private static let longestBlank = 8

  /// Gives nil for a table of another shape.
  init?(_ header: TableHeader<RelationField>, _ dialect: TableDialect) {
    guard header[.source] == 0, header[.target] == 1, header.free.isEmpty,
      header.namedCount == header.count, header.count <= 3,
      header.count == 2 || header[.weight] == 2
    else { return nil }
    hasWeight = header.count == 3
    delimiter = dialect.delimiter
  }

  /// Rows that are read and not yet looked up. The rows of a batch are first
  /// all read and then all looked up, so that the loads of the second step
  /// wait for memory together.
  private struct Batch {
    static let limit = 1_024
    var values: [UInt64] = []
    /// Where each value stands in the text.
    var starts: [Int] = []
    var places: [UInt32] = []
    var weights: [Double] = []

    init() {
      values.reserveCapacity(2 * Self.limit)
      starts.reserveCapacity(2 * Self.limit)
      places.reserveCapacity(2 * Self.limit)
    }

    mutating func removeAll() {
      values.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
      weights.removeAll(keepingCapacity: true)
    }
  }

  /// Reads rows from the start of a window on, the first on a given line.
  ///
  /// - Returns: The number of rows read and the place behind the last.
  func read(
    _ window: borrowing TextWindow, line: Int,
    _ directory: inout EntityDirectory, _ columns: inout RelationColumns,
    _ notes: inout EndNotes
  ) throws(FormatError) -> (count: Int, end: Int) {
    let text = window.bytes.span.extracting(0..<window.end)
    guard window.start <= text.count - Self.longestRow,
      text[window.start].isDigit
    else { return (0, window.start) }
    var batch = Batch()
    var place = window.start
    var count = 0
    while true {
      batch.removeAll()
      let isCutShort = fill(&batch, from: text, &place)
      let rows = batch.values.count / 2
      try lookUp(
        &batch, text, line: line + count, window.name, &directory, &notes)
      for row in 0..<rows {
        columns.sources.append(batch.places[2 * row])
        columns.targets.append(batch.places[2 * row + 1])
      }
      if hasWeight {
        for weight in batch.weights { columns.weights.append(weight) }
      } else {
        columns.weights.append(1, count: rows)
      }
      count += rows
      if isCutShort { return (count, place) }
    }
  }

  /// Reads rows until the batch is full; says whether the run ends here.
  private func fill(
    _ batch: inout Batch, from text: Span<UInt8>, _ next: inout Int
  ) -> Bool {
    let last = text.count - Self.longestRow
    var place = next
    for _ in 0..<Batch.limit {
      guard place <= last else { return true }
      let sourceStart = place
      guard let source = Self.integer(in: text, &place),
        separator(in: text, &place)
      else { return true }
      let targetStart = place
      guard let target = Self.integer(in: text, &place) else { return true }
      var weight = 1.0
      if hasWeight {
        guard separator(in: text, &place),
          let number = Self.weight(in: text, &place)
        else { return true }
        weight = number
      }
      guard lineEnd(in: text, &place) else { return true }
      batch.values.append(source)
      batch.values.append(target)
      batch.starts.append(sourceStart)
      batch.starts.append(targetStart)
      if hasWeight { batch.weights.append(weight) }
      next = place
    }
    return false
  }

  /// Finds or makes the entity of each value of a batch.
  private func lookUp(
    _ batch: inout Batch, _ text: Span<UInt8>, line: Int, _ file: String,
    _ directory: inout EntityDirectory, _ notes: inout EndNotes
  ) throws(FormatError) {
    directory.integers.placesPlusOne(of: batch.values, into: &batch.places)
    for index in batch.places.indices {
      if batch.places[index] > 0 {
        batch.places[index] &-= 1
        continue
      }
      let value = batch.values[index]
      let (place, how) = try directory.place(ofInteger: value)
      batch.places[index] = place
      if let how {
        let row = index / 2
        notes.add(
          how,
          at: InputPosition(
            file: file, line: line + row,
            column: batch.starts[index] - batch.starts[2 * row] + 1))
      }
    }
  }

  /// Reads an integer as ``canonicalInteger(_:)`` does.
  @inline(__always)
  private static func integer(
    in text: Span<UInt8>, _ place: inout Int
  ) -> UInt64? {
    let start = place
    let first = text[place] &- 0x30
    guard first < 10 else { return nil }
    var value = UInt64(first)
    place &+= 1
    while true {
      let digit = text[place] &- 0x30
      guard digit < 10 else { break }
      value = value &* 10 &+ UInt64(digit)
      place &+= 1
      if place &- start > 18 { return nil }
    }
    return first == 0 && place &- start > 1 ? nil : value
  }

  @inline(__always)
  private func separator(in text: Span<UInt8>, _ place: inout Int) -> Bool {
    if delimiter != 0x20 {
      guard text[place] == delimiter else { return false }
      place &+= 1
      return true
    }
    let start = place
    while text[place].isBlank, place &- start < Self.longestBlank {
      place &+= 1
    }
    return place > start
  }

  /// Reads a number as ``NumberText/short(_:)`` does.
  @inline(__always)
  private static func weight(
    in text: Span<UInt8>, _ place: inout Int
  ) -> Double? {
    let start = place
    while text[place].isDigit || text[place] == UInt8(ascii: "."),
      place &- start < 17
    {
      place &+= 1
    }
    return NumberText.short(text.extracting(start..<place))
  }

  @inline(__always)
  private func lineEnd(in text: Span<UInt8>, _ place: inout Int) -> Bool {
    if delimiter == 0x20 { _ = separator(in: text, &place) }
    if text[place] == 0x0A {
      place &+= 1
      return true
    }
    guard text[place] == 0x0D else { return false }
    place &+= text[place &+ 1] == 0x0A ? 2 : 1
    return true
  }
}
