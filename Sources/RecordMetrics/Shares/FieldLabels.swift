import NetworkModel

/// The values that rows have in a field, as labels.
struct FieldLabels {
  /// The distinct sets of labels; none is the empty one.
  let lists: [[String]]
  /// The set of each row.
  let codes: [UInt32]

  subscript(row: Int) -> [String] { lists[Int(codes[row])] }

  private init(lists: [[String]], codes: [UInt32]) {
    self.lists = lists.map { list in
      // A label counts once for a row that states it twice.
      list.reduce(into: []) { kept, label in
        if !kept.contains(label) { kept.append(label) }
      }
    }
    self.codes = codes
  }

  private init<Value>(
    _ column: CategoryColumn<Value>, _ labels: (Value) -> [String]
  ) {
    self.init(lists: column.values.map(labels), codes: column.codes.array)
  }

  /// Labels of rows whose values mostly differ.
  private init(_ labels: some Sequence<String?>) {
    var codeOfLabel: [String: UInt32] = [:]
    var lists: [[String]] = [[]]
    let codes = labels.map { label -> UInt32 in
      guard let label else { return 0 }
      if let code = codeOfLabel[label] { return code }
      let code = UInt32(lists.count)
      codeOfLabel[label] = code
      lists.append([label])
      return code
    }
    self.init(lists: lists, codes: codes)
  }

  // MARK: Of entities

  init(_ name: FieldReference.Name, of entities: Network.Entities) {
    guard case .builtIn(let field) = name else {
      self.init(name.text, of: entities.attributes, count: entities.count)
      return
    }
    switch field {
    case .id: self.init(entities.ids.lazy.map { .some($0) })
    case .name:
      self.init(
        entities.indices.lazy.map { entities.names[$0] ?? entities.ids[$0] })
    case .englishName:
      self.init(entities.indices.lazy.map { entities.englishNames[$0] })
    case .kind: self.init(entities.kinds) { $0.map { [$0.rawValue] } ?? [] }
    case .role: self.init(entities.roles) { $0.map { [$0.rawValue] } ?? [] }
    case .country: self.init(entities.countries) { $0.map { [$0] } ?? [] }
    case .region: self.init(entities.regions) { $0 }
    case .city: self.init(entities.cities) { $0 }
    case .layer: self.init(entities.layers) { $0 }
    case .sector: self.init(entities.sectors) { $0 }
    case .alias: self.init(entities.aliases) { $0 }
    case .year:
      self.init(
        entities.indices.lazy.map { entities.years[$0].map(String.init) })
    case .provenance: self.init(entities.provenance) { $0 }
    case .dimension, .relation, .direction, .endYear, .technology,
      .application, .industry, .weight, .amount, .currency, .round, .event:
      preconditionFailure("the owner of a field was checked")
    }
  }

  private init(
    _ name: String, of attributes: AttributeColumns, count: Int
  ) {
    guard let column = attributes.column(named: name) else {
      self.init(lists: [[]], codes: [UInt32](repeating: 0, count: count))
      return
    }
    self.init(column) { value in
      switch value {
      case nil: []
      case .list(let parts): parts.map(\.description)
      case .some(let value): [value.description]
      }
    }
  }

  // MARK: Of relations

  init(_ field: FieldReference, of network: Network) {
    let relations = network.relations
    if let end = field.end {
      let ends = FieldLabels(field.name, of: network.entities)
      switch end {
      case .source: self.init(ends, at: relations.sources)
      case .target: self.init(ends, at: relations.targets)
      case .either, .both: self.init(ends, at: relations)
      }
      return
    }
    guard case .builtIn(let name) = field.name else {
      self.init(
        field.name.text, of: relations.attributes, count: relations.count)
      return
    }
    switch name {
    case .dimension:
      self.init(relations.dimensions) { $0.map { [$0.rawValue] } ?? [] }
    case .relation:
      self.init(relations.kinds) { $0.map { [$0.rawValue] } ?? [] }
    case .direction:
      self.init(
        relations.indices.lazy.map { relations.directions[$0].rawValue })
    case .year:
      self.init(
        relations.indices.lazy.map { relations.years[$0].map(String.init) })
    case .endYear:
      self.init(
        relations.indices.lazy.map { relations.endYears[$0].map(String.init) })
    case .technology:
      self.init(relations.technologies) { $0.map { [$0] } ?? [] }
    case .application:
      self.init(relations.applications) { $0.map { [$0] } ?? [] }
    case .industry: self.init(relations.industries) { $0.map { [$0] } ?? [] }
    case .weight:
      self.init(relations.indices.lazy.map { "\(relations.weights[$0])" })
    case .amount:
      self.init(
        relations.indices.lazy.map { relations.amounts[$0].map { "\($0)" } })
    case .currency: self.init(relations.currencies) { $0.map { [$0] } ?? [] }
    case .round: self.init(relations.rounds) { $0.map { [$0] } ?? [] }
    case .event: self.init(relations.events) { $0.map { [$0] } ?? [] }
    case .provenance: self.init(relations.provenance) { $0 }
    case .id, .name, .englishName, .kind, .role, .country, .region, .city,
      .layer, .sector, .alias:
      preconditionFailure("the owner of a field was checked")
    }
  }

  private init(_ ends: FieldLabels, at places: [UInt32]) {
    self.init(lists: ends.lists, codes: places.map { ends.codes[Int($0)] })
  }

  /// The labels of both ends together.
  private init(_ ends: FieldLabels, at relations: Network.Relations) {
    var codeOfPair: [UInt64: UInt32] = [:]
    var lists: [[String]] = []
    let codes = relations.indices.map { row -> UInt32 in
      let source = ends.codes[Int(relations.sources[row])]
      let target = ends.codes[Int(relations.targets[row])]
      let pair = UInt64(source) << 32 | UInt64(target)
      if let code = codeOfPair[pair] { return code }
      let code = UInt32(lists.count)
      codeOfPair[pair] = code
      lists.append(ends.lists[Int(source)] + ends.lists[Int(target)])
      return code
    }
    self.init(lists: lists, codes: codes)
  }
}
