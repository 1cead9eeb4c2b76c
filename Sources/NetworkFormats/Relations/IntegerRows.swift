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
      header.columns.count == header.count, header.count <= 3,
      header.count == 2 || header[.weight] == 2
    else { return nil }
    hasWeight = header.count == 3
    delimiter = dialect.delimiter
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
    let last = text.count - Self.longestRow
    var place = window.start
    var count = 0
    while place <= last {
      let rowStart = place
      guard let source = Self.integer(in: text, &place),
        separator(in: text, &place)
      else { return (count, rowStart) }
      let targetStart = place
      guard let target = Self.integer(in: text, &place) else {
        return (count, rowStart)
      }
      var weight = 1.0
      if hasWeight {
        guard separator(in: text, &place),
          let number = Self.weight(in: text, &place)
        else { return (count, rowStart) }
        weight = number
      }
      guard lineEnd(in: text, &place) else { return (count, rowStart) }
      let sourcePlace: UInt32
      let targetPlace: UInt32
      if let known = directory.integers.place(of: source) {
        sourcePlace = known
      } else {
        sourcePlace = try Self.add(
          source, line + count, 1, &directory, &notes, window.name)
      }
      if let known = directory.integers.place(of: target) {
        targetPlace = known
      } else {
        targetPlace = try Self.add(
          target, line + count, targetStart - rowStart + 1, &directory,
          &notes, window.name)
      }
      columns.sources.append(sourcePlace)
      columns.targets.append(targetPlace)
      columns.weights.append(weight)
      count &+= 1
    }
    return (count, place)
  }

  @inline(never)
  private static func add(
    _ value: UInt64, _ line: Int, _ column: Int,
    _ directory: inout EntityDirectory, _ notes: inout EndNotes, _ file: String
  ) throws(FormatError) -> UInt32 {
    let (place, how) = try directory.place(ofInteger: value)
    if let how {
      notes.add(
        how, at: InputPosition(file: file, line: line, column: column))
    }
    return place
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
