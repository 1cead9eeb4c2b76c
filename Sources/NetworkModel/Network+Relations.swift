extension Network {
  /// The relations of a network, in order; kept by column.
  ///
  /// The ends are kept as places in ``Network/entities``, so that an edge
  /// list of tens of millions of rows takes eight bytes a row.
  public struct Relations: Sendable, Equatable, RandomAccessCollection {
    package var sources: [UInt32] = []
    package var targets: [UInt32] = []
    package var directions = Column<Relation.Direction>()
    package var dimensions = CategoryColumn<Dimension?>()
    package var kinds = CategoryColumn<RelationKind?>()
    package var years = Column<Int?>()
    package var endYears = Column<Int?>()
    package var technologies = CategoryColumn<String?>()
    package var applications = CategoryColumn<String?>()
    package var industries = CategoryColumn<String?>()
    package var weights = Column<Double>()
    package var amounts = Column<Double?>()
    package var currencies = CategoryColumn<String?>()
    package var rounds = CategoryColumn<String?>()
    package var events = CategoryColumn<String?>()
    package var provenance = CategoryColumn<[String]>()
    package var attributes = AttributeColumns()
    /// The ids of the entities of the network, to give the ends their names.
    package var entityIDs: [String] = []

    package init() {}

    /// Relations of which nothing is known but their ends.
    package init(sources: [UInt32], targets: [UInt32], entityIDs: [String]) {
      precondition(sources.count == targets.count, "two ends each")
      let count = sources.count
      self.sources = sources
      self.targets = targets
      self.entityIDs = entityIDs
      directions = Column(repeating: .directed, count: count)
      dimensions = CategoryColumn(repeating: nil, count: count)
      kinds = CategoryColumn(repeating: nil, count: count)
      years = Column(repeating: nil, count: count)
      endYears = Column(repeating: nil, count: count)
      technologies = CategoryColumn(repeating: nil, count: count)
      applications = CategoryColumn(repeating: nil, count: count)
      industries = CategoryColumn(repeating: nil, count: count)
      weights = Column(repeating: 1, count: count)
      amounts = Column(repeating: nil, count: count)
      currencies = CategoryColumn(repeating: nil, count: count)
      rounds = CategoryColumn(repeating: nil, count: count)
      events = CategoryColumn(repeating: nil, count: count)
      provenance = CategoryColumn(repeating: [], count: count)
      attributes = AttributeColumns(emptyRows: count)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { sources.count }

    public subscript(index: Int) -> Relation {
      var relation = Relation(
        source: entityIDs[Int(sources[index])],
        target: entityIDs[Int(targets[index])],
        year: years[index], weight: weights[index])
      relation.direction = directions[index]
      relation.dimension = dimensions[index]
      relation.kind = kinds[index]
      relation.endYear = endYears[index]
      relation.technology = technologies[index]
      relation.application = applications[index]
      relation.industry = industries[index]
      relation.amount = amounts[index]
      relation.currency = currencies[index]
      relation.round = rounds[index]
      relation.event = events[index]
      relation.attributes = attributes[index]
      relation.provenance = provenance[index]
      return relation
    }

    /// Appends a relation whose ends are the entities at two places.
    package mutating func append(
      _ relation: Relation, source: UInt32, target: UInt32
    ) {
      sources.append(source)
      targets.append(target)
      directions.append(relation.direction)
      dimensions.append(relation.dimension)
      kinds.append(relation.kind)
      years.append(relation.year)
      endYears.append(relation.endYear)
      technologies.append(relation.technology)
      applications.append(relation.application)
      industries.append(relation.industry)
      weights.append(relation.weight)
      amounts.append(relation.amount)
      currencies.append(relation.currency)
      rounds.append(relation.round)
      events.append(relation.event)
      attributes.append(relation.attributes)
      provenance.append(relation.provenance)
    }

    /// Returns the relations at the given places, in that order, their ends
    /// renumbered by `place` for a network of the entities `ids`.
    package func gathering(
      _ indices: [Int], entityIDs ids: [String], place: [UInt32]
    ) -> Relations {
      var result = Relations()
      result.entityIDs = ids
      result.sources = indices.map { place[Int(sources[$0])] }
      result.targets = indices.map { place[Int(targets[$0])] }
      result.directions = directions.gathering(indices)
      result.dimensions = dimensions.gathering(indices)
      result.kinds = kinds.gathering(indices)
      result.years = years.gathering(indices)
      result.endYears = endYears.gathering(indices)
      result.technologies = technologies.gathering(indices)
      result.applications = applications.gathering(indices)
      result.industries = industries.gathering(indices)
      result.weights = weights.gathering(indices)
      result.amounts = amounts.gathering(indices)
      result.currencies = currencies.gathering(indices)
      result.rounds = rounds.gathering(indices)
      result.events = events.gathering(indices)
      result.attributes = attributes.gathering(indices)
      result.provenance = provenance.gathering(indices)
      return result
    }
  }
}
