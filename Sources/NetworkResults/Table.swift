/// A table as values: what it holds, not how it looks.
public struct Table: Sendable, Equatable {
  /// A column: the stable key for machines, the title for readers.
  public struct Column: Sendable, Equatable {
    /// Lower case with underscores, as in JSON and CSV.
    public var key: String
    public var title: String

    public init(key: String, title: String) {
      self.key = key
      self.title = title
    }
  }

  /// A cell. `digits` is the number of decimals in formats for readers;
  /// JSON and CSV always carry the full value.
  public enum Cell: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case real(Double, digits: Int)
    /// A number as somebody else printed it, which stays so.
    case printed(String, Double)
    /// The value does not exist: null in JSON, empty in CSV, a dash elsewhere.
    case missing
  }

  public var title: String
  public var columns: [Column]
  /// Rows of as many cells as there are columns.
  public var rows: [[Cell]]
  /// Sentences below the table: conventions, what was left out.
  public var notes: [String]

  public init(
    title: String, columns: [Column], rows: [[Cell]] = [], notes: [String] = []
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}

extension Table.Cell {
  /// A cell of a value that may not exist.
  public init(_ value: Int?) {
    self = value.map(Self.integer) ?? .missing
  }

  /// A cell of a value that may not exist; what is not finite does not.
  public init(_ value: Double?, digits: Int) {
    guard let value, value.isFinite else {
      self = .missing
      return
    }
    self = .real(value, digits: digits)
  }

  /// A cell of a text that may not exist.
  public init(_ value: String?) {
    self = value.map(Self.text) ?? .missing
  }
}
