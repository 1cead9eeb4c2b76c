/// How a list of two integers a row, and perhaps a weight, is written.
///
/// It is found out as ``NetworkReader`` does it, so that a faster reader
/// understands the rows in the same way.
package struct PlainEdgeList: Sendable, Equatable {
  /// The byte between cells; a space stands for runs of spaces and tabs.
  package var delimiter: UInt8
  package var hasWeight: Bool
  /// Whether lines that begin with `#` or `%` are remarks behind the first
  /// row as well.
  package var hasComments: Bool
  /// Where the first row begins.
  package var start: Int

  /// How many of the first bytes decide.
  package static let headSize = TableDialect.sampleSize

  /// Looks at the first bytes of a table; nil if they are not the beginning
  /// of such a list, or too few to tell.
  ///
  /// - Parameter head: The first ``headSize`` bytes, or all there are.
  package init?(head: [UInt8]) {
    var head = head
    let isWhole = head.count < Self.headSize
    if !isWhole {
      guard let last = head.lastIndex(of: 0x0A) else { return nil }
      head.removeSubrange((last + 1)...)
    }
    do {
      var reader = try TableReader.opening(
        .memory(head, name: ""), options: ReadingOptions(),
        header: RelationTable.headerScore)
      try reader.firstRow()
      let header = try RelationTable.header(at: reader)
      guard reader.window.description == "UTF-8",
        IntegerRows(header, reader.dialect) != nil,
        reader.window.end == head.count
      else { return nil }
      delimiter = reader.dialect.delimiter
      hasWeight = header.count == 3
      hasComments = reader.dialect.hasComments && reader.dialect.isWhitespace
      start =
        reader.dialect.hasHeader
        ? reader.window.start : reader.cells[0].rawStart
      // The rows by which the table as a whole would be judged.
      for _ in 0..<TableDialect.sampleRows where !isWhole {
        guard try reader.next() else { return nil }
      }
    } catch {
      return nil
    }
  }
}
