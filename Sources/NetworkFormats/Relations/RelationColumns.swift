import NetworkModel

/// A relation as codes of the columns in the making.
struct RelationRow: Equatable {
  var source: UInt32 = 0
  var target: UInt32 = 0
  var direction = Relation.Direction.directed
  var dimension: UInt32 = 0
  var kind: UInt32 = 0
  /// 0 where there is none.
  var year: Int32 = 0
  var endYear: Int32 = 0
  var technology: UInt32 = 0
  var application: UInt32 = 0
  var industry: UInt32 = 0
  var weight = 1.0
  var amount: Double?
  var currency: UInt32 = 0
  var round: UInt32 = 0
  var event: UInt32 = 0
  var provenance: UInt32 = 0
}

/// The relations of an input in the making, column by column.
struct RelationColumns {
  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var directions = ColumnBuilder<Relation.Direction>()
  var dimensions = CategoryBuilder<Dimension?>(missing: nil, .term)
  var kinds = CategoryBuilder<RelationKind?>(missing: nil, .term)
  var years = ColumnBuilder<Int32>()
  var endYears = ColumnBuilder<Int32>()
  var technologies = CategoryBuilder<String?>(missing: nil, .text)
  var applications = CategoryBuilder<String?>(missing: nil, .text)
  var industries = CategoryBuilder<String?>(missing: nil, .text)
  var weights = ColumnBuilder<Double>()
  var amounts = ColumnBuilder<Double?>()
  var currencies = CategoryBuilder<String?>(missing: nil, .text)
  var rounds = CategoryBuilder<String?>(missing: nil, .text)
  var events = CategoryBuilder<String?>(missing: nil, .text)
  var provenance = CategoryBuilder<[String]>(missing: [], .list)
  /// The free attributes, by the order of their columns.
  var attributes: [(name: String, values: CategoryBuilder<AttributeValue?>)] =
    []
  /// Whether rows are kept with all columns; those of an edge list have only
  /// ends and weights, and the rest is filled in when they have all been read.
  private var hasAllColumns = true

  var count: Int { sources.count }

  mutating func append(_ row: RelationRow, attributes codes: [UInt32]) {
    sources.append(row.source)
    targets.append(row.target)
    weights.append(row.weight)
    guard hasAllColumns else { return }
    directions.append(row.direction)
    dimensions.codes.append(row.dimension)
    kinds.codes.append(row.kind)
    years.append(row.year)
    endYears.append(row.endYear)
    technologies.codes.append(row.technology)
    applications.codes.append(row.application)
    industries.codes.append(row.industry)
    amounts.append(row.amount)
    currencies.codes.append(row.currency)
    rounds.codes.append(row.round)
    events.codes.append(row.event)
    provenance.codes.append(row.provenance)
    for place in attributes.indices {
      attributes[place].values.codes.append(
        place < codes.count ? codes[place] : 0)
    }
  }

  /// Says that the next rows hold nothing but ends and weights.
  mutating func beginBareRows() {
    precondition(count == 0, "an edge list comes first")
    hasAllColumns = false
  }

  /// Fills in the columns that bare rows do not have.
  mutating func endBareRows() {
    guard !hasAllColumns else { return }
    hasAllColumns = true
    directions.fill(.directed, count: count)
    dimensions.codes.fill(0, count: count)
    kinds.codes.fill(0, count: count)
    years.fill(0, count: count)
    endYears.fill(0, count: count)
    technologies.codes.fill(0, count: count)
    applications.codes.fill(0, count: count)
    industries.codes.fill(0, count: count)
    amounts.fill(nil, count: count)
    currencies.codes.fill(0, count: count)
    rounds.codes.fill(0, count: count)
    events.codes.fill(0, count: count)
    provenance.codes.fill(0, count: count)
  }

  /// Drops the columns of dates in which no date was met; they stand after
  /// the free ones.
  mutating func dropUnusedDates(after count: Int) {
    for place in attributes.indices.reversed()
    where place >= count && attributes[place].values.values.count == 1 {
      attributes.remove(at: place)
    }
  }

  subscript(index: Int) -> RelationRow {
    RelationRow(
      source: sources[index], target: targets[index],
      direction: directions[index], dimension: dimensions.codes[index],
      kind: kinds.codes[index], year: years[index], endYear: endYears[index],
      technology: technologies.codes[index],
      application: applications.codes[index],
      industry: industries.codes[index], weight: weights[index],
      amount: amounts[index], currency: currencies.codes[index],
      round: rounds.codes[index], event: events.codes[index],
      provenance: provenance.codes[index])
  }

  /// Returns the finished columns of a network of the entities `ids`.
  func relations(entityIDs ids: [String]) -> Network.Relations {
    var relations = Network.Relations()
    relations.entityIDs = ids
    relations.sources = sources
    relations.targets = targets
    relations.directions = directions.column()
    relations.dimensions = dimensions.column()
    relations.kinds = kinds.column()
    relations.years = years.column { $0 == 0 ? nil : Int($0) }
    relations.endYears = endYears.column { $0 == 0 ? nil : Int($0) }
    relations.technologies = technologies.column()
    relations.applications = applications.column()
    relations.industries = industries.column()
    relations.weights = weights.column()
    relations.amounts = amounts.column()
    relations.currencies = currencies.column()
    relations.rounds = rounds.column()
    relations.events = events.column()
    relations.provenance = provenance.column()
    relations.attributes = AttributeColumns(
      attributes.map { ($0.name, $0.values.column()) }, count: count)
    return relations
  }
}
