/// The encoding in which a table is written.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// A byte-order mark decides; without one, UTF-8 if the text is UTF-8,
  /// else GB18030.
  case auto
  case utf8 = "utf-8"
  case gb18030
}

/// What becomes of a row that says what an earlier row of its table says.
public enum RepeatedRows: String, CaseIterable, Sendable {
  /// It is merged into the earlier row; provenance is joined.
  case merge
  /// It stays a relation of its own, parallel to the earlier one.
  case keep
}

/// Sizes beyond which an input is refused instead of filling the memory.
public struct ReadingLimits: Sendable, Equatable {
  /// The most bytes of one cell, as UTF-8.
  public var cellBytes = 16 << 20
  /// The most bytes of one row, as UTF-8.
  public var rowBytes = 64 << 20
  /// The most columns of a table.
  public var columns = 4_096
  /// The most bytes to which a compressed file may expand.
  public var expandedBytes = 1 << 36
  /// How many times its own size a compressed file may expand to; looked at
  /// from the first 16 MiB on.
  public var expansionRatio = 200
  /// The most bytes of a document that is read as a whole (XML, JSON and the
  /// like).
  public var documentBytes = 1 << 32
  /// How deep elements, objects, arrays or lists of a document may stand in
  /// each other.
  public var nesting = 256
  /// The most attributes of one XML element.
  public var elementAttributes = 256

  /// The most vertices or rows that a number alone may claim, in a file that
  /// has fewer bytes.
  public var matrixRows = 1 << 22

  /// The most edges that a document may have without a word for each, unless
  /// it has more bytes.
  public var impliedEdges = 1 << 20

  /// The most values that a document may leave out or state for all rows at
  /// once, unless it has a part of that in bytes.
  public var impliedCells = 1 << 26

  /// The most rows that a query may give, from a database of fewer bytes.
  public var queryRows = 1 << 22

  /// The most steps that a database takes for one table or query.
  public var databaseSteps = 1 << 33

  /// Makes the limits that suit every honest table.
  public init() {}
}

/// How to read an input; everything that is not set is found out.
public struct ReadingOptions: Sendable, Equatable {
  /// The format of the input; nil finds it out by content and name.
  public var format: FileFormat?
  /// The formats that can be read beside tables.
  public var formats = FormatLibrary.standard
  public var encoding: TextEncoding = .auto
  /// A table of entities, in place of the `nodes.csv` of a directory.
  public var nodesFile: String?
  /// A table of aliases, in place of the `aliases.csv` of a directory.
  public var aliasesFile: String?
  /// A table of events, in place of the `events.csv` of a directory.
  public var eventsFile: String?
  /// What becomes of repeated rows; `nil` merges them in a table of records
  /// (one with a relation, dimension or year column, and no column that
  /// numbers its rows) and keeps them in an edge list, where parallel edges
  /// are data.
  public var repeatedRows: RepeatedRows?
  /// What to ask a database for, as SQL, in place of its tables: a row is a
  /// relation.
  public var query: String?
  public var limits: ReadingLimits = .init()

  /// Makes options under which everything is found out.
  public init() {}
}
