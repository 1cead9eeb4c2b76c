import NetworkModel

/// Why a row is refused: which column, and what is wrong with it.
enum RowFault: Error {
  case empty(Int, String)
  case year(Int, YearText)
  case yearsReversed(Int, Int32, Int32)
  case number(Int, String, NumberText)
  case amount(Int)
  case currency(Int, String)
  case direction(Int)
  case other(FormatError)
}

/// Turns the cells of a row into codes of the columns in the making.
struct RelationRowParser {
  let header: TableHeader<RelationField>
  private var years = CellMemo<(year: YearText, isDate: Bool)>()
  private var amounts = CellMemo<AmountText>()
  private var directions = CellMemo<Relation.Direction?>()
  private var entityKinds = CellMemo<EntityKind?>()
  private let amountUnit: String
  /// The dimension of each kind that decides it, by code.
  private var dimensionOfKind: [UInt32?] = [0]

  /// What the ends of the last row turned out to be.
  private(set) var understandings:
    (
      source: EntityDirectory.Understanding?,
      target: EntityDirectory.Understanding?
    )
  /// The columns in which the last row says that a year is not known.
  private(set) var unstatedYears: [Int] = []
  /// Whether the last row says that its amount is not known.
  private(set) var isUndisclosed = false

  init(_ header: TableHeader<RelationField>) {
    self.header = header
    amountUnit = header.unit(of: .amount)
  }

  /// Reads one row; `attributes` gets a code for each free column.
  mutating func parse(
    _ text: Span<UInt8>, _ cells: [Cell], directory: inout EntityDirectory,
    columns: inout RelationColumns, attributes: inout [UInt32]
  ) throws(RowFault) -> RelationRow {
    var row = RelationRow()
    (row.source, understandings.source) = try end(
      text, cells, .source, .sourceKind, &directory)
    (row.target, understandings.target) = try end(
      text, cells, .target, .targetKind, &directory)
    row.kind = code(
      text, cells, .kind, &columns.kinds, RelationKind.init(written:))
    row.dimension = code(
      text, cells, .dimension, &columns.dimensions, Dimension.init(written:))
    if row.dimension == 0, row.kind != 0 {
      row.dimension = dimension(ofKind: row.kind, &columns)
    }
    if !unstatedYears.isEmpty { unstatedYears = [] }
    let isDate: (start: Bool, end: Bool)
    (row.year, isDate.start) = try year(text, cells, .year)
    (row.endYear, isDate.end) = try year(text, cells, .endYear)
    if row.endYear != 0, row.endYear < row.year, let at = header[.endYear] {
      throw .yearsReversed(at, row.year, row.endYear)
    }
    row.technology = code(
      text, cells, .technology, &columns.technologies, { $0 })
    row.application = code(
      text, cells, .application, &columns.applications, { $0 })
    row.industry = code(text, cells, .industry, &columns.industries, { $0 })
    row.weight = try weight(text, cells)
    row.round = code(text, cells, .round, &columns.rounds, { $0 })
    row.event = code(text, cells, .event, &columns.events, { $0 })
    row.provenance = code(
      text, cells, .provenance, &columns.provenance, partsBetweenBars)
    row.currency = code(
      text, cells, .currency, &columns.currencies, { $0 })
    try parseAmount(text, cells, &row, &columns)
    row.direction = try direction(text, cells)
    attributes.removeAll(keepingCapacity: true)
    for (place, free) in header.free.enumerated() {
      attributes.append(
        attribute(
          text, cells[free.column], &columns.attributes[place].values))
    }
    add(text, cells, .year, isDate.start, &attributes, &columns)
    add(text, cells, .endYear, isDate.end, &attributes, &columns)
    return row
  }

  /// Adds the code of a date in a column of years, and no value for a year.
  private func add(
    _ text: Span<UInt8>, _ cells: [Cell], _ field: RelationField,
    _ isDate: Bool, _ attributes: inout [UInt32],
    _ columns: inout RelationColumns
  ) {
    guard header[field] != nil else { return }
    let place = attributes.count
    attributes.append(
      isDate
        ? code(
          text, cells, field, &columns.attributes[place].values,
          { .text($0) }) : 0)
  }

  /// Returns the code of a cell of a free column; different sorts of cells
  /// with one text are different values.
  private func attribute(
    _ text: Span<UInt8>, _ cell: Cell,
    _ column: inout CategoryBuilder<AttributeValue?>
  ) -> UInt32 {
    let cellText = text.extracting(cell.range)
    switch cell.kind {
    case .text, .missing, .error:
      return column.code(ofCell: cellText) { .text($0) }
    case .integer, .real, .boolean:
      return column.code(
        for: AttributeValue(trimmedText(cellText), cell.kind))
    }
  }

