public import NetworkResults

extension Table {
  /// Returns the table as a JSON document.
  ///
  ///     {
  ///       "columns" : [ { "key" : "rank", "title" : "Rank" } ],
  ///       "notes" : [ ],
  ///       "rows" : [ { "rank" : 1 } ],
  ///       "title" : "Sample nodes by degree"
  ///     }
  ///
  /// Rows are objects by column key, numbers in full, missing values null.
  public func json() -> String { jsonValue.document() }

  /// The table as a value of JSON, to stand inside a larger document.
  public var jsonValue: JSONValue {
    .object([
      "title": .string(title),
      "columns": .array(
        columns.map {
          .object(["key": .string($0.key), "title": .string($0.title)])
        }),
      "rows": .array(
        rows.map { row in
          let members = zip(columns, row).map { ($0.key, JSONValue($1)) }
          return .object(Dictionary(members) { first, _ in first })
        }),
      "notes": .array(notes.map(JSONValue.string)),
    ])
  }
}

extension JSONValue {
  /// The value of a cell, in full precision.
  public init(_ cell: Table.Cell) {
    switch cell {
    case .text(let text): self = .string(text)
    case .integer(let number): self = .integer(number)
    case .real(let number, _): self = .number(number)
    case .printed(_, let number): self = .number(number)
    case .missing: self = .null
    }
  }
}
