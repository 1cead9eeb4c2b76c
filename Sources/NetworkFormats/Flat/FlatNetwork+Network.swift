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
    let weight = relations.weights.array.firstIndex { !$0.isFinite }
    if let weight {
      throw .notFinite(
        at: position(.relation(weight)), column: "weight",
        value: "\(relations.weights[weight])")
    }
    let amount = relations.amounts.array.firstIndex { $0?.isFinite == false }
    if let amount {
      throw .notFinite(
        at: position(.relation(amount)), column: "amount",
        value: FlatText.text(of: relations.amounts[amount] ?? 0))
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
    columns.take(.name, into: &result.names) { column in
      var names = column.converting(value.text)
      names?.update { row, name in
        if name == ids[row] { name = nil }
      }
      return names
    }
    columns.take(.englishName, into: &result.englishNames) {
      $0.converting(value.text)
    }
    columns.take(.aliases, into: &result.aliases) { $0.mapping(value.list) }
    columns.take(.kind, into: &result.kinds) {
      $0.mapping(value.term(EntityKind.init(written:)))
    }
    columns.take(.role, into: &result.roles) {
      $0.mapping(value.term(Role.init(written:)))
    }
    columns.take(.country, into: &result.countries) { $0.mapping(value.text) }
    columns.take(.region, into: &result.regions) { $0.mapping(value.list) }
    columns.take(.city, into: &result.cities) { $0.mapping(value.list) }
    columns.take(.layer, into: &result.layers) { $0.mapping(value.layers) }
    columns.take(.sector, into: &result.sectors) { $0.mapping(value.list) }
    columns.take(.year, into: &result.years) { $0.converting(value.year) }
    columns.take(.provenance, into: &result.provenance) {
      $0.mapping(value.list)
    }
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
    let standard = directions
    columns.take(.direction, into: &result.directions) { column in
      column.converting(value.direction).map { stated in
        Column(stated.array.indices.map { stated[$0] ?? standard[$0] })
      }
    }
    columns.take(.weight, into: &result.weights) {
      $0.converting(value.number).map { Column($0.map { $0 ?? 1 }) }
    }
    columns.take(.kind, into: &result.kinds) {
      $0.mapping(value.term(RelationKind.init(written:)))
    }
    columns.take(.dimension, into: &result.dimensions) {
      $0.mapping(value.term(Dimension.init(written:)))
    }
    columns.take(.year, into: &result.years) { $0.converting(value.year) }
    columns.take(.endYear, into: &result.endYears) {
      $0.converting(value.year)
    }
    columns.take(.technology, into: &result.technologies) {
      $0.mapping(value.text)
    }
    columns.take(.application, into: &result.applications) {
      $0.mapping(value.text)
    }
    columns.take(.industry, into: &result.industries) {
      $0.mapping(value.text)
    }
    let amount = FlatValue(naming: naming, unit: columns.unit(of: .amount))
    columns.take(.amount, into: &result.amounts) {
      $0.converting(amount.amount)
    }
    columns.take(.currency, into: &result.currencies) {
      $0.mapping(value.text)
    }
    columns.take(.round, into: &result.rounds) { $0.mapping(value.text) }
    columns.take(.event, into: &result.events) { $0.mapping(value.text) }
    columns.take(.provenance, into: &result.provenance) {
      $0.mapping(value.list)
    }
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
    // The values of the one, then those that kinds decide.
    var values = dimensions.values
    var codeOfValue: [Dimension?: UInt32] = [:]
    for (code, value) in values.enumerated() {
      codeOfValue[value] = UInt32(code)
    }
    let codeOfKind = kinds.values.map { kind -> UInt32? in
      guard let dimension = kind?.dimension else { return nil }
      if let code = codeOfValue[dimension] { return code }
      let code = UInt32(values.count)
      codeOfValue[dimension] = code
      values.append(dimension)
      return code
    }
    let isMissing = values.map { $0 == nil }
    let codes = zip(dimensions.codes.array, kinds.codes.array).map {
      code, kind in
      isMissing[Int(code)] ? codeOfKind[Int(kind)] ?? code : code
    }
    let completed = CategoryColumn(values: values, codes: Column(codes))
    dimensions = completed
  }
}
