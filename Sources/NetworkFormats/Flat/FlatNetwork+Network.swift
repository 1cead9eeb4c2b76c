package import NetworkModel

/// A row of the flat form.
package enum FlatRow: Sendable, Equatable {
  case entity(Int)
  case relation(Int)
}

extension FlatNetwork {
  /// Returns the network, and a sentence for each column that has the name of
  /// a field but not its values and stays a free attribute.
  ///
  /// The ids are distinct and not empty, and the ends are places in them.
  ///
  /// - Parameter position: Where a row stands in the input.
  package func network(
    _ naming: FlatNaming, position: (FlatRow) -> InputPosition
  ) throws(FormatError) -> (Network, notes: [String]) {
    var notes: [String] = []
    var entities = Network.Entities(ids: ids)
    fill(&entities, naming, &notes)
    var relations = Network.Relations(
      sources: sources, targets: targets, entityIDs: ids)
    relations.directions = directions
    relations.weights = weights
    fill(&relations, naming, &notes)
    for row in relations.indices {
      let (weight, amount) = (relations.weights[row], relations.amounts[row])
      if !weight.isFinite {
        throw .notFinite(
          at: position(.relation(row)), column: "weight", value: "\(weight)")
      }
      if let amount, !amount.isFinite {
        throw .notFinite(
          at: position(.relation(row)), column: "amount", value: "\(amount)")
      }
    }
    let network = Network(
      entities: entities, relations: relations, events: events)
    return (network, notes)
  }

  private func fill(
    _ result: inout Network.Entities, _ naming: FlatNaming,
    _ notes: inout [String]
  ) {
    var columns = FlatFields<EntityField>(entities, naming)
    let value = columns.value
    columns.take(.name) { $0.mapping(value.text).map { $0.column { $0 } } }
      .map { names in
        result.names = Column(
          zip(names.array, ids).map { $0 == $1 ? nil : $0 })
      }
    columns.take(.englishName) { $0.mapping(value.text)?.column { $0 } }
      .map { result.englishNames = $0 }
    columns.take(.aliases) { $0.mapping(value.list) }
      .map { result.aliases = $0 }
    columns.take(.kind) { $0.mapping(value.term(EntityKind.init(written:))) }
      .map { result.kinds = $0 }
    columns.take(.role) { $0.mapping(value.term(Role.init(written:))) }
      .map { result.roles = $0 }
    columns.take(.country) { $0.mapping(value.text) }
      .map { result.countries = $0 }
    columns.take(.region) { $0.mapping(value.list) }
      .map { result.regions = $0 }
    columns.take(.city) { $0.mapping(value.list) }
      .map { result.cities = $0 }
    columns.take(.layer) { $0.mapping(value.layers) }
      .map { result.layers = $0 }
    columns.take(.sector) { $0.mapping(value.list) }
      .map { result.sectors = $0 }
    columns.take(.year) { $0.mapping(value.year)?.column { $0 } }
      .map { result.years = $0 }
    columns.take(.provenance) { $0.mapping(value.list) }
      .map { result.provenance = $0 }
    columns.keepDates([.year: "date"])
    result.attributes = columns.free(count: ids.count)
    notes += columns.notes
  }

  private func fill(
    _ result: inout Network.Relations, _ naming: FlatNaming,
    _ notes: inout [String]
  ) {
    var columns = FlatFields<RelationField>(relations, naming)
    let value = columns.value
    columns.take(.direction) { $0.mapping(value.direction)?.column { $0 } }
      .map { result.directions = $0 }
    columns.take(.weight) { $0.mapping(value.number)?.column { $0 ?? 1 } }
      .map { result.weights = $0 }
    columns.take(.kind) {
      $0.mapping(value.term(RelationKind.init(written:)))
    }.map { result.kinds = $0 }
    columns.take(.dimension) {
      $0.mapping(value.term(Dimension.init(written:)))
    }.map { result.dimensions = $0 }
    columns.take(.year) { $0.mapping(value.year)?.column { $0 } }
      .map { result.years = $0 }
    columns.take(.endYear) { $0.mapping(value.year)?.column { $0 } }
      .map { result.endYears = $0 }
    columns.take(.technology) { $0.mapping(value.text) }
      .map { result.technologies = $0 }
    columns.take(.application) { $0.mapping(value.text) }
      .map { result.applications = $0 }
    columns.take(.industry) { $0.mapping(value.text) }
      .map { result.industries = $0 }
    let amount = FlatValue(naming: naming, unit: columns.unit(of: .amount))
    columns.take(.amount) { $0.mapping(amount.amount)?.column { $0 } }
      .map { result.amounts = $0 }
    columns.take(.currency) { $0.mapping(value.text) }
      .map { result.currencies = $0 }
    columns.take(.round) { $0.mapping(value.text) }
      .map { result.rounds = $0 }
    columns.take(.event) { $0.mapping(value.text) }
      .map { result.events = $0 }
    columns.take(.provenance) { $0.mapping(value.list) }
      .map { result.provenance = $0 }
    columns.keepDates([.year: "date", .endYear: "end_date"])
    result.attributes = columns.free(count: sources.count)
    if naming == .vocabulary { result.completeDimensions() }
    notes += columns.notes
  }
}

extension Network.Relations {
  /// Gives each relation without a dimension that of its kind.
  fileprivate mutating func completeDimensions() {
    guard kinds.values.contains(where: { $0?.dimension != nil }) else { return }
    var completed = CategoryColumn<Dimension?>()
    for row in indices {
      completed.append(dimensions[row] ?? kinds[row]?.dimension)
    }
    dimensions = completed
  }
}
