package import NetworkModel

extension FlatNetwork {
  /// Flattens a network; a field that no row states has no column.
  package init(_ network: Network) {
    let entities = network.entities
    let relations = network.relations
    ids = entities.ids
    self.entities = Self.columns(of: entities)
    sources = relations.sources
    targets = relations.targets
    directions = relations.directions
    weights = relations.weights
    self.relations = Self.columns(of: relations)
    events = network.events
  }

  private static func columns(of entities: Network.Entities) -> [FlatColumn] {
    var list = FlatColumnList<EntityField>()
    list.add(.name, entities.names.coded { $0.map { .text($0) } })
    list.add(.englishName, entities.englishNames.coded { $0.map { .text($0) } })
    list.add(.aliases, lists: entities.aliases)
    list.add(.kind, terms: entities.kinds)
    list.add(.role, terms: entities.roles)
    list.add(.country, texts: entities.countries)
    list.add(.region, lists: entities.regions)
    list.add(.city, lists: entities.cities)
    list.add(.layer, lists: entities.layers)
    list.add(.sector, lists: entities.sectors)
    list.add(.year, entities.years.coded { $0.map { .integer($0) } })
    list.add(.provenance, lists: entities.provenance)
    list.add(free: entities.attributes)
    return list.columns
  }

  private static func columns(of relations: Network.Relations) -> [FlatColumn] {
    var list = FlatColumnList<RelationField>()
    list.add(.dimension, terms: relations.dimensions)
    list.add(.kind, terms: relations.kinds)
    list.add(.year, relations.years.coded { $0.map { .integer($0) } })
    list.add(.endYear, relations.endYears.coded { $0.map { .integer($0) } })
    list.add(.technology, texts: relations.technologies)
    list.add(.application, texts: relations.applications)
    list.add(.industry, texts: relations.industries)
    list.add(.amount, relations.amounts.coded { $0.map { .real($0) } })
    list.add(.currency, texts: relations.currencies)
    list.add(.round, texts: relations.rounds)
    list.add(.event, texts: relations.events)
    list.add(.provenance, lists: relations.provenance)
    list.add(free: relations.attributes)
    return list.columns
  }
}

/// Columns of the flat form in the making.
private struct FlatColumnList<Field: FlatField> {
  var columns: [FlatColumn] = []

  mutating func add(
    _ field: Field, _ values: CategoryColumn<AttributeValue?>
  ) {
    guard let name = field.flatName, values.hasValue else { return }
    columns.append(FlatColumn(name, values))
  }

  mutating func add(_ field: Field, texts: CategoryColumn<String?>) {
    add(field, texts.flattening { $0.map { .text($0) } })
  }

  mutating func add<Term: OpenTerm>(
    _ field: Field, terms: CategoryColumn<Term?>
  ) {
    add(field, terms.flattening { $0.map { .text($0.rawValue) } })
  }

  mutating func add(_ field: Field, lists: CategoryColumn<[String]>) {
    add(
      field,
      lists.flattening { list in
        list.isEmpty ? nil : .list(list.map { .text($0) })
      })
  }

  mutating func add(free attributes: AttributeColumns) {
    for name in attributes.names {
      guard let values = attributes.column(named: name), values.hasValue else {
        continue
      }
      columns.append(
        FlatColumn(FlatName.written(name, Field.isName), values))
    }
  }
}

extension CategoryColumn {
  fileprivate func flattening(
    _ transform: (Value) -> AttributeValue?
  ) -> CategoryColumn<AttributeValue?> {
    // Some result is always given, so the column is.
    mapping { .some(transform($0)) } ?? CategoryColumn<AttributeValue?>()
  }
}

extension CategoryColumn<AttributeValue?> {
  /// Whether any row has a value.
  package var hasValue: Bool {
    if let code = codes.uniformValue {
      return count > 0 && values[Int(code)] != nil
    }
    let isValue = values.map { $0 != nil }
    return (0..<count).contains { isValue[Int(codes[$0])] }
  }
}
