/// Numbers with names, as a table of any two columns states them.
public struct NamedValues: Sendable, Equatable {
  /// The header over the names.
  public var nameColumn: String
  /// The header over the numbers; nil where each row counts as one.
  public var valueColumn: String?
  /// The name of each row that has a number; nil where the cell is empty.
  public var names: [String?]
  /// The number of each of these rows.
  public var values: [Double]
  /// How many rows state no number and are left out.
  public var missing: Int

  public init(
    nameColumn: String, valueColumn: String? = nil, names: [String?] = [],
    values: [Double] = [], missing: Int = 0
  ) {
    self.nameColumn = nameColumn
    self.valueColumn = valueColumn
    self.names = names
    self.values = values
    self.missing = missing
  }
}
