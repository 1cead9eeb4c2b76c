import NetworkModel

/// Columns of the flat form, from which the fields of the model are taken.
struct FlatFields<Field: FlatField> {
  private let columns: [FlatColumn]
  private let naming: FlatNaming
  private var placeOfField: [Int: Int] = [:]
  private var units: [Int: String] = [:]
  private var isTaken: [Bool]
  private var dates: [FlatColumn] = []
  private(set) var notes: [String] = []

  init(_ columns: [FlatColumn], _ naming: FlatNaming) {
    self.columns = columns
    self.naming = naming
    isTaken = columns.map { _ in false }
    switch naming {
    case .exact:
      for field in Field.allCases {
        guard let name = field.flatName else { continue }
        placeOfField[field.rawValue] = columns.firstIndex { $0.name == name }
      }
    case .vocabulary:
      let header = TableHeader<Field>(
        columns.map { FlatName.read($0.name).isMarked ? "" : $0.name })
      for field in Field.allCases where field.flatName != nil {
        placeOfField[field.rawValue] = header[field]
        units[field.rawValue] = header.unit(of: field)
      }
    }
  }

  var value: FlatValue { FlatValue(naming: naming) }

  func unit(of field: Field) -> String { units[field.rawValue] ?? "" }

  /// Fills in a field from its column, where there is one whose values all
  /// mean something.
  mutating func take<Result>(
    _ field: Field, into result: inout Result,
    _ convert: (CategoryColumn<AttributeValue?>) -> Result?
  ) {
    guard let place = placeOfField[field.rawValue] else { return }
    guard let taken = convert(columns[place].values) else {
      notes.append(
        "\(quoted(columns[place].name)) is kept as a free attribute, because"
          + " not every value is a \(field.flatName ?? "value")")
      placeOfField[field.rawValue] = nil
      return
    }
    result = taken
    isTaken[place] = true
  }

  /// Keeps the columns of years that state more than years, under a name of
  /// their own.
  mutating func keepDates(_ names: KeyValuePairs<Field, String>) {
    for (field, name) in names {
      guard let place = placeOfField[field.rawValue] else { continue }
      let values = columns[place].values
      let hasDate = values.values.contains { value in
        guard case .text(let text)? = value else { return false }
        return YearText.saysMoreThanYear(text)
      }
      if hasDate { dates.append(FlatColumn(name, values)) }
    }
  }

  /// Returns what was not taken, as free attributes of distinct names.
  func free(count: Int) -> AttributeColumns {
    var names: Set<String> = []
    let rest = zip(columns, isTaken).filter { !$0.1 }.map(\.0) + dates
    return AttributeColumns(
      rest.map { column in
        var name = FlatName.read(column.name).name
        while !names.insert(name).inserted { name += "′" }
        return (name, column.values)
      },
      count: count)
  }
}