  private mutating func end(
    _ text: Span<UInt8>, _ cells: [Cell], _ field: RelationField,
    _ kindField: RelationField, _ directory: inout EntityDirectory
  ) throws(RowFault) -> (UInt32, EntityDirectory.Understanding?) {
    guard let column = header[field] else { return (0, nil) }
    let range = text.trimmedRange(cells[column].range)
    guard !range.isEmpty else {
      throw .empty(column, field == .source ? "source" : "target")
    }
    var kind: EntityKind?
    if let column = header[kindField] {
      kind = entityKinds.value(of: text.extracting(cells[column].range)) {
        $0.isEmpty ? nil : EntityKind(written: $0)
      }
    }
    do {
      let found = try directory.place(of: text.extracting(range), kind: kind)
      if let kind { directory.state(kind, of: found.0) }
      return found
    } catch {
      throw .other(error)
    }
  }

  private func code<Value>(
    _ text: Span<UInt8>, _ cells: [Cell], _ field: RelationField,
    _ column: inout CategoryBuilder<Value>, _ make: (String) -> Value
  ) -> UInt32 {
    guard let place = header[field] else { return 0 }
    return column.code(
      ofCell: text.extracting(cells[place].range), make)
  }

  private mutating func dimension(
    ofKind kind: UInt32, _ columns: inout RelationColumns
  ) -> UInt32 {
    while dimensionOfKind.count <= Int(kind) { dimensionOfKind.append(nil) }
    if let known = dimensionOfKind[Int(kind)] { return known }
    let dimension = columns.kinds.values[Int(kind)]?.dimension
    let code = columns.dimensions.code(for: dimension)
    dimensionOfKind[Int(kind)] = code
    return code
  }

  private mutating func year(
    _ text: Span<UInt8>, _ cells: [Cell], _ field: RelationField
  ) throws(RowFault) -> (Int32, isDate: Bool) {
    guard let column = header[field], !cells[column].range.isEmpty else {
      return (0, false)
    }
    let cell = text.extracting(cells[column].range)
    let found = years.value(of: cell) {
      (YearText($0), YearText.saysMoreThanYear($0))
    }
    switch found.year {
    case .missing: return (0, false)
    case .unstated:
      unstatedYears.append(column)
      return (0, false)
    case .year(let year): return (Int32(year), found.isDate)
    case let wrong: throw .year(column, wrong)
    }
  }

  private func weight(
    _ text: Span<UInt8>, _ cells: [Cell]
  ) throws(RowFault) -> Double {
    guard let column = header[.weight] else { return 1 }
    let cell = text.extracting(cells[column].range)
    if let number = NumberText.short(cell) { return number }
    switch NumberText(trimmedText(cell)) {
    case .missing: return 1
    case .number(let number): return number
    case let wrong: throw .number(column, "weight", wrong)
    }
  }

  private mutating func parseAmount(
    _ text: Span<UInt8>, _ cells: [Cell], _ row: inout RelationRow,
    _ columns: inout RelationColumns
  ) throws(RowFault) {
    isUndisclosed = false
    guard let column = header[.amount], !cells[column].range.isEmpty else {
      return
    }
    let unit = amountUnit
    let cell = text.extracting(cells[column].range)
    if unit.isEmpty, let plain = NumberText.short(cell) {
      row.amount = plain
      return
    }
    switch amounts.value(of: cell, { AmountText($0, unit: unit) }) {
    case .missing: break
    case .undisclosed: isUndisclosed = true
    case .invalid: throw .amount(column)
    case .amount(let amount, let currency):
      row.amount = amount
      guard let currency else { return }
      if row.currency == 0 {
        row.currency = columns.currencies.code(for: currency)
      } else if let stated = columns.currencies.values[Int(row.currency)],
        !AmountText.isCurrency(stated, equalTo: currency)
      {
        throw .currency(column, stated)
      }
    }
  }

  private mutating func direction(
    _ text: Span<UInt8>, _ cells: [Cell]
  ) throws(RowFault) -> Relation.Direction {
    guard let column = header[.direction], !cells[column].range.isEmpty else {
      return .directed
    }
    let cell = text.extracting(cells[column].range)
    let direction = directions.value(of: cell) {
      $0.isEmpty ? .directed : Terms.direction($0)
    }
    guard let direction else { throw .direction(column) }
    return direction
  }
}

extension Cell {
  var range: Range<Int> { start..<end }
}
