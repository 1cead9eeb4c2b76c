/// A table as somebody published it: headers and cells as they are written.
public struct PublishedTable: Sendable, Equatable {
  public var file: String
  public var columns: [String]
  /// Rows of as many cells as there are columns, without blanks around them;
  /// empty where nothing is stated.
  public var rows: [[String]]
  /// The line on which each row begins.
  public var lines: [Int]

  public init(
    file: String, columns: [String], rows: [[String]] = [], lines: [Int] = []
  ) {
    self.file = file
    self.columns = columns
    self.rows = rows
    self.lines = lines
  }

  /// The place of a row.
  package func position(of row: Int) -> InputPosition {
    InputPosition(file: file, line: lines[row])
  }
}
